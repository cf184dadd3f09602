namespace ExportKit.Writing.Pdf.Syntax;

/// <summary>A stream object (ISO 32000-1, 7.3.8): always indirect. Length is written by the file, and Filter too where
/// the data comes unfiltered.</summary>
/// <param name="dictionary">The entries beside Length; Filter where the data is filtered already.</param>
/// <param name="data">The data.</param>
internal sealed class PdfStream(PdfDictionary dictionary, ReadOnlyMemory<byte> data) : PdfObject
{
    /// <summary>The entries beside Length.</summary>
    public PdfDictionary Dictionary { get; } = dictionary;

    /// <summary>The data as given.</summary>
    public ReadOnlyMemory<byte> Data { get; } = data;

    /// <summary>Whether the file leaves the data as it is even where it compresses: XMP, so that tools that know nothing of
    /// PDF find it.</summary>
    public bool IsPlain { get; init; }

    /// <summary>A stream cannot be written within another object.</summary>
    public override void WriteTo(ByteBuffer buffer) => throw new InvalidOperationException("A stream is written by its file.");

    /// <summary>Passes a value on that may stand within another object.</summary>
    /// <param name="value">The value.</param>
    internal static PdfObject RefuseDirect(PdfObject value) =>
        value is PdfStream ? throw new ArgumentException("A stream is always indirect: add it to the file first.", nameof(value)) : value;
}
