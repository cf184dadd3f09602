using System.Text;

namespace ExportKit.Writing.PlainText;

/// <summary>Signs and joined letters written with plain letters, for encodings that do not have them.</summary>
internal static class PlainSigns
{
    /// <summary>The plain form of a sign; null where it has none.</summary>
    /// <param name="sign">The sign.</param>
    /// <param name="before">What stands before it.</param>
    /// <param name="next">What follows it.</param>
    public static string? Of(Rune sign, char before, char next)
    {
        var plain = Of(sign.Value);
        if (Currency(sign.Value) is { } code)
        {
            plain = (char.IsLetterOrDigit(before) ? " " : "") + code + (char.IsLetterOrDigit(next) ? " " : "");
        }

        return plain;
    }

    private static string? Currency(int sign) => sign switch
    {
        '€' => "EUR",
        '£' => "GBP",
        '¥' => "JPY",
        '₹' => "INR",
        '₽' => "RUB",
        '₩' => "KRW",
        '₪' => "ILS",
        '₺' => "TRY",
        '₴' => "UAH",
        '₿' => "BTC",
        _ => null,
    };

    private static string? Of(int sign) => sign switch
    {
        'ß' => "ss",
        'ẞ' => "SS",
        'æ' or 'ǽ' => "ae",
        'Æ' or 'Ǽ' => "AE",
        'œ' => "oe",
        'Œ' => "OE",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬀ' => "ff",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ĳ' => "ij",
        'Ĳ' => "IJ",
        'ð' => "d",
        'Ð' => "D",
        'þ' => "th",
        'Þ' => "Th",
        'ø' => "o",
        'Ø' => "O",
        '©' => "(c)",
        '®' => "(R)",
        '™' => "TM",
        '№' => "No.",
        '½' => " 1/2",
        '¼' => " 1/4",
        '¾' => " 3/4",
        '×' => "x",
        '÷' => "/",
        '≤' => "<=",
        '≥' => ">=",
        '≠' => "!=",
        '≈' => "~",
        '→' => "->",
        '←' => "<-",
        'º' => "o",
        'ª' => "a",
        '·' or '•' => "-",
        '¿' or '¡' => "",
        '‰' => " per mille",
        'µ' or 'μ' => "u",
        '⁰' or >= '⁴' and <= '⁹' => ((char)('0' + sign - '⁰')).ToString(),
        '¹' => "1",
        '²' => "2",
        '³' => "3",
        >= '₀' and <= '₉' => ((char)('0' + sign - '₀')).ToString(),
        _ => null,
    };
}
