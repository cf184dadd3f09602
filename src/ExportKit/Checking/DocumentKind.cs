namespace ExportKit.Checking;

/// <summary>A kind of document that can be examined.</summary>
internal enum DocumentKind
{
    /// <summary>PDF (ISO 32000).</summary>
    Pdf,

    /// <summary>EPUB (EPUB 3.3, and EPUB 2 as far as its rules are the same).</summary>
    Epub,

    /// <summary>Plain text.</summary>
    PlainText,
}
