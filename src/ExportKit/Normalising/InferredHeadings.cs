using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Makes a heading of a paragraph that is nothing but one short bold line and stands as a subhead.</summary>
internal sealed class InferredHeadings(DiagnosticBag diagnostics) : ArticleRewriter
{
    /// <summary>Deeper than any level of a page, so that it comes to stand below the heading before it.</summary>
    public const int InferredLevel = 7;

    private const int LongestSubhead = 80;

    public override Article Rewrite(Article article) => article with { Body = Subheads(article.Body) };

    private ImmutableArray<Block> Subheads(ImmutableArray<Block> blocks)
    {
        var result = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        for (var i = 0; i < blocks.Length; i++)
        {
            var next = i + 1 < blocks.Length ? blocks[i + 1] : null;
            if (blocks[i] is Paragraph paragraph && Words(paragraph) is { } words && Leads(next))
            {
                var heading = new Heading(InferredLevel, words) { Id = paragraph.Id, Place = paragraph.Place, Language = paragraph.Language };
                diagnostics.Report(
                    DiagnosticCodes.HeadingInferred,
                    $"The bold line \"{InlineText.Of(words)}\" stands as a subhead and became a heading",
                    paragraph.Place,
                    "Mark it up as a heading in the source");
                result.Add(heading);
            }
            else
            {
                result.Add(blocks[i]);
            }
        }

        return result.ToImmutable();
    }

    /// <summary>What a heading leads to: prose, a list, a picture; not the next bold line.</summary>
    private static bool Leads(Block? next) =>
        next is ListBlock or Figure or Table or DefinitionList || next is Paragraph paragraph && Words(paragraph) is null;

    private static ImmutableArray<Inline>? Words(Paragraph paragraph)
    {
        if (paragraph.Content is not [Strong strong] || strong.Content.Any(inline => inline is LineBreak or Link))
        {
            return null;
        }

        var text = InlineText.Of(strong.Content).Trim();
        return text.Length is > 1 and <= LongestSubhead && char.IsLetterOrDigit(text[0]) && !EndsASentence(text)
            ? strong.Content
            : null;
    }

    private static bool EndsASentence(string text) => text[^1] is '.' or ',' or ';' or ':' or '…' or '。' or '”' or '"' or '»' or '!' or '।';
}
