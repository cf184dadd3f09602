using System.Text;

namespace ExportKit.Tests.PdfReading;

/// <summary>A value of the PDF syntax (ISO 32000-1, 7.3). This reader shares no code with the one that writes.</summary>
internal abstract record PdfValue
{
    /// <summary>The value that is none.</summary>
    public static PdfValue Null { get; } = new PdfNull();
}

/// <summary>The null object.</summary>
internal sealed record PdfNull : PdfValue;

/// <summary>A truth value.</summary>
internal sealed record PdfBoolean(bool Value) : PdfValue;

/// <summary>A number, whole or real.</summary>
internal sealed record PdfNumber(double Value) : PdfValue
{
    /// <summary>The number as a whole one.</summary>
    public int Whole => checked((int)Value);
}

/// <summary>A name, its <c>#xx</c> resolved, without the slash.</summary>
internal sealed record PdfName(string Value) : PdfValue;

/// <summary>A string of bytes.</summary>
internal sealed record PdfString(byte[] Bytes) : PdfValue
{
    /// <summary>The bytes as a text string: UTF-16BE or UTF-8 by their mark, else PDFDocEncoding (7.9.2.2).</summary>
    public string Text => Bytes switch
    {
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(Bytes, 2, Bytes.Length - 2),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(Bytes, 3, Bytes.Length - 3),
        _ => string.Concat(Bytes.Select(PdfDocEncoding.Character)),
    };
}

/// <summary>An array.</summary>
internal sealed record PdfArray(IReadOnlyList<PdfValue> Items) : PdfValue;

/// <summary>A dictionary.</summary>
internal sealed record PdfDictionary(IReadOnlyDictionary<string, PdfValue> Entries) : PdfValue
{
    /// <summary>A dictionary without an entry.</summary>
    public static PdfDictionary Empty { get; } = new(new Dictionary<string, PdfValue>());
}

/// <summary>A stream with its bytes as the file has them.</summary>
internal sealed record PdfStream(PdfDictionary Dictionary, ReadOnlyMemory<byte> Raw) : PdfValue;

/// <summary>A reference to an indirect object.</summary>
internal sealed record PdfReference(int Number, int Generation) : PdfValue;

/// <summary>A word that is none of the others: an operator of a content stream, or a key word of the file.</summary>
internal sealed record PdfKeyword(string Value) : PdfValue;

/// <summary>The file is not what the standard says.</summary>
internal sealed class PdfFormatException(string message) : Exception(message);
