using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Writing.Pdf.Syntax;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>Something that is drawn. All places are in the units of the form that holds the drawing, where y grows upwards,
/// unless a matrix says how to get there.</summary>
internal abstract record SvgItem
{
    /// <summary>What it is seen through, each within all.</summary>
    public ImmutableArray<SvgClip> Clips { get; init; } = [];
}

/// <summary>What something is seen through.</summary>
/// <param name="Path">The path.</param>
/// <param name="IsEvenOdd">Whether what is crossed an even number of times is outside.</param>
internal sealed record SvgClip(SvgPath Path, bool IsEvenOdd);

/// <summary>A colour or gradient, ready to be used.</summary>
/// <param name="Colour">The colour.</param>
/// <param name="Opacity">How much of it is seen.</param>
/// <param name="Shading">The gradient; null for a plain colour.</param>
internal sealed record SvgInk(SvgColour Colour, double Opacity, SvgShading? Shading = null);

/// <summary>A colour along a gradient.</summary>
/// <param name="Offset">Where, from 0 to 1.</param>
/// <param name="Colour">The colour.</param>
internal readonly record struct SvgStop(double Offset, SvgColour Colour);

/// <summary>A gradient (ISO 32000-1, 8.7.4.5.3 and 8.7.4.5.4).</summary>
/// <param name="IsRadial">Whether it goes from circle to circle, not along a line.</param>
/// <param name="Coordinates">The ends of the line, or the circles, as PDF has them.</param>
/// <param name="Matrix">The way from its own units to those of the form.</param>
/// <param name="Stops">The colours, at least two, from 0 to 1.</param>
internal sealed record SvgShading(bool IsRadial, double[] Coordinates, PdfMatrix Matrix, List<SvgStop> Stops)
{
    /// <summary>Whether it lets through more at one place than at another.</summary>
    public bool HasAlpha => Stops.Exists(stop => stop.Colour.Alpha != Stops[0].Colour.Alpha);
}

/// <summary>How strokes are drawn.</summary>
/// <param name="Width">How wide.</param>
/// <param name="Cap">How they end.</param>
/// <param name="Join">How they meet.</param>
/// <param name="MiterLimit">How long points may be.</param>
/// <param name="Dashes">The dashes; empty for none.</param>
/// <param name="DashOffset">Where in the dashes they begin.</param>
internal sealed record SvgPen(double Width, int Cap, int Join, double MiterLimit, double[] Dashes, double DashOffset);

/// <summary>A shape.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Matrix">The way from the path's units to those of the form; it bears on the pen too.</param>
/// <param name="Fill">What fills it; null for nothing.</param>
/// <param name="Stroke">What strokes it; null for nothing.</param>
/// <param name="Pen">How it is stroked.</param>
/// <param name="IsEvenOdd">Whether what is crossed an even number of times is outside.</param>
internal sealed record SvgShapeItem(SvgPath Path, PdfMatrix Matrix, SvgInk? Fill, SvgInk? Stroke, SvgPen Pen, bool IsEvenOdd) : SvgItem;

/// <summary>Items that are put together first, and then let something through as one.</summary>
/// <param name="Items">The items.</param>
/// <param name="Opacity">How much of them is seen.</param>
internal sealed record SvgGroupItem(List<SvgItem> Items, double Opacity) : SvgItem;

/// <summary>A picture of pixels.</summary>
/// <param name="Image">The picture.</param>
/// <param name="Matrix">The way from the unit square to the form.</param>
internal sealed record SvgRasterItem(EncodedImage Image, PdfMatrix Matrix) : SvgItem;

/// <summary>Text.</summary>
/// <param name="Chunks">Its chunks, each with a place of its own or after the one before.</param>
/// <param name="Matrix">The way from the text's units, where y grows downwards, to those of the form.</param>
internal sealed record SvgTextItem(List<SvgTextChunk> Chunks, PdfMatrix Matrix) : SvgItem;

/// <summary>Pieces of text that are placed as one.</summary>
/// <param name="X">Where; null for where the one before ended.</param>
/// <param name="Y">Where; null for where the one before ended.</param>
internal sealed record SvgTextChunk(double? X, double? Y)
{
    /// <summary>The pieces.</summary>
    public List<SvgTextPiece> Pieces { get; } = [];
}

/// <summary>A piece of text in one style.</summary>
/// <param name="Text">The text.</param>
/// <param name="Style">Its style.</param>
/// <param name="Fill">What fills it; null for nothing.</param>
/// <param name="Stroke">What strokes it; null for nothing.</param>
internal sealed record SvgTextPiece(string Text, SvgStyle Style, SvgInk? Fill, SvgInk? Stroke)
{
    /// <summary>How far it is moved across.</summary>
    public double MoveX { get; init; }

    /// <summary>How far it is moved down.</summary>
    public double MoveY { get; init; }

    /// <summary>The text as it is set, in units of the text; null before it is shaped.</summary>
    public TextLine? Line { get; set; }

    /// <summary>How far what follows is moved, spaces at the end included.</summary>
    public double Advance
    {
        get
        {
            var advance = 0.0;
            foreach (var run in Line?.Runs ?? [])
            {
                advance += run.Width;
            }

            return advance;
        }
    }
}

/// <summary>A drawing, read and ready to be written.</summary>
/// <param name="Width">The width of the form.</param>
/// <param name="Height">The height of the form.</param>
/// <param name="Items">What it shows.</param>
internal sealed record SvgDrawing(double Width, double Height, List<SvgItem> Items)
{
    /// <summary>The width that it asks for, in CSS pixels.</summary>
    public int PixelWidth { get; init; }

    /// <summary>The height that it asks for, in CSS pixels.</summary>
    public int PixelHeight { get; init; }

    /// <summary>All texts, those within groups too.</summary>
    public IEnumerable<SvgTextItem> Texts() => Texts(Items);

    private static List<SvgTextItem> Texts(List<SvgItem> items)
    {
        if (!FreshStack.HasRoom)
        {
            return FreshStack.Run(static items => Texts(items), items);
        }

        var texts = new List<SvgTextItem>();
        foreach (var item in items)
        {
            if (item is SvgTextItem text)
            {
                texts.Add(text);
            }
            else if (item is SvgGroupItem group)
            {
                texts.AddRange(Texts(group.Items));
            }
        }

        return texts;
    }
}
