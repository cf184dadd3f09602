using System.Globalization;
using ExportKit.Words;

namespace ExportKit.Writing.PlainText;

/// <summary>Calms symbols that a voice would spell out one by one: rows of them, rules drawn with them, stray bullets.</summary>
internal static class SymbolRuns
{
    private const string RuleSymbols = "*_=~#+-–—|•·<>/\\^";

    /// <summary>Calms a text. Code stays as it is.</summary>
    /// <param name="text">A text whose white space is plain spaces.</param>
    /// <param name="words">The words for ratings.</param>
    /// <param name="options">Whether punctuation is plain.</param>
    public static MarkedText Calm(MarkedText text, StructureWords words, PlainTextOptions options)
    {
        var calm = new MarkedText();
        if (IsRule(text))
        {
            return calm;
        }

        for (var i = 0; i < text.Length;)
        {
            var end = EndOfToken(text, i);
            if (text[i] == ' ' || !IsDecoration(text, i, end))
            {
                AppendToken(calm, text, i, end, words, options);
            }
            else if (IsBlankToFillIn(text, i, end))
            {
                calm.Append(Single('_', options), text.KindAt(i));
            }

            i = end;
        }

        return calm;
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
        if (text[start] == ' ')
        {
            return start + 1;
        }

        var end = start;
        while (end < text.Length && text[end] != ' ')
        {
            end++;
        }

        return end;
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
            return token.IndexOfAnyExcept(RuleSymbols) < 0;
        }

        var isFirst = text.Characters[..start].Trim(' ').IsEmpty;
        var isLast = text.Characters[end..].Trim(' ').IsEmpty;
        return isFirst != isLast && token.Length == 1
            && (SpeechCharacters.IsArrow(token[0]) || isFirst && (SpeechCharacters.IsBullet(token[0]) || token[0] == '★'));
    }

    private static bool IsBlankToFillIn(MarkedText text, int start, int end) =>
        text[start] == '_' && text.Characters[start..end].IndexOfAnyExcept('_') < 0
        && text.Characters.IndexOfAnyExcept(" _") >= 0;

    private static void AppendToken(MarkedText calm, MarkedText text, int start, int end, StructureWords words, PlainTextOptions options)
    {
        for (var i = start; i < end;)
        {
            var length = text.KindAt(i) == RunKind.Code ? 1 : RunLength(text, i, end);
            if (SpeechCharacters.IsStar(text[i]) && (length > 1 || start == 0 && end == text.Length))
            {
                calm.Append(Rating(text.Characters.Slice(i, length), words), RunKind.Generated);
            }
            else if (length >= 3)
            {
                calm.Append(Single(text[i], options), text.KindAt(i));
            }
            else
            {
                calm.Append(text.Characters.Slice(i, length), text.KindAt(i));
            }

            i += length;
        }
    }

    /// <summary>How many of the same symbol stand in a row, or stars full and empty; 1 for what is no symbol.</summary>
    private static int RunLength(MarkedText text, int start, int end)
    {
        var first = text[start];
        if (char.IsLetterOrDigit(first) || char.IsSurrogate(first) || !IsSymbol(first))
        {
            return 1;
        }

        var i = start + 1;
        while (i < end && text.KindAt(i) == text.KindAt(start)
            && (text[i] == first || SpeechCharacters.IsStar(text[i]) && SpeechCharacters.IsStar(first)))
        {
            i++;
        }

        return i - start;
    }

    /// <summary>What stands for a row of the same symbol.</summary>
    private static string Single(char symbol, PlainTextOptions options) => symbol switch
    {
        '.' or '_' or '。' => options.AsciiPunctuation ? "..." : "…",
        '-' => options.AsciiPunctuation ? " - " : "—",
        _ => symbol.ToString(),
    };

    private static bool IsSymbol(char character) => char.IsPunctuation(character) || char.IsSymbol(character);

    private static string Rating(ReadOnlySpan<char> stars, StructureWords words)
    {
        var full = stars.Length - stars.Count('☆');
        return full == stars.Length
            ? words.Count(Word.Stars, full)
            : words.Count(Word.StarsOf, stars.Length, full.ToString(CultureInfo.InvariantCulture));
    }
}
