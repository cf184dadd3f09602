namespace ExportKit.Resources.Archives;

/// <summary>A page as an archive holds it.</summary>
/// <param name="Bytes">The page's own bytes, unpacked.</param>
internal sealed record ArchivedPage(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The page's address on the web; null where the archive does not say it.</summary>
    public string? Address { get; init; }

    /// <summary>What relative addresses of pictures are made absolute with, where that is not the web address; null where it is.</summary>
    public string? PictureBase { get; init; }

    /// <summary>The encoding that was declared beside the page; null where none was.</summary>
    public string? Charset { get; init; }

    /// <summary>When the page was retrieved; null where the archive does not say it.</summary>
    public DateTimeOffset? Retrieved { get; init; }

    /// <summary>The pictures that the archive holds. What it does not hold is not looked for elsewhere.</summary>
    public required IResourceLoader Resources { get; init; }
}
