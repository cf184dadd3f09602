using System.Collections.Immutable;

namespace ExportKit.Writing.Braille;

/// <summary>What stands between two spaces.</summary>
/// <param name="Cells">Its cells; empty where a print page begins.</param>
/// <param name="PrintPage">The number of the print page that begins there, as cells; null where none does.</param>
internal sealed record BrailleWord(string Cells, string? PrintPage = null)
{
    /// <summary>Whether a line ends there, whatever its length.</summary>
    public bool EndsLine { get; init; }

    /// <summary>The space between words.</summary>
    public const char Space = '\u2800';

    /// <summary>Where it may be divided, in order; empty where that was not asked.</summary>
    public ImmutableArray<WordBreak> Breaks { get; init; } = [];

    /// <summary>Parts cells at their spaces.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="breaks">Where they may be divided, in order.</param>
    public static IEnumerable<BrailleWord> Of(string cells, IReadOnlyList<WordBreak> breaks)
    {
        var next = 0;
        for (var start = 0; start < cells.Length; start++)
        {
            var end = cells.IndexOf(Space, start) is var found and >= 0 ? found : cells.Length;
            var own = ImmutableArray.CreateBuilder<WordBreak>();
            for (; next < breaks.Count && breaks[next].Cell < end; next++)
            {
                own.Add(breaks[next] with { Cell = breaks[next].Cell - start });
            }

            if (end > start)
            {
                yield return new BrailleWord(cells[start..end]) { Breaks = own.ToImmutable() };
            }

            start = end;
        }
    }
}

/// <summary>What stands on lines of its own: a paragraph, a heading, an item of a list.</summary>
/// <param name="Words">Its words.</param>
internal sealed record BrailleParagraph(ImmutableArray<BrailleWord> Words)
{
    /// <summary>How many cells its first line is indented by.</summary>
    public int First { get; init; }

    /// <summary>How many cells its other lines are indented by.</summary>
    public int Runover { get; init; }

    /// <summary>Whether each line stands in the middle.</summary>
    public bool IsCentred { get; init; }

    /// <summary>Whether it stands on the page on which what follows begins: headings, the top of a box, the head of a table.</summary>
    public bool KeepsWithNext { get; init; }

    /// <summary>Whether a blank line stands before it, but at the top of a page.</summary>
    public bool IsParted { get; init; }

    /// <summary>Whether its words are whole lines, spaces and all: code, tables in columns, the lines of a box.</summary>
    public bool IsVerbatim { get; init; }

    /// <summary>Whether it begins a page.</summary>
    public bool BeginsPage { get; init; }
}
