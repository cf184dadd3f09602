using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Syntax;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>Paints the text of a drawing.</summary>
/// <param name="page">The form.</param>
/// <param name="fonts">The document's fonts, subset.</param>
internal sealed class SvgTextPainter(SvgCanvas page, DocumentFonts fonts)
{
    /// <summary>Paints a text.</summary>
    /// <param name="text">The text, shaped.</param>
    public void Paint(SvgTextItem text)
    {
        var scale = text.Matrix.MeanScale();
        if (scale < 1e-9)
        {
            return;
        }

        page.HasText();

        // Lines are set in the size of the form: what is left of the matrix turns and bends alone. Letters stand upright where y grows
        // upwards, so the text's own y is turned round.
        var rest = SvgTransform.Scale(1 / scale, -1 / scale).Then(text.Matrix);
        var (x, y) = (0.0, 0.0);
        foreach (var chunk in text.Chunks)
        {
            (x, y) = ((chunk.X ?? x / scale) * scale, (chunk.Y ?? y / scale) * scale);
            x -= Width(chunk, scale) * chunk.Pieces[0].Style.Anchor switch { SvgAnchor.Middle => 0.5, SvgAnchor.End => 1, _ => 0 };
            foreach (var piece in chunk.Pieces)
            {
                (x, y) = (x + (piece.MoveX * scale), y + (piece.MoveY * scale));
                var baseline = y + (piece.Style.BaselineShift * piece.Style.FontSize * scale);
                Piece(piece, SvgTransform.Translate(SvgNumbers.Bounded(x), SvgNumbers.Bounded(-baseline)).Then(rest), scale);
                x += piece.Advance;
            }
        }
    }

    private static double Width(SvgTextChunk chunk, double scale)
    {
        var width = 0.0;
        foreach (var piece in chunk.Pieces)
        {
            width += piece.Advance + (piece.MoveX * scale);
        }

        return width;
    }

    private void Piece(SvgTextPiece piece, PdfMatrix matrix, double scale)
    {
        // What is not seen is not written: it would be found and read all the same.
        if (piece.Line is not { } line || (piece.Fill is null && piece.Stroke is null))
        {
            return;
        }

        var content = page.Content;
        content.Save();
        page.Inks(piece.Fill, piece.Stroke);
        if (piece.Stroke is not null)
        {
            page.Pen(new SvgPen(SvgNumbers.Bounded(piece.Style.StrokeWidth * scale), piece.Style.Cap, piece.Style.Join, piece.Style.MiterLimit, [], 0));
        }

        content.Transform(matrix);
        content.BeginText();
        content.SetTextRendering(piece.Fill is not null, piece.Stroke is not null);
        foreach (var run in line.LogicalRuns)
        {
            RunPainter.Draw(content, fonts, run, 0, 0);
        }

        content.EndText();
        content.Restore();
    }
}
