using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Facts;

/// <summary>Reads the facts of the article from microdata and RDFa of schema.org.</summary>
internal static class MicrodataReader
{
    private const int LongestName = 200;

    /// <summary>Reads the facts.</summary>
    /// <param name="survey">The page.</param>
    public static PageFacts Read(PageSurvey survey)
    {
        var scope = survey.Typed.Find(element => IsArticle(element["itemtype"]) || IsArticle(element["typeof"]));
        return Read(scope ?? survey.Page.Root, survey, scope is not null);
    }

    private static bool IsArticle(string? type) =>
        type is not null && (type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("BlogPosting", StringComparison.Ordinal));

    private static PageFacts Read(Element scope, PageSurvey survey, bool isArticle)
    {
        string? headline = null, published = null, modified = null, description = null, section = null, publisher = null;
        var authors = new List<string>();
        foreach (var element in survey.Properties)
        {
            if (element == scope || !scope.Contains(element) || (element.Value("itemprop") ?? element.Value("property")) is not { } property)
            {
                continue;
            }

            foreach (var range in property.AsSpan().SplitAny(' ', ':'))
            {
                switch (property.AsSpan(range))
                {
                    case "headline":
                        headline ??= ValueOf(element);
                        break;
                    case "datePublished" or "dateCreated":
                        published ??= ValueOf(element);
                        break;
                    case "dateModified":
                        modified ??= ValueOf(element);
                        break;
                    case "description" when isArticle:
                        description ??= ValueOf(element);
                        break;
                    case "articleSection":
                        section ??= ValueOf(element);
                        break;
                    case "publisher" when isArticle:
                        publisher ??= NameOf(element);
                        break;
                    case "author" or "creator" when isArticle:
                        authors.AddRange(NamesOf(element).Where(name => name.Length < LongestName && !authors.Contains(name)));
                        break;
                }
            }
        }

        // The values of meta elements within the article are taken from the tree, yet count as its own.
        published ??= survey.Metas.First("datePublished");
        return new PageFacts
        {
            Headline = headline, Published = published, Modified = modified ?? survey.Metas.First("dateModified"), Description = description,
            Section = section, Publisher = publisher, Authors = authors,
        };
    }

    private static string? ValueOf(Element element) => FactText.Clean(
        element.Value("content") ?? (element.Name == "time" ? element.Value("datetime") : null) ?? ElementText.Of(element));

    /// <summary>The names of an author: one item may hold several, and others within it, such as a house, have their own.</summary>
    private static IEnumerable<string> NamesOf(Element author)
    {
        var names = author.Descendants().Where(inner => inner.HasWord("itemprop", "name") && inner.Ancestors().First(outer => outer == author || outer.Has("itemscope")) == author)
            .Select(ValueOf).OfType<string>().ToList();
        return names.Count > 1 ? names : NameOf(author) is { } name ? [name] : [];
    }

    private static string? NameOf(Element element)
    {
        foreach (var inner in element.Descendants())
        {
            if (inner.HasWord("itemprop", "name"))
            {
                return ValueOf(inner);
            }
        }

        return ValueOf(element);
    }
}
