using ExportKit.Reading.Facts;
using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Finding;

/// <summary>Finds the standfirst: the summary between headline and body.</summary>
internal static class StandfirstFinder
{
    private static readonly NameVocabulary Names = new(
    [
        "|standfirst|", "|subtitle|", "|subhead|", "|subheadline|", "|sub|headline|", "|sub|title|", "|deck|", "|dek|", "|lede|", "|lead|", "|lead|text|", "|leadtext|", "|summary|", "|excerpt|", "|intro|", "|introduction|", "|article|intro|", "|teaser|text|", "|abstract|", "|chapo|", "|chapeau|", "|entradilla|", "|bajada|", "|copete|", "|sottotitolo|", "|sommario|", "|occhiello|", "|vorspann|", "|ingress|", "|manchet|", "|perex|", "|zajawka|", "|description|", "|article|description|", "|article|lead|", "|subtitulo|", "|underrubrik|", "|kicker|text|", "|strapline|", "|short|desc|",
    ]);

    private const int LongestStandfirst = 70;

    /// <summary>The segment that is the standfirst; null where there is none.</summary>
    /// <param name="article">The page with its body.</param>
    public static Segment? Find(ArticlePage article)
    {
        var descriptions = article.Facts.Descriptions.Select(TextKey.Of).Where(key => key.Length > 20).ToList();
        var (bodyStart, _) = article.Segments.Range(article.Body);
        var from = article.Headline is { } headline ? article.Segments.Range(headline).End : Math.Max(0, bodyStart - 6);
        var inside = 0;
        for (var i = from; i < article.Segments.All.Count && inside < 4; i++)
        {
            var segment = article.Segments.All[i];
            var isInBody = article.Body.Contains(segment.Nodes[0]);
            if (!isInBody && i > bodyStart)
            {
                break;
            }

            inside += isInBody && segment.IsProse ? 1 : 0;
            if (IsStandfirst(segment, article, descriptions, isInBody))
            {
                return segment;
            }
        }

        return null;
    }

    private static bool IsStandfirst(Segment segment, ArticlePage article, List<string> descriptions, bool isInBody)
    {
        if (segment.Words is < 4 or > LongestStandfirst || segment.LinkShare > 0.5)
        {
            return false;
        }

        var named = IsNamed(segment.Block, article);
        var key = TextKey.Of(segment.Text);
        var stated = descriptions.Exists(description => description == key || key.Length > 40 && description.StartsWith(key, StringComparison.Ordinal));
        return named && segment.Block.Dropped is DropReason.None or DropReason.Vocabulary || stated && (!isInBody || segment.HeadingLevel > 0);
    }

    private static bool IsNamed(Element block, ArticlePage article)
    {
        var depth = 0;
        for (var element = block; depth < 3 && !element.Contains(article.Body); element = element.Parent!, depth++)
        {
            if (element.Names.HasAny(Names) && article.Segments.Words(element) <= LongestStandfirst || element.HasWord("itemprop", "description"))
            {
                return true;
            }
        }

        return false;
    }
}
