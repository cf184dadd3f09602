using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Normalising.Collecting;

/// <summary>Tells what a book is from what a person says and from its articles.</summary>
internal static class CollectionMetadata
{
    /// <summary>The metadata of a book. Authors are those that a person names alone: each article has its own.</summary>
    /// <param name="title">The title.</param>
    /// <param name="articles">The articles.</param>
    /// <param name="options">What a person says.</param>
    /// <param name="source">What diagnostics name.</param>
    /// <param name="diagnostics">Takes a language that was told from the articles.</param>
    public static ArticleMetadata Of(
        string title, IReadOnlyList<Article> articles, NormalisingOptions options, SourcePlace source, DiagnosticBag diagnostics)
    {
        var language = LanguageTag.Mend(options.Language) ?? LanguageOf(articles, source, diagnostics);
        return new ArticleMetadata
        {
            Headline = [new TextRun(title)],
            Authors = [.. options.Authors.Select(CleanText.Clean).OfType<string>()],
            Publisher = CleanText.Clean(options.Publisher) ?? Common(articles, metadata => metadata.Publisher),
            Published = options.Published,
            Modified = options.Published is null ? LastChange(articles) : null,
            Rights = Common(articles, metadata => metadata.Rights),
            Language = language,
            Direction = DirectionOf(language, articles),
        };
    }

    /// <summary>What all articles say alike; null where they differ or one does not say it.</summary>
    private static string? Common(IReadOnlyList<Article> articles, Func<ArticleMetadata, string?> say)
    {
        var first = say(articles[0].Metadata);
        return articles.All(article => say(article.Metadata) == first) ? first : null;
    }

    /// <summary>The language that most articles are in, regions apart: of the tags of that language the one that all share.</summary>
    private static string LanguageOf(IReadOnlyList<Article> articles, SourcePlace source, DiagnosticBag diagnostics)
    {
        var known = articles.Select(article => article.Metadata.Language ?? Languages.Undetermined).ToList();
        var tags = known.Where(tag => tag != Languages.Undetermined).ToList();
        if (tags.Count == 0)
        {
            return Languages.Undetermined;
        }

        // Of as many, the one that comes first: sorting keeps the order of what is equal.
        var groups = tags.GroupBy(LanguageTag.Primary, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ToList();
        var language = groups[0].Distinct(StringComparer.Ordinal).Count() == 1 ? groups[0].First() : groups[0].Key;
        if (groups.Count > 1)
        {
            diagnostics.Report(
                DiagnosticCodes.LanguageInferred,
                $"The articles are in {groups.Count} languages; the book itself takes \"{language}\", and each article keeps its own",
                source,
                "Give the language of the book with --lang");
        }

        return language;
    }

    private static TextDirection DirectionOf(string language, IReadOnlyList<Article> articles) =>
        articles.FirstOrDefault(article => article.Metadata.Language == language)?.Metadata.Direction
        ?? (LanguageTag.IsRightToLeft(language) ? TextDirection.RightToLeft : TextDirection.LeftToRight);

    /// <summary>The latest day on which one of the articles changed, without the time that its own lines give.</summary>
    private static ArticleDate? LastChange(IReadOnlyList<Article> articles)
    {
        ArticleDate? last = null;
        foreach (var article in articles)
        {
            var date = article.Metadata.Modified ?? article.Metadata.Published;
            last = date is not null && (last is null || date.Value > last.Value) ? date : last;
        }

        return last is null ? null : last with { ShowsTime = false };
    }
}
