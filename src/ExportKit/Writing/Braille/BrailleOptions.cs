namespace ExportKit.Writing.Braille;

/// <summary>How documents of braille shall be.</summary>
public sealed record BrailleOptions
{
    /// <summary>The fewest cells of a line.</summary>
    public const int LeastCells = 12;

    /// <summary>The most cells of a line.</summary>
    public const int MostCells = 100;

    /// <summary>The fewest lines of a page.</summary>
    public const int LeastLines = 5;

    /// <summary>The most lines of a page.</summary>
    public const int MostLines = 100;

    /// <summary>How many cells a line has, 12 to 100: embossers have 30 to 42, displays 12 to 80.</summary>
    public int Cells { get; init; } = 40;

    /// <summary>How many lines a page has, 5 to 100.</summary>
    public int Lines { get; init; } = 25;

    /// <summary>Whether words are contracted where the language has a table for that.</summary>
    public bool IsContracted { get; init; } = true;

    /// <summary>The table of the article's own language, as liblouis names it ("en-us-g2.ctb"; several by commas); null for the one
    /// that its language has.</summary>
    public string? Table { get; init; }

    /// <summary>Whether braille pages have numbers, at their foot.</summary>
    public bool HasPageNumbers { get; init; } = true;

    /// <summary>Whether they have the numbers of the PDF's pages too, at their head and where one begins.</summary>
    public bool HasPrintPages { get; init; }
}
