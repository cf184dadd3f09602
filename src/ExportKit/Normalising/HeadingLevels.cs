using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Gives headings levels that never skip (ISO 14289-1, 7.4.2; WCAG 1.3.1): a stack of source levels, from which each
/// heading drops all that are as deep as itself or deeper; the height of the stack is its new level.</summary>
internal sealed class HeadingLevels(DiagnosticBag diagnostics) : ArticleRewriter
{
    private const int Deepest = 6;
    private readonly Stack<Heading> _open = new();
    private int _changed;

    public override Article Rewrite(Article article)
    {
        _open.Clear();
        var rewritten = base.Rewrite(article);
        if (_changed > 0)
        {
            diagnostics.Report(
                DiagnosticCodes.HeadingLevelsRepaired,
                $"{_changed} heading level{(_changed == 1 ? " was" : "s were")} changed so that none is skipped",
                article.Source,
                "Begin with h2 below the headline and go one level deeper at a time");
        }

        return rewritten;
    }

    protected override IEnumerable<Block> Block(Block block)
    {
        if (block is not Heading heading)
        {
            return base.Block(block);
        }

        while (_open.TryPeek(out var outer) && outer.Level >= heading.Level)
        {
            _open.Pop();
        }

        // The headline is the one heading of level 1, above whatever the page has.
        _open.Push(heading);
        var level = Math.Min(_open.Count + 1, Deepest);
        var isInferred = heading.Level == InferredHeadings.InferredLevel;
        _changed += level == heading.Level || isInferred ? 0 : 1;
        return [heading with { Level = level, SourceLevel = heading.SourceLevel ?? (isInferred ? 0 : heading.Level) }];
    }
}
