namespace ExportKit.Writing.Pdf.Layout;

/// <summary>Chooses what stands in one column: as much as fits, up to the last place where a page may end, and only where nothing
/// else is possible where it must.</summary>
/// <param name="fullHeight">The height of a whole column.</param>
internal sealed class ColumnChoice(double fullHeight)
{
    private const double MostHead = 0.35;
    private const double Tolerance = 0.001;

    /// <summary>The head of a table that goes on at the top of a column; null where none does, or where it would fill too much of it.</summary>
    /// <param name="first">What stands first in the column.</param>
    public TableHead? RepeatedHead(Atom first) =>
        first is RowAtom { IsHead: false, Head: { Rows.Count: > 0 } head } && head.Height < fullHeight * MostHead ? head : null;

    /// <summary>Takes what stands in a column off the front of the rest.</summary>
    /// <param name="rest">What is still to be placed.</param>
    /// <param name="room">The column's height, without a repeated head.</param>
    /// <param name="isWhole">Whether the column has a page's whole height: then something is always taken.</param>
    /// <param name="mayShrink">Whether a picture that does not quite fit is made smaller.</param>
    public static List<Atom> Take(LinkedList<Atom> rest, double room, bool isWhole, bool mayShrink)
    {
        if (mayShrink)
        {
            ShrinkNext(rest, room);
        }

        var end = End(rest.First!, room, isWhole);
        var chosen = new List<Atom>();
        while (rest.First is { } next && next != end)
        {
            chosen.Add(next.Value);
            rest.RemoveFirst();
        }

        if (chosen.Count == 0 && isWhole)
        {
            chosen.Add(FirstPart(rest, room));
        }

        return chosen;
    }

    /// <summary>The height at which the rest stands in columns of equal length; null where it does not fit into them.</summary>
    /// <param name="first">Where the rest begins.</param>
    /// <param name="columns">How many columns.</param>
    /// <param name="room">How high they may become.</param>
    public double? Balanced(LinkedListNode<Atom> first, int columns, double room)
    {
        if (!Fits(first, columns, room))
        {
            return null;
        }

        var (low, high) = (0.0, room);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = Fits(first, columns, middle) ? (low, middle) : (middle, high);
        }

        return high;
    }

    private bool Fits(LinkedListNode<Atom> first, int columns, double room)
    {
        LinkedListNode<Atom>? next = first;
        for (var i = 0; i < columns && next is not null; i++)
        {
            var end = End(next, room - (RepeatedHead(next.Value)?.Height ?? 0), isWhole: false);
            if (end == next)
            {
                return false;
            }

            next = end;
        }

        return next is null;
    }

    /// <summary>What does not stand in a column any more; null where all does.</summary>
    private static LinkedListNode<Atom>? End(LinkedListNode<Atom> first, double room, bool isWhole)
    {
        var (used, lastBreak) = (0.0, first);
        for (LinkedListNode<Atom>? node = first; node is not null; node = node.Next)
        {
            if (node != first && node.Value.MayBreakBefore)
            {
                lastBreak = node;
            }

            used += (node == first ? 0 : node.Value.SpaceBefore) + node.Value.Height;
            if (used > room + Tolerance)
            {
                return lastBreak == first && isWhole ? node : lastBreak;
            }
        }

        return null;
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
}
