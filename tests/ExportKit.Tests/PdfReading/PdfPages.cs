namespace ExportKit.Tests.PdfReading;

/// <summary>A page.</summary>
/// <param name="Index">Its place in the document, from 0.</param>
/// <param name="Number">The number of its object.</param>
/// <param name="Dictionary">Its dictionary.</param>
/// <param name="Resources">Its resources, inherited ones too.</param>
internal sealed record PdfPage(int Index, int Number, PdfDictionary Dictionary, PdfDictionary Resources);

/// <summary>Reads the page tree (ISO 32000-1, 7.7.3).</summary>
internal static class PdfPages
{
    /// <summary>All pages in order.</summary>
    public static IReadOnlyList<PdfPage> Read(PdfFile file)
    {
        var pages = new List<PdfPage>();
        var rest = new Stack<(PdfReference Reference, PdfDictionary Resources)>();
        rest.Push((Reference(file.Catalog.Entries.GetValueOrDefault("Pages")), PdfDictionary.Empty));
        while (rest.TryPop(out var next))
        {
            var node = file.AsDictionary(next.Reference) ?? throw new PdfFormatException("A node of the page tree is missing");
            var resources = file.Dictionary(node, "Resources") ?? next.Resources;
            if (file.Name(node, "Type") == "Page")
            {
                pages.Add(new PdfPage(pages.Count, next.Reference.Number, node, resources));
                continue;
            }

            foreach (var kid in ((PdfArray)file.Get(node, "Kids")).Items.Reverse())
            {
                rest.Push((Reference(kid), resources));
            }
        }

        return pages;
    }

    private static PdfReference Reference(PdfValue? value) =>
        value as PdfReference ?? throw new PdfFormatException("A node of the page tree is not indirect");
}
