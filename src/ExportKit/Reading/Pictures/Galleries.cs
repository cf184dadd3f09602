using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Pictures;

/// <summary>Knows which pictures stand in one gallery, and what larger views of a picture say of it.</summary>
internal static class Galleries
{
    private const int Highest = 5;

    private static readonly NameVocabulary GalleryNames = new(["|gallery|", "|galerie|", "|galeria|", "|slider|", "|slideshow|", "|carousel|", "|swiper|", "|slides|", "|bildergalerie|", "|diashow|", "|photos|"]);

    private static readonly NameVocabulary LargeViewNames = new(["|lightbox|", "|fullscreen|", "|modal|", "|zoom|", "|overlay|", "|photoswipe|", "|fancybox|", "|pswp|"]);

    /// <summary>The gallery that a picture stands in; null where it stands in none.</summary>
    /// <param name="image">The picture's element.</param>
    public static Element? Of(Element image) => Around(image, GalleryNames);

    /// <summary>Gives pictures without a caption the one that their larger view on the same page has.</summary>
    /// <param name="figures">All figures of a page.</param>
    public static void TakeCaptions(List<FigureNode> figures)
    {
        var larges = new Dictionary<string, FigureNode>(StringComparer.Ordinal);
        foreach (var figure in figures)
        {
            if (figure.Caption.Count > 0 && figure.Key.Size is { } size && Around(figure.Image, LargeViewNames) is not null)
            {
                larges.TryAdd(size, figure);
            }
        }

        if (larges.Count == 0)
        {
            return;
        }

        foreach (var figure in figures)
        {
            if (figure.Caption.Count == 0 && figure.Credit.Count == 0 && figure.Key.Size is { } size && larges.TryGetValue(size, out var large))
            {
                figure.Caption = large.Caption;
                figure.Credit = large.Credit;
            }
        }
    }

    private static Element? Around(Element image, NameVocabulary names)
    {
        var height = 0;
        Element? outermost = null;
        for (var at = image.Parent; at is not null && height < Highest; at = at.Parent, height++)
        {
            outermost = at.Names.HasAny(names) && at.Name is not ("body" or "main" or "article" or "html") ? at : outermost;
        }

        return outermost;
    }
}
