namespace ExportKit.Writing.Pdf.Syntax;

/// <summary>The null object (ISO 32000-1, 7.3.9).</summary>
internal sealed class PdfNull : PdfObject
{
    private PdfNull()
    {
    }

    /// <summary>The only one.</summary>
    public static PdfNull Value { get; } = new();

    /// <inheritdoc/>
    public override void WriteTo(ByteBuffer buffer) => buffer.Write("null"u8);
}

/// <summary>A boolean object (ISO 32000-1, 7.3.2).</summary>
internal sealed class PdfBoolean : PdfObject
{
    private readonly bool _value;

    private PdfBoolean(bool value) => _value = value;

    /// <summary>True.</summary>
    public static PdfBoolean True { get; } = new(true);

    /// <summary>False.</summary>
    public static PdfBoolean False { get; } = new(false);

    /// <inheritdoc/>
    public override void WriteTo(ByteBuffer buffer) => buffer.Write(_value ? "true"u8 : "false"u8);
}

/// <summary>An integer object (ISO 32000-1, 7.3.3): 32 bits, as ISO 19005-2, 6.1.13 has it.</summary>
/// <param name="value">The number.</param>
internal sealed class PdfInteger(int value) : PdfObject
{
    /// <summary>The number.</summary>
    public int Value { get; } = value;

    /// <inheritdoc/>
    public override void WriteTo(ByteBuffer buffer) => buffer.WriteInteger(Value);
}

/// <summary>An integer that takes the same room whatever it is, for files whose beginning tells of their end.</summary>
/// <param name="value">The number; not negative.</param>
internal sealed class PdfPaddedInteger(long value) : PdfObject
{
    private const int Width = 10;

    /// <inheritdoc/>
    public override void WriteTo(ByteBuffer buffer)
    {
        var start = buffer.Length;
        buffer.WriteInteger(value);
        while (buffer.Length < start + Width)
        {
            buffer.WriteByte((byte)' ');
        }
    }
}

/// <summary>A real object (ISO 32000-1, 7.3.3), written with at most four decimals.</summary>
/// <param name="value">The number.</param>
internal sealed class PdfReal(double value) : PdfObject
{
    /// <summary>The number.</summary>
    public double Value { get; } = value;

    /// <inheritdoc/>
    public override void WriteTo(ByteBuffer buffer) => buffer.WriteReal(Value);
}

/// <summary>A reference to an indirect object of generation 0 (ISO 32000-1, 7.3.10).</summary>
/// <param name="number">The object's number, from 1.</param>
internal sealed class PdfReference(int number) : PdfObject, IEquatable<PdfReference>
{
    /// <summary>The object's number.</summary>
    public int Number { get; } = number;

    /// <inheritdoc/>
    public override void WriteTo(ByteBuffer buffer)
    {
        buffer.WriteInteger(buffer.NewNumbers is { } numbers ? numbers[Number] : Number);
        buffer.Write(" 0 R"u8);
    }

    /// <inheritdoc/>
    public bool Equals(PdfReference? other) => other?.Number == Number;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PdfReference);

    /// <inheritdoc/>
    public override int GetHashCode() => Number;
}
