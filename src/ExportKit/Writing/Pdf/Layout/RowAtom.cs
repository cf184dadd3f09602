using ExportKit.Model;
using ExportKit.Writing.Pdf.Flow;

namespace ExportKit.Writing.Pdf.Layout;

/// <summary>The head rows of a table, which each of its pages repeats.</summary>
internal sealed class TableHead
{
    /// <summary>The head rows.</summary>
    public List<RowAtom> Rows { get; } = [];

    /// <summary>How high they are together.</summary>
    public double Height => Rows.Sum(row => row.Height);
}

/// <summary>A row of a table: pieces of cells at their places.</summary>
/// <param name="head">The head of its table.</param>
/// <param name="isHead">Whether it is part of the head.</param>
/// <param name="start">The table's left edge.</param>
/// <param name="width">The table's width.</param>
internal sealed class RowAtom(TableHead head, bool isHead, double start, double width) : Atom
{
    private const double Hairline = 0.5;
    private const double HeadRule = 1.2;
    private const double LeastPart = 30;

    /// <summary>The head of its table.</summary>
    public TableHead Head { get; } = head;

    /// <summary>Whether it is part of the head.</summary>
    public bool IsHead { get; } = isHead;

    /// <summary>What the cells hold; cell by cell.</summary>
    public List<RowPiece> Pieces { get; } = [];

    /// <inheritdoc/>
    public override void Place(PlacedPage page, double left, double top, bool asArtifact = false)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => step.Self.Place(step.page, step.left, step.top, step.asArtifact), (Self: this, page, left, top, asArtifact));
            return;
        }

        foreach (var piece in Pieces)
        {
            piece.Atom.Place(page, left, top - piece.Offset, asArtifact || piece.IsRepeated);
        }

        var (edge, bottom) = (left + start, top - Height);
        page.Shapes.Add(new(new(edge, bottom, edge + width, bottom + (IsHead ? HeadRule : Hairline)), IsHead ? Ink.Quiet : Ink.Rule));
    }

    /// <inheritdoc/>
    public override (Atom Fits, Atom Left)? Split(double height)
    {
        if (!FreshStack.HasRoom)
        {
            return FreshStack.Run(static step => step.Self.Split(step.height), (Self: this, height));
        }

        var (upper, lower) = (new List<RowPiece>(), new List<RowPiece>());
        if (height < LeastPart || !Part(height, upper, lower))
        {
            return null;
        }

        var first = Row(upper, height);
        first.SpaceBefore = SpaceBefore;
        first.MayBreakBefore = MayBreakBefore;
        first.Anchors = Anchors;
        return (first, Row(lower, lower.Max(piece => piece.Offset + piece.Atom.Height) + TableLayout.CellPadding));
    }

    /// <summary>Gives each cell's pieces that fit to the upper part, and those after them to the lower.</summary>
    /// <returns>Whether both parts have something.</returns>
    private bool Part(double height, List<RowPiece> upper, List<RowPiece> lower)
    {
        var (cell, shift, isCut) = (-1, 0.0, false);
        foreach (var piece in Pieces)
        {
            if (piece.Cell != cell)
            {
                (cell, isCut) = (piece.Cell, false);
            }

            if (!isCut && piece.Offset + piece.Atom.Height <= height)
            {
                upper.Add(piece);
                continue;
            }

            var rest = piece;
            if (!isCut)
            {
                isCut = true;
                if (piece.Offset < height && piece.Atom.Split(height - piece.Offset) is { } parts)
                {
                    upper.Add(piece with { Atom = parts.Fits });
                    rest = piece with { Atom = parts.Left };
                    shift = piece.Offset + piece.Atom.Height - parts.Left.Height - TableLayout.CellPadding;
                    lower.Add(rest with { Offset = TableLayout.CellPadding });
                    continue;
                }

                shift = piece.Offset - TableLayout.CellPadding;
            }

            lower.Add(rest with { Offset = rest.Offset - shift });
        }

        return upper.Count > 0 && lower.Count > 0;
    }

    private RowAtom Row(List<RowPiece> pieces, double height)
    {
        var row = new RowAtom(Head, IsHead, start, width) { Height = height, Group = Group, Setting = Setting };
        row.Pieces.AddRange(pieces);
        return row;
    }
}

/// <summary>A part of what a cell holds.</summary>
/// <param name="Atom">The part.</param>
/// <param name="Offset">Its distance from the row's upper edge, in points.</param>
/// <param name="Cell">Which cell of the table it belongs to.</param>
/// <param name="IsRepeated">Whether it stands elsewhere already, so that it is an artifact here.</param>
internal sealed record RowPiece(Atom Atom, double Offset, int Cell, bool IsRepeated);
