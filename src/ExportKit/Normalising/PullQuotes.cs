using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Leaves out pull quotes: what stands apart, without a title of its own, and only says again what a paragraph of the
/// body says. It catches the eye; the ear would hear it twice.</summary>
internal static class PullQuotes
{
    // Fewer words may stand in two places by chance.
    private const int LeastWords = 5;

    private static readonly SearchValues<char> Separators = SearchValues.Create(" \u00a0“”\"‘’'«»„.,;:…!?–—");

    public static Article Apply(Article article)
    {
        // Most articles have nothing that may be one.
        List<string>? prose = null;
        var body = article.Body.Where(block => Quoted(block) is not { } quote || !(prose ??= Prose(article)).Exists(text => Says(text, quote)));
        return article with { Body = [.. body] };
    }

    private static List<string> Prose(Article article) => [.. article.Body.OfType<Paragraph>().Select(paragraph => Folded(paragraph.Content))];

    private static bool Says(string text, string quote) =>
        text.Length > quote.Length && (" " + text + " ").Contains(" " + quote + " ", StringComparison.Ordinal);

    /// <summary>The words of a block that may be a pull quote; null for every other block.</summary>
    private static string? Quoted(Block block)
    {
        if (!FreshStack.HasRoom)
        {
            return FreshStack.Run(static block => Quoted(block), block);
        }

        var content = block switch
        {
            Quotation { Cite: null } quotation => quotation.Content,
            Aside { Kind: AsideKind.Box, Title.IsEmpty: true } aside => aside.Content,
            _ => [],
        };
        return content is [Paragraph paragraph] && Folded(paragraph.Content) is var words && words.Count(c => c == ' ') + 1 >= LeastWords
            ? words
            : content is [Quotation inner] ? Quoted(inner) : null;
    }

    private static string Folded(ImmutableArray<Inline> inlines)
    {
        var text = InlineText.Of(inlines).ToLowerInvariant();
        var folded = new StringBuilder(text.Length);
        foreach (var word in text.AsSpan().SplitAny(Separators))
        {
            if (word.End.Value > word.Start.Value)
            {
                folded.Append(folded.Length > 0 ? " " : "").Append(text.AsSpan()[word]);
            }
        }

        return folded.ToString();
    }
}
