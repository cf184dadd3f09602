using System.Collections.Immutable;

namespace ExportKit.Writing.Pdf.Tagging;

/// <summary>The attributes of a structure element that ExportKit writes (ISO 32000-1, 14.8.5).</summary>
internal sealed record StructureAttributes
{
    /// <summary>No attribute at all.</summary>
    public static StructureAttributes None { get; } = new();

    /// <summary>Owner List: how the items are marked ("Disc", "Decimal", ...); null on other elements.</summary>
    public string? ListNumbering { get; init; }

    /// <summary>Owner Table: for which cells a TH speaks ("Row", "Column", "Both"); null on other elements.</summary>
    public string? Scope { get; init; }

    /// <summary>Owner Table: the identifiers of the header cells that speak for a cell.</summary>
    public ImmutableArray<string> Headers { get; init; } = [];

    /// <summary>Owner Table: how many rows a cell spans.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>Owner Table: how many columns a cell spans.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>Owner Table: what the table holds and how it is built; null where nothing says so.</summary>
    public string? Summary { get; init; }

    /// <summary>Owner FENote: what kind of note it is ("Footnote", "Endnote", "None"); null on other elements (ISO 32000-2,
    /// 14.8.5.6).</summary>
    public string? NoteType { get; init; }

    /// <summary>Owner Layout: how a figure or formula stands ("Block", "Inline"); null on other elements.</summary>
    public string? Placement { get; init; }
}
