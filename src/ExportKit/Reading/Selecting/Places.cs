namespace ExportKit.Reading.Selecting;

/// <summary>The places of elements among those of one parent.</summary>
/// <param name="nodes">The elements in document order.</param>
internal sealed class Places(SelectorNode[] nodes)
{
    private int[]? _kinds;

    /// <summary>Which elements stand at the places that are asked for.</summary>
    /// <param name="nth">The places.</param>
    /// <param name="counted">Which elements are counted; null for all.</param>
    public bool[] Of(NthSelector nth, bool[]? counted)
    {
        var groups = nth.OfType ? _kinds ??= Kinds() : null;
        var counts = new int[nodes.Length + 1];
        var at = new bool[nodes.Length];
        for (var step = 0; step < nodes.Length; step++)
        {
            var i = nth.FromEnd ? nodes.Length - 1 - step : step;
            if (counted is null || counted[i])
            {
                at[i] = nth.Holds(++counts[groups is null ? nodes[i].Parent + 1 : groups[i]]);
            }
        }

        return at;
    }

    /// <summary>A number for each element that those of one parent and one name share: the place of the first of them.</summary>
    private int[] Kinds()
    {
        var kinds = new int[nodes.Length];
        var names = new Dictionary<string, int>[nodes.Length + 1];
        for (var i = 0; i < nodes.Length; i++)
        {
            var known = names[nodes[i].Parent + 1] ??= new Dictionary<string, int>(StringComparer.Ordinal);
            known.TryAdd(nodes[i].Name, i);
            kinds[i] = known[nodes[i].Name];
        }

        return kinds;
    }
}
