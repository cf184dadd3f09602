using System.Globalization;

namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>Reads numbers that are parted by white space, commas, or nothing (SVG 2, 9.3.9).</summary>
/// <param name="text">The text.</param>
internal ref struct SvgNumbers(ReadOnlySpan<char> text)
{
    // Beyond this nothing can be seen, and sums stay exact enough.
    private const double Most = 1e7;

    private ReadOnlySpan<char> _rest = text;

    /// <summary>What was not read yet, without the white space and commas before it.</summary>
    public ReadOnlySpan<char> Rest
    {
        get
        {
            _rest = _rest.TrimStart(" \t\r\n\f,");
            return _rest;
        }
    }

    /// <summary>A number that a content stream can hold.</summary>
    /// <param name="value">The number.</param>
    public static double Bounded(double value) => double.IsNaN(value) ? 0 : Math.Clamp(value, -Most, Most);

    /// <summary>All numbers of a text.</summary>
    /// <param name="text">The text.</param>
    public static List<double> All(ReadOnlySpan<char> text)
    {
        var numbers = new List<double>();
        var scanner = new SvgNumbers(text);
        while (scanner.TryNext(out var number))
        {
            numbers.Add(number);
        }

        return numbers;
    }

    /// <summary>Takes a letter.</summary>
    /// <param name="letter">The letter.</param>
    /// <returns>Whether a letter comes next.</returns>
    public bool TryLetter(out char letter)
    {
        letter = Rest is [var first, ..] ? first : '\0';
        if (!char.IsAsciiLetter(letter))
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }

    /// <summary>Takes a flag: a single 0 or 1.</summary>
    /// <param name="flag">Whether it is 1.</param>
    /// <returns>Whether a flag comes next.</returns>
    public bool TryFlag(out bool flag)
    {
        flag = Rest is ['1', ..];
        if (_rest is not ['0' or '1', ..])
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }

    /// <summary>Takes a number.</summary>
    /// <param name="number">The number, within bounds.</param>
    /// <returns>Whether a number comes next.</returns>
    public bool TryNext(out double number)
    {
        var length = NumberLength(Rest);
        if (length == 0 || !double.TryParse(_rest[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out number))
        {
            number = 0;
            return false;
        }

        number = double.IsFinite(number) ? Math.Clamp(number, -Most, Most) : number > 0 ? Most : -Most;
        _rest = _rest[length..];
        return true;
    }

    private static int NumberLength(ReadOnlySpan<char> text)
    {
        var i = text is ['+' or '-', ..] ? 1 : 0;
        var digits = 0;
        for (; i < text.Length && char.IsAsciiDigit(text[i]); i++, digits++)
        {
        }

        if (i < text.Length && text[i] == '.')
        {
            for (i++; i < text.Length && char.IsAsciiDigit(text[i]); i++, digits++)
            {
            }
        }

        return digits == 0 ? 0 : i + ExponentLength(text[i..]);
    }

    // The e of a unit (em, ex) is no exponent.
    private static int ExponentLength(ReadOnlySpan<char> text)
    {
        if (text is not ['e' or 'E', ..])
        {
            return 0;
        }

        var i = text is [_, '+' or '-', ..] ? 2 : 1;
        var start = i;
        for (; i < text.Length && char.IsAsciiDigit(text[i]); i++)
        {
        }

        return i == start ? 0 : i;
    }
}
