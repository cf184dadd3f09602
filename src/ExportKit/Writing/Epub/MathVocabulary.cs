namespace ExportKit.Writing.Epub;

/// <summary>The presentation elements and attributes of MathML 3 that an EPUB of ours may hold (EPUB 3.3, 6.1.3).</summary>
internal static class MathVocabulary
{
    private static readonly string[] Notations =
    [
        "actuarial", "bottom", "box", "circle", "downdiagonalstrike", "horizontalstrike", "left", "longdiv", "madruwb", "radical",
        "right", "roundedbox", "top", "updiagonalstrike", "verticalstrike",
    ];

    /// <summary>Whether an element holds text alone.</summary>
    /// <param name="name">The element.</param>
    public static bool IsToken(string name) => name is "mi" or "mn" or "mo" or "ms" or "mtext";

    /// <summary>Whether an element may stay, if it holds as many elements as it must.</summary>
    /// <param name="name">The element.</param>
    public static bool IsElement(string name) => IsToken(name) || Arity(name) is not null || name is
        "math" or "menclose" or "merror" or "mmultiscripts" or "mpadded" or "mphantom" or "mprescripts" or "mrow" or "mspace"
        or "msqrt" or "mstyle" or "mtable" or "mtd" or "mtr" or "none";

    /// <summary>How many elements an element must hold; null where any number may do.</summary>
    /// <param name="name">The element.</param>
    public static int? Arity(string name) => name switch
    {
        "mfrac" or "mover" or "mroot" or "msub" or "msup" or "munder" => 2,
        "msubsup" or "munderover" => 3,
        _ => null,
    };

    /// <summary>Whether an element may carry an attribute with this value. Colours and fixed sizes of letters are left to the reader.</summary>
    /// <param name="element">The element.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="value">The value.</param>
    public static bool Allows(string element, string attribute, string value) => (element, attribute) switch
    {
        ("math" or "mstyle", "displaystyle") => IsTruth(value),
        ("mstyle", "scriptlevel") => IsLevel(value),
        ("math" or "mrow" or "mi" or "mn" or "mo" or "ms" or "mtext" or "mstyle", "dir") => value is "ltr" or "rtl",
        ("mi" or "mn" or "mo" or "ms" or "mtext" or "mstyle", "mathvariant") => IsVariant(value),
        ("mo", "form") => value is "prefix" or "infix" or "postfix",
        ("mo", "fence" or "separator" or "stretchy" or "symmetric" or "largeop" or "movablelimits" or "accent") => IsTruth(value),
        ("mo", "lspace" or "rspace" or "minsize" or "maxsize") => IsLength(value),
        ("mspace", "width" or "height" or "depth") => IsLength(value),
        ("mfrac", "linethickness") => IsLength(value),
        ("mfrac", "bevelled") => IsTruth(value),
        ("menclose", "notation") => Each(value, part => Array.IndexOf(Notations, part) >= 0),
        ("mover" or "munderover", "accent") => IsTruth(value),
        ("munder" or "munderover", "accentunder") => IsTruth(value),
        ("mtable" or "mtr", "columnalign") => Each(value, part => part is "left" or "center" or "right"),
        ("mtable", "rowalign") => Each(value, IsRowAlign),
        ("mtr", "rowalign") => IsRowAlign(value),
        ("mtable", "columnlines" or "rowlines") => Each(value, part => part is "none" or "solid" or "dashed"),
        ("mtable", "frame") => value is "none" or "solid" or "dashed",
        ("mtable", "displaystyle") => IsTruth(value),
        ("mtd", "columnalign") => value is "left" or "center" or "right",
        ("mtd", "rowalign") => IsRowAlign(value),
        ("mtd", "rowspan" or "columnspan") => value.Length is 1 or 2 && value[0] is >= '1' and <= '9' && char.IsAsciiDigit(value[^1]),
        _ => false,
    };

    private static bool IsTruth(string value) => value is "true" or "false";

    private static bool IsRowAlign(string value) => value is "top" or "bottom" or "center" or "baseline" or "axis";

    private static bool IsLevel(string value) =>
        value.Length is 1 or 2 && char.IsAsciiDigit(value[^1]) && (value.Length == 1 || value[0] is '+' or '-');

    private static bool IsVariant(string value) => value is
        "normal" or "bold" or "italic" or "bold-italic" or "double-struck" or "bold-fraktur" or "script" or "bold-script" or "fraktur"
        or "sans-serif" or "bold-sans-serif" or "sans-serif-italic" or "sans-serif-bold-italic" or "monospace" or "initial" or "tailed"
        or "looped" or "stretched";

    private static bool Each(string value, Func<string, bool> allows)
    {
        var parts = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && Array.TrueForAll(parts, part => allows(part));
    }

    /// <summary>A number with a unit, as MathML 3 (2.1.5.2) has lengths.</summary>
    private static bool IsLength(string value)
    {
        var digits = value.StartsWith('-') ? 1 : 0;
        var end = digits;
        while (end < value.Length && (char.IsAsciiDigit(value[end]) || value[end] == '.'))
        {
            end++;
        }

        var number = value.AsSpan(digits, end - digits);
        return number.Length > 0 && char.IsAsciiDigit(number[^1]) && number.Count('.') <= 1
            && value.AsSpan(end) is "em" or "ex" or "px" or "in" or "cm" or "mm" or "pt" or "pc" or "%";
    }
}
