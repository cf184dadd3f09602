using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Reading.Building;

namespace ExportKit.Reading.Pictures;

/// <summary>Parts the credit from the end of a caption: "(Leon Neal/PA)", "Photo: A. Person", "© Agency".</summary>
internal static class CreditSplitter
{
    private const int LongestCredit = 90;

    /// <summary>Parts a caption; gives it whole where it has no credit.</summary>
    /// <param name="caption">The caption.</param>
    public static (ImmutableArray<Inline> Caption, string? Credit) Split(ImmutableArray<Inline> caption)
    {
        var text = InlineText.Of(caption);
        var (start, credit) = Find(text);
        return credit is null ? (caption, null) : (InlineTrim.End(InlineSlice.Before(caption, start)), credit);
    }

    /// <summary>Finds the credit at a text's end: where it begins, with what leads to it, and its words.</summary>
    /// <param name="text">The text.</param>
    public static (int Start, string? Credit) Find(string text)
    {
        return Bracketed(text) ?? Led(text) ?? Trailing(text) ?? (text.Length, null);
    }

    private static (int Start, string? Credit)? Bracketed(string text)
    {
        var end = text.Length;
        while (end > 0 && text[end - 1] is ' ' or '.')
        {
            end--;
        }

        if (end < 4 || text[end - 1] is not (')' or ']' or '）'))
        {
            return null;
        }

        var open = OpeningOf(text, end - 1);
        if (open < 0)
        {
            return null;
        }

        var inside = text[(open + 1)..(end - 1)].Trim();
        if (TakenBy(inside) is { } photographer)
        {
            return (open, photographer);
        }

        if (inside.Length is < 2 or > LongestCredit || !LooksLikeCredit(inside) && !(StandsAlone(text, open) && IsName(inside)))
        {
            return null;
        }

        // "Words of the caption. Alketa Misja (Agency)": the name before the bracket belongs to the credit.
        var sentence = SentenceEnd(text.AsSpan(0, open));
        var name = text[sentence..open].Trim();
        return sentence > 0 && name.Length > 0 && IsName(name) && name.Split(' ').Length is > 1 and < 5 ? (sentence, text[sentence..end].Trim()) : (open, inside);
    }

    /// <summary>"（Ann Lee撮影）": the name stands before the word.</summary>
    private static string? TakenBy(string inside)
    {
        foreach (var word in (string[])["撮影", "摄", "攝", "제공", "提供"])
        {
            if (inside.EndsWith(word, StringComparison.Ordinal) && inside.Length > word.Length && inside.Length < 30)
            {
                return word is "제공" or "提供" ? inside : inside[..^word.Length].TrimEnd('・', '＝', '=', ' ');
            }
        }

        return null;
    }

    /// <summary>Behind the last sentence stands a name: "Words of the caption. Ann Lee/Agency".</summary>
    private static (int Start, string? Credit)? Trailing(string text)
    {
        var sentence = SentenceEnd(text);
        if (sentence == 0 || sentence >= text.Length)
        {
            return null;
        }

        var tail = text[sentence..].Trim();
        return tail.Length is > 1 and < 60 && !HasLoneBracket(tail) && tail.Split(' ').Length <= 7 && !Segments.Punctuation.EndsSentence(tail) && IsName(tail) ? (sentence, tail) : null;
    }

    /// <summary>Where the last sentence ends, its mark included; 0 where none does before the end. Points after initials end nothing.</summary>
    private static int SentenceEnd(ReadOnlySpan<char> text)
    {
        for (var i = text.TrimEnd().Length - 2; i > 8; i--)
        {
            if (text[i] is '.' or '!' or '?' or '。' or '”' or '"' or '»' && (text[i] != '.' || char.IsLower(text[i - 1]) || char.IsDigit(text[i - 1]) || text[i - 1] > '\u0500')
                && (text[i] is not ('”' or '"' or '»') || text[i - 1] is '.' or '!' or '?'))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>Whether all words of a text begin as names do; what joins them may be small.</summary>
    private static bool IsName(string text)
    {
        foreach (var word in text.Split([' ', '/', ',', '|', '-', '\u00a0'], StringSplitOptions.RemoveEmptyEntries))
        {
            var c = word.TrimStart('(', '©', '"')[..Math.Min(1, word.TrimStart('(', '©', '"').Length)];
            if (c.Length == 1 && char.IsLower(c[0]) && word is not ("via" or "de" or "of" or "and" or "for" or "the" or "von" or "van" or "der" or "del" or "dpa" or "und" or "y" or "et" or "la" or "le" or "di" or "da" or "e" or "imago" or "par" or "by" or "nuotr" or "nuotr."))
            {
                return false;
            }
        }

        return text.AsSpan().ContainsAnyExcept(" .,/|0123456789");
    }

    private static bool HasLoneBracket(string tail) => tail.Count(c => c is '(' or '（') != tail.Count(c => c is ')' or '）');

    private static bool StandsAlone(string text, int open) => open == 0 || text.AsSpan(0, open).TrimEnd() is [.., '.' or '!' or '?' or '”' or '"' or '。'];

    private static int OpeningOf(string text, int close)
    {
        var depth = 0;
        for (var i = close; i >= 0; i--)
        {
            depth += text[i] switch { ')' or ']' or '）' => 1, '(' or '[' or '（' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>In brackets at the end stands a credit where it has a slash, a mark of rights, an agency or a word such as "photo";
    /// or where it is capitals alone.</summary>
    private static bool LooksLikeCredit(string inside)
    {
        if (inside.Contains('/', StringComparison.Ordinal) || inside.Contains('©', StringComparison.Ordinal) || CreditWords.BeginWith(inside) || CreditWords.NameAgency(inside))
        {
            return !char.IsAsciiDigit(inside[0]);
        }

        var words = inside.Split(' ');
        return words.Length <= 2 && inside.Length <= 14 && inside.All(c => char.IsUpper(c) || c is ' ' or '-' or '.' or '&');
    }

    /// <summary>A sentence's end, then "Photo:" or its kin, then not much more.</summary>
    private static (int Start, string? Credit)? Led(string text)
    {
        foreach (var lead in CreditWords.AnyLead.IsIn(text) ? CreditWords.Leads : [])
        {
            var at = text.LastIndexOf(lead, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || text.Length - at > LongestCredit + lead.Length || !MayBegin(text, at) || lead is "via " && !CreditWords.NameAgency(text[at..]))
            {
                continue;
            }

            var credit = text[at..].Trim().TrimEnd('|', ' ');
            if (credit.Length > lead.Trim().Length + 1 || at == 0)
            {
                return (StartOf(text, at), credit);
            }
        }

        return Barred(text);
    }

    /// <summary>"Words of the caption | Agency".</summary>
    private static (int Start, string? Credit)? Barred(string text)
    {
        if (Slashed(text) is { } slashed)
        {
            return slashed;
        }

        var bar = Math.Max(text.AsSpan().LastIndexOf(" | ", StringComparison.Ordinal), text.AsSpan().LastIndexOf(" – ", StringComparison.Ordinal));
        bar = Math.Max(bar, text.AsSpan().LastIndexOf(". ", StringComparison.Ordinal));
        if (bar <= 0)
        {
            return null;
        }

        var tail = text[(bar + 2)..].Trim();
        var isShort = tail.Length is > 1 and < 60 && !tail.EndsWith('.') && tail.Split(' ').Length <= 8;
        return isShort && CreditWords.NameAgency(tail) ? (text[bar] == '.' ? bar + 1 : bar, tail) : null;
    }

    /// <summary>"Words of the caption / A. Person / Agency": names alone behind the first slash, an agency among them.</summary>
    private static (int Start, string? Credit)? Slashed(string text)
    {
        var at = text.IndexOf(" / ", StringComparison.Ordinal);
        if (at <= 0 || text.Length - at > LongestCredit)
        {
            return null;
        }

        var tail = text[(at + 3)..].Trim();
        return tail.Length > 2 && IsName(tail) && CreditWords.NameAgency(tail) ? (at, tail) : null;
    }

    private static bool MayBegin(string text, int at)
    {
        if (at == 0)
        {
            return true;
        }

        var before = text.AsSpan(0, at).TrimEnd();
        return before.IsEmpty || !char.IsLetterOrDigit(text[at - 1]) && (before[^1] is '.' or '!' or '?' or '|' or '/' or '-' or '–' or '—' or ')' or '”' or '"' or '»' or '…' or '。' or '·' or ';' or ',' or ']'
            || text[at] is '©' || char.IsUpper(text[at]));
    }

    private static int StartOf(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '|' or '/' or '-' or '–' or '—' or '·' or '\u00a0')
        {
            at--;
        }

        return at;
    }
}
