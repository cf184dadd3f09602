namespace ExportKit.Checking.Pdf.Fonts;

/// <summary>The width at the start of a Type 2 charstring: an operand more than the first operator takes.</summary>
internal static class CharStringWidth
{
    /// <summary>There is none: the glyph has the default width.</summary>
    public const double None = double.NegativeInfinity;

    /// <summary>It is not known: the glyph starts with a subroutine.</summary>
    public const double Unknown = double.NaN;

    /// <summary>Reads the width.</summary>
    /// <param name="code">The charstring.</param>
    /// <returns>What is added to the nominal width, or one of the constants.</returns>
    public static double Read(ReadOnlySpan<byte> code)
    {
        var (first, count) = (0.0, 0);
        for (var at = 0; at < code.Length;)
        {
            int value = code[at++];
            if (value < 32 && value != 28)
            {
                return Width(value, first, count);
            }

            var number = Number(value, code, ref at);
            first = count++ == 0 ? number : first;
        }

        return Unknown;
    }

    private static double Width(int operation, double first, int count)
    {
        var extra = operation switch
        {
            1 or 3 or 18 or 19 or 20 or 23 => count % 2,
            4 or 22 => count - 1,
            21 => count - 2,
            14 => count is 1 or 5 ? 1 : 0,
            _ => -1,
        };
        return extra switch { 0 => None, > 0 => first, _ => Unknown };
    }

    private static double Number(int value, ReadOnlySpan<byte> code, ref int at)
    {
        int Next(ReadOnlySpan<byte> from, ref int place) => place < from.Length ? from[place++] : 0;
        switch (value)
        {
            case 28:
                return (short)((Next(code, ref at) << 8) | Next(code, ref at));
            case <= 246:
                return value - 139;
            case <= 250:
                return ((value - 247) * 256) + Next(code, ref at) + 108;
            case <= 254:
                return (-(value - 251) * 256) - Next(code, ref at) - 108;
            default:
                return ((Next(code, ref at) << 24) | (Next(code, ref at) << 16) | (Next(code, ref at) << 8) | Next(code, ref at)) / 65536.0;
        }
    }
}
