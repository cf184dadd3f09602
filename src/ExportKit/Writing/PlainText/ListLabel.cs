using System.Globalization;
using System.Text;
using ExportKit.Model;

namespace ExportKit.Writing.PlainText;

/// <summary>What stands before an item of a list.</summary>
internal static class ListLabel
{
    private static readonly (int Value, string Numeral)[] Romans =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"),
        (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>The label with the space after it.</summary>
    /// <param name="numbering">How the list is marked.</param>
    /// <param name="number">The item's number.</param>
    public static string Of(ListNumbering numbering, int number) => numbering switch
    {
        ListNumbering.Bullet => "- ",
        ListNumbering.LowerAlpha => Alphabetic(number, 'a') + ". ",
        ListNumbering.UpperAlpha => Alphabetic(number, 'A') + ". ",
        ListNumbering.LowerRoman => Roman(number).ToLowerInvariant() + ". ",
        ListNumbering.UpperRoman => Roman(number) + ". ",
        _ => Decimal(number) + ". ",
    };

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>a to z, then aa, ab; numbers below 1 have no letters and stay numbers (CSS Counter Styles, "alphabetic").</summary>
    private static string Alphabetic(int number, char first)
    {
        if (number < 1)
        {
            return Decimal(number);
        }

        var text = "";
        for (var rest = number; rest > 0; rest = (rest - 1) / 26)
        {
            text = (char)(first + (rest - 1) % 26) + text;
        }

        return text;
    }

    /// <summary>Roman numerals from 1 to 3999; other numbers stay numbers (CSS Counter Styles, "lower-roman").</summary>
    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return Decimal(number);
        }

        var text = new StringBuilder();
        foreach (var (value, numeral) in Romans)
        {
            for (; number >= value; number -= value)
            {
                text.Append(numeral);
            }
        }

        return text.ToString();
    }
}
