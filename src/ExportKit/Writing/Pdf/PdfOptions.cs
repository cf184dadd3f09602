namespace ExportKit.Writing.Pdf;

/// <summary>What a PDF shall be like. What cannot be is refused before any work.</summary>
public sealed record PdfOptions
{
    /// <summary>The pages: their size, margins, columns.</summary>
    public PaperOptions Paper { get; init; } = new();

    /// <summary>The type: its size, font and spacing.</summary>
    public TypeOptions Type { get; init; } = new();

    /// <summary>The colours, and the publisher's own.</summary>
    public LookOptions Look { get; init; } = new();

    /// <summary>Whether the addresses of the article's links stand in a list at its end, by numbers in the text.</summary>
    public bool HasLinkList { get; init; } = true;

    /// <summary>Whether the article's own address stands at its end as a QR code (ISO/IEC 18004).</summary>
    public bool HasQrCode { get; init; } = true;

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
