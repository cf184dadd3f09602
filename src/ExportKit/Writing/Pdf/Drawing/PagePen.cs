using ExportKit.Writing.Pdf.Flow;
using ExportKit.Writing.Pdf.Syntax;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Drawing;

/// <summary>The colours and the weight with which a page is drawn; each is set only where it changes.</summary>
/// <param name="content">The page's content stream.</param>
/// <param name="palette">The document's colours.</param>
internal sealed class PagePen(ContentWriter content, Palette palette)
{
    private Colour? _fill;
    private Colour? _stroke;
    private double _weight;

    /// <summary>Fills a box.</summary>
    /// <param name="box">The box.</param>
    /// <param name="ink">Its colour.</param>
    public void Fill(PdfRectangle box, Ink ink)
    {
        Colour(ink);
        content.Rectangle(box.Left, box.Bottom, box.Right - box.Left, box.Top - box.Bottom);
        content.Fill();
    }

    /// <summary>Takes a colour for what is filled, text too.</summary>
    /// <param name="ink">The colour.</param>
    public void Colour(Ink ink)
    {
        var colour = palette[ink];
        if (_fill != colour)
        {
            _fill = colour;
            content.SetFillColour(colour.Red / 255.0, colour.Green / 255.0, colour.Blue / 255.0);
        }
    }

    /// <summary>Takes the weight of a run: heavier text is stroked as well as filled, which no reader of the text notices.</summary>
    /// <param name="run">The run.</param>
    /// <param name="ink">Its colour.</param>
    public void Weigh(LineRun run, Ink ink)
    {
        var weight = run.Style!.Stroke * run.Style.Size;
        if (_weight != weight)
        {
            _weight = weight;
            content.SetTextWeight(weight);
        }

        var colour = palette[ink];
        if (weight > 0 && _stroke != colour)
        {
            _stroke = colour;
            content.SetStrokeColour(colour.Red / 255.0, colour.Green / 255.0, colour.Blue / 255.0);
        }
    }
}
