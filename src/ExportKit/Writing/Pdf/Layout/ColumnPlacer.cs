using ExportKit.Writing.Pdf.Flow;

namespace ExportKit.Writing.Pdf.Layout;

/// <summary>Places what was chosen for a column, with the grounds and bars of its groups, and notes where identifiers stand.</summary>
internal sealed class ColumnPlacer
{
    private const double BarWidth = 2.5;
    private readonly Dictionary<string, Anchor> _anchors = new(StringComparer.Ordinal);

    /// <summary>The places that have identifiers.</summary>
    public IReadOnlyDictionary<string, Anchor> Anchors => _anchors;

    /// <summary>Places a column.</summary>
    /// <param name="page">The page.</param>
    /// <param name="head">The head of a table to repeat first; null for none.</param>
    /// <param name="atoms">The atoms.</param>
    /// <param name="left">The column's left edge, in points from the page's.</param>
    /// <param name="top">Its upper edge, in points from the page's lower edge.</param>
    /// <returns>The lower edge of what was placed.</returns>
    public double Place(PlacedPage page, TableHead? head, List<Atom> atoms, double left, double top)
    {
        foreach (var row in head?.Rows ?? [])
        {
            row.Place(page, left, top, asArtifact: true);
            top -= row.Height;
        }

        var items = page.Items.Count;
        var extents = new Dictionary<GroupFrame, Extent>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < atoms.Count; i++)
        {
            var atom = atoms[i];
            top -= i == 0 ? 0 : atom.SpaceBefore;
            foreach (var id in atom.Anchors)
            {
                _anchors.TryAdd(id, new Anchor(page.Index, top));
            }

            atom.Place(page, left, top);
            for (var group = atom.Group; group is not null; group = group.Outer)
            {
                extents[group] = new Extent(extents.TryGetValue(group, out var known) ? known.Top : top, top - atom.Height);
            }

            top -= atom.Height;
        }

        AnchorReferences(page, items);
        foreach (var (group, extent) in extents)
        {
            page.Shapes.Insert(0, Shape(group, left, extent.Top, extent.Bottom));
        }

        return top;
    }

    /// <summary>References to notes are places within lines, to which notes lead back.</summary>
    private void AnchorReferences(PlacedPage page, int first)
    {
        foreach (var placed in page.Items.Skip(first).OfType<PlacedLine>())
        {
            foreach (var run in placed.Line.Runs)
            {
                if (run.Owner is TextOwner { AnchorId: { } id })
                {
                    _anchors.TryAdd(id, new Anchor(page.Index, placed.Baseline + placed.Line.Ascent));
                }
            }
        }
    }

    private static PlacedShape Shape(GroupFrame group, double column, double top, double bottom)
    {
        var (left, right) = (column + group.Left, column + group.Right);
        return group.Look == GroupLook.Bar
            ? new(new(group.BarAtRight ? right - BarWidth : left, bottom, group.BarAtRight ? right : left + BarWidth, top), Ink.Bar)
            : new(new(left, bottom - group.Padding, right, top + group.Padding), Ink.Ground);
    }

    /// <summary>How far a group reaches in a column, in points from the page's lower edge.</summary>
    private sealed record Extent(double Top, double Bottom);
}
