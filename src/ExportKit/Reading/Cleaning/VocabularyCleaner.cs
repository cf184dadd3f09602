using ExportKit.Reading.Building;
using ExportKit.Reading.Facts;
using ExportKit.Reading.Pictures;
using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Cleaning;

/// <summary>Marks elements whose name, role, class or identifier says that they are not the article. Names lie at times:
/// what holds much of the page's prose stays.</summary>
internal sealed class VocabularyCleaner
{
    private const double StrongShare = 0.35;
    private const double WeakShare = 0.1;
    private const int WeakWords = 60;
    private const int FewestLeft = 60;
    private const int FewestBesideFoot = 25;
    private const int LongestCaption = 100;
    private const int FewWords = 20;
    private const int LongestClosing = 80;

    private static readonly NameVocabulary OpenedNames = new(["|rollover|", "|tooltip|", "|popup|", "|share|", "|social|"]);

    /// <summary>What a recipe needs may be links, each to what is sold, and is of the recipe all the same.</summary>
    private static readonly NameVocabulary Ingredients = new(["|ingredients|", "|ingredient|", "|zutaten|", "|ingredientes|", "|ingredienti|"]);

    private readonly SegmentMap _segments;
    private readonly Element? _headline;
    private readonly NameShares _strong;
    private readonly NameShares _weak;
    private readonly NameShares _certain;
    private readonly List<string> _found = [];
    private readonly List<int> _figures;
    private readonly List<int> _stated;
    private readonly List<int> _posts = [];

    /// <summary>Makes a cleaner.</summary>
    /// <param name="root">The page's root.</param>
    /// <param name="segments">The segments of the page.</param>
    /// <param name="headline">The element that shows the headline; null where none does.</param>
    /// <param name="figures">The figures of the page.</param>
    /// <param name="stated">The pictures that structured data names.</param>
    public VocabularyCleaner(Element root, SegmentMap segments, Element? headline, FigureFinder figures, IReadOnlyList<PictureFact> stated)
    {
        var shown = figures.All.Where(figure => figure.Scope.Dropped == DropReason.None).ToArray();
        _stated = [.. shown.Where(figure => stated.Any(picture => picture.Key.IsSame(figure.Key))).Select(figure => figure.Image.Order)];
        _figures = [.. shown.Where(figure => figure.Scope.Name == "figure" || figure.Caption.Count > 0).Select(figure => figure.Image.Order)];
        _segments = segments;
        _headline = headline;
        _strong = new NameShares(segments, Vocabulary.Strong, StrongShare);
        _weak = new NameShares(segments, Vocabulary.Weak, WeakShare);
        _certain = new NameShares(segments, Vocabulary.Certain);
        Survey(root);
    }

    /// <summary>Finds the posts, and counts the prose that stands in elements of each name.</summary>
    private void Survey(Element root)
    {
        foreach (var element in root.Descendants())
        {
            if (element.Names.IsEmpty)
            {
                continue;
            }

            if (EmbedReader.IsPost(element))
            {
                _posts.Add(element.Order);
            }

            if (element.IsBlock && element.Name is not ("body" or "html" or "article" or "main") && _segments.Prose(element) is > 0 and var prose)
            {
                _strong.Count(element, prose);
                _weak.Count(element, prose);
                _certain.Count(element, prose);
            }
        }
    }

    /// <summary>Marks all such elements of a page.</summary>
    /// <param name="root">The page's root.</param>
    public void Clean(Element root)
    {
        var rest = new Stack<Element>();
        rest.Push(root);
        while (rest.TryPop(out var element))
        {
            if (element.Dropped == DropReason.None && !element.IsFigure)
            {
                element.Dropped = element.IsBlock ? Reason(element) : InlineReason(element);
            }

            if (element.Dropped != DropReason.None || element.IsFigure)
            {
                continue;
            }

            foreach (var child in element.Children)
            {
                if (child is Element inner && (inner.IsBlock || inner.Name is "span"))
                {
                    rest.Push(inner);
                }
            }
        }
    }

    /// <summary>Within a line, only what opens over it is left out: lists of links that a pointer brings up.</summary>
    private DropReason InlineReason(Element element) =>
        element.Names.HasAny(OpenedNames) && element.First("a") is not null
            ? DropReason.Vocabulary
            : DropReason.None;

    private DropReason Reason(Element element)
    {
        if (element.Name is "html" or "body" or "main" or "article" or "#document" && !IsCertain(element) || _headline is not null && element.Contains(_headline))
        {
            return DropReason.None;
        }

        if (IsCertain(element))
        {
            return DropReason.Vocabulary;
        }

        var reason = IsCaption(element) ? DropReason.Apart : Named(element);
        return reason != DropReason.None && !IsOfText(element) ? reason : DropReason.None;
    }

    /// <summary>Posts, boxes, and what stands in quotations are of the text, whatever they are called.</summary>
    private bool IsOfText(Element element) =>
        EmbedReader.IsPost(element) || HoldsOne(_posts, element) || AsideReader.IsBox(element) || element.Within("blockquote") is not null;

    private DropReason Named(Element element)
    {
        var share = (double)_segments.Prose(element) / Math.Max(1, _segments.ProseWords);
        if ((share < StrongShare || IsOutermost(element)) && IsFurniture(element))
        {
            return DropReason.Furniture;
        }

        if (element.Names.IsEmpty || Vocabulary.Body.IsIn(element.Names))
        {
            return DropReason.None;
        }

        if (_segments.Words(element) <= FewWords && HoldsOne(_stated, element))
        {
            return DropReason.None;
        }

        if (share < StrongShare && IsStrong(element))
        {
            return DropReason.Vocabulary;
        }

        var isSmall = _segments.Prose(element) < WeakWords && share < WeakShare;
        return isSmall && !WrapsFigure(element) && IsWeak(element) ? DropReason.Vocabulary : DropReason.None;
    }

    /// <summary>Head and foot of the whole page are never the article, where prose is left without them.</summary>
    private bool IsOutermost(Element element) =>
        element.Name is "footer" or "nav" && element.Within("article") is null && element.Within("main") is null
        && _segments.ProseWords - _segments.Prose(element) >= FewestBesideFoot;

    private bool IsStrong(Element element)
    {
        _found.Clear();
        Vocabulary.Strong.AllIn(element.Names, _found);
        return _found.Exists(name => _strong.Of(name) < StrongShare);
    }

    /// <summary>The cells of a table stay together, whatever each is called.</summary>
    private bool IsWeak(Element element)
    {
        if (element.Name is "td" or "th" or "tr" or "tbody" or "thead" || Tags.HeadingLevel(element.Name) > 0)
        {
            return false;
        }

        _found.Clear();
        Vocabulary.Weak.AllIn(element.Names, _found);
        return _found.Exists(name => _weak.Of(name) < StrongShare);
    }

    private bool IsCertain(Element element)
    {
        if (element.Name is "html" or "body" or "main" or "#document" || element.Names.IsEmpty)
        {
            return false;
        }

        _found.Clear();
        Vocabulary.Certain.AllIn(element.Names, _found);
        return _found.Exists(name => _certain.Outside(name) >= FewestLeft);
    }

    /// <summary>Captions whose picture was not found, as of films, are no prose either.</summary>
    private bool IsCaption(Element element) =>
        (element.Name == "figcaption" && element.Within("figure")?.First("table") is null || element.Name is not ("caption" or "table") && element.Names.HasAny(CaptionFinder.Names))
        && _segments.Words(element) <= LongestCaption;

    private bool IsFurniture(Element element) => element.Name switch
    {
        "footer" => !IsClosing(element),
        "nav" or "dialog" or "menu" or "search" or "amp-ad" or "amp-sticky-ad" or "amp-embed" or "amp-consent" or "amp-sidebar" or "amp-social-share" => true,
        "header" => element.Within("article") is null && element.Within("main") is null,
        "aside" => !element.Names.HasAny(Ingredients) && (_segments.Linked(element) * 3 > _segments.Words(element) || _segments.Prose(element) == 0),
        "form" => true,
        _ => element.Value("role")?.ToLowerInvariant() is "navigation" or "banner" or "contentinfo" or "search" or "dialog" or "alert" or "menu" or "toolbar" or "tablist",
    };

    /// <summary>The foot of an article, with a sentence or two and hardly a link, closes it: where it was printed, whom to ask.</summary>
    private bool IsClosing(Element element) =>
        _segments.Prose(element) > 0 && _segments.Words(element) <= LongestClosing && _segments.Linked(element) * 3 < _segments.Words(element)
        && element.Ancestors().Any(outer => outer.Name == "article" || Vocabulary.Body.IsIn(outer.Names));

    /// <summary>A wrapper of a picture with its caption, and of little else, is the figure's, whatever it is called.</summary>
    private bool WrapsFigure(Element element) => HoldsOne(_figures, element) && _segments.Words(element) <= FewWords;

    private static bool HoldsOne(List<int> orders, Element element)
    {
        var at = orders.BinarySearch(element.Order);
        at = at < 0 ? ~at : at;
        return at < orders.Count && orders[at] <= element.LastOrder;
    }
}
