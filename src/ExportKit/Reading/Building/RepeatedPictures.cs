using ExportKit.Limits;
using ExportKit.Model;
using ExportKit.Reading.Facts;
using ExportKit.Reading.Pictures;

namespace ExportKit.Reading.Building;

/// <summary>Joins figures that show one picture in two sizes: the first keeps its place, and takes what only the other says.</summary>
/// <param name="budget">When reading has to be done.</param>
internal sealed class RepeatedPictures(PageBudget? budget) : ArticleRewriter
{
    private readonly Dictionary<string, List<Figure>> _bySize = new(StringComparer.Ordinal);
    private readonly HashSet<Figure> _repeated = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Figure, Figure> _joined = new(ReferenceEqualityComparer.Instance);

    /// <summary>The article with each picture once.</summary>
    /// <param name="article">The article.</param>
    /// <param name="budget">When reading has to be done.</param>
    public static Article Join(Article article, PageBudget? budget)
    {
        var figures = ArticleWalker.Blocks(article.Body).OfType<Figure>().ToList();
        if (figures.Count < 2)
        {
            return article;
        }

        var joiner = new RepeatedPictures(budget);
        figures.ForEach(joiner.Take);
        return joiner._repeated.Count == 0 ? article : joiner.Rewrite(article);
    }

    /// <inheritdoc/>
    protected override IEnumerable<Block> Block(Block block) => block switch
    {
        Figure figure when _repeated.Contains(figure) => [],
        Figure figure when _joined.TryGetValue(figure, out var joined) => [joined],
        _ => base.Block(block),
    };

    private void Take(Figure figure)
    {
        if (new PictureKey(figure.Picture.Address).Size is not { } size)
        {
            return;
        }

        if (!_bySize.TryGetValue(size, out var figures))
        {
            _bySize[size] = figures = [];
        }

        foreach (var first in figures)
        {
            budget?.Tick();
            var kept = _joined.GetValueOrDefault(first, first);
            if (AgreeOn(kept, figure))
            {
                _repeated.Add(figure);
                _joined[first] = Joined(kept, figure);
                return;
            }
        }

        figures.Add(figure);
    }

    /// <summary>A picture shown again with other words is told about again, and stays.</summary>
    private static bool AgreeOn(Figure a, Figure b) =>
        (a.Picture.Address != b.Picture.Address || SaySame(a, b)) && Agree(InlineText.Of(a.Caption), InlineText.Of(b.Caption)) && Agree(a.Picture.Texts.Alt, b.Picture.Texts.Alt);

    /// <summary>The very same file is repeated only where its words are: pages show one file in several roles.</summary>
    private static bool SaySame(Figure a, Figure b) =>
        !string.IsNullOrEmpty(a.Picture.Texts.Alt) && TextKey.Of(a.Picture.Texts.Alt) == TextKey.Of(b.Picture.Texts.Alt ?? string.Empty)
        || !a.Caption.IsEmpty && TextKey.Of(InlineText.Of(a.Caption)) == TextKey.Of(InlineText.Of(b.Caption));

    private static bool Agree(string? a, string? b) => string.IsNullOrEmpty(a) || string.IsNullOrEmpty(b) || TextKey.Of(a) == TextKey.Of(b);

    private static Figure Joined(Figure first, Figure other) => first with
    {
        Caption = first.Caption.IsEmpty ? other.Caption : first.Caption,
        Credit = first.Credit ?? other.Credit,
        IsLead = first.IsLead || other.IsLead,
        Picture = first.Picture with { Texts = string.IsNullOrEmpty(first.Picture.Texts.Alt) && other.Picture.Texts.Alt is { Length: > 0 } ? other.Picture.Texts : first.Picture.Texts },
    };
}
