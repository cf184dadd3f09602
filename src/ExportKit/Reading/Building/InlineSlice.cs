using System.Collections.Immutable;
using ExportKit.Model;

namespace ExportKit.Reading.Building;

/// <summary>Cuts inlines at a place in their plain text.</summary>
internal static class InlineSlice
{
    /// <summary>What stands before a place.</summary>
    /// <param name="inlines">The inlines.</param>
    /// <param name="length">How many characters of the plain text (<see cref="InlineText"/>) to keep.</param>
    public static ImmutableArray<Inline> Before(ImmutableArray<Inline> inlines, int length)
    {
        if (!FreshStack.HasRoom)
        {
            return FreshStack.Run(static step => Before(step.inlines, step.length), (inlines, length));
        }

        var result = ImmutableArray.CreateBuilder<Inline>();
        foreach (var inline in inlines)
        {
            if (length <= 0)
            {
                break;
            }

            var text = InlineText.Of([inline]);
            result.Add(text.Length <= length ? inline : Cut(inline, length));
            length -= text.Length;
        }

        return result.ToImmutable();
    }

    /// <summary>What stands behind a place.</summary>
    /// <param name="inlines">The inlines.</param>
    /// <param name="start">How many characters of the plain text to leave out.</param>
    public static ImmutableArray<Inline> After(ImmutableArray<Inline> inlines, int start)
    {
        if (!FreshStack.HasRoom)
        {
            return FreshStack.Run(static step => After(step.inlines, step.start), (inlines, start));
        }

        var result = ImmutableArray.CreateBuilder<Inline>();
        foreach (var inline in inlines)
        {
            var text = InlineText.Of([inline]);
            if (start <= 0)
            {
                result.Add(inline);
            }
            else if (start < text.Length)
            {
                result.Add(CutStart(inline, start));
            }

            start -= text.Length;
        }

        return result.ToImmutable();
    }

    private static Inline Cut(Inline inline, int length) => inline switch
    {
        TextRun run => run with { Text = run.Text[..length] },
        InlineContainer container => container with { Content = Before(container.Content, length) },
        _ => inline,
    };

    private static Inline CutStart(Inline inline, int start) => inline switch
    {
        TextRun run => run with { Text = run.Text[start..] },
        InlineContainer container => container with { Content = After(container.Content, start) },
        _ => inline,
    };
}
