using System.Globalization;
using System.Net;
using System.Text;

namespace ExportKit.Reading.Tree;

/// <summary>Resolves character references as browsers do (HTML, "character reference state").</summary>
internal static class CharacterReferences
{
    /// <summary>What the numbers 128 to 159 stand for on the web: windows-1252, not the control characters they are.</summary>
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    /// <summary>Names of references that the framework does not know, with what they stand for; and those that pages are full of, which
    /// it is slow to tell.</summary>
    private static readonly Dictionary<string, string> Further = new(StringComparer.Ordinal)
    {
        ["amp"] = "&", ["lt"] = "<", ["gt"] = ">", ["quot"] = "\"", ["AMP"] = "&", ["LT"] = "<", ["GT"] = ">", ["QUOT"] = "\"",
        ["lsquo"] = "‘", ["rsquo"] = "’", ["ldquo"] = "“", ["rdquo"] = "”", ["ndash"] = "–", ["mdash"] = "—", ["hellip"] = "…",
        ["apos"] = "'", ["comma"] = ",", ["period"] = ".", ["colon"] = ":", ["semi"] = ";", ["excl"] = "!", ["quest"] = "?",
        ["lpar"] = "(", ["rpar"] = ")", ["lsqb"] = "[", ["lbrack"] = "[", ["rsqb"] = "]", ["rbrack"] = "]", ["lcub"] = "{",
        ["rcub"] = "}", ["num"] = "#", ["dollar"] = "$", ["percnt"] = "%", ["ast"] = "*", ["plus"] = "+", ["equals"] = "=",
        ["sol"] = "/", ["bsol"] = "\\", ["commat"] = "@", ["lowbar"] = "_", ["grave"] = "`", ["verbar"] = "|", ["vert"] = "|",
        ["Hat"] = "^", ["Tab"] = "\t", ["NewLine"] = "\n", ["nbsp"] = "\u00a0", ["NonBreakingSpace"] = "\u00a0", ["hyphen"] = "‐",
        ["dash"] = "‐", ["horbar"] = "―", ["rsquor"] = "’", ["rdquor"] = "”", ["lsquor"] = "‚", ["ldquor"] = "„",
        ["mldr"] = "…", ["nldr"] = "‥", ["check"] = "✓", ["cross"] = "✗", ["star"] = "☆", ["starf"] = "★", ["phone"] = "☎",
        ["numsp"] = "\u2007", ["puncsp"] = "\u2008", ["hairsp"] = "\u200a", ["emsp13"] = "\u2004", ["emsp14"] = "\u2005",
        ["ZeroWidthSpace"] = "\u200b", ["NoBreak"] = "\u2060", ["half"] = "½", ["frac13"] = "⅓", ["frac23"] = "⅔",
        ["frac15"] = "⅕", ["frac18"] = "⅛", ["frac38"] = "⅜", ["frac58"] = "⅝", ["frac78"] = "⅞", ["numero"] = "№",
        ["copysr"] = "℗", ["rx"] = "℞", ["incare"] = "℅", ["ohm"] = "Ω", ["angst"] = "Å", ["abreve"] = "ă", ["Abreve"] = "Ă",
        ["amacr"] = "ā", ["Amacr"] = "Ā", ["aogon"] = "ą", ["Aogon"] = "Ą", ["cacute"] = "ć", ["Cacute"] = "Ć", ["ccaron"] = "č",
        ["Ccaron"] = "Č", ["dcaron"] = "ď", ["Dcaron"] = "Ď", ["dstrok"] = "đ", ["Dstrok"] = "Đ", ["ecaron"] = "ě", ["Ecaron"] = "Ě",
        ["emacr"] = "ē", ["Emacr"] = "Ē", ["eogon"] = "ę", ["Eogon"] = "Ę", ["gbreve"] = "ğ", ["Gbreve"] = "Ğ", ["idot"] = "İ",
        ["Idot"] = "İ", ["imath"] = "ı", ["inodot"] = "ı", ["lstrok"] = "ł", ["Lstrok"] = "Ł", ["nacute"] = "ń", ["Nacute"] = "Ń",
        ["ncaron"] = "ň", ["Ncaron"] = "Ň", ["odblac"] = "ő", ["Odblac"] = "Ő", ["rcaron"] = "ř", ["Rcaron"] = "Ř", ["sacute"] = "ś",
        ["Sacute"] = "Ś", ["scedil"] = "ş", ["Scedil"] = "Ş", ["tcaron"] = "ť", ["Tcaron"] = "Ť", ["tcedil"] = "ţ", ["udblac"] = "ű",
        ["Udblac"] = "Ű", ["umacr"] = "ū", ["Umacr"] = "Ū", ["uring"] = "ů", ["Uring"] = "Ů", ["zacute"] = "ź", ["Zacute"] = "Ź",
        ["zcaron"] = "ž", ["Zcaron"] = "Ž", ["zdot"] = "ż", ["Zdot"] = "Ż", ["fjlig"] = "fj",
    };

    /// <summary>References that browsers resolve without their semicolon.</summary>
    private static readonly HashSet<string> WithoutSemicolon = new(StringComparer.Ordinal)
    {
        "amp", "lt", "gt", "quot", "nbsp", "copy", "reg", "pound", "yen", "cent", "sect", "deg", "para", "middot", "laquo", "raquo",
        "eacute", "egrave", "ecirc", "agrave", "aacute", "acirc", "ccedil", "ouml", "uuml", "auml", "Ouml", "Uuml", "Auml", "szlig",
        "ntilde", "oacute", "iacute", "uacute", "ocirc", "icirc", "ucirc", "euml", "iuml", "AMP", "LT", "GT", "QUOT", "COPY", "REG",
    };

    /// <summary>Resolves all references of a text.</summary>
    /// <param name="text">The text as in the source.</param>
    public static string Resolve(string text) => text.Contains('&', StringComparison.Ordinal) ? Resolve(text.AsSpan()) : text;

    /// <summary>The same, of a part of a text.</summary>
    /// <param name="text">The text as in the source.</param>
    public static string Resolve(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('&');
        if (at < 0)
        {
            return text.ToString();
        }

        var result = new StringBuilder(text.Length);
        while (at >= 0)
        {
            result.Append(text[..at]);
            text = text[at..];
            var length = One(text, result);
            if (length == 0)
            {
                result.Append('&');
                length = 1;
            }

            text = text[length..];
            at = text.IndexOf('&');
        }

        return result.Append(text).ToString();
    }

    /// <summary>Resolves the reference at the start; gives its length, or 0 where it is none.</summary>
    private static int One(ReadOnlySpan<char> text, StringBuilder result) =>
        text.Length > 2 && text[1] == '#' ? Number(text, result) : Name(text, result);

    private static int Number(ReadOnlySpan<char> text, StringBuilder result)
    {
        var hexadecimal = text[2] is 'x' or 'X';
        var start = hexadecimal ? 3 : 2;
        var end = start;
        while (end < text.Length && (hexadecimal ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
        {
            end++;
        }

        if (end == start)
        {
            return 0;
        }

        var style = hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        var known = uint.TryParse(text[start..end], style, CultureInfo.InvariantCulture, out var number);
        result.Append(known ? Character(number) : "\ufffd");
        return end < text.Length && text[end] == ';' ? end + 1 : end;
    }

    private static string Character(uint number) => number switch
    {
        >= 128 and <= 159 => Windows1252[(int)number - 128].ToString(),
        0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) => "\ufffd",
        _ => char.ConvertFromUtf32((int)number),
    };

    private static int Name(ReadOnlySpan<char> text, StringBuilder result)
    {
        var end = 1;
        while (end < text.Length && end < 34 && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        if (end == 1)
        {
            return 0;
        }

        var name = text[1..end];
        if (end < text.Length && text[end] == ';')
        {
            return Known(name, result) ? end + 1 : 0;
        }

        for (var length = name.Length; length >= 2; length--)
        {
            if (WithoutSemicolon.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[..length]) && Known(name[..length], result))
            {
                return length + 1;
            }
        }

        return 0;
    }

    private static bool Known(ReadOnlySpan<char> name, StringBuilder result)
    {
        if (Further.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var text))
        {
            result.Append(text);
            return true;
        }

        var reference = $"&{(name is "COPY" or "REG" ? name.ToString().ToLowerInvariant() : name)};";
        var resolved = WebUtility.HtmlDecode(reference);
        if (resolved == reference)
        {
            return false;
        }

        result.Append(resolved);
        return true;
    }
}
