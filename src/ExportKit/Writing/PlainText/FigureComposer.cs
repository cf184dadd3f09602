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
            lines.Add(Credit(credit, inlines, words));
        }
    }

    /// <summary>A credit with its label, said once: one that begins with the label, or with a word for pictures and a colon
    /// ("Photo: A. Person"), has its own left out.</summary>
    private static PlainTextLine Credit(string credit, InlineComposer inlines, StructureWords words)
    {
        var line = inlines.Builder();
        var label = CreditLabels.LengthIn(credit, words[Word.Credit]);
        line.Pattern(words[Word.Credit], _ =>
        {
            line.Silent(credit.AsSpan(0, label));
            line.Own(credit[label..]);
        });
        return line.Line();
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
