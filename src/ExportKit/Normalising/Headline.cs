using System.Collections.Immutable;
using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Sees to it that the article has a headline with words, since every document must have a title
/// (ISO 14289-1, 7.1; WCAG 2.4.2): else the heading that opens the body serves, else the first words, else the input's name.</summary>
internal static class Headline
{
    private const int LongestInferred = 80;

    // A full stop before this ends an abbreviation rather than a sentence.
    private const int ShortestSentence = 15;

    public static Article Apply(Article article, DiagnosticBag diagnostics)
    {
        if (HasWords(article.Metadata.Headline))
        {
            return article with { Metadata = article.Metadata with { Headline = WithoutOwnLink(article.Metadata) } };
        }

        var opening = Opening(article.Body);
        var words = opening?.Content ?? [new TextRun(FirstWords(article.Body) ?? NameOf(article.Source))];
        diagnostics.Report(
            DiagnosticCodes.HeadlineInferred,
            $"The article has no headline; \"{InlineText.Of(words)}\" serves",
            article.Source,
            "Give the headline with --title");
        return article with
        {
            Metadata = article.Metadata with { Headline = words },
            Body = opening is null ? article.Body : article.Body.Remove(opening, ReferenceEqualityComparer.Instance),
        };
    }

    /// <summary>A link from the headline to the article itself leads nowhere; one to another place is content.</summary>
    private static ImmutableArray<Inline> WithoutOwnLink(ArticleMetadata metadata)
    {
        var headline = metadata.Headline;
        while (headline is [Link { Content.IsEmpty: false } link] && metadata.Address is { } own && Bare(link.Address) == Bare(own))
        {
            headline = link.Content;
        }

        return headline;
    }

    private static string Bare(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0;
        var end = address.IndexOf('#', start) is >= 0 and var fragment ? fragment : address.Length;
        return address[start..end].TrimEnd('/');
    }

    private static bool HasWords(ImmutableArray<Inline> inlines) =>
        !CleanText.IsBlank(InlineText.Of(inlines)) || ArticleWalker.Pictures(inlines).Any(HasWords);

    private static bool HasWords(Picture picture) =>
        !picture.Texts.MarkedDecorative
        && (picture.Texts.LabelledBy ?? picture.Texts.Label ?? picture.Texts.Alt) is { Length: > 0 };

    /// <summary>The heading before which the body says nothing in words.</summary>
    private static Heading? Opening(ImmutableArray<Block> body)
    {
        foreach (var block in body)
        {
            if (block is Heading heading && !CleanText.IsBlank(InlineText.Of(heading.Content)))
            {
                return heading;
            }

            if (block is not (Heading or Figure or SectionBreak) && FirstWords([block]) is not null)
            {
                return null;
            }
        }

        return null;
    }

    private static string? FirstWords(ImmutableArray<Block> body)
    {
        foreach (var block in ArticleWalker.Blocks(body))
        {
            foreach (var part in ArticleWalker.InlineParts(block))
            {
                if (CleanText.Clean(InlineText.Of(part)) is { } text)
                {
                    return Shortened(text);
                }
            }
        }

        return null;
    }

    /// <summary>The first sentence, or as many whole words as fit.</summary>
    private static string Shortened(string text)
    {
        var end = text.AsSpan().IndexOfAny(".?!。？！");
        if (end is > ShortestSentence and < LongestInferred && (end + 1 == text.Length || text[end + 1] == ' ' || text[end] > '\u3000'))
        {
            return text[..(text[end] is '.' or '。' ? end : end + 1)].TrimEnd();
        }

        if (text.Length <= LongestInferred)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', LongestInferred);
        cut = cut > 0 ? cut : char.IsLowSurrogate(text[LongestInferred]) ? LongestInferred - 1 : LongestInferred;
        return new StringBuilder(text, 0, cut, cut + 1).Append('…').ToString();
    }

    private static string NameOf(SourcePlace source)
    {
        var name = source.Source.AsSpan(source.Source.AsSpan().LastIndexOfAny('/', '\\') + 1).ToString();
        return CleanText.Clean(name) ?? "-";
    }
}
