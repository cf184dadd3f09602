using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Normalising.Correcting;

/// <summary>Corrects what is known about an article beside its body.</summary>
internal static class FactCorrections
{
    /// <summary>The article with what a person states; the language is left to the pass that decides it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="corrections">The corrections.</param>
    /// <param name="diagnostics">Where is reported what the page says as well.</param>
    public static Article Apply(Article article, Corrections corrections, DiagnosticBag diagnostics)
    {
        var facts = article.Metadata;
        var finder = new TargetFinder(diagnostics);
        ReportIdle(facts, corrections, finder);
        return article with
        {
            Metadata = facts with
            {
                Headline = corrections.Title is { } title && CleanText.Clean(title.Value) is { } words ? [new TextRun(words)] : facts.Headline,
                Authors = corrections.Authors?.Value ?? facts.Authors,
                Published = corrections.Published?.Value ?? facts.Published,
                Modified = corrections.Modified?.Value ?? facts.Modified,
                Publisher = corrections.Publisher?.Value ?? facts.Publisher,
            },
        };
    }

    private static void ReportIdle(ArticleMetadata facts, Corrections corrections, TargetFinder finder)
    {
        if (corrections.Title is { } title && CleanText.Clean(InlineText.Of(facts.Headline)) == CleanText.Clean(title.Value))
        {
            finder.Idle(title.Place, "The headline of the page");
        }

        if (corrections.Authors is { } authors && authors.Value.AsSpan().SequenceEqual(facts.Authors.AsSpan()))
        {
            finder.Idle(authors.Place, "The byline of the page");
        }

        if (corrections.Published is { } published && Same(published.Value, facts.Published))
        {
            finder.Idle(published.Place, "The page's date of publication");
        }

        if (corrections.Modified is { } modified && Same(modified.Value, facts.Modified))
        {
            finder.Idle(modified.Place, "The page's date of change");
        }

        if (corrections.Publisher is { } publisher && publisher.Value == facts.Publisher)
        {
            finder.Idle(publisher.Place, "The page's publisher");
        }

        if (corrections.Language is { } language && facts.Language is { } own && LanguageTag.Mend(own) == LanguageTag.Mend(language.Value))
        {
            finder.Idle(language.Place, "The language of the page");
        }
    }

    private static bool Same(ArticleDate stated, ArticleDate? page) =>
        page is not null && stated.HasTime == page.HasTime && (stated.HasTime ? stated.Value == page.Value : stated.Value.Date == page.Value.Date);
}
