namespace ExportKit.Checking.Pdf.Cos;

/// <summary>Reads the trees of a file: of numbers, of names (ISO 32000-1, 7.9.6 and 7.9.7), without recursion and each node once.</summary>
internal static class CosTree
{
    private const int MaxNodes = 1_000_000;

    /// <summary>The entries of a number tree.</summary>
    /// <param name="file">The file.</param>
    /// <param name="root">The root of the tree; null gives none.</param>
    public static Dictionary<int, CosValue> Numbers(CosFile file, CosDictionary? root)
    {
        var entries = new Dictionary<int, CosValue>();
        foreach (var leaf in Leaves(file, root))
        {
            var items = file.Items(leaf, "Nums");
            for (var i = 0; i + 1 < items.Count; i += 2)
            {
                if (file.Resolve(items[i]) is CosNumber key)
                {
                    entries.TryAdd(key.Whole, items[i + 1]);
                }
            }
        }

        return entries;
    }

    /// <summary>The values of a name tree, in their order.</summary>
    /// <param name="file">The file.</param>
    /// <param name="root">The root of the tree; null gives none.</param>
    public static List<CosValue> Names(CosFile file, CosDictionary? root)
    {
        var values = new List<CosValue>();
        foreach (var leaf in Leaves(file, root))
        {
            var items = file.Items(leaf, "Names");
            for (var i = 0; i + 1 < items.Count; i += 2)
            {
                values.Add(items[i + 1]);
            }
        }

        return values;
    }

    private static List<CosDictionary> Leaves(CosFile file, CosDictionary? root)
    {
        var leaves = new List<CosDictionary>();
        var seen = new HashSet<CosDictionary>(ReferenceEqualityComparer.Instance);
        var rest = new Stack<CosDictionary>();
        if (root is not null)
        {
            rest.Push(root);
        }

        while (rest.TryPop(out var node) && seen.Count < MaxNodes)
        {
            if (!seen.Add(node))
            {
                continue;
            }

            leaves.Add(node);
            var kids = file.Items(node, "Kids");
            for (var i = kids.Count - 1; i >= 0; i--)
            {
                if (file.AsDictionary(kids[i]) is { } kid)
                {
                    rest.Push(kid);
                }
            }
        }

        return leaves;
    }
}
