using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Normalising;
using ExportKit.Reading.Selecting;
using ExportKit.Writing.Braille;
using ExportKit.Writing.Epub;
using ExportKit.Writing.Pdf;
using ExportKit.Writing.PlainText;

namespace ExportKit;

/// <summary>All that can be set for an export; immutable. Each stage has its own record.</summary>
public sealed record ExportOptions
{
    /// <summary>What a person says of the article.</summary>
    public NormalisingOptions Normalising { get; init; } = new();

    /// <summary>What the PDF shall be like.</summary>
    public PdfOptions Pdf { get; init; } = new();

    /// <summary>What the EPUB shall be like.</summary>
    public EpubOptions Epub { get; init; } = new();

    /// <summary>What the text shall be like.</summary>
    public PlainTextOptions PlainText { get; init; } = new();

    /// <summary>What documents of braille shall be like.</summary>
    public BrailleOptions Braille { get; init; } = new();

    /// <summary>Where things are on the page, as a person says it; null where nobody says anything.</summary>
    internal SiteRules? Rules { get; init; }

    /// <summary>The page's address on the web, that its relative links are made absolute with; null to take the page's
    /// canonical address.</summary>
    public string? BaseAddress { get; init; }

    /// <summary>How much of the machine a page may take.</summary>
    public ExportLimits Limits { get; init; } = ExportLimits.Default;

    /// <summary>Whether pictures are put into the documents; without them their alternative texts are shown in their place.</summary>
    public bool IncludeImages { get; init; } = true;

    /// <summary>Whether a document with an accessibility error is not written.</summary>
    public bool Strict { get; init; }

    /// <summary>How much diagnostics matter: what results say of them, and what <see cref="Strict"/> refuses.</summary>
    internal DiagnosticPolicy Policy { get; init; } = DiagnosticPolicy.Default;

    /// <summary>Whether results carry what reports need: the sizes and hashes of what went in and came out, and how long it took.</summary>
    internal bool WithRecords { get; init; }

    /// <summary>How much results carry for a report that people look at: small copies of pictures, sketches of pages, claims; null for
    /// nothing of it.</summary>
    internal PreviewOptions? Preview { get; init; }

    /// <summary>The same in words: each option that was given, with its values. Who keeps records of what was made tells by them, and by
    /// the files that they name, whether the options are the same. Empty where nobody does.</summary>
    internal IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether a document was asked to carry the page numbers of the PDF.</summary>
    /// <param name="format">Which document.</param>
    internal bool WantsPages(ExportFormat format) =>
        format == ExportFormat.Epub && Epub.PageList || format == ExportFormat.PlainText && PlainText.PageMarks
        || format.IsBraille && Braille.HasPrintPages;

    /// <summary>The moment for dates in documents where the article has none (<c>SOURCE_DATE_EPOCH</c>); null for none.</summary>
    public DateTimeOffset? SourceDate { get; init; }
}
