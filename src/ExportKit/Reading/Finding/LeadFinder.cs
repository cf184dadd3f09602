using ExportKit.Reading.Pictures;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Finding;

/// <summary>Finds the picture that leads the article: between headline and prose, just above the headline, or, where the page
/// states it or nothing else leads, among the first paragraphs.</summary>
internal sealed class LeadFinder
{
    private const int Reach = 120;
    private const int FarReach = 400;
    private const int FirstParagraphs = 4;

    private readonly ArticlePage _article;
    private readonly int _from;
    private readonly int _prose;
    private readonly int _below;

    private LeadFinder(ArticlePage article)
    {
        _article = article;
        _prose = Prose(1);
        _from = From();
        _below = Math.Max(Prose(FirstParagraphs), Math.Min(_from + Reach, article.Body.LastOrder));
    }

    /// <summary>The leading figure; null where there is none.</summary>
    /// <param name="article">The page with its body.</param>
    public static FigureNode? Find(ArticlePage article) => new LeadFinder(article).Find();

    /// <summary>The leading figure and those that lead with it: the others of its gallery, and those with a caption, above the first
    /// prose.</summary>
    /// <param name="article">The page with its body.</param>
    /// <param name="lead">The leading figure; null where none leads.</param>
    public static HashSet<FigureNode> Leading(ArticlePage article, FigureNode? lead)
    {
        if (lead is null)
        {
            return [];
        }

        var finder = new LeadFinder(article);
        var gallery = Galleries.Of(lead.Image);
        HashSet<FigureNode> leading = [lead];
        foreach (var figure in article.Figures.All)
        {
            if (IsPossible(figure) && figure.Image.Order < finder._prose && (gallery?.Contains(figure.Image) == true || finder.IsBetween(figure) && HasCaption(figure)))
            {
                leading.Add(figure);
            }
        }

        return leading;
    }

    /// <summary>The figures of the leading figure's gallery that stand outside the body, in order.</summary>
    /// <param name="article">The page with its body.</param>
    /// <param name="lead">The leading figure.</param>
    public static IEnumerable<FigureNode> Companions(ArticlePage article, FigureNode lead)
    {
        if (Galleries.Of(lead.Image) is not { } gallery || gallery.Contains(article.Body))
        {
            yield break;
        }

        foreach (var figure in article.Figures.All)
        {
            if (figure != lead && gallery.Contains(figure.Image) && !article.Body.Contains(figure.Image) && IsPossible(figure))
            {
                yield return figure;
            }
        }
    }

    private FigureNode? Find()
    {
        var all = _article.Figures.All;
        return all.Find(figure => IsBetween(figure) && IsStated(figure) && IsShown(figure))
            ?? all.FindLast(figure => IsAbove(figure, FarReach) && IsStated(figure) && IsShown(figure))
            ?? all.Find(figure => IsBetween(figure) && IsPossible(figure) && HasCaption(figure))
            ?? all.Find(figure => IsBelow(figure) && IsStated(figure) && IsPossible(figure))
            ?? all.Find(figure => IsBetween(figure) && IsPossible(figure))
            ?? all.FindLast(figure => IsAbove(figure, Reach) && IsPossible(figure) && StandsAlone(figure))
            ?? all.Find(figure => IsBelow(figure) && IsPossible(figure) && StandsAlone(figure) && figure.Image.Order < Prose(2));
    }

    private bool IsBetween(FigureNode figure) => figure.Image.Order >= _from && figure.Image.Order <= _prose;

    private bool IsAbove(FigureNode figure, int reach) => figure.Image.Order < _from && _from - figure.Image.Order < reach;

    private bool IsBelow(FigureNode figure) => figure.Image.Order > _prose && figure.Image.Order < _below && _article.Body.Contains(figure.Image);

    private static bool IsPossible(FigureNode figure) => !figure.Scope.IsDropped();

    /// <summary>What the page states as its picture, and shows at its head, leads it, though the box around it be called a teaser.</summary>
    private static bool IsShown(FigureNode figure)
    {
        for (PageNode? node = figure.Scope; node is not null; node = node.Parent)
        {
            if (node.Dropped is DropReason.Hidden or DropReason.LeadsAway or DropReason.Furniture)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasCaption(FigureNode figure) => figure.Caption.Count > 0;

    private static bool StandsAlone(FigureNode figure) =>
        figure.Scope.Name == "figure" && figure.Scope.Within("aside") is null && figure.Scope.Within("li") is null && figure.Image.Within("a") is null;

    private int From()
    {
        var body = _article.Body.Order;
        return _article.Headline is { } headline && headline.Order < _prose ? Math.Min(headline.Order, body) : body;
    }

    /// <summary>Where the nth prose of the body begins.</summary>
    private int Prose(int nth)
    {
        foreach (var segment in _article.Kept())
        {
            if (segment.IsProse && --nth == 0)
            {
                return segment.Nodes[0].Order;
            }
        }

        return _article.Body.LastOrder;
    }

    /// <summary>Whether structured data names the same file.</summary>
    private bool IsStated(FigureNode figure)
    {
        foreach (var picture in _article.Facts.Pictures)
        {
            if (picture.Key.IsSame(figure.Key))
            {
                return true;
            }
        }

        return false;
    }
}
