using ExportKit.Limits;

namespace ExportKit.Reading.Tree;

/// <summary>Numbers the nodes of a tree in document order and finds out which elements begin and end lines.</summary>
internal static class TreeOrder
{
    /// <summary>Numbers a tree from its root.</summary>
    /// <param name="root">The root.</param>
    /// <param name="budget">When reading has to be done: each element keeps it, so that no way through the tree goes on for longer.</param>
    public static void Number(Element root, PageBudget? budget)
    {
        var order = 0;
        var path = new Stack<Step>();
        root.Order = order++;
        root.IsBlock = true;
        root.Budget = budget;
        path.Push(new Step(root));
        while (path.TryPeek(out var at))
        {
            if (at.Next == at.Element.Children.Count)
            {
                Close(at.Element, order - 1);
                path.Pop();
                continue;
            }

            var child = at.Element.Children[at.Next++];
            child.Order = order++;
            if (child is Element element)
            {
                element.Budget = budget;
                element.IsBlock = Tags.Blocks.Contains(element.Name);
                path.Push(new Step(element));
            }
        }
    }

    private static void Close(Element element, int lastOrder)
    {
        element.LastOrder = lastOrder;
        if (element.IsBlock && element.Parent is { } parent)
        {
            parent.IsBlock = true;
        }
    }

    /// <summary>An element on the path from the root, and which of its children comes next.</summary>
    private sealed class Step(Element element)
    {
        public Element Element { get; } = element;

        public int Next { get; set; }
    }
}
