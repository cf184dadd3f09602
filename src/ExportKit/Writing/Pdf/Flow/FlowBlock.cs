using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Writing.Pdf.Tagging;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Flow;

/// <summary>A part of the document as the layout takes it: what to set, and the structure that it is drawn for.</summary>
internal abstract record FlowBlock
{
    /// <summary>The least space above, in points; of two neighbours the larger space counts.</summary>
    public double SpaceBefore { get; init; }

    /// <summary>The least space below, in points.</summary>
    public double SpaceAfter { get; init; }

    /// <summary>Whether no page may end behind it.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>Whether it stands across all columns.</summary>
    public bool IsAcross { get; init; }

    /// <summary>Whether it begins a page.</summary>
    public bool StartsPage { get; init; }

    /// <summary>The identifiers of places that begin here, for links and bookmarks.</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];
}

/// <summary>A paragraph, in the widest sense: text that is broken into lines.</summary>
/// <param name="Items">The text.</param>
/// <param name="Direction">Its base direction.</param>
/// <param name="LineHeight">The distance from line to line, in points.</param>
internal sealed record FlowParagraph(ImmutableArray<ParagraphItem> Items, TextDirection Direction, double LineHeight) : FlowBlock
{
    /// <summary>A label that hangs before the first line, in the space that the group around keeps free (a list's number); else empty.</summary>
    public ImmutableArray<ParagraphItem> Label { get; init; } = [];

    /// <summary>How far the label hangs before the text, in points.</summary>
    public double LabelWidth { get; init; }

    /// <summary>Whether lines stay together on one page.</summary>
    public bool KeepTogether { get; init; }
}

/// <summary>An entry of the contents: words, and the number of the page that they are about, which is known when all pages are.</summary>
/// <param name="Items">The words.</param>
/// <param name="Direction">Their base direction; the number stands at the end of the line.</param>
/// <param name="LineHeight">The distance from line to line, in points.</param>
internal sealed record FlowContentsEntry(ImmutableArray<ParagraphItem> Items, TextDirection Direction, double LineHeight) : FlowBlock
{
    /// <summary>The identifier of the place that the entry leads to.</summary>
    public required string Target { get; init; }

    /// <summary>The element of the number, which is empty until it is known.</summary>
    public required StructureElement Number { get; init; }

    /// <summary>How the number is set.</summary>
    public required TextStyle Style { get; init; }
}

/// <summary>A picture on its own lines, kept together with what is set below it.</summary>
/// <param name="Owner">What it is drawn for.</param>
/// <param name="Image">The picture; null where it could not be had, and <see cref="StandIn"/> is set in a frame.</param>
/// <param name="StandIn">The alternative text as visible text, for a picture that could not be had; else null.</param>
/// <param name="Below">Caption and credit.</param>
internal sealed record FlowFigure(TextOwner Owner, ImageFile? Image, FlowParagraph? StandIn, ImmutableArray<FlowParagraph> Below) : FlowBlock
{
    /// <summary>The Figure element, which gets its bounding box; null for decoration.</summary>
    public StructureElement? Element { get; init; }

    /// <summary>On which side lines start, and the picture with them.</summary>
    public TextDirection Direction { get; init; }

    /// <summary>The width that the page gives the picture, in CSS pixels; null where it gives none.</summary>
    public int? Width { get; init; }

    /// <summary>How high the picture may be at most, in points; null where the page alone limits it.</summary>
    public double? MostHeight { get; init; }

    /// <summary>Where in the source the picture stands.</summary>
    public SourcePlace? Place { get; init; }
}

/// <summary>How a group of blocks is set off.</summary>
internal enum GroupLook
{
    /// <summary>By its indents alone.</summary>
    Plain,

    /// <summary>By a bar at its start (quotations).</summary>
    Bar,

    /// <summary>By a tinted ground (boxes, code).</summary>
    Ground,
}

/// <summary>Blocks that are set off together.</summary>
/// <param name="Blocks">The blocks.</param>
/// <param name="Look">How they are set off.</param>
internal sealed record FlowGroup(ImmutableArray<FlowBlock> Blocks, GroupLook Look) : FlowBlock
{
    /// <summary>The space at the start of each line (left, or right in a right-to-left group), in points.</summary>
    public double StartIndent { get; init; }

    /// <summary>The space at the end of each line, in points.</summary>
    public double EndIndent { get; init; }

    /// <summary>On which side the start lies.</summary>
    public TextDirection Direction { get; init; }
}

/// <summary>A rule or an ornament that parts sections: an artifact.</summary>
internal sealed record FlowSectionBreak : FlowBlock;

/// <summary>A thin rule across the measure: an artifact.</summary>
internal sealed record FlowRule : FlowBlock
{
    /// <summary>Its colour.</summary>
    public Ink Ink { get; init; } = Ink.Rule;
}

/// <summary>A QR code.</summary>
/// <param name="Owner">What it is drawn for.</param>
/// <param name="Element">The Figure element, which gets its bounding box.</param>
/// <param name="Symbol">The modules.</param>
/// <param name="Direction">On which side lines start, and the code with them.</param>
internal sealed record FlowSymbol(TextOwner Owner, StructureElement Element, QrSymbol Symbol, TextDirection Direction) : FlowBlock;

/// <summary>A table.</summary>
/// <param name="Rows">The rows, head rows first.</param>
/// <param name="Columns">How many columns the grid has.</param>
/// <param name="Direction">On which side the first column stands.</param>
internal sealed record FlowTable(ImmutableArray<FlowRow> Rows, int Columns, TextDirection Direction) : FlowBlock;

/// <summary>A row of a table.</summary>
/// <param name="Cells">The cells that begin in it.</param>
/// <param name="IsHead">Whether it is repeated on each page.</param>
internal sealed record FlowRow(ImmutableArray<FlowCell> Cells, bool IsHead);

/// <summary>A cell of a table.</summary>
/// <param name="Blocks">What it holds.</param>
/// <param name="Column">The first column that it covers, from 0.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
/// <param name="RowSpan">How many rows it covers.</param>
/// <param name="IsHeader">Whether it is a header cell.</param>
internal sealed record FlowCell(ImmutableArray<FlowBlock> Blocks, int Column, int ColumnSpan, int RowSpan, bool IsHeader)
{
    /// <summary>Whether it stands in another part of the table already, so that it is an artifact here.</summary>
    public bool IsRepeated { get; init; }
}
