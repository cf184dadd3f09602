using System.Globalization;

namespace ExportKit.Writing.Pdf;

/// <summary>A colour of the sRGB space.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
public sealed record Colour(byte Red, byte Green, byte Blue)
{
    // Below this, the transfer curve of sRGB is a straight line; WCAG's own number.
    private const double Toe = 0.04045;

    /// <summary>The relative luminance by WCAG 2.2: 0 for black, 1 for white.</summary>
    internal double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>Reads <c>#RRGGBB</c> or <c>#RGB</c>, with or without the sign.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The colour; null where the text is none.</returns>
    public static Colour? Parse(string text)
    {
        var digits = text.StartsWith('#') ? text[1..] : text;
        if (digits.Length == 3)
        {
            digits = string.Concat(digits[0], digits[0], digits[1]) + string.Concat(digits[1], digits[2], digits[2]);
        }

        return digits.Length == 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;
    }

    /// <summary>The contrast ratio by WCAG 2.2 of two colours, from 1 to 21.</summary>
    /// <param name="other">The other colour.</param>
    internal double ContrastWith(Colour other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <summary>A colour on the way to another one.</summary>
    /// <param name="other">The other colour.</param>
    /// <param name="part">How far, 0 to 1.</param>
    internal Colour Towards(Colour other, double part) =>
        new(Mix(Red, other.Red, part), Mix(Green, other.Green, part), Mix(Blue, other.Blue, part));

    /// <inheritdoc/>
    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private static byte Mix(byte from, byte to, double part) => (byte)Math.Round(from + ((to - from) * part));

    private static double Linear(byte value)
    {
        var part = value / 255.0;
        return part <= Toe ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }
}
