using ExportKit.Writing.Pdf.Flow;

namespace ExportKit.Writing.Pdf.Layout;

/// <summary>Fills pages with atoms: each page ends at the last place where it may, and only where nothing else is possible
/// where it must.</summary>
internal sealed class Paginator(StyleSheet styles)
{
    private const double BarWidth = 2.5;
    private const double MostHead = 0.35;
    private readonly List<PlacedPage> _pages = [];
    private readonly Dictionary<string, Anchor> _anchors = new(StringComparer.Ordinal);

    /// <summary>Places atoms on pages.</summary>
    /// <param name="atoms">The atoms in reading order.</param>
    public PlacedDocument Paginate(List<Atom> atoms)
    {
        var rest = new LinkedList<Atom>(atoms);
        while (rest.First is not null)
        {
            FillPage(rest);
        }

        if (_pages.Count == 0)
        {
            _pages.Add(new PlacedPage(0));
        }

        return new PlacedDocument(_pages, _anchors);
    }

    private void FillPage(LinkedList<Atom> rest)
    {
        var page = new PlacedPage(_pages.Count);
        _pages.Add(page);
        var head = RepeatedHead(rest.First!.Value);
        var headHeight = head?.Height ?? 0;
        var chosen = Choose(rest, styles.TextHeight - headHeight);
        var top = styles.Page.Height - styles.TopMargin;
        foreach (var row in head?.Rows ?? [])
        {
            row.Place(page, top, asArtifact: true);
            top -= row.Height;
        }

        Place(page, chosen, top);
    }

    /// <summary>The head of a table that goes on at the top of a page; null where none does, or where it would fill too much of it.</summary>
    private TableHead? RepeatedHead(Atom first) =>
        _pages.Count > 1 && first is RowAtom { IsHead: false, Head: { Rows.Count: > 0 } head } && head.Height < styles.TextHeight * MostHead
            ? head
            : null;

    /// <summary>Takes what stands on one page off the front of the rest.</summary>
    private static List<Atom> Choose(LinkedList<Atom> rest, double room)
    {
        ShrinkNext(rest, room);
        var (fitting, lastBreak) = Measure(rest, room);
        var count = fitting == rest.Count ? fitting : lastBreak > 0 ? lastBreak : fitting;
        var chosen = new List<Atom>();
        for (var i = 0; i < count; i++)
        {
            chosen.Add(rest.First!.Value);
            rest.RemoveFirst();
        }

        if (chosen.Count == 0)
        {
            chosen.Add(FirstPart(rest, room));
        }

        return chosen;
    }

    /// <summary>The first thing that does not fit is made to, where it can be.</summary>
    private static void ShrinkNext(LinkedList<Atom> rest, double room)
    {
        var used = 0.0;
        for (var node = rest.First; node is not null; node = node.Next)
        {
            used += node.Previous is null ? 0 : node.Value.SpaceBefore;
            if (used + node.Value.Height > room)
            {
                node.Value = node.Value.Shrink(room - used) ?? node.Value;
                return;
            }

            used += node.Value.Height;
        }
    }

    /// <summary>How many atoms fit, and before which of them the page may end for the last time.</summary>
    private static (int Fitting, int LastBreak) Measure(LinkedList<Atom> rest, double room)
    {
        var (count, lastBreak, used) = (0, 0, 0.0);
        for (var node = rest.First; node is not null; node = node.Next)
        {
            var atom = node.Value;
            if (count > 0 && atom.MayBreakBefore)
            {
                lastBreak = count;
            }

            used += (count == 0 ? 0 : atom.SpaceBefore) + atom.Height;
            if (used > room + 0.001)
            {
                break;
            }

            count++;
        }

        return (count, lastBreak);
    }

    /// <summary>What is higher than a page is parted; what cannot be parted stands alone, over the edge.</summary>
    private static Atom FirstPart(LinkedList<Atom> rest, double room)
    {
        var atom = rest.First!.Value;
        rest.RemoveFirst();
        if (atom.Split(room) is not { } parts)
        {
            return atom;
        }

        rest.AddFirst(parts.Left);
        return parts.Fits;
    }

    private void Place(PlacedPage page, List<Atom> atoms, double top)
    {
        var extents = new Dictionary<GroupFrame, Extent>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < atoms.Count; i++)
        {
            var atom = atoms[i];
            top -= i == 0 ? 0 : atom.SpaceBefore;
            foreach (var id in atom.Anchors)
            {
                _anchors.TryAdd(id, new Anchor(page.Index, top));
            }

            atom.Place(page, top);
            for (var group = atom.Group; group is not null; group = group.Outer)
            {
                extents[group] = new Extent(extents.TryGetValue(group, out var known) ? known.Top : top, top - atom.Height);
            }

            top -= atom.Height;
        }

        AnchorReferences(page);
        foreach (var (group, extent) in extents)
        {
            page.Shapes.Insert(0, Shape(group, extent.Top, extent.Bottom));
        }
    }

    /// <summary>References to notes are places within lines, to which notes lead back.</summary>
    private void AnchorReferences(PlacedPage page)
    {
        foreach (var placed in page.Items.OfType<PlacedLine>())
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

    private static PlacedShape Shape(GroupFrame group, double top, double bottom) => group.Look == GroupLook.Bar
        ? new(new(group.BarAtRight ? group.Right - BarWidth : group.Left, bottom, group.BarAtRight ? group.Right : group.Left + BarWidth, top), Ink.Rule)
        : new(new(group.Left, bottom - group.Padding, group.Right, top + group.Padding), Ink.Ground);

    /// <summary>How far a group reaches on a page, in points from the page's lower edge.</summary>
    private sealed record Extent(double Top, double Bottom);
}
