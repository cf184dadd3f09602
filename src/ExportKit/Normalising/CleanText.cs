using System.Text;

namespace ExportKit.Normalising;

/// <summary>Frees text of what no reader should meet: soft hyphens, zero-width spaces, controls, unpaired surrogates, overrides of
/// direction. Joiners and other marks of direction stay, since scripts and emoji need them.</summary>
internal static class CleanText
{
    /// <summary>Marks, embeddings, overrides and isolates of direction (UAX 9, 2).</summary>
    private const string Marks = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    /// <summary>A text freed of what says nothing, its spaces collapsed; null where nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var clean = Collapsed(Strip(text)).Trim();
        return IsBlank(clean) ? null : clean;
    }

    /// <summary>An address without controls and without the white space that XML would not keep; null where nothing is left. Marks of
    /// direction, which would show another address than the one that it is, stand in it by their octets.</summary>
    public static string? Address(string? address)
    {
        var plain = address is null || address.AsSpan().IndexOfAny(Marks) < 0 ? address : WithoutMarks(address);
        var clean = plain is null ? "" : Strip(plain).Trim();
        return clean.Length == 0 ? null : clean;
    }

    /// <summary>A text of several lines, such as code: lines end with LF, tabs and spaces stay, line ends at the end go.</summary>
    public static string Lines(string text)
    {
        var lines = text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text;
        return Strip(lines, keepLines: true).TrimEnd('\n');
    }

    /// <summary>Whether a text shows nothing to the eye and says nothing to the ear.</summary>
    public static bool IsBlank(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !IsInvisible(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Leaves out what must not stand in text. Where white space is left out, a space comes in its place.</summary>
    public static string Strip(string text, bool keepLines = false)
    {
        var first = text.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        while (first >= 0 && first < text.Length && (IsPlain(text[first]) || Stays(text, first, keepLines)))
        {
            first++;
        }

        if (first < 0 || first == text.Length)
        {
            return text;
        }

        var kept = new StringBuilder(text.Length).Append(text, 0, first);
        for (var i = first; i < text.Length; i++)
        {
            if (Stays(text, i, keepLines))
            {
                kept.Append(text[i]);
            }
            else if (text[i] is '\u202d' or '\u202e')
            {
                // An override shows the eye other words than the ear hears; the embedding of its direction, which ends where it ends, does not.
                kept.Append((char)(text[i] - 3));
            }
            else if (text[i] is '\t' or '\n' or '\r' or '\u000b' or '\u000c' or '\u0085' or '\u2028' or '\u2029')
            {
                kept.Append(' ');
            }
        }

        return kept.ToString();
    }

    private static string WithoutMarks(string address)
    {
        var text = new StringBuilder(address.Length + 8);
        foreach (var c in address)
        {
            text.Append(Marks.Contains(c, StringComparison.Ordinal) ? Uri.EscapeDataString(c.ToString()) : c.ToString());
        }

        return text.ToString();
    }

    private static string Collapsed(string text)
    {
        if (!text.Contains("  ", StringComparison.Ordinal))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c != ' ' || kept.Length == 0 || kept[^1] != ' ')
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }

    /// <summary>Whether a character is one of those that most texts are made of, so that it needs no second look: ASCII, the letters of
    /// most scripts, dashes and quotation marks.</summary>
    internal static bool IsPlain(char c) => c is (>= ' ' and <= '~') or (>= '\u00c0' and < '\u2000') or (>= '\u2010' and <= '\u2027') or (>= '\u3000' and < '\ud800');

    private static bool Stays(string text, int i, bool keepLines) => text[i] switch
    {
        '\n' or '\t' => keepLines,
        < ' ' or (>= '\u007f' and <= '\u009f') => false,
        '\u200b' => PartsWords(text, i),
        '\u00ad' or '\u2028' or '\u2029' or '\u2060' or '\ufeff' or (>= '\ufff9' and <= '\ufffc') => false,
        '\u202d' or '\u202e' => false,
        '\ufffe' or '\uffff' or (>= '\ufdd0' and <= '\ufdef') => false,
        >= '\ud800' and <= '\udbff' => IsPair(text, i),
        >= '\udc00' and <= '\udfff' => i > 0 && IsPair(text, i - 1),
        _ => true,
    };

    /// <summary>Whether two units stand for a character: for none stand the last two code points of each plane (Unicode, 23.7).</summary>
    /// <param name="text">A text.</param>
    /// <param name="i">The place of the first unit.</param>
    internal static bool IsPair(string text, int i) =>
        i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) && (char.ConvertToUtf32(text[i], text[i + 1]) & 0xFFFE) != 0xFFFE;

    /// <summary>A zero-width space parts words in scripts that write no spaces; there lines may break at it.</summary>
    private static bool PartsWords(string text, int i) =>
        i > 0 && i + 1 < text.Length && WritesNoSpaces(text[i - 1]) && WritesNoSpaces(text[i + 1]);

    /// <summary>Thai, Lao, Myanmar and Khmer.</summary>
    private static bool WritesNoSpaces(char c) =>
        c is (>= '\u0e00' and <= '\u0eff') or (>= '\u1000' and <= '\u109f') or (>= '\u1780' and <= '\u17ff');

    /// <summary>Joiners, marks of direction, selectors of variants, fillers and the empty braille cell.</summary>
    private static bool IsInvisible(char c) =>
        c is '\u00ad' or '\u061c' or '\u115f' or '\u1160' or '\u180e' or '\u2800' or '\u3164' or '\uffa0' or '\ufeff'
            or (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u206f')
            or (>= '\ufe00' and <= '\ufe0f') || char.IsControl(c);
}
