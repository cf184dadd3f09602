using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Gives headings levels that never skip (ISO 14289-1, 7.4.2; WCAG 1.3.1): a stack of source levels, from which each
/// heading drops all that are as deep as itself or deeper; the height of the stack is its new level.</summary>
internal sealed class HeadingLevels(DiagnosticBag diagnostics) : ArticleRewriter
{
    private const int Deepest = 6;
    private readonly Stack<Heading> _open = new();
    private readonly Stack<Heading> _plain = new();
    private readonly List<Heading> _changed = [];

    public override Article Rewrite(Article article)
    {
        _open.Clear();
        _plain.Clear();
        _changed.Clear();
        var rewritten = base.Rewrite(article);
        if (_changed.Count > 0)
        {
            var first = _changed[0];
            diagnostics.Report(
                DiagnosticCodes.HeadingLevelsRepaired,
                $"{_changed.Count} heading level{(_changed.Count == 1 ? " was" : "s were")} changed so that none is skipped: \"{InlineText.Of(first.Content)}\" is of level {first.Level} now, and was of level {first.SourceLevel}{(_changed.Count == 1 ? "" : ", and so on")}",
                first.Place ?? article.Source,
                "Begin with h2 below the headline and go one level deeper at a time");
        }

        return rewritten;
    }

    /// <inheritdoc/>
    protected override ImmutableArray<Inline> Part(ImmutableArray<Inline> inlines) => inlines;

    /// <inheritdoc/>
    protected override IEnumerable<Block> Block(Block block)
    {
        if (block is not Heading heading)
        {
            return base.Block(block);
        }

        // What the level would be if nobody said anything is told too, for those who said what would be so anyway.
        var plain = Inferred(_plain, heading);
        var isInferred = heading.Level == InferredHeadings.InferredLevel;
        var source = heading.SourceLevel ?? (isInferred ? 0 : heading.Level);
        if (heading.Given is { } given)
        {
            return [heading with { Level = ByPerson(heading, given, plain), SourceLevel = source }];
        }

        var level = Inferred(_open, heading);
        var levelled = heading with { Level = level, SourceLevel = source };
        if (level != heading.Level && !isInferred)
        {
            _changed.Add(levelled);
        }

        return [levelled];
    }

    private static int Inferred(Stack<Heading> open, Heading heading)
    {
        while (open.TryPeek(out var outer) && outer.Level >= heading.Level)
        {
            open.Pop();
        }

        // The headline is the one heading of level 1, above whatever the page has.
        open.Push(heading);
        return Math.Min(open.Count + 1, Deepest);
    }

    /// <summary>The level that a person gives, or the deepest that skips none.</summary>
    private int ByPerson(Heading heading, GivenLevel given, int plain)
    {
        while (_open.Count > given.Level - 2)
        {
            _open.Pop();
        }

        _open.Push(heading);
        var level = Math.Min(_open.Count + 1, Deepest);
        if (level < given.Level)
        {
            diagnostics.Report(
                DiagnosticCodes.CorrectionImpossible,
                $"The heading \"{InlineText.Of(heading.Content)}\" cannot be of level {given.Level}, since the one before it is of level {level - 1}; it is of level {level}",
                given.Place,
                "No level may be skipped: correct the heading before it, or give a higher level");
        }
        else if (level == plain && heading.Level != InferredHeadings.InferredLevel)
        {
            diagnostics.Report(
                DiagnosticCodes.CorrectionIdle, $"The heading \"{InlineText.Of(heading.Content)}\" is of level {level} without this correction too", given.Place, "The level can go");
        }

        return level;
    }
}
