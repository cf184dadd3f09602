using ExportKit.Reading.Facts;
using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Pictures;

/// <summary>Finds the pictures of a page that are content, each with the element that holds it and its caption alone.</summary>
internal sealed class FigureFinder
{
    private const int LongestCaption = 120;
    private const int HighestScope = 12;
    private const int LargestScope = 300;

    private static readonly NameVocabulary ScopeNames = new(
    [
        "|image|", "|images|", "|img|", "|photo|", "|photos|", "|picture|", "|pic|", "|figure|", "|caption|", "|media|", "|visual|", "|foto|", "|bild|", "|imagen|", "|lead|", "|hero|", "|featured|",
        "|thumbnail|", "|thumb|", "|post|thumbnail|", "|slide|", "|gallery|", "|wp|caption|", "|captioned|", "|illustration|", "|cover|", "|teaserbild|", "|immagine|", "|photoitem|", "|imgbox|", "|pictures|", "|hmedia|",
    ]);

    private readonly Dictionary<Element, List<FigureNode>> _byScope = [];
    private readonly HashSet<Element> _captions = [];

    /// <summary>All figures in document order.</summary>
    public List<FigureNode> All { get; } = [];

    /// <summary>The figures that an element is the scope of.</summary>
    /// <param name="scope">The element.</param>
    public IReadOnlyList<FigureNode> Of(Element scope) => _byScope.TryGetValue(scope, out var nodes) ? nodes : [];

    private readonly StatedCaptions _stated;

    private readonly int? _widest;

    private FigureFinder(IReadOnlyList<PictureFact> pictures, int? widest) => (_stated, _widest) = (new StatedCaptions(pictures), widest);

    /// <summary>Finds all figures of a page and marks their scopes.</summary>
    /// <param name="survey">The page.</param>
    /// <param name="pictures">What structured data says of the page's pictures.</param>
    /// <param name="widest">The greatest width in pixels that they are wanted in; null for the best copies.</param>
    public static FigureFinder Find(PageSurvey survey, IReadOnlyList<PictureFact> pictures, int? widest = null)
    {
        var finder = new FigureFinder(pictures, widest);
        var copies = new List<Element>();
        var data = new DataPictures(survey.Page);
        foreach (var element in survey.Pictures)
        {
            if (!element.IsDropped())
            {
                finder.Take(element, survey, data, copies);
            }
        }

        finder.AddCopies(copies);
        Galleries.TakeCaptions(finder.All);
        return finder;
    }

    private void Take(Element element, PageSurvey survey, DataPictures data, List<Element> copies)
    {
        if (element.Name is "img" or "amp-img" or "amp-anim")
        {
            if (element.Within("noscript") is null)
            {
                Add(element, ImageSource.Of(element, _widest));
            }
            else
            {
                copies.Add(element);
            }
        }
        else if (element.Name == "svg" && element.Within("figure") is not null && InlineDrawing.Address(element) is { } drawing)
        {
            Add(element, drawing);
        }
        else if (survey.Has(element, Telling.Role) && BackgroundImage.Of(element) is { } background)
        {
            Add(element, background);
        }
        else if (survey.Has(element, Telling.Identifier) && data.Of(element) is { } picture)
        {
            AddStated(element, picture);
        }
    }

    /// <summary>What is written for readers without scripts is the picture itself, where scripts would make the other one.</summary>
    private void AddCopies(List<Element> copies)
    {
        var count = All.Count;
        foreach (var copy in copies)
        {
            if (ImageSource.Of(copy, _widest) is not { } address)
            {
                continue;
            }

            var key = new PictureKey(address);
            var beside = copy.Within("noscript")?.Parent;
            if (!All.Exists(figure => IsBeside(figure, beside) || figure.Key.IsSame(key)))
            {
                Add(copy, address);
            }
        }

        if (All.Count > count)
        {
            All.Sort((a, b) => a.Image.Order.CompareTo(b.Image.Order));
        }
    }

    private static bool IsBeside(FigureNode figure, Element? parent)
    {
        parent?.Budget?.Tick();
        return parent?.Contains(figure.Image) == true;
    }

    private void Add(Element image, string? address)
    {
        if (address is null || image.Parent is { Name: "amp-img" } || ImageKind.IsFurniture(image, address))
        {
            return;
        }

        var scope = Scope(image);
        var caption = CaptionFinder.Find(scope, image, _captions);
        var node = new FigureNode(scope, image, address);
        var stated = new StatedCaption(image, node.Key, _stated);
        node.Caption = caption.Nodes.Count > 0 ? caption.Nodes : stated.Caption;
        node.Credit = caption.Nodes.Count > 0 || caption.Credit.Count > 0 ? caption.Credit : stated.Credit;
        Keep(node);
        scope.IsFigure = scope != image || caption.Nodes.Count > 0 || image.Name is not ("img" or "amp-img" or "amp-anim");
    }

    /// <summary>A figure that scripts would fill is the picture that data names, in its place.</summary>
    private void AddStated(Element figure, PictureFact picture)
    {
        var beside = CaptionFinder.Find(figure, figure, _captions, false);
        var stated = new StatedCaption(figure, picture);
        Keep(new FigureNode(figure, figure, picture.Address)
        {
            Caption = beside.Nodes.Count > 0 ? beside.Nodes : stated.Caption,
            Credit = beside.Nodes.Count > 0 ? beside.Credit : stated.Credit,
            StatedAlt = picture.Alt,
        });
        figure.IsFigure = true;
    }

    private void Keep(FigureNode node)
    {
        if (!_byScope.TryGetValue(node.Scope, out var nodes))
        {
            _byScope[node.Scope] = nodes = [];
        }

        nodes.Add(node);
        All.Add(node);
    }

    /// <summary>The outermost element around a picture that holds nothing else but its caption.</summary>
    private static Element Scope(Element image)
    {
        var fallback = image.Within("noscript");
        var best = fallback ?? image;
        var depth = 0;
        foreach (var element in image.Ancestors())
        {
            if (element.Order >= best.Order && fallback is not null)
            {
                continue;
            }

            if (depth++ == HighestScope || element.Choice == Choice.Around || element.Name is "article" or "main" or "body" or "li" or "td" or "header" or "section" && !HasScopeName(element))
            {
                break;
            }

            if (element.Name == "figure")
            {
                return HoldsOther(element) ? best : element;
            }

            if (element.LastOrder - element.Order > LargestScope || HoldsOther(element) || Pictures(element) > (fallback is null ? 1 : 0))
            {
                break;
            }

            var words = WordCounter.Count(ElementText.Of(element, true));
            if (words == 0 || words <= LongestCaption && HasScopeName(element) && !HoldsProse(element))
            {
                best = element;
            }
            else if (words > LongestCaption)
            {
                break;
            }
        }

        return best;
    }

    private static bool HasScopeName(Element element) => element.Names.HasAny(ScopeNames);

    private static bool HoldsOther(Element element)
    {
        foreach (var inner in element.Descendants())
        {
            if (inner.Name is "table" or "pre" or "blockquote" or "iframe" or "video" or "audio" or "h1" or "h2" or "form" or "article" && inner.Dropped == DropReason.None)
            {
                return true;
            }
        }

        return false;
    }

    private static int Pictures(Element element)
    {
        var count = 0;
        foreach (var inner in element.Descendants())
        {
            count += inner.Name is "img" or "amp-img" && inner.Within("noscript") is null && inner.Parent is not { Name: "amp-img" } ? 1 : 0;
        }

        return count;
    }

    /// <summary>Two paragraphs or more, or one of many words, are no caption.</summary>
    private static bool HoldsProse(Element element)
    {
        var paragraphs = 0;
        foreach (var paragraph in element.Descendants("p"))
        {
            paragraphs += WordCounter.Count(ElementText.Of(paragraph)) > 12 && !paragraph.Names.HasAny(CaptionFinder.Names) ? 1 : 0;
        }

        return paragraphs > 1;
    }
}
