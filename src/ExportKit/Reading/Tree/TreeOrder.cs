using ExportKit.Limits;

namespace ExportKit.Reading.Tree;

/// <summary>Numbers the nodes of a tree in document order and finds out which elements begin and end lines.</summary>
internal static class TreeOrder
{
    private const int UsualDepth = 64;

    /// <summary>Numbers a tree from its root.</summary>
    /// <param name="root">The root.</param>
    /// <param name="budget">When reading has to be done: each element keeps it, so that no way through the tree goes on for longer.</param>
    public static void Number(Element root, PageBudget? budget)
    {
        var order = 0;
        var depth = 0;
        var path = new Element[UsualDepth];
        var next = new int[UsualDepth];
        var row = new List<Element>();
        var all = new ElementRow();
        Take(root, order++, budget, row, all);
        root.IsBlock = true;
        path[0] = root;
        while (depth >= 0)
        {
            var element = path[depth];
            if (next[depth] == element.Children.Count)
            {
                Close(element, order - 1, row.Count);
                depth--;
                continue;
            }

            var node = element.Children[next[depth]++];
            if (node is not Element child)
            {
                node.Order = order++;
                continue;
            }

            Take(child, order++, budget, row, all);
            child.IsBlock = Tags.Blocks.Contains(child.Name);
            if (++depth == path.Length)
            {
                Array.Resize(ref path, depth * 2);
                Array.Resize(ref next, depth * 2);
            }

            (path[depth], next[depth]) = (child, 0);
        }

        all.All = [.. row];
    }

    /// <summary>Forgets in which row the elements of a tree lie, since it is about to be changed.</summary>
    /// <param name="root">The root.</param>
    public static void Forget(Element root)
    {
        var (row, start, end) = root.Row;
        for (var at = start; at < end; at++)
        {
            row[at].InOrder = null;
        }

        root.InOrder = null;
    }

    /// <summary>The elements within one that is in no numbered tree.</summary>
    /// <param name="around">The element.</param>
    public static (Element[] Row, int Start, int End) RowWithin(Element around)
    {
        var row = new List<Element>();
        var rest = new Stack<Element>();
        PushChildren(rest, around);
        while (rest.TryPop(out var element))
        {
            row.Add(element);
            PushChildren(rest, element);
        }

        return ([.. row], 0, row.Count);
    }

    /// <summary>How many elements are within one.</summary>
    /// <param name="around">The element.</param>
    public static int CountWithin(Element around)
    {
        var (_, start, end) = around.Row;
        return end - start;
    }

    private static void Take(Element element, int order, PageBudget? budget, List<Element> row, ElementRow all)
    {
        element.Order = order;
        element.Budget = budget;
        element.InOrder = all;
        element.Index = row.Count;
        row.Add(element);
    }

    private static void Close(Element element, int lastOrder, int endIndex)
    {
        element.LastOrder = lastOrder;
        element.EndIndex = endIndex;
        if (element.IsBlock && element.Parent is { } parent)
        {
            parent.IsBlock = true;
        }
    }

    private static void PushChildren(Stack<Element> rest, Element parent)
    {
        for (var i = parent.Children.Count - 1; i >= 0; i--)
        {
            if (parent.Children[i] is Element child)
            {
                rest.Push(child);
            }
        }
    }
}
