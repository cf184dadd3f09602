using ExportKit.Reading.Facts;
using ExportKit.Reading.Pictures;

namespace ExportKit.Reading.Finding;

/// <summary>Finds the picture that leads the article: between headline and prose, just above the headline, or, where the page
/// states it, among the first paragraphs.</summary>
internal static class LeadFinder
{
    private const int Reach = 120;
    private const int FarReach = 400;
    private const int FirstParagraphs = 4;

    /// <summary>The leading figure; null where there is none.</summary>
    /// <param name="article">The page with its body.</param>
    public static FigureNode? Find(ArticlePage article)
    {
        var prose = Prose(article, 1);
        var from = From(article, prose);
        var between = article.Figures.All.Where(figure => figure.Image.Order >= from && figure.Image.Order <= prose && IsPossible(figure)).ToList();
        return between.Find(figure => IsStated(figure, article.Facts.Pictures)) ?? between.Find(HasCaption) ?? between.FirstOrDefault()
            ?? Above(article, from) ?? Below(article, prose);
    }

    private static FigureNode? Above(ArticlePage article, int from)
    {
        var above = article.Figures.All.FindAll(figure => figure.Image.Order < from && from - figure.Image.Order < FarReach && IsPossible(figure));
        return above.FindLast(figure => IsStated(figure, article.Facts.Pictures))
            ?? above.FindLast(figure => from - figure.Image.Order < Reach && figure.Scope.Name == "figure" && figure.Scope.Within("nav") is null && figure.Scope.Within("aside") is null
                && figure.Scope.Within("li") is null && figure.Image.Within("a") is null);
    }

    private static FigureNode? Below(ArticlePage article, int prose)
    {
        var to = Prose(article, FirstParagraphs);
        return article.Figures.All.Find(figure => figure.Image.Order > prose && figure.Image.Order < to && article.Body.Contains(figure.Image) && IsPossible(figure) && IsStated(figure, article.Facts.Pictures));
    }

    private static bool IsPossible(FigureNode figure) => !figure.Scope.IsDropped();

    private static bool HasCaption(FigureNode figure) => figure.Caption.Count > 0;

    private static int From(ArticlePage article, int prose)
    {
        var body = article.Body.Order;
        return article.Headline is { } headline && headline.Order < prose ? Math.Min(headline.Order, body) : body;
    }

    /// <summary>Where the nth prose of the body begins.</summary>
    private static int Prose(ArticlePage article, int nth)
    {
        foreach (var segment in article.Kept())
        {
            if (segment.IsProse && --nth == 0)
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
