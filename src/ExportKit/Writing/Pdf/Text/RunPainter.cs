using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Text;

/// <summary>Draws runs of lines into content streams: every glyph at its place, in logical order, with ActualText where the glyphs do not
/// say their text.</summary>
internal static class RunPainter
{
    // A difference in height below this, in points, cannot be seen.
    private const double SameHeight = 0.001;

    /// <summary>Draws a run, within a text object and marked content.</summary>
    /// <param name="content">Where to.</param>
    /// <param name="fonts">The document's fonts.</param>
    /// <param name="run">The run; a box draws nothing.</param>
    /// <param name="x">The left edge of the line's visible part, in points.</param>
    /// <param name="baseline">The line's baseline, in points; y grows upwards.</param>
    public static void Draw(ContentWriter content, DocumentFonts fonts, LineRun run, double x, double baseline)
    {
        if (run.Face is null || run.Glyphs.IsEmpty)
        {
            return;
        }

        var font = fonts[run.Face];
        content.SetFont(font.ResourceName, run.Style!.Size);
        foreach (var segment in run.Segments)
        {
            if (segment.NeedsActualText)
            {
                content.BeginMarkedContent("Span", null, segment.Text);
            }

            Show(content, font, run, segment, x + run.X, baseline + run.Style.Rise);
            if (segment.NeedsActualText)
            {
                content.EndMarkedContent();
            }
        }
    }

    private static void Show(ContentWriter content, EmbeddedFont font, LineRun run, GlyphSegment segment, double x, double y)
    {
        var glyphs = run.Glyphs.AsSpan(segment.Start, segment.Count);
        for (var start = 0; start < glyphs.Length;)
        {
            var end = start + 1;
            while (end < glyphs.Length && Math.Abs(glyphs[end].Y - glyphs[start].Y) < SameHeight)
            {
                end++;
            }

            content.TextMatrix(1, 0, 0, 1, x + glyphs[start].X, y + glyphs[start].Y);
            ShowRow(content, font, run.Style!.Size, glyphs[start..end]);
            start = end;
        }
    }

    /// <summary>Shows glyphs at one height: after each, the pen is moved from where the font leaves it to where the next begins.</summary>
    private static void ShowRow(ContentWriter content, EmbeddedFont font, double size, ReadOnlySpan<PlacedGlyph> glyphs)
    {
        var codes = new ushort[glyphs.Length];
        var adjustments = new double[glyphs.Length];
        for (var i = 0; i < glyphs.Length; i++)
        {
            codes[i] = font.MapGlyph(glyphs[i].Id);
            if (i + 1 < glyphs.Length)
            {
                adjustments[i] = (glyphs[i + 1].X - glyphs[i].X) * 1000 / size - font.Width(codes[i]);
                // What is left of a sum of fractions is no kerning.
                adjustments[i] = Math.Abs(adjustments[i]) < 1e-6 ? 0 : adjustments[i];
            }
        }

        content.ShowGlyphs(codes, adjustments);
    }
}
