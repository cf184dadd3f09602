using ExportKit.Reading.Facts;
using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Cleaning;

/// <summary>Where structured data states the article's words, what stands above the first and below the last of them is not the
/// article. A statement that is cut short, or that covers little of what was found, is not trusted.</summary>
internal static class StatedBodyRules
{
    private const double Enough = 0.75;
    private const int ProbeLength = 50;
    private const int ShortLine = 30;
    private const int FewestOpeningWords = 25;

    /// <summary>Marks what the statement does not have.</summary>
    /// <param name="article">The page with its body.</param>
    public static void Apply(ArticlePage article)
    {
        if (article.Facts.StatedBody is not { Length: > 200 } body || FactText.Clean(body) is not { } clean)
        {
            return;
        }

        var stated = TextKey.Of(clean);
        var kept = article.KeptNow();
        var has = kept.ConvertAll(segment => Has(stated, segment.Key));
        var prose = kept.Where(segment => segment.IsProse).Sum(segment => segment.Words);
        var covered = kept.Where((segment, i) => segment.IsProse && has[i]).Sum(segment => segment.Words);
        if (covered < prose * Enough || covered < 60)
        {
            return;
        }

        var first = has.IndexOf(true);
        var last = has.LastIndexOf(true);
        for (var i = 0; i < kept.Count; i++)
        {
            if (i < first && !IsOpening(kept[i], kept[first]) || i > last && !IsCutShort(stated, kept[last].Key) || i > first && i < last && !has[i] && IsLoose(kept[i]))
            {
                kept[i].Drop(DropReason.Outside);
            }
        }
    }

    /// <summary>Statements leave out first paragraphs that are set in a style of their own, beside the others.</summary>
    private static bool IsOpening(Segment segment, Segment first) =>
        segment.IsProse && segment.Words >= FewestOpeningWords && segment.Block.Name == "p" && segment.Block.Parent == first.Block.Parent;

    /// <summary>A statement that ends within a paragraph was cut.</summary>
    private static bool IsCutShort(string stated, string last) =>
        stated.AsSpan().LastIndexOf(last.Length > ProbeLength ? last[..ProbeLength] : last, StringComparison.Ordinal) is >= 0 and var at && stated.Length < at + last.Length;

    private static bool Has(string stated, string key) =>
        key.Length <= ProbeLength * 2
            ? key.Length > 2 && stated.Contains(key, StringComparison.Ordinal)
            : stated.AsSpan().Contains(key.AsSpan(0, ProbeLength), StringComparison.Ordinal) || stated.AsSpan().Contains(key.AsSpan()[^ProbeLength..], StringComparison.Ordinal);

    /// <summary>A short line between paragraphs, no heading, no item, no quotation.</summary>
    private static bool IsLoose(Segment segment) =>
        segment.HeadingLevel == 0 && segment.Words <= ShortLine && segment.Block.Within("blockquote") is null && segment.Block.Name is "p" or "div" or "span" && segment.Block.Within("table") is null && segment.Block.Within("li") is null;
}
