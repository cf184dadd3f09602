using System.Collections.Immutable;
using ExportKit.Model;

namespace ExportKit.Reading.Building;

/// <summary>Takes white space off the ends of inlines.</summary>
internal static class InlineTrim
{
    /// <summary>Inlines without white space and line breaks at their end.</summary>
    /// <param name="inlines">The inlines.</param>
    public static ImmutableArray<Inline> End(ImmutableArray<Inline> inlines)
    {
        if (!FreshStack.HasRoom)
        {
            return FreshStack.Run(static inlines => End(inlines), inlines);
        }

        while (!inlines.IsEmpty)
        {
            var last = inlines[^1];
            var trimmed = last switch
            {
                TextRun run => run.Text.TrimEnd(' ', '\u00a0') is { Length: > 0 } text ? run with { Text = text } : null,
                LineBreak => null,
                InlineContainer container => End(container.Content) is { IsEmpty: false } content ? container with { Content = content } : null,
                _ => last,
            };
            if (trimmed is not null)
            {
                return trimmed == last ? inlines : inlines.SetItem(inlines.Length - 1, trimmed);
            }

            inlines = inlines.RemoveAt(inlines.Length - 1);
        }

        return inlines;
    }

    /// <summary>Inlines without white space and line breaks at their beginning.</summary>
    /// <param name="inlines">The inlines.</param>
    public static ImmutableArray<Inline> Start(ImmutableArray<Inline> inlines)
    {
        if (!FreshStack.HasRoom)
        {
            return FreshStack.Run(static inlines => Start(inlines), inlines);
        }

        while (!inlines.IsEmpty)
        {
            var first = inlines[0];
            var trimmed = first switch
            {
                TextRun run => run.Text.TrimStart(' ', '\u00a0') is { Length: > 0 } text ? run with { Text = text } : null,
                LineBreak => null,
                InlineContainer container => Start(container.Content) is { IsEmpty: false } content ? container with { Content = content } : null,
                _ => first,
            };
            if (trimmed is not null)
            {
                return trimmed == first ? inlines : inlines.SetItem(0, trimmed);
            }

            inlines = inlines.RemoveAt(0);
        }

        return inlines;
    }
}
