using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Building;

/// <summary>Finds who is quoted: the last line of a quotation that is a <c>cite</c>, a <c>footer</c>, or begins with a dash.</summary>
internal static class AttributionFinder
{
    private static readonly NameVocabulary MarkedNames = new(["|attribution|", "|cite|", "|quote|author|", "|author|", "|quotee|", "|speaker|", "|source|"]);

    private const int LongestAttribution = 30;

    /// <summary>The element that names who is quoted; null where none does.</summary>
    /// <param name="quotation">The <c>blockquote</c>.</param>
    public static Element? Find(Element quotation)
    {
        Element? last = null;
        foreach (var child in quotation.Children)
        {
            if (child is Element element && element.Dropped == DropReason.None && ElementText.Of(element).Length > 0)
            {
                last = element;
            }
            else if (child is TextNode text && !string.IsNullOrWhiteSpace(text.Text))
            {
                last = null;
            }
        }

        if (last is null || WordCounter.Count(ElementText.Of(last)) > LongestAttribution || ReferenceEquals(last, FirstWithText(quotation)))
        {
            return null;
        }

        var isMarked = last.Name is "footer" or "cite" or "figcaption" || last.Names.HasAny(MarkedNames);
        return isMarked || ElementText.Of(last) is ['—' or '–' or '―', ..] || OnlyCite(last) ? last : null;
    }

    /// <summary>The attribution without the dash before it.</summary>
    /// <param name="words">The attribution.</param>
    public static ImmutableArray<Inline> WithoutDash(ImmutableArray<Inline> words)
    {
        var text = InlineText.Of(words);
        var dash = text.Length - text.TrimStart('—', '–', '―', '-', ' ', '\u00a0').Length;
        return dash == 0 ? words : InlineTrim.Start(InlineSlice.After(words, dash));
    }

    private static Element? FirstWithText(Element quotation)
    {
        foreach (var child in quotation.Children)
        {
            if (child is Element element && element.Dropped == DropReason.None && ElementText.Of(element).Length > 0)
            {
                return element;
            }

            if (child is TextNode text && !string.IsNullOrWhiteSpace(text.Text))
            {
                return null;
            }
        }

        return null;
    }

    private static bool OnlyCite(Element element) =>
        element.First("cite") is { } cite && ElementText.Of(element).Trim('—', '–', ' ').Length <= ElementText.Of(cite).Length + 3;
}
