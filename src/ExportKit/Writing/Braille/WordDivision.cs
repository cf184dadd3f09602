using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ExportKit.Writing.Braille;

/// <summary>A place within a word where a line may end.</summary>
/// <param name="Cell">The cell that then begins a line.</param>
/// <param name="TakesHyphen">Whether a hyphen is put before it; not behind a mark, such as a slash of an address, which would seem to have it.</param>
internal readonly record struct WordBreak(int Cell, bool TakesHyphen);

/// <summary>What is left of a word while lines are filled with it.</summary>
/// <param name="word">The word.</param>
internal struct WordRest(BrailleWord word)
{
    private int _start;
    private int _next;

    /// <summary>How many cells are left.</summary>
    public readonly int Length => word.Cells.Length - _start;

    /// <summary>The cells that are left.</summary>
    public readonly string Cells => word.Cells[_start..];

    /// <summary>Takes what stands on a line: up to behind a mark where that does not leave the line half empty, else up to between two letters.</summary>
    /// <param name="room">How many cells there is room for, fewer than are left.</param>
    public string Take(int room)
    {
        var (mark, letter) = (0, 0);
        for (; _next < word.Breaks.Length && word.Breaks[_next].Cell - _start is var length && length <= room; _next++)
        {
            mark = !word.Breaks[_next].TakesHyphen && length > 0 ? length : mark;
            letter = word.Breaks[_next].TakesHyphen && length > 0 && length < room ? length : letter;
        }

        var isMark = mark > 0 && (mark * 2 >= room || letter <= mark);
        var taken = isMark ? mark : letter > 0 ? letter : Math.Max(1, room - 1);
        var part = word.Cells.Substring(_start, taken);
        _start += taken;
        while (_next > 0 && word.Breaks[_next - 1].Cell > _start)
        {
            _next--;
        }

        return isMark ? part : part + WordDivision.Hyphen;
    }
}

/// <summary>How a word is divided that is longer than a line: between two signs, never within one, so that each part means what it meant.</summary>
internal static class WordDivision
{
    /// <summary>The hyphen, dots 3 and 6.</summary>
    public const char Hyphen = '⠤';

    /// <summary>Whether a word is longer than a number of cells.</summary>
    /// <param name="cells">The cells of a text.</param>
    /// <param name="longest">How many cells a word has at most that need not be divided.</param>
    public static bool IsNeeded(string cells, int longest)
    {
        for (int start = 0, end; start < cells.Length; start = end + 1)
        {
            end = cells.IndexOf(BrailleWord.Space, start) is var found and >= 0 ? found : cells.Length;
            if (end - start > longest)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where cells may be divided.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="sources">For each cell which character it comes from.</param>
    /// <param name="text">The characters.</param>
    public static ImmutableArray<WordBreak> Of(string cells, ReadOnlySpan<int> sources, ReadOnlySpan<Rune> text)
    {
        var breaks = ImmutableArray.CreateBuilder<WordBreak>();
        for (var cell = 1; cell < cells.Length; cell++)
        {
            var (source, before) = (sources[cell], sources[cell - 1]);
            if (cells[cell] == BrailleWord.Space || cells[cell - 1] == BrailleWord.Space || source <= before || source >= text.Length)
            {
                continue;
            }

            if (IsBehindMark(text[source - 1], text[source]))
            {
                breaks.Add(new WordBreak(cell, TakesHyphen: false));
            }
            else if (source == before + 1 && IsSingle(sources, cell, cells.Length) && Rune.IsLetter(text[source - 1]) && Rune.IsLetter(text[source]))
            {
                breaks.Add(new WordBreak(cell, TakesHyphen: true));
            }
        }

        return breaks.ToImmutable();
    }

    // A sign for several letters may not stand at the end or the beginning of a line, where some mean something else.
    private static bool IsSingle(ReadOnlySpan<int> sources, int cell, int length)
    {
        var next = cell + 1;
        while (next < length && sources[next] == sources[cell])
        {
            next++;
        }

        return next == length || sources[next] == sources[cell] + 1;
    }

    // Within a number what follows would need the sign of numbers anew.
    private static bool IsBehindMark(Rune before, Rune next) =>
        !Rune.IsLetterOrDigit(before) && Rune.IsLetterOrDigit(next) && !Rune.IsWhiteSpace(before)
        && !(before.Value is '.' or ',' or ':' or '\'' or '’' or '·' && Rune.IsDigit(next))
        && Rune.GetUnicodeCategory(before) is not (UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        && before.Value is not ('"' or '\'' or '’' or '@' or '#' or '$' or '€' or '£');
}
