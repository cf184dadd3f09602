using ExportKit.Reading.Facts;
using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Cleaning;

/// <summary>Above the first prose: headline, standfirst, byline, date and section are said apart.</summary>
internal static class HeadRules
{
    /// <summary>Marks what stands above the first prose and is no prose.</summary>
    /// <param name="article">The page with its body.</param>
    public static void Apply(ArticlePage article)
    {
        var headlines = article.Facts.KnownHeadlines().Select(TextKey.Of).ToHashSet(StringComparer.Ordinal);
        if (article.Headline is { } element)
        {
            headlines.Add(TextKey.Of(ElementText.Of(element)));
        }

        article.Standfirst?.Drop(DropReason.Apart);
        var above = Above(article);
        foreach (var segment in article.KeptNow())
        {
            if (article.Headline is { } headline && (segment.Nodes[0].Order < above || headline.Contains(segment.Nodes[0])) || headlines.Contains(segment.Key))
            {
                segment.Drop(DropReason.Apart);
                continue;
            }

            var isApart = IsByline(segment) || IsDate(segment);
            if (segment.IsProse && !isApart)
            {
                break;
            }

            if (isApart || segment.LinkShare > 0.8 && segment.HeadingLevel == 0)
            {
                segment.Drop(DropReason.Apart);
            }
        }
    }

    /// <summary>Before which node all is said apart: before the headline. One that a person chose may stand anywhere, also within the text.</summary>
    private static int Above(ArticlePage article) => article.Headline is not { } headline ? 0
        : article.Facts.IsHeadlineChosen && article.Kept().Any(segment => segment.IsProse && segment.Nodes[0].Order < headline.Order) ? 0
        : headline.Order;

    /// <summary>Whether a line names the author: "By" and a name, or nothing but a link to the author.</summary>
    /// <param name="segment">The line.</param>
    public static bool IsByline(Segment segment) =>
        segment.HeadingLevel == 0
        && (BylineReader.AfterBy(segment.Text) is { } rest && LooksLikeName(rest) && !Punctuation.EndsSentence(segment.Text)
            || segment.Words <= 12 && Array.Exists(segment.Nodes, node => node is Element element && (element.HasWord("rel", "author") || element.First("a") is { } link && link.HasWord("rel", "author"))));

    /// <summary>Whether a line is little more than a date.</summary>
    /// <param name="segment">The line.</param>
    public static bool IsDate(Segment segment) =>
        segment.Words <= 16 && segment.HeadingLevel == 0
        && !Punctuation.EndsSentence(segment.Text) && DateReader.Read(segment.Text) is not null;

    private static bool LooksLikeName(string rest) => rest.Length > 2 && (char.IsUpper(rest[0]) || rest[0] > '\u0500') && WordCounter.Count(rest) <= 14;
}
