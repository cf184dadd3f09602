namespace ExportKit;

/// <summary>A kind of document that an article can become.</summary>
public enum ExportFormat
{
    /// <summary>A tagged PDF.</summary>
    Pdf,

    /// <summary>An EPUB 3.</summary>
    Epub,

    /// <summary>A text for screen readers.</summary>
    PlainText,
}
