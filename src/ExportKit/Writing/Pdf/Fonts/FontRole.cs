namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>What a font is for.</summary>
internal enum FontRole
{
    /// <summary>Running text and headings.</summary>
    Body,

    /// <summary>Code: every letter as wide as the next.</summary>
    Monospace,
}
