using ExportKit.Limits;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Selecting;

/// <summary>All elements of a page in document order, as selectors see them.</summary>
internal sealed class SelectorTree
{
    private readonly List<SelectorNode> _nodes = [];
    private readonly Dictionary<Element, List<RemovedElement>> _removed = [];
    private readonly HashSet<Element> _filled = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<Step> _rest = new();
    private readonly PageBudget? _budget;

    private SelectorTree(Page page)
    {
        _budget = page.Budget;
        foreach (var removed in page.Removed ?? [])
        {
            if (!_removed.TryGetValue(removed.Parent, out var others))
            {
                _removed[removed.Parent] = others = [];
            }

            others.Add(removed);
            if (removed.HasContent)
            {
                _filled.Add(removed.Element);
            }
        }

        Expand(new Step(page.Root, WithRemoved(page.Root), "#document", -1, null));
        while (_rest.TryPop(out var next))
        {
            _budget?.Tick();
            Take(next);
        }

        Nodes = [.. _nodes];
    }

    /// <summary>The elements in document order: each behind its parent and behind what comes before it.</summary>
    public SelectorNode[] Nodes { get; }

    /// <summary>Takes a step, and is stopped once reading has to be done.</summary>
    public void Tick() => _budget?.Tick();

    /// <summary>Brings the elements of a page into order.</summary>
    /// <param name="page">A page that was built with what reading takes from its tree.</param>
    public static SelectorTree Of(Page page) => new(page);

    private void Take(Step step)
    {
        var own = step.Element?["lang"] ?? step.Element?["xml:lang"];
        var node = new SelectorNode(step.Name, step.Element)
        {
            Parent = step.Parent, Language = own ?? step.Language,
            HasContent = step.Element is not null && _filled.Contains(step.Element) || step.Children.Exists(child => child is Element or TextNode { Text.Length: > 0 }),
        };
        _nodes.Add(node);
        Expand(step with { Parent = _nodes.Count - 1, Language = node.Language });
    }

    /// <summary>Puts what a node holds on the stack, in groups where a browser would add an element.</summary>
    private void Expand(Step step)
    {
        var groups = Groups(step);
        for (var i = groups.Count - 1; i >= 0; i--)
        {
            _rest.Push(groups[i] with { Parent = step.Parent, Language = step.Language });
        }
    }

    private List<Step> Groups(Step step) => step.Name switch
    {
        "#document" when !step.Children.Exists(child => child is Element { Name: "html" }) => [new Step(null, step.Children, "html", -1, null)],
        "html" when !step.Children.Exists(child => child is Element { Name: "body" or "frameset" }) => InBody(step.Children),
        "table" => InRowGroups(step.Children),
        _ => Each(step.Children),
    };

    private List<Step> InBody(List<PageNode> children)
    {
        var first = children.FindIndex(child => child is Element { Name: not "head" } element && !Tags.IsMachinery(element.Name) || child is TextNode text && !string.IsNullOrWhiteSpace(text.Text));
        return first < 0 ? Each(children) : [.. Each(children[..first]), new Step(null, children[first..], "body", -1, null)];
    }

    private List<Step> InRowGroups(List<PageNode> children)
    {
        var steps = new List<Step>();
        List<PageNode>? rows = null;
        foreach (var child in children)
        {
            if (child is Element { Name: "tr" or "script" or "style" or "template" } && (rows is not null || child is Element { Name: "tr" }))
            {
                if (rows is null)
                {
                    rows = [];
                    steps.Add(new Step(null, rows, "tbody", -1, null));
                }

                rows.Add(child);
            }
            else if (child is Element element)
            {
                rows = null;
                steps.Add(Of(element));
            }
        }

        return steps;
    }

    private List<Step> Each(List<PageNode> children)
    {
        var steps = new List<Step>();
        foreach (var child in children)
        {
            if (child is Element element)
            {
                steps.Add(Of(element));
            }
        }

        return steps;
    }

    private Step Of(Element element) => new(element, WithRemoved(element), element.SourceName ?? element.Name, -1, null);

    /// <summary>What an element holds, and in its place what was taken from it.</summary>
    private List<PageNode> WithRemoved(Element element)
    {
        if (!_removed.TryGetValue(element, out var removed))
        {
            return element.Children;
        }

        var all = new List<PageNode>(element.Children.Count + removed.Count);
        var next = 0;
        for (var i = 0; i <= element.Children.Count; i++)
        {
            for (; next < removed.Count && removed[next].Before <= i; next++)
            {
                all.Add(removed[next].Element);
            }

            if (i < element.Children.Count)
            {
                all.Add(element.Children[i]);
            }
        }

        return all;
    }

    /// <summary>A node that is still to be taken, with what it holds.</summary>
    private sealed record Step(Element? Element, List<PageNode> Children, string Name, int Parent, string? Language);
}
