using System.Collections.Immutable;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Leaves out section breaks that part nothing: at a start, at an end, before a heading or another break.</summary>
internal sealed class SectionBreaks : ArticleRewriter
{
    /// <inheritdoc/>
    protected override ImmutableArray<Inline> Part(ImmutableArray<Inline> inlines) => inlines;

    /// <inheritdoc/>
    protected override ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks)
    {
        var inside = base.Blocks(blocks);
        if (!inside.Any(block => block is SectionBreak))
        {
            return inside;
        }

        var kept = ImmutableArray.CreateBuilder<Block>(inside.Length);
        for (var i = 0; i < inside.Length; i++)
        {
            var isIdle = inside[i] is SectionBreak
                && (kept.Count == 0 || i + 1 == inside.Length || inside[i + 1] is SectionBreak or Heading);
            if (!isIdle)
            {
                kept.Add(inside[i]);
            }
        }

        return kept.DrainToImmutable();
    }
}
