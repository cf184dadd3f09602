using System.Collections.Immutable;
using System.Text;

namespace ExportKit.Writing.Braille;

/// <summary>Keeps braille of six dots to six dots. Some tables have cells of eight for what is strange to their language (digits of an address,
/// letters of another script), or write the number of a character that they lack. Such a word is written by uncontracted Unified English
/// Braille, if that has all of its characters.</summary>
/// <param name="tables">Chooses tables.</param>
/// <param name="unknown">Takes the characters that are left out.</param>
internal sealed class SixDotWords(BrailleTables tables, ISet<string> unknown)
{
    private const char Last = '\u283F';

    /// <summary>Translates a text.</summary>
    /// <param name="translator">By which tables.</param>
    /// <param name="text">The text; no line ends.</param>
    /// <param name="forms">How each UTF-16 unit of it is set; empty where it is plain.</param>
    /// <param name="longest">How many cells a word has at most that need not be divided.</param>
    /// <param name="breaks">Where longer words may be divided.</param>
    public string Translate(BrailleTranslator translator, string text, ReadOnlySpan<TypeForms> forms, int longest, out ImmutableArray<WordBreak> breaks)
    {
        var cells = Stressed(translator, text, forms, longest, out breaks);
        if (IsSixDots(cells))
        {
            return cells;
        }

        var made = new StringBuilder();
        var places = new List<WordBreak>();
        foreach (var (start, end, isSixDots) in Stretches(translator, text))
        {
            var own = forms.IsEmpty ? [] : forms[start..end];
            var part = isSixDots ? Stressed(translator, text[start..end], own, longest, out var some) : Word(translator, text[start..end], longest, out some);
            places.AddRange(some.Select(one => one with { Cell = one.Cell + made.Length }));
            made.Append(part);
        }

        breaks = [.. places];
        return made.ToString();
    }

    // The signs of stress may have eight dots themselves (Persian): there is none then.
    private static string Stressed(BrailleTranslator translator, string text, ReadOnlySpan<TypeForms> forms, int longest, out ImmutableArray<WordBreak> breaks)
    {
        var cells = translator.Translate(text, forms, longest, out breaks);
        return forms.IsEmpty || IsSixDots(cells) ? cells : translator.Translate(text, [], longest, out breaks);
    }

    private static bool IsSixDots(string cells) => !cells.AsSpan().ContainsAnyExceptInRange(BrailleWord.Space, Last);

    /// <summary>Words that are written in six dots, as long as they stand together, and each other word.</summary>
    private static IEnumerable<(int Start, int End, bool IsSixDots)> Stretches(BrailleTranslator translator, string text)
    {
        var begun = 0;
        for (int start = 0, end; start < text.Length; start = end)
        {
            for (end = start; end < text.Length && text[end] == ' '; end++)
            {
            }

            var word = end;
            for (; end < text.Length && text[end] != ' '; end++)
            {
            }

            if (IsSixDots(translator.Translate(text[word..end], [])))
            {
                continue;
            }

            if (word > begun)
            {
                yield return (begun, word, true);
            }

            yield return (word, end, false);
            begun = end;
        }

        if (begun < text.Length)
        {
            yield return (begun, text.Length, true);
        }
    }

    private string Word(BrailleTranslator translator, string word, int longest, out ImmutableArray<WordBreak> breaks)
    {
        if (English(word, longest, out breaks) is { } cells)
        {
            return cells;
        }

        // Letters of two scripts without a space between them.
        var made = new StringBuilder();
        for (int start = 0, end; start < word.Length; start = end)
        {
            for (end = start + 1; end < word.Length && char.IsAscii(word[end]) == char.IsAscii(word[start]); end++)
            {
            }

            made.Append(Part(translator, word[start..end]));
        }

        return made.ToString();
    }

    private string Part(BrailleTranslator translator, string part)
    {
        var cells = translator.Translate(part, []);
        return IsSixDots(cells) ? cells : English(part, int.MaxValue, out _) ?? translator.Translate(Known(translator, part), []);
    }

    private string? English(string word, int longest, out ImmutableArray<WordBreak> breaks)
    {
        breaks = [];
        if (tables.Of("en", isContracted: false) is not { } english || word.EnumerateRunes().Any(character => !english.Has(character)))
        {
            return null;
        }

        var cells = english.Translate(word, [], longest, out breaks);
        return IsSixDots(cells) ? cells : null;
    }

    private string Known(BrailleTranslator translator, string part)
    {
        var known = new StringBuilder();
        foreach (var character in part.EnumerateRunes())
        {
            if (IsSixDots(translator.Translate(character.ToString(), [])))
            {
                known.Append(character);
            }
            else
            {
                unknown.Add(character.ToString());
            }
        }

        return known.ToString();
    }
}
