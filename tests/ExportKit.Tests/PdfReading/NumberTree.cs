namespace ExportKit.Tests.PdfReading;

/// <summary>Reads number and name trees (ISO 32000-1, 7.9.6 and 7.9.7).</summary>
internal static class NumberTree
{
    /// <summary>The entries of a number tree in order.</summary>
    public static IEnumerable<(int Key, PdfValue Value)> Read(PdfFile file, PdfDictionary root)
    {
        var rest = new Stack<PdfDictionary>([root]);
        while (rest.TryPop(out var node))
        {
            var pairs = file.Get(node, "Nums") is PdfArray numbers ? numbers.Items : [];
            for (var i = 0; i + 1 < pairs.Count; i += 2)
            {
                yield return (((PdfNumber)file.Resolve(pairs[i])).Whole, pairs[i + 1]);
            }

            foreach (var kid in file.Items(node, "Kids").OfType<PdfDictionary>().Reverse())
            {
                rest.Push(kid);
            }
        }
    }
}
