using System.Text;
using ExportKit.Words;

namespace ExportKit.Writing.PlainText;

/// <summary>Calms symbols that a voice would spell out one by one: rows of them, rules drawn with them, stray bullets.</summary>
internal static class SymbolRuns
{
    private const string OrdinaryMarks = ".,:;?!'\"“”‘’()-–—/%&€$£";
    private const string RuleSymbols = "*_=~#+-–—|•·<>/\\^";

    /// <summary>Calms a text. Code stays as it is.</summary>
    /// <param name="text">A text whose white space is plain spaces.</param>
    /// <param name="words">The words for ratings.</param>
    /// <param name="options">Whether punctuation is plain.</param>
    public static MarkedText Calm(MarkedText text, StructureWords words, PlainTextOptions options)
    {
        if (IsCalm(text.Characters))
        {
            return text;
        }

        var calm = new MarkedText();
        if (IsRule(text))
        {
            return calm;
        }

        for (var i = 0; i < text.Length;)
        {
            i = text[i] == ' ' ? Copy(text, i, i + 1, calm) : Token(text, i, calm, words, options);
        }

        return calm;
    }

    /// <summary>Whether there is nothing to calm for certain, as in most lines: letters, digits, and never three marks in a row, with spaces
    /// between or not.</summary>
    private static bool IsCalm(ReadOnlySpan<char> text)
    {
        var marks = 0;
        foreach (var character in text)
        {
            if (character == ' ')
            {
                continue;
            }

            if (char.IsLetterOrDigit(character))
            {
                marks = 0;
            }
            else if (!OrdinaryMarks.Contains(character) || ++marks == 3)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Calms what begins here: a row of symbols with spaces between, or a stretch without spaces.</summary>
    /// <returns>Where the next one begins.</returns>
    private static int Token(MarkedText text, int start, MarkedText calm, StructureWords words, PlainTextOptions options)
    {
        if (EndOfSpacedRow(text, start) is var row and > 0)
        {
            if (!RuleSymbols.Contains(text[start]))
            {
                calm.Append(Single(text[start], options), RunKind.Own);
            }

            return row;
        }

        var end = EndOfToken(text, start);
        if (!IsDecoration(text, start, end))
        {
            return Inside(text, start, end, calm, words, options);
        }

        if (IsBlankToFillIn(text, start, end))
        {
            calm.Append(Single('_', options), RunKind.Own);
        }

        return end;
    }

    private static int Copy(MarkedText text, int start, int end, MarkedText calm)
    {
        calm.Append(text.Characters[start..end], text.KindAt(start));
        return end;
    }

    /// <summary>Where ". . ." or "* * *" ends: the same symbol three times or more, each on its own; 0 where there is no such row.</summary>
    private static int EndOfSpacedRow(MarkedText text, int start)
    {
        if (!IsCalmed(text, start) || SpeechCharacters.IsStar(text[start]))
        {
            return 0;
        }

        var end = start + 1;
        while (text[end] == ' ' && text[end + 1] == text[start] && IsCalmed(text, end + 1))
        {
            end += 2;
        }

        return end - start >= 5 && text[end] is ' ' or '\0' ? end : 0;
    }

    /// <summary>Whether a whole line is a rule drawn with symbols: "* * *", "-----".</summary>
    private static bool IsRule(MarkedText text)
    {
        var symbols = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ')
            {
                continue;
            }

            if (text.KindAt(i) != RunKind.Own || !RuleSymbols.Contains(text[i]))
            {
                return false;
            }

            symbols++;
        }

        return symbols >= 3;
    }

    private static int EndOfToken(MarkedText text, int start)
    {
        var length = text.Characters[start..].IndexOf(' ');
        return length < 0 ? text.Length : start + length;
    }

    private static bool IsDecoration(MarkedText text, int start, int end)
    {
        if (text.KindAt(start) != RunKind.Own)
        {
            return false;
        }

        var token = text.Characters[start..end];
        if (token.Length >= 3)
        {
            return IsMadeOf(token, RuleSymbols);
        }

        var isFirst = text.Characters[..start].Trim(' ').IsEmpty;
        var isLast = text.Characters[end..].Trim(' ').IsEmpty;
        if (isFirst && !isLast && IsMadeOf(token, "#"))
        {
            return true;
        }

        return isFirst != isLast && token.Length == 1
            && (token[0] == '|' || SpeechCharacters.IsArrow(token[0])
                || isFirst && (SpeechCharacters.IsBullet(token[0]) || SpeechCharacters.IsStar(token[0])));
    }

    private static bool IsBlankToFillIn(MarkedText text, int start, int end) =>
        text[start] == '_' && IsMadeOf(text.Characters[start..end], "_") && !IsMadeOf(text.Characters, " _");

    private static bool IsMadeOf(ReadOnlySpan<char> text, string symbols)
    {
        foreach (var character in text)
        {
            if (!symbols.Contains(character))
            {
                return false;
            }
        }

        return true;
    }

    private static int Inside(MarkedText text, int start, int end, MarkedText calm, StructureWords words, PlainTextOptions options)
    {
        var i = start;
        while (i < end)
        {
            if (text.LettersFrom(i, end) is > 0 and var letters)
            {
                calm.Append(text, i, letters);
                i += letters;
                continue;
            }

            if (StarRating.Say(text, i, words, calm) is var afterStars && afterStars > i)
            {
                i = afterStars;
                continue;
            }

            if (EndOfSameEmoji(text, i, end) is var afterEmoji && afterEmoji > i)
            {
                i = afterEmoji;
                continue;
            }

            var length = IsCalmed(text, i) ? RunLength(text, i, end) : 1;
            if (length >= 3)
            {
                calm.Append(Single(text[i], options), text.KindAt(i));
                i += length;
            }
            else
            {
                i = Copy(text, i, i + length, calm);
            }
        }

        return i;
    }

    /// <summary>Where the same emoji is said for the last time, of three or more in a row; where none is, the start.</summary>
    private static int EndOfSameEmoji(MarkedText text, int start, int end)
    {
        var length = char.IsHighSurrogate(text[start]) ? 2 : 1;
        length += text[start + length] == '\uFE0F' ? 1 : 0;
        if (length == 1 || text.KindAt(start) != RunKind.Own || char.IsHighSurrogate(text[start]) && !Rune.IsSymbol(new Rune(text[start], text[start + 1])))
        {
            return start;
        }

        var last = start;
        var emoji = text.Characters.Slice(start, length);
        while (last + 2 * length <= end && text.Characters.Slice(last + length, length).SequenceEqual(emoji))
        {
            last += length;
        }

        return last - start >= 2 * length ? last : start;
    }

    /// <summary>How many of the same symbol, or of those that rules are drawn with, stand in a row.</summary>
    private static int RunLength(MarkedText text, int start, int end)
    {
        var isRule = RuleSymbols.Contains(text[start]);
        var i = start + 1;
        while (i < end && IsCalmed(text, i) && (text[i] == text[start] || isRule && RuleSymbols.Contains(text[i])))
        {
            i++;
        }

        return i - start;
    }

    /// <summary>Whether a character is a symbol of the article's own words.</summary>
    private static bool IsCalmed(MarkedText text, int index) =>
        text.KindAt(index) == RunKind.Own && (char.IsPunctuation(text[index]) || char.IsSymbol(text[index]));

    /// <summary>What stands for a row of the same symbol.</summary>
    private static string Single(char symbol, PlainTextOptions options) => symbol switch
    {
        '.' or '_' or '。' => options.AsciiPunctuation ? "..." : "…",
        '-' => options.AsciiPunctuation ? " - " : "—",
        _ => symbol.ToString(),
    };
}
