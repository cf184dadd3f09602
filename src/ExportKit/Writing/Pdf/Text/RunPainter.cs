using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Text;

/// <summary>Draws runs of lines into content streams: every glyph at its place.</summary>
internal static class RunPainter
{
    // A difference in height below this, in points, cannot be seen.
    private const double SameHeight = 0.001;

    /// <summary>Draws a run, within a text object and marked content; segments whose glyphs do not say their text within marked content
    /// of their own with ActualText.</summary>
    /// <param name="content">Where to.</param>
    /// <param name="fonts">The document's fonts.</param>
    /// <param name="run">The run; a box draws nothing.</param>
    /// <param name="x">The left edge of the line's visible part, in points.</param>
    /// <param name="baseline">The line's baseline, in points; y grows upwards.</param>
    public static void Draw(ContentWriter content, DocumentFonts fonts, LineRun run, double x, double baseline)
    {
        if (run.Face is null || run.Glyphs.Count == 0)
        {
            return;
        }

        foreach (var segment in run.Segments)
        {
            if (segment.NeedsActualText)
            {
                content.BeginMarkedContent("Span", null, segment.Text);
            }

            DrawSegment(content, fonts, run, segment, x, baseline);
            if (segment.NeedsActualText)
            {
                content.EndMarkedContent();
            }
        }
    }

    /// <summary>Draws one segment of a run without marking it, for callers that give it marked content with an identifier and ActualText
    /// of its own: some readers lose what follows marked content within marked content.</summary>
    /// <param name="content">Where to.</param>
    /// <param name="fonts">The document's fonts.</param>
    /// <param name="run">The run; not a box.</param>
    /// <param name="segment">Its segment.</param>
    /// <param name="x">The left edge of the line's visible part, in points.</param>
    /// <param name="baseline">The line's baseline, in points; y grows upwards.</param>
    public static void DrawSegment(
        ContentWriter content, DocumentFonts fonts, LineRun run, GlyphSegment segment, double x, double baseline)
    {
        var font = fonts[run.Font!];
        content.SetFont(font.ResourceName, run.Style!.Size);
        Show(content, font, run, segment, x + run.X, baseline + run.Style.Rise);
    }

    private static void Show(ContentWriter content, EmbeddedFont font, LineRun run, GlyphSegment segment, double x, double y)
    {
        var glyphs = run.Glyphs;
        var last = segment.Start + segment.Count;
        for (var start = segment.Start; start < last;)
        {
            var end = start + 1;
            while (end < last && Math.Abs(glyphs[end].Y - glyphs[start].Y) < SameHeight)
            {
                end++;
            }

            content.TextMatrix(1, 0, 0, 1, x + glyphs[start].X, y + glyphs[start].Y);
            ShowRow(content, font, run.Style!.Size, glyphs, start, end);
            start = end;
        }
    }

    /// <summary>Shows glyphs at one height: after each, the pen is moved from where the font leaves it to where the next begins.</summary>
    private static void ShowRow(ContentWriter content, EmbeddedFont font, double size, GlyphRow glyphs, int start, int end)
    {
        var codes = new ushort[end - start];
        var adjustments = new double[end - start];
        for (var i = 0; i < codes.Length; i++)
        {
            var glyph = start + i;
            codes[i] = font.MapGlyph(glyphs[glyph].Id);
            if (glyph + 1 < end)
            {
                adjustments[i] = (glyphs[glyph + 1].X - glyphs[glyph].X) * 1000 / size - font.Width(codes[i]);
                // What is left of a sum of fractions is no kerning.
                adjustments[i] = Math.Abs(adjustments[i]) < 1e-6 ? 0 : adjustments[i];
            }
        }

        content.ShowGlyphs(codes, adjustments);
    }
}
