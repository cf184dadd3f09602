using System.Globalization;
using System.Text;
using ExportKit.Model;

namespace ExportKit.Writing;

/// <summary>The marks that stand before the items of a list.</summary>
internal static class ListMarks
{
    private static readonly (int Value, string Digits)[] RomanDigits =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>The mark of an item: "•", "3.", "c.", "iii.".</summary>
    /// <param name="numbering">How the list is numbered.</param>
    /// <param name="number">The item's number.</param>
    public static string Of(ListNumbering numbering, int number) => numbering switch
    {
        ListNumbering.Bullet => "•",
        ListNumbering.LowerAlpha => Alphabetic(number).ToLowerInvariant() + ".",
        ListNumbering.UpperAlpha => Alphabetic(number) + ".",
        ListNumbering.LowerRoman => Roman(number).ToLowerInvariant() + ".",
        ListNumbering.UpperRoman => Roman(number) + ".",
        _ => number.ToString(CultureInfo.InvariantCulture) + ".",
    };

    /// <summary>1 is A, 26 is Z, 27 is AA; numbers below 1 have no letters and stay digits, as CSS has it.</summary>
    private static string Alphabetic(int number)
    {
        if (number < 1)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var letters = new StringBuilder();
        for (var rest = number; rest > 0; rest = (rest - 1) / 26)
        {
            letters.Insert(0, (char)('A' + ((rest - 1) % 26)));
        }

        return letters.ToString();
    }

    /// <summary>Roman digits from 1 to 3999; other numbers stay digits, as CSS has it.</summary>
    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var digits = new StringBuilder();
        foreach (var (value, text) in RomanDigits)
        {
            for (; number >= value; number -= value)
            {
                digits.Append(text);
            }
        }

        return digits.ToString();
    }
}
