using ExportKit.Reading.Facts;
using ExportKit.Reading.Pictures;

namespace ExportKit.Reading.Finding;

/// <summary>Finds the picture that leads the article: between headline and prose, in the body or above it.</summary>
internal static class LeadFinder
{
    private const int Reach = 400;

    /// <summary>The leading figure; null where there is none.</summary>
    /// <param name="article">The page with its body.</param>
    public static FigureNode? Find(ArticlePage article)
    {
        var prose = FirstProse(article);
        var from = From(article);
        FigureNode? first = null;
        foreach (var figure in article.Figures.All)
        {
            var order = figure.Image.Order;
            if (order < from || order > prose || figure.Scope.IsDropped())
            {
                continue;
            }

            if (IsStated(figure, article.Facts.Pictures))
            {
                return figure;
            }

            first ??= figure;
        }

        return first ?? Above(article, from);
    }

    /// <summary>A picture above the headline leads where the page states it.</summary>
    private static FigureNode? Above(ArticlePage article, int from)
    {
        foreach (var figure in article.Figures.All)
        {
            if (figure.Image.Order < from && from - figure.Image.Order < Reach && IsStated(figure, article.Facts.Pictures) && !figure.Scope.IsDropped())
            {
                return figure;
            }
        }

        return null;
    }

    private static int From(ArticlePage article)
    {
        var body = article.Body.Order;
        return article.Headline is { } headline && headline.Order < FirstProse(article) ? Math.Min(headline.Order, body) : body;
    }

    private static int FirstProse(ArticlePage article)
    {
        foreach (var segment in article.Kept())
        {
            if (segment.IsProse)
            {
                return segment.Nodes[0].Order;
            }
        }

        return article.Body.LastOrder;
    }

    /// <summary>Whether structured data names the same file.</summary>
    private static bool IsStated(FigureNode figure, IReadOnlyList<PictureFact> pictures)
    {
        foreach (var picture in pictures)
        {
            if (PictureKey.AreSame(picture.Address, figure.Address))
            {
                return true;
            }
        }

        return false;
    }
}
