using System.Collections.Immutable;
using ExportKit.Diagnostics;

namespace ExportKit.Model;

/// <summary>A table of data. Tables of layout never become one: the reader gives their content unwrapped.</summary>
/// <param name="Rows">The rows in order: head rows first, then body, then foot.</param>
public sealed record Table(ImmutableArray<TableRow> Rows) : Block
{
    /// <summary>The caption; empty where there is none.</summary>
    public ImmutableArray<Inline> Caption { get; init; } = [];

    /// <summary>A summary of the table's structure (HTML <c>summary</c>, <c>aria-describedby</c>); null where there is none.</summary>
    public string? Summary { get; init; }

    /// <summary>Which cells are header cells by a person's word; null to take the page's, or to infer them.</summary>
    internal GivenHeaders? GivenHeaders { get; init; }
}

/// <summary>The header cells of a table by a person's word: these, and no others.</summary>
/// <param name="Rows">How many rows at the top.</param>
/// <param name="Columns">How many columns at the beginning.</param>
/// <param name="Place">Where it is said; null where that is not known.</param>
internal sealed record GivenHeaders(int Rows, int Columns, SourcePlace? Place);

/// <summary>Which part of a table a row belongs to.</summary>
public enum TableSection
{
    /// <summary>The head, repeated on each page.</summary>
    Head,

    /// <summary>The body.</summary>
    Body,

    /// <summary>The foot.</summary>
    Foot,
}

/// <summary>A row of a table.</summary>
/// <param name="Section">Which part of the table it belongs to.</param>
/// <param name="Cells">The cells that begin in this row, in order; cells that span into it from above are not among them.</param>
public sealed record TableRow(TableSection Section, ImmutableArray<TableCell> Cells);

/// <summary>For which cells a header cell speaks (HTML <c>scope</c>, PDF <c>Scope</c>).</summary>
public enum HeaderScope
{
    /// <summary>It is a data cell, or its scope is not known before normalising.</summary>
    None,

    /// <summary>Its column, or the columns it spans.</summary>
    Column,

    /// <summary>Its row, or the rows it spans.</summary>
    Row,

    /// <summary>Both its column and its row.</summary>
    Both,
}

/// <summary>A cell of a table.</summary>
/// <param name="Content">What it holds; may be empty.</param>
public sealed record TableCell(ImmutableArray<Block> Content)
{
    /// <summary>Whether it is a header cell.</summary>
    public bool IsHeader { get; init; }

    /// <summary>For which cells it speaks; set on every header cell after normalising.</summary>
    public HeaderScope Scope { get; init; }

    /// <summary>How many columns it spans; at least 1.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>How many rows it spans; at least 1, never past its section's end after normalising.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>The identifier by which data cells name a header cell; null where none does.</summary>
    public string? Id { get; init; }

    /// <summary>The identifiers of the header cells that speak for this cell, outermost first; computed by normalising.</summary>
    public ImmutableArray<string> Headers { get; init; } = [];

    /// <summary>The expansion of a shortened header (HTML <c>abbr</c> on <c>th</c> is the short form; this is that form); null where none.</summary>
    public string? ShortForm { get; init; }

    /// <summary>The language of the cell, where it differs from what contains it; else null.</summary>
    public string? Language { get; init; }
}
