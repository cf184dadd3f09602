using System.Collections.Immutable;
using ExportKit.Model;

namespace ExportKit.Reading.Building;

/// <summary>Takes the label off the beginning of a note's words, where the page has it in the text.</summary>
internal static class NoteLabel
{
    /// <summary>The content without the label.</summary>
    /// <param name="content">The note's blocks.</param>
    /// <param name="label">Its label.</param>
    public static ImmutableArray<Block> Strip(ImmutableArray<Block> content, string label)
    {
        if (content is not [Paragraph first, ..])
        {
            return content;
        }

        var text = InlineText.Of(first.Content);
        var at = 0;
        while (at < text.Length && text[at] is '[' or '(' or ' ' or '^')
        {
            at++;
        }

        if (!text.AsSpan(at).StartsWith(label, StringComparison.Ordinal) || at + label.Length >= text.Length || char.IsLetterOrDigit(text[at + label.Length]))
        {
            return content;
        }

        at += label.Length;
        while (at < text.Length && text[at] is ']' or ')' or '.' or ':' or ' ' or '\u00a0')
        {
            at++;
        }

        return content.SetItem(0, first with { Content = InlineTrim.Start(InlineSlice.After(first.Content, at)) });
    }
}
