using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.PlainText;

/// <summary>Says figures: what the picture shows, its long description, its caption and its credit, each on a line.</summary>
internal static class FigureComposer
{
    /// <summary>Says a figure. Of decoration only a caption and a credit are said, where it has any.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="lines">Takes the lines.</param>
    /// <param name="inlines">Says the caption.</param>
    /// <param name="words">The words of structure.</param>
    public static void Say(Figure figure, LineList lines, InlineComposer inlines, StructureWords words)
    {
        var picture = figure.Picture;
        // An alternative text that is the caption is heard once, in the caption's own words with their links.
        var isCaptionSaid = !picture.IsDecorative && picture.Alt?.Source == AltSource.Caption && !figure.Caption.IsEmpty;
        if (!picture.IsDecorative)
        {
            lines.Add(Image(figure, isCaptionSaid, inlines, words));
            if (picture.LongDescription is { } description)
            {
                lines.Add(inlines.Line(words[Word.ImageDescription], description));
            }
        }

        if (!figure.Caption.IsEmpty && !isCaptionSaid)
        {
            AddLabelled(lines, words[Word.Caption], inlines.Line(figure.Caption));
        }

        if (figure.Credit is { } credit)
        {
            lines.Add(inlines.Line(SaysItsLabel(credit, words[Word.Credit]) ? "{0}" : words[Word.Credit], credit));
        }
    }

    /// <summary>Whether a credit begins as its label does ("Credit: A. Person"), which is said once.</summary>
    private static bool SaysItsLabel(string credit, string pattern)
    {
        var label = pattern.AsSpan(0, pattern.IndexOf("{0}", StringComparison.Ordinal)).TrimEnd(" :：\u00a0\u202f");
        return credit.AsSpan().StartsWith(label, StringComparison.OrdinalIgnoreCase)
            && credit.AsSpan(label.Length).TrimStart(" \u00a0\u202f") is [':' or '：', ..];
    }

    private static PlainTextLine Image(Figure figure, bool saysCaption, InlineComposer inlines, StructureWords words)
    {
        var line = inlines.Builder();
        if (saysCaption)
        {
            line.Pattern(words[Word.Image], _ => inlines.Append(line, figure.Caption));
        }
        else
        {
            PictureWords.Append(line, figure.Picture, words);
        }

        inlines.AppendAddress(line, figure.Picture.LinkAddress);
        return line.Line();
    }

    private static void AddLabelled(LineList lines, string pattern, PlainTextLine content)
    {
        if (!content.IsBlank)
        {
            lines.Add(content.After(pattern[..pattern.IndexOf("{0}", StringComparison.Ordinal)]));
        }
    }
}
