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

    /// <summary>Parts cells at their spaces.</summary>
    /// <param name="cells">The cells.</param>
    public static IEnumerable<BrailleWord> Of(string cells) =>
        cells.Split(Space, StringSplitOptions.RemoveEmptyEntries).Select(word => new BrailleWord(word));
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
