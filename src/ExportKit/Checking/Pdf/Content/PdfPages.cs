using ExportKit.Checking.Pdf.Cos;

namespace ExportKit.Checking.Pdf.Content;

/// <summary>Reads the page tree (ISO 32000-1, 7.7.3), without recursion and each node once.</summary>
internal static class PdfPages
{
    private static readonly string[] Inheritable = ["Resources", "CropBox", "MediaBox"];

    /// <summary>The pages, in their order.</summary>
    /// <param name="file">The file.</param>
    public static List<PdfPage> Read(CosFile file)
    {
        var pages = new List<PdfPage>();
        var seen = new HashSet<CosDictionary>(ReferenceEqualityComparer.Instance);
        var rest = new Stack<Node>();
        if (file.Dictionary(file.Catalog, "Pages") is { } root)
        {
            rest.Push(new Node(root, 0, []));
        }

        while (rest.TryPop(out var node))
        {
            if (!seen.Add(node.Dictionary))
            {
                continue;
            }

            var inherited = Inherit(node);
            if (node.Dictionary.Raw("Kids") is null)
            {
                pages.Add(Page(file, node, inherited, pages.Count));
                continue;
            }

            var kids = file.Items(node.Dictionary, "Kids");
            for (var i = kids.Count - 1; i >= 0; i--)
            {
                if (file.AsDictionary(kids[i]) is { } kid)
                {
                    rest.Push(new Node(kid, (kids[i] as CosReference)?.Number ?? 0, inherited));
                }
            }
        }

        return pages;
    }

    private static Dictionary<string, CosValue> Inherit(Node node)
    {
        Dictionary<string, CosValue>? own = null;
        foreach (var key in Inheritable)
        {
            if (node.Dictionary.Raw(key) is { } value)
            {
                own ??= new Dictionary<string, CosValue>(node.Inherited, StringComparer.Ordinal);
                own[key] = value;
            }
        }

        return own ?? node.Inherited;
    }

    private static PdfPage Page(CosFile file, Node node, Dictionary<string, CosValue> inherited, int index)
    {
        var resources = file.AsDictionary(inherited.GetValueOrDefault("Resources")) ?? CosDictionary.Empty;
        var box = inherited.GetValueOrDefault("CropBox") ?? inherited.GetValueOrDefault("MediaBox");
        return new PdfPage(index, node.Number, node.Dictionary, resources, Rectangle(file, box));
    }

    /// <summary>A rectangle as left, bottom, right, top; null where the value is none.</summary>
    /// <param name="file">The file.</param>
    /// <param name="value">The value.</param>
    public static double[]? Rectangle(CosFile file, CosValue? value)
    {
        if (file.Resolve(value) is not CosArray { Items.Count: >= 4 } array)
        {
            return null;
        }

        var corners = new double[4];
        for (var i = 0; i < 4; i++)
        {
            if (file.Resolve(array.Items[i]) is not CosNumber number)
            {
                return null;
            }

            corners[i] = number.Value;
        }

        return
        [
            Math.Min(corners[0], corners[2]), Math.Min(corners[1], corners[3]),
            Math.Max(corners[0], corners[2]), Math.Max(corners[1], corners[3]),
        ];
    }

    private sealed record Node(CosDictionary Dictionary, int Number, Dictionary<string, CosValue> Inherited);
}
