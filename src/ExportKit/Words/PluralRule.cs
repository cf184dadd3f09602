namespace ExportKit.Words;

/// <summary>Judges a whole number by a plural rule in the syntax of CLDR (UTS 35 part 3, Language Plural Rules), so that
/// a file of words carries its language's rules as CLDR publishes them: <c>i % 10 = 2..4 and i % 100 != 12..14</c>.</summary>
internal static class PluralRule
{
    /// <summary>Whether a rule holds for a number without decimals.</summary>
    /// <param name="rule">Conditions joined by "and", groups of them by "or".</param>
    /// <param name="number">The number; not negative.</param>
    public static bool Holds(ReadOnlySpan<char> rule, int number)
    {
        while (!rule.IsEmpty)
        {
            if (AllHold(Next(ref rule, " or "), number))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AllHold(ReadOnlySpan<char> conditions, int number)
    {
        while (!conditions.IsEmpty)
        {
            if (!RelationHolds(Next(ref conditions, " and ").Trim(), number))
            {
                return false;
            }
        }

        return true;
    }

    private static bool RelationHolds(ReadOnlySpan<char> relation, int number)
    {
        var equals = relation.IndexOf('=');
        var isNegated = relation[equals - 1] == '!';
        var value = Value(relation[..(isNegated ? equals - 1 : equals)].Trim(), number);
        return IsWithin(relation[(equals + 1)..], value) != isNegated;
    }

    private static int Value(ReadOnlySpan<char> expression, int number)
    {
        // A whole number has no decimals (v, w, f, t) and no exponent (c, e); its value (n) is its integer part (i).
        var operand = expression[0] switch
        {
            'n' or 'i' => number,
            'v' or 'w' or 'f' or 't' or 'c' or 'e' => 0,
            _ => throw new InvalidOperationException($"\"{expression}\" is no operand of a plural rule."),
        };
        var modulo = expression.IndexOf('%');
        return modulo < 0 ? operand : operand % Number(expression[(modulo + 1)..]);
    }

    private static bool IsWithin(ReadOnlySpan<char> ranges, int value)
    {
        while (!ranges.IsEmpty)
        {
            var range = Next(ref ranges, ",");
            var dots = range.IndexOf("..", StringComparison.Ordinal);
            var from = Number(dots < 0 ? range : range[..dots]);
            var to = dots < 0 ? from : Number(range[(dots + 2)..]);
            if (value >= from && value <= to)
            {
                return true;
            }
        }

        return false;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits.Trim())
        {
            number = digit is >= '0' and <= '9'
                ? number * 10 + (digit - '0')
                : throw new InvalidOperationException($"\"{digits}\" is no number of a plural rule.");
        }

        return number;
    }

    /// <summary>Takes the part before a separator off a text, or all of it.</summary>
    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> rest, string separator)
    {
        var end = rest.IndexOf(separator, StringComparison.Ordinal);
        var part = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + separator.Length)..];
        return part;
    }
}
