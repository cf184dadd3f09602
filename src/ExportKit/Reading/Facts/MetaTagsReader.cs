using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Facts;

/// <summary>Reads the facts of the article from <c>meta</c> and <c>link</c>: OpenGraph, Dublin Core, citation tags, and the rest.</summary>
internal static class MetaTagsReader
{
    /// <summary>Reads the facts.</summary>
    /// <param name="page">The page.</param>
    public static PageFacts Read(Page page) => Read(page, new MetaValues(page));

    /// <summary>Reads the facts.</summary>
    /// <param name="page">The page.</param>
    /// <param name="metas">The values of its <c>meta</c> elements.</param>
    public static PageFacts Read(Page page, MetaValues metas) => new()
    {
        Headline = Text(metas.First("headline", "og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "title")),
        Description = Text(metas.First("og:description", "description", "twitter:description", "dc.description", "sailthru.description")),
        Section = Text(metas.First("article:section", "section", "parsely-section", "og:article:section", "cXenseParse:category")),
        Authors = Authors(metas),
        Publisher = Text(metas.First("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "citation_publisher", "publisher", "al:android:app_name")),
        Series = SeriesFacts.Of(metas),
        Published = metas.First(
            "article:published_time", "og:article:published_time", "og:published_time", "article:published", "datePublished", "dc.date.issued", "dcterms.issued", "dc.date",
            "dcterms.date", "dcterms.created", "citation_publication_date", "citation_date", "parsely-pub-date", "sailthru.date",
            "publish-date", "published-date", "published-time", "publish-time", "article:published_date", "publishdate", "publish_date", "publication_date", "pubdate", "published", "publishedDate", "date", "DisplayDate",
            "cXenseParse:recs:publishtime", "cXenseParse:publishtime", "shareaholic:article_published_time", "rnews:datePublished",
            "article.published", "article_date_original", "dateCreated", "ptime", "last-published", "og:pubdate", "vr:published_time"),
        Modified = metas.First(
            "article:modified_time", "og:article:modified_time", "og:updated_time", "article:modified", "article:updated", "dateModified", "dcterms.modified", "dc.date.modified",
            "last-modified", "lastmod", "revised", "modified", "updated_time", "shareaholic:article_modified_time"),
        Address = Canonical(page, metas),
        Language = metas.First("og:locale", "language", "dc.language", "dcterms.language", "inLanguage", "content-language", "citation_language")?.Replace('_', '-'),
        Rights = Text(metas.First("copyright", "dc.rights", "dcterms.rights", "rights", "article.copyright")),
        Pictures = Pictures(metas),
    };

    private static string? Text(string? value) => FactText.Clean(value);

    private static List<string> Authors(MetaValues metas)
    {
        var authors = new List<string>();
        foreach (var name in (string[])["article:author_name", "article:author", "citation_author", "author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "authors", "og:article:author", "cXenseParse:author", "twitter:misc:Written by", "twitter:data1"])
        {
            foreach (var value in metas.All(name))
            {
                if (Text(value) is { } text && !IsAddress(text) && (name != "twitter:data1" || LabelledAsAuthor(metas)) && !authors.Contains(text))
                {
                    authors.Add(text);
                }
            }

            if (authors.Count > 0)
            {
                break;
            }
        }

        return authors;
    }

    private static bool LabelledAsAuthor(MetaValues metas) =>
        metas.First("twitter:label1") is { } label && label.Contains("ritten", StringComparison.Ordinal);

    private static bool IsAddress(string text) =>
        text.Contains("://", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.Ordinal) || text.StartsWith('/') || text.StartsWith('@');

    private static string? Canonical(Page page, MetaValues metas)
    {
        foreach (var link in page.Links)
        {
            if (link.HasWord("rel", "canonical") && link.Value("href") is { } address)
            {
                return address;
            }
        }

        return metas.First("og:url", "citation_public_url", "twitter:url", "dc.identifier");
    }

    private static List<PictureFact> Pictures(MetaValues metas)
    {
        var pictures = new List<PictureFact>();
        var alt = Text(metas.First("og:image:alt", "twitter:image:alt"));
        foreach (var name in (string[])["og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src", "thumbnail"])
        {
            foreach (var address in metas.All(name))
            {
                pictures.Add(new PictureFact(address, Alt: alt));
            }
        }

        return pictures;
    }
}
