namespace ExportKit.Checking.Epub;

/// <summary>A book as our rules see it.</summary>
/// <param name="Files">Its files.</param>
/// <param name="Package">Its package document.</param>
/// <param name="Encrypted">The paths of the files that are encrypted.</param>
internal sealed record EpubBook(EpubFiles Files, EpubPackage Package, HashSet<string> Encrypted)
{
    /// <summary>The documents of XHTML and SVG that could be read, in the order of the manifest.</summary>
    public List<EpubDocument> Documents { get; } = [];

    /// <summary>The same by path.</summary>
    public Dictionary<string, EpubDocument> ByPath { get; } = new(StringComparer.Ordinal);

    /// <summary>The items of the manifest by path.</summary>
    public Dictionary<string, EpubItem> Items { get; } = new(StringComparer.Ordinal);

    /// <summary>The places of the spine by path, counted from 0.</summary>
    public Dictionary<string, int> SpineOrder { get; } = new(StringComparer.Ordinal);

    /// <summary>The documents of the spine in its order, those that are not linear too.</summary>
    public IEnumerable<EpubDocument> Spine =>
        Package.Spine.Select(place => place.Item is { } item ? ByPath.GetValueOrDefault(item.Path) : null).OfType<EpubDocument>();

    /// <summary>The navigation document; null where there is none that could be read.</summary>
    public EpubDocument? Navigation => Package.Navigation is { } item ? ByPath.GetValueOrDefault(item.Path) : null;
}
