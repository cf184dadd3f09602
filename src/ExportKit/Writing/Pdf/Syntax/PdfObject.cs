namespace ExportKit.Writing.Pdf.Syntax;

/// <summary>An object of PDF (ISO 32000-1, 7.3).</summary>
internal abstract class PdfObject
{
    /// <summary>Writes the object as a direct object.</summary>
    /// <param name="buffer">Where to.</param>
    public abstract void WriteTo(ByteBuffer buffer);

    /// <summary>An integer as an object.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator PdfObject(int value) => new PdfInteger(value);

    /// <summary>A number as an object.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator PdfObject(double value) => new PdfReal(value);

    /// <summary>A truth as an object.</summary>
    /// <param name="value">The truth.</param>
    public static implicit operator PdfObject(bool value) => value ? PdfBoolean.True : PdfBoolean.False;
}
