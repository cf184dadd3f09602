namespace ExportKit.Writing.Pdf;

/// <summary>What a PDF shall be like.</summary>
public sealed record PdfOptions
{
    /// <summary>The size of a page.</summary>
    public PageSize PageSize { get; init; } = PageSize.A4;

    /// <summary>The standard that the PDF is made by.</summary>
    public PdfStandard Standard { get; init; }

    /// <summary>Whether the page that the article was read from goes into the file (PDF/A-3a, or PDF/A-4f with
    /// <see cref="PdfStandard.Ua2"/>).</summary>
    public bool AttachSource { get; init; }

    /// <summary>Whether the file is linearised, so that its first page shows while the rest is still on its way (ISO 32000-1,
    /// annex F).</summary>
    public bool FastWebView { get; init; }

    /// <summary>Whether streams are compressed; off makes a file that people can read.</summary>
    public bool Compress { get; init; } = true;
}

/// <summary>The size of a page in points (1/72 inch).</summary>
/// <param name="Name">Its name: "A4".</param>
/// <param name="Width">The width in points.</param>
/// <param name="Height">The height in points.</param>
public sealed record PageSize(string Name, double Width, double Height)
{
    /// <summary>ISO 216 A4, 210 by 297 mm.</summary>
    public static PageSize A4 { get; } = new("A4", 595.276, 841.89);

    /// <summary>US Letter, 8.5 by 11 inches.</summary>
    public static PageSize Letter { get; } = new("Letter", 612, 792);

    /// <summary>The sizes that have a name.</summary>
    public static IReadOnlyList<PageSize> Known { get; } = [A4, Letter];
}
