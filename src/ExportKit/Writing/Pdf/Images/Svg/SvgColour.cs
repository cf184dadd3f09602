using System.Globalization;

namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>A colour of sRGB.</summary>
/// <param name="Red">0 to 1.</param>
/// <param name="Green">0 to 1.</param>
/// <param name="Blue">0 to 1.</param>
/// <param name="Alpha">0 to 1.</param>
internal readonly record struct SvgColour(double Red, double Green, double Blue, double Alpha = 1)
{
    /// <summary>Black.</summary>
    public static SvgColour Black { get; } = new(0, 0, 0);

    /// <summary>Reads a colour (CSS Color 4): its name, hexadecimal, rgb() or hsl().</summary>
    /// <param name="text">The text.</param>
    /// <param name="current">What <c>currentColor</c> is.</param>
    /// <returns>Null where it is no colour that is known.</returns>
    public static SvgColour? Of(string text, SvgColour current)
    {
        var colour = text.Trim().ToLowerInvariant();
        if (colour.StartsWith('#'))
        {
            return Hexadecimal(colour.AsSpan(1));
        }

        var open = colour.IndexOf('(', StringComparison.Ordinal);
        if (open > 0 && colour.EndsWith(')'))
        {
            return Function(colour[..open].TrimEnd('a'), colour[(open + 1)..^1]);
        }

        return colour switch
        {
            "currentcolor" => current,
            "transparent" => new SvgColour(0, 0, 0, 0),
            _ => SvgColourNames.Find(colour) is { } value ? FromNumber(value) : null,
        };
    }

    private static SvgColour FromNumber(int value) => new((value >> 16) / 255.0, (value >> 8 & 255) / 255.0, (value & 255) / 255.0);

    private static SvgColour? Hexadecimal(ReadOnlySpan<char> digits)
    {
        if (!uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        // A short form has each digit once that the long form has twice.
        double Part(int place, uint mask) => (value >> place & mask) / (double)mask;
        return digits.Length switch
        {
            3 => new SvgColour(Part(8, 15), Part(4, 15), Part(0, 15)),
            4 => new SvgColour(Part(12, 15), Part(8, 15), Part(4, 15), Part(0, 15)),
            6 => FromNumber((int)value),
            8 => new SvgColour(Part(24, 255), Part(16, 255), Part(8, 255), Part(0, 255)),
            _ => null,
        };
    }

    private static SvgColour? Function(string name, string arguments)
    {
        var parts = arguments.Split([',', ' ', '/', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is not (3 or 4))
        {
            return null;
        }

        var alpha = parts.Length == 4 ? SvgLength.Share(parts[3], 1) : 1;
        return name switch
        {
            "rgb" => new SvgColour(Channel(parts[0]), Channel(parts[1]), Channel(parts[2]), alpha),
            "hsl" => FromHue(Angle(parts[0]), SvgLength.Share(parts[1], 0), SvgLength.Share(parts[2], 0), alpha),
            _ => null,
        };
    }

    private static double Channel(string text) => Math.Clamp((SvgLength.Of(text, 255, 0) ?? 0) / 255, 0, 1);

    private static double Angle(string text)
    {
        var numbers = new SvgNumbers(text);
        return numbers.TryNext(out var degrees) ? ((degrees % 360) + 360) % 360 : 0;
    }

    private static SvgColour FromHue(double hue, double saturation, double lightness, double alpha)
    {
        double Part(double n)
        {
            var k = (n + (hue / 30)) % 12;
            return lightness - (saturation * Math.Min(lightness, 1 - lightness) * Math.Max(-1, Math.Min(Math.Min(k - 3, 9 - k), 1)));
        }

        return new SvgColour(Part(0), Part(8), Part(4), alpha);
    }
}
