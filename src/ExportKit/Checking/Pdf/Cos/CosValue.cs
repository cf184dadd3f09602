namespace ExportKit.Checking.Pdf.Cos;

/// <summary>A value of a PDF file or of a content stream (ISO 32000-1, 7.3).</summary>
internal abstract class CosValue;

/// <summary>True or false.</summary>
/// <param name="value">Which.</param>
internal sealed class CosBoolean(bool value) : CosValue
{
    /// <summary>Which.</summary>
    public bool Value { get; } = value;
}

/// <summary>A number.</summary>
/// <param name="value">The number.</param>
internal sealed class CosNumber(double value) : CosValue
{
    /// <summary>The number.</summary>
    public double Value { get; } = value;

    /// <summary>The number without its fraction, held within what an <see cref="int"/> can be.</summary>
    public int Whole => Value >= int.MaxValue ? int.MaxValue : Value <= int.MinValue ? int.MinValue : (int)Value;
}

/// <summary>A name, without its slash.</summary>
/// <param name="value">The name.</param>
internal sealed class CosName(string value) : CosValue
{
    /// <summary>The name.</summary>
    public string Value { get; } = value;
}

/// <summary>A string: as text where the file's reader made it text, else as bytes.</summary>
internal sealed class CosString : CosValue
{
    private readonly string? _text;

    /// <summary>A string of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public CosString(byte[] bytes) => Bytes = bytes;

    /// <summary>A text string.</summary>
    /// <param name="text">The text.</param>
    public CosString(string text)
    {
        _text = text;
        Bytes = [];
    }

    /// <summary>Its bytes; empty where it came as text.</summary>
    public byte[] Bytes { get; }

    /// <summary>Its text: UTF-16 or UTF-8 with a mark at its start, else PDFDocEncoding (7.9.2).</summary>
    public string Text => _text ?? PdfTextString.Decode(Bytes);
}

/// <summary>An array.</summary>
/// <param name="items">What it holds.</param>
internal sealed class CosArray(List<CosValue> items) : CosValue
{
    /// <summary>What it holds; null objects as <see cref="CosNull"/>.</summary>
    public List<CosValue> Items { get; } = items;
}

/// <summary>A dictionary.</summary>
/// <param name="entries">What it holds, by keys without their slash.</param>
internal sealed class CosDictionary(Dictionary<string, CosValue> entries) : CosValue
{
    /// <summary>A dictionary without an entry.</summary>
    public static readonly CosDictionary Empty = new([]);

    /// <summary>What it holds, by keys without their slash.</summary>
    public Dictionary<string, CosValue> Entries { get; } = entries;

    /// <summary>What stands under a key, not resolved; null where nothing does.</summary>
    /// <param name="key">The key, without its slash.</param>
    public CosValue? Raw(string key) => Entries.GetValueOrDefault(key);
}

/// <summary>A stream.</summary>
/// <param name="dictionary">Its dictionary.</param>
internal sealed class CosStream(CosDictionary dictionary) : CosValue
{
    /// <summary>Its dictionary.</summary>
    public CosDictionary Dictionary { get; } = dictionary;

    /// <summary>Its data, decoded; null where it was not asked for, or no filter of qpdf's can decode it.</summary>
    public byte[]? Data { get; set; }
}

/// <summary>A reference to an indirect object.</summary>
/// <param name="number">The number of the object.</param>
internal sealed class CosReference(int number) : CosValue
{
    /// <summary>The number of the object; of several generations a file's reader keeps the one in force.</summary>
    public int Number { get; } = number;
}

/// <summary>An operator of a content stream or a CMap.</summary>
/// <param name="value">Its word.</param>
internal sealed class CosOperator(string value) : CosValue
{
    /// <summary>Its word.</summary>
    public string Value { get; } = value;
}

/// <summary>The null object.</summary>
internal sealed class CosNull : CosValue
{
    /// <summary>The one there is.</summary>
    public static readonly CosNull Instance = new();

    private CosNull()
    {
    }
}
