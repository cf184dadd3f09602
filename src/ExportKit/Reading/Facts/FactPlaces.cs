using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Facts;

/// <summary>Finds again where on the page a fact was read, so that a message about it can lead there.</summary>
internal static class FactPlaces
{
    /// <summary>The node that states something; null where it stands nowhere just so.</summary>
    /// <param name="page">The page.</param>
    /// <param name="said">What is stated, as it was read.</param>
    public static PageNode? Find(Page page, string said)
    {
        foreach (var meta in page.Metas)
        {
            if (Says(meta, said))
            {
                return meta;
            }
        }

        foreach (var script in page.DataScripts)
        {
            if (script.Text.Contains(said, StringComparison.Ordinal))
            {
                return script.Place;
            }
        }

        foreach (var element in page.Root.Descendants())
        {
            if (Says(element, said) || element.Children is [TextNode only] && FactText.Clean(only.Text) == said)
            {
                return element;
            }
        }

        return null;
    }

    private static bool Says(Element element, string said) =>
        element["content"] == said || element.Value("content") == said || element.Value("datetime") == said || element.Value("value") == said;
}
