namespace ExportKit.Resources;

/// <summary>Gives each page a loader of what that page may show.</summary>
internal interface IPageResources : IResourceLoader
{
    /// <summary>The loader for a page. It may be asked on any thread.</summary>
    /// <param name="page">The page.</param>
    IResourceLoader For(PageOrigin page);
}

/// <summary>Where a page comes from.</summary>
/// <param name="FileAddress">The <c>file:</c> address of the page; null where it is no file.</param>
/// <param name="IsFetched">Whether it was fetched from the web.</param>
internal sealed record PageOrigin(string? FileAddress, bool IsFetched);
