using ExportKit.Model;

namespace ExportKit.Reading.Selecting;

/// <summary>Finds what selectors match. Each compound is answered for all elements of a page at once, and what a combinator asks for is
/// carried on from element to element in document order: so the time grows with the elements times the conditions, whatever the
/// selector is like, and no depth of the page is a depth of calls.</summary>
/// <param name="tree">The page.</param>
internal sealed class SelectorMatcher(SelectorTree tree)
{
    private readonly SelectorNode[] _nodes = Linked(tree.Nodes);
    private readonly Dictionary<SimpleSelector, bool[]> _answers = new(ReferenceEqualityComparer.Instance);
    private Places? _places;

    /// <summary>The elements that a selector matches, in document order.</summary>
    /// <param name="selector">The selector.</param>
    public List<SelectorNode> All(Selector selector)
    {
        var matched = Matched(selector.List);
        _answers.Clear();
        var found = new List<SelectorNode>();
        for (var i = 0; i < _nodes.Length; i++)
        {
            if (matched[i])
            {
                found.Add(_nodes[i]);
            }
        }

        return found;
    }

    /// <summary>Tells each element which is the one before it.</summary>
    private static SelectorNode[] Linked(SelectorNode[] nodes)
    {
        var last = new int[nodes.Length + 1];
        Array.Fill(last, -1);
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i].Previous = last[nodes[i].Parent + 1];
            last[nodes[i].Parent + 1] = i;
        }

        return nodes;
    }

    private bool[] Matched(SelectorList list)
    {
        var all = Matched(list.Selectors[0]);
        for (var i = 1; i < list.Selectors.Length; i++)
        {
            var more = Matched(list.Selectors[i]);
            for (var n = 0; n < all.Length; n++)
            {
                all[n] |= more[n];
            }
        }

        return all;
    }

    private bool[] Matched(ComplexSelector selector)
    {
        var matched = Matched(selector.Compounds[0], null);
        for (var i = 1; i < selector.Compounds.Length; i++)
        {
            matched = Matched(selector.Compounds[i], Onwards(selector.Combinators[i], matched));
        }

        return matched;
    }

    /// <summary>The elements to which one of a selector's stands as the selector's combinators say.</summary>
    private bool[] Anchors(HasSelector selector)
    {
        var all = new bool[_nodes.Length];
        foreach (var complex in selector.List.Selectors)
        {
            bool[]? within = null;
            for (var i = complex.Compounds.Length - 1; i >= 0; i--)
            {
                within = Backwards(complex.Combinators[i], Matched(complex.Compounds[i], within));
            }

            for (var n = 0; n < all.Length; n++)
            {
                all[n] |= within![n];
            }
        }

        return all;
    }

    private bool[] Matched(CompoundSelector compound, bool[]? within)
    {
        foreach (var part in compound.Parts)
        {
            Prepare(part);
        }

        var matched = new bool[_nodes.Length];
        for (var i = 0; i < matched.Length; i++)
        {
            tree.Tick();
            matched[i] = (within is null || within[i]) && Holds(compound.Parts, i);
        }

        return matched;
    }

    /// <summary>Answers for all elements what cannot be told of one alone.</summary>
    private void Prepare(SimpleSelector part)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => step.Self.Prepare(step.part), (Self: this, part));
            return;
        }

        if (part is MatchesSelector or HasSelector or NthSelector && !_answers.ContainsKey(part))
        {
            _answers[part] = part switch
            {
                MatchesSelector matches => Matched(matches.List),
                HasSelector has => Anchors(has),
                _ => Placed((NthSelector)part),
            };
        }
    }

    private bool[] Placed(NthSelector nth)
    {
        _places ??= new Places(_nodes);
        return _places.Of(nth, nth.Of is null ? null : Matched(nth.Of));
    }

    private bool Holds(SimpleSelector[] parts, int i)
    {
        foreach (var part in parts)
        {
            if (!Holds(part, i))
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(SimpleSelector part, int i) => part switch
    {
        MatchesSelector matches => _answers[part][i] != matches.IsNegated,
        HasSelector or NthSelector => _answers[part][i],
        RootSelector => _nodes[i].Parent < 0,
        _ => SimpleConditions.Hold(part, _nodes[i]),
    };

    /// <summary>The elements that stand to one of these as a combinator says.</summary>
    private bool[] Onwards(Combinator combinator, bool[] matched)
    {
        var reached = new bool[_nodes.Length];
        for (var i = 0; i < reached.Length; i++)
        {
            var from = combinator is Combinator.Descendant or Combinator.Child ? _nodes[i].Parent : _nodes[i].Previous;
            reached[i] = from >= 0 && (matched[from] || combinator is Combinator.Descendant or Combinator.Following && reached[from]);
        }

        return reached;
    }

    /// <summary>The elements to which one of these stands as a combinator says.</summary>
    private bool[] Backwards(Combinator combinator, bool[] matched)
    {
        var reached = new bool[_nodes.Length];
        for (var i = reached.Length - 1; i >= 0; i--)
        {
            var from = combinator is Combinator.Descendant or Combinator.Child ? _nodes[i].Parent : _nodes[i].Previous;
            if (from >= 0 && (matched[i] || combinator is Combinator.Descendant or Combinator.Following && reached[i]))
            {
                reached[from] = true;
            }
        }

        return reached;
    }
}
