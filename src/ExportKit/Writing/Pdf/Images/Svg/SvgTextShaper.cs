using ExportKit.Model;
using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>Sets the texts of drawings in the document's own fonts.</summary>
internal static class SvgTextShaper
{
    private const double LeastSize = 0.01;
    private const double MostSize = 10_000;

    /// <summary>Shapes all texts of a drawing.</summary>
    /// <param name="drawing">The drawing; its pieces of text get their lines.</param>
    /// <param name="shaper">The document's shaper.</param>
    /// <param name="fonts">The document's fonts, which learn the glyphs.</param>
    /// <param name="language">The document's language.</param>
    public static void Shape(SvgDrawing drawing, ParagraphShaper shaper, DocumentFonts fonts, string language)
    {
        foreach (var item in drawing.Texts())
        {
            var scale = item.Matrix.MeanScale();
            foreach (var piece in item.Chunks.SelectMany(chunk => chunk.Pieces))
            {
                // Set in the size that it has in the form, so that its places are as exact as all others.
                var style = new TextStyle
                {
                    Size = Math.Clamp(piece.Style.FontSize * scale, LeastSize, MostSize),
                    Bold = piece.Style.IsBold,
                    Italic = piece.Style.IsItalic,
                    Role = piece.Style.IsMonospace ? FontRole.Monospace : FontRole.Body,
                    LetterSpacing = Math.Clamp(piece.Style.LetterSpacing * scale, -MostSize, MostSize),
                    Language = language,
                };
                var lines = LineBreaker.Break(shaper.Shape([new TextSpan(piece.Text, style)], TextDirection.LeftToRight), double.MaxValue);
                piece.Line = lines.Count > 0 ? lines[0] : null;
                if (piece.Line is not null)
                {
                    fonts.Use(piece.Line);
                }
            }
        }
    }
}
