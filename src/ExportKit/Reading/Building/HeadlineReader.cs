using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Reading.Facts;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Building;

/// <summary>Reads the headline as the page shows it: without the site's name and a date within it, with a kicker told from it.</summary>
/// <param name="article">The page with its body.</param>
/// <param name="inlines">Reads inlines.</param>
internal sealed class HeadlineReader(ArticlePage article, InlineReader inlines)
{
    private const int LongestKicker = 60;

    private static readonly NameVocabulary KickerNames = new(
    [
        "|kicker|", "|topline|", "|overline|", "|eyebrow|", "|subline|", "|dachzeile|", "|rubrik|", "|label|", "|keyword|", "|pretitle|", "|pre|title|", "|suptitle|", "|surtitre|", "|surtitle|", "|antetitulo|", "|volanta|", "|occhiello|", "|intro|", "|category|", "|prefix|",
    ]);

    /// <summary>The headline; empty where the page shows none.</summary>
    public ImmutableArray<Inline> Read()
    {
        if ((article.Facts.IsHeadlineChosen ? article.Facts.HeadlineElement : article.Headline) is not { } element)
        {
            return [];
        }

        if (article.Facts.IsHeadlineChosen)
        {
            Unmark(element);
            return WithoutPictures(inlines.Read(element.Children));
        }

        var words = article.Facts.HeadlineInTrail ?? element;
        element.Dropped = DropReason.Apart;

        // The headline's words are marked as said apart, and yet they are what is read here.
        Unmark(words);
        var content = WithoutPictures(Content(words));
        words.Dropped = DropReason.Apart;
        return WithKickerAbove(WithoutSite(KickerSplitter.WithoutKicker(content, article.Facts.StatedHeadlines())), words);
    }

    /// <summary>An icon beside the words is no part of them.</summary>
    private static ImmutableArray<Inline> WithoutPictures(ImmutableArray<Inline> content)
    {
        var words = content.RemoveAll(inline => inline is InlineImage);
        return words.IsEmpty ? content : InlineTrim.Start(InlineTrim.End(words));
    }

    /// <summary>A kicker in an element of its own at the headline's beginning is parted from it by a colon, where the page parts them by looks alone.</summary>
    private ImmutableArray<Inline> Content(Element element)
    {
        var content = inlines.Read(element.Children);
        if (Kicker(element) is not { } kicker)
        {
            return content;
        }

        var before = kicker.Dropped;
        kicker.Dropped = DropReason.Apart;
        var rest = InlineTrim.Start(inlines.Read(element.Children));
        kicker.Dropped = before;
        var words = InlineTrim.End(inlines.Read([kicker]));
        return rest.IsEmpty || words.IsEmpty || char.IsPunctuation(InlineText.Of(rest)[0]) && InlineText.Of(rest)[0] is ':' or ',' ? content : [.. words, new TextRun(": "), .. rest];
    }

    private static Element? Kicker(Element element)
    {
        foreach (var child in element.Children)
        {
            if (child is TextNode text && string.IsNullOrWhiteSpace(text.Text))
            {
                continue;
            }

            return child is Element { Name: "span" or "div" or "small" or "em" or "strong" } first && IsKicker(first) ? first : null;
        }

        return null;
    }

    private static bool IsKicker(Element first)
    {
        var text = ElementText.Of(first, true);
        if (text.Length is 0 or > LongestKicker || !char.IsLetterOrDigit(text[^1]))
        {
            return false;
        }

        // Words that follow without a space begin a line of their own to the eye.
        var siblings = first.Parent!.Children;
        var next = siblings.IndexOf(first) + 1;
        return first.Names.HasAny(KickerNames) || next < siblings.Count && IsHiddenMark(siblings[next]) || next < siblings.Count && siblings[next] is TextNode { Text: [var c, ..] } && char.IsUpper(c) && text.Length > 3;
    }

    /// <summary>A dash or a colon that only eyes, or only ears, are given.</summary>
    private static bool IsHiddenMark(PageNode node) =>
        node is Element { Dropped: DropReason.Hidden } mark && ElementText.Of(mark).Length is > 0 and < 4;

    /// <summary>The page's own name behind the headline is no part of it.</summary>
    private ImmutableArray<Inline> WithoutSite(ImmutableArray<Inline> headline)
    {
        var text = InlineText.Of(headline);
        var bare = article.Facts.WithoutSite(text);
        return bare.Length < text.Length && bare.Length > 0 && text.StartsWith(bare, StringComparison.Ordinal) ? InlineTrim.End(InlineSlice.Before(headline, bare.Length)) : headline;
    }

    /// <summary>A kicker in a line of its own above belongs to the headline where the page states both as one: "The war: A day of peace".</summary>
    private ImmutableArray<Inline> WithKickerAbove(ImmutableArray<Inline> headline, Element element)
    {
        var text = InlineText.Of(headline);
        var at = article.Segments.Range(element).Start;
        if (at == 0 || text.Length == 0 || article.Segments.All[at - 1].Text is not { Length: > 2 and < LongestKicker } above)
        {
            return headline;
        }

        var all = article.Facts.StatedHeadlines();
        var key = TextKey.Of(text);
        foreach (var stated in all)
        {
            if (TextKey.Of(stated) == key)
            {
                return headline;
            }
        }

        foreach (var stated in all)
        {
            if (stated.Length > text.Length && stated.EndsWith(text, StringComparison.Ordinal) && TextKey.Of(stated[..^text.Length]) == TextKey.Of(above))
            {
                return [new TextRun(stated[..^text.Length]), .. headline];
            }
        }

        return headline;
    }

    private static void Unmark(Element element)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static element => Unmark(element), element);
            return;
        }

        foreach (var child in element.Children)
        {
            child.Dropped = child is Element { Name: "time" } ? DropReason.Apart : child.Dropped == DropReason.Apart ? DropReason.None : child.Dropped;
            if (child is Element inner)
            {
                Unmark(inner);
            }
        }
    }
}
