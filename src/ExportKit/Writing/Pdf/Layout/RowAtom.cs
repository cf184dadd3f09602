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
/// <param name="left">The table's left edge.</param>
/// <param name="width">The table's width.</param>
internal sealed class RowAtom(TableHead head, bool isHead, double left, double width) : Atom
{
    private const double Hairline = 0.5;
    private const double HeadRule = 1.2;
    private const double LeastPart = 30;

    /// <summary>The head of its table.</summary>
    public TableHead Head { get; } = head;

    /// <summary>Whether it is part of the head.</summary>
    public bool IsHead { get; } = isHead;

    /// <summary>What the cells hold, each with its distance from the row's upper edge; cell by cell.</summary>
    public List<(Atom Atom, double Offset, int Cell)> Pieces { get; } = [];

    /// <inheritdoc/>
    public override void Place(PlacedPage page, double top, bool asArtifact = false)
    {
        foreach (var (atom, offset, _) in Pieces)
        {
            atom.Place(page, top - offset, asArtifact);
        }

        var bottom = top - Height;
        page.Shapes.Add(new(new(left, bottom, left + width, bottom + (IsHead ? HeadRule : Hairline)), IsHead ? Ink.Quiet : Ink.Rule));
    }

    /// <inheritdoc/>
    public override (Atom Fits, Atom Left)? Split(double height)
    {
        var fits = Pieces.Where(piece => piece.Offset + piece.Atom.Height <= height).ToList();
        var rest = Pieces.Except(fits).ToList();
        if (height < LeastPart || fits.Count == 0 || rest.Count == 0)
        {
            return null;
        }

        var upper = new RowAtom(Head, IsHead, left, width) { Height = height, SpaceBefore = SpaceBefore, MayBreakBefore = MayBreakBefore, Anchors = Anchors, Group = Group };
        upper.Pieces.AddRange(fits);
        var moved = rest
            .GroupBy(piece => piece.Cell)
            .SelectMany(cell => cell.Select(piece => piece with { Offset = piece.Offset - cell.Min(first => first.Offset) + TableLayout.CellPadding }))
            .ToList();
        var lower = new RowAtom(Head, IsHead, left, width)
        {
            Height = moved.Max(piece => piece.Offset + piece.Atom.Height) + TableLayout.CellPadding,
            Group = Group,
        };
        lower.Pieces.AddRange(moved);
        return (upper, lower);
    }
}
