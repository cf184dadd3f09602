using ExportKit.Resources;

namespace ExportKit;

/// <summary>One page to export.</summary>
/// <param name="Name">Its name as the user gave it, such as <c>input/story.html</c> or <c>-</c>, for diagnostics.</param>
/// <param name="Bytes">The page.</param>
/// <param name="FileAddress">The <c>file:</c> address of the page, that its pictures are found with; null where it is no file.</param>
public sealed record ExportInput(string Name, ReadOnlyMemory<byte> Bytes, string? FileAddress = null)
{
    /// <summary>When the page was retrieved, such as the time of its file; null where unknown. It is used only where the page
    /// itself goes into a document, and <see cref="ExportOptions.SourceDate"/> wins over it.</summary>
    public DateTimeOffset? Retrieved { get; init; }

    /// <summary>The page's own address on the web, after redirects, where it is known without reading the page; null where it is not.
    /// <see cref="ExportOptions.BaseAddress"/> wins over it.</summary>
    public string? Address { get; init; }

    /// <summary>The encoding that the page's server or archive declared; null where none did. A byte order mark wins over it.</summary>
    public string? DeclaredEncoding { get; init; }

    /// <summary>Whether it was fetched from the web for this export, so that its pictures are too, and no file of this machine is shown.</summary>
    public bool IsFetched { get; init; }

    /// <summary>What the page carries with it, as a web archive does: asked for a picture before any other loader. Null for nothing.</summary>
    public IResourceLoader? Resources { get; init; }

    /// <summary>The loader of what the page may show of the rest of the world.</summary>
    /// <param name="others">Who is asked, by rules of each page's own where there are such.</param>
    public IResourceLoader LoaderFrom(IResourceLoader others) =>
        others is IPageResources pages ? pages.For(new PageOrigin(FileAddress, IsFetched)) : others;
}
