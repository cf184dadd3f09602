namespace ExportKit;

/// <summary>A kind of document that an article can become.</summary>
/// <remarks>No enumeration: collections of a value type of our own are compiled at run time, which a short run feels.</remarks>
public sealed class ExportFormat
{
    private ExportFormat(string name, string fileExtension)
    {
        Name = name;
        FileExtension = fileExtension;
    }

    /// <summary>A tagged PDF.</summary>
    public static ExportFormat Pdf { get; } = new("PDF", ".pdf");

    /// <summary>An EPUB 3.</summary>
    public static ExportFormat Epub { get; } = new("EPUB", ".epub");

    /// <summary>A text for screen readers.</summary>
    public static ExportFormat PlainText { get; } = new("text", ".txt");

    /// <summary>Braille for embossers and displays: BRF, North American ASCII braille.</summary>
    public static ExportFormat Brf { get; } = new("BRF", ".brf");

    /// <summary>Braille with its pages and metadata: PEF 2008-1.</summary>
    public static ExportFormat Pef { get; } = new("PEF", ".pef");

    /// <summary>Speech for speech engines: SSML 1.1.</summary>
    public static ExportFormat Ssml { get; } = new("SSML", ".ssml");

    /// <summary>Every kind, in the order in which they are made.</summary>
    internal static ExportFormat[] All { get; } = [Pdf, Epub, PlainText, Brf, Pef, Ssml];

    /// <summary>Its name, for messages.</summary>
    public string Name { get; }

    /// <summary>The ending of the names of its files, with its dot.</summary>
    public string FileExtension { get; }

    /// <summary>Whether it is braille.</summary>
    internal bool IsBraille => this == Brf || this == Pef;

    /// <summary>Whether it shows pictures, beside their texts.</summary>
    internal bool HasPictures => this == Pdf || this == Epub;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
