using System.Collections.Immutable;
using System.Text;

namespace ExportKit.Model;

/// <summary>The plain words of inlines.</summary>
public static class InlineText
{
    /// <summary>Everything that inlines say, as text: line breaks become spaces, pictures their alternative text,
    /// ruby its bases, formulas their spoken words, references to notes nothing.</summary>
    /// <param name="inlines">The inlines.</param>
    public static string Of(ImmutableArray<Inline> inlines)
    {
        if (inlines is [TextRun only])
        {
            return only.Text;
        }

        var text = new StringBuilder();
        foreach (var inline in new InlineSequence(inlines))
        {
            switch (inline)
            {
                case TextRun run:
                    text.Append(run.Text);
                    break;
                case LineBreak:
                    text.Append(' ');
                    break;
                case Ruby ruby:
                    foreach (var segment in ruby.Segments)
                    {
                        text.Append(segment.Base);
                    }

                    break;
                case Formula formula:
                    text.Append(formula.Spoken);
                    break;
                case InlineImage { Picture.Alt: { } alt }:
                    text.Append(alt.Text);
                    break;
                case InlineContainer or InlineImage or NoteReference:
                    break;
                default:
                    throw new NotSupportedException($"Inline {inline.GetType().Name} has no text.");
            }
        }

        return text.ToString();
    }
}
