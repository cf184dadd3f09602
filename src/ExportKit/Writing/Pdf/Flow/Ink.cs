namespace ExportKit.Writing.Pdf.Flow;

/// <summary>A colour of the sRGB space.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
internal readonly record struct Ink(byte Red, byte Green, byte Blue)
{
    /// <summary>The colour of text: 16:1 against white.</summary>
    public static Ink Text { get; } = new(0x1a, 0x1a, 0x1a);

    /// <summary>The colour of what stands back: 8.4:1 against white.</summary>
    public static Ink Quiet { get; } = new(0x4d, 0x4d, 0x4d);

    /// <summary>The colour of links: 8.6:1 against white.</summary>
    public static Ink Link { get; } = new(0x0b, 0x3d, 0x91);

    /// <summary>The colour of rules and frames, which carry no meaning.</summary>
    public static Ink Rule { get; } = new(0xb8, 0xb8, 0xb8);

    /// <summary>The ground of boxes: text on it keeps 15:1.</summary>
    public static Ink Ground { get; } = new(0xf4, 0xf4, 0xf2);
}
