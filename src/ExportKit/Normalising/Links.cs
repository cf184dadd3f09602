using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Sees to it that each link has words and leads somewhere (WCAG 2.4.4): one to a place that is not in the article
/// becomes its words, one without words gets its title or its address.</summary>
internal sealed class Links(Article article, DiagnosticBag diagnostics) : ArticleRewriter
{
    private readonly HashSet<string> _ids = [.. Ids(article)];
    private bool _withinLink;

    protected override IEnumerable<Inline> Inline(Inline inline)
    {
        if (inline is not Link link)
        {
            return base.Inline(inline);
        }

        var leadsNowhere = _withinLink || link.Address.Length == 0 || link.Address.StartsWith('#') && !_ids.Contains(link.Address[1..]);
        var outer = _withinLink;
        _withinLink = true;
        var content = Inlines(link.Content);
        _withinLink = outer;
        return leadsNowhere ? content : [link with { Content = WithWords(link, content), Title = NewTitle(link, content) }];
    }

    private ImmutableArray<Inline> WithWords(Link link, ImmutableArray<Inline> content)
    {
        var hasWords = !string.IsNullOrWhiteSpace(InlineText.Of(content)) || ArticleWalker.Inlines(content).Any(inline => inline is InlineImage);
        if (hasWords)
        {
            return content;
        }

        diagnostics.Report(
            DiagnosticCodes.LinkWithoutText,
            $"A link to {link.Address} has no words; its {(link.Title is null ? "address" : "title")} serves",
            link.Place,
            "Give the link words that say where it leads");
        return [new TextRun(link.Title ?? link.Address)];
    }

    private static string? NewTitle(Link link, ImmutableArray<Inline> content) =>
        link.Title is { } title && !TellingText.SaysTheSame(title, InlineText.Of(content)) ? title : null;

    private static IEnumerable<string> Ids(Article article)
    {
        foreach (var block in ArticleWalker.Blocks(article))
        {
            if (block.Id is { } id)
            {
                yield return id;
            }

            foreach (var reference in ArticleWalker.Inlines(block).OfType<NoteReference>())
            {
                if (reference.Id is { } referenceId)
                {
                    yield return referenceId;
                }
            }
        }
    }
}
