using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>Makes the objects of gradients (ISO 32000-1, 7.10 and 8.7.4.5).</summary>
internal static class SvgShadingObjects
{
    private const int Axial = 2;
    private const int Radial = 3;

    /// <summary>A shading.</summary>
    /// <param name="shading">The gradient.</param>
    /// <param name="ofAlpha">Whether it shows how dense the gradient is, as a grey, not its colours.</param>
    public static PdfDictionary Shading(SvgShading shading, bool ofAlpha) => new PdfDictionary()
        .Add("ShadingType", shading.IsRadial ? Radial : Axial)
        .AddName("ColorSpace", "DeviceRGB")
        .Add("Coords", PdfArray.Of(shading.Coordinates))
        .Add("Extend", new PdfArray { true, true })
        .Add("Function", Stitched(shading.Stops, ofAlpha));

    /// <summary>A matrix as an array.</summary>
    /// <param name="matrix">The matrix.</param>
    public static PdfArray Array(PdfMatrix matrix) => PdfArray.Of(
        SvgNumbers.Bounded(matrix.A), SvgNumbers.Bounded(matrix.B), SvgNumbers.Bounded(matrix.C), SvgNumbers.Bounded(matrix.D), SvgNumbers.Bounded(matrix.E), SvgNumbers.Bounded(matrix.F));

    private static PdfDictionary Stitched(List<SvgStop> stops, bool ofAlpha)
    {
        if (stops.Count == 2)
        {
            return Piece(stops[0], stops[1], ofAlpha);
        }

        var (functions, bounds, encode) = (new PdfArray(), new PdfArray(), new PdfArray());
        for (var i = 0; i + 1 < stops.Count; i++)
        {
            functions.Add(Piece(stops[i], stops[i + 1], ofAlpha));
            encode.Add(0);
            encode.Add(1);
            if (i > 0)
            {
                bounds.Add(stops[i].Offset);
            }
        }

        return new PdfDictionary()
            .Add("FunctionType", 3)
            .Add("Domain", PdfArray.Of(0, 1))
            .Add("Functions", functions)
            .Add("Bounds", bounds)
            .Add("Encode", encode);
    }

    private static PdfDictionary Piece(SvgStop from, SvgStop to, bool ofAlpha) => new PdfDictionary()
        .Add("FunctionType", 2)
        .Add("Domain", PdfArray.Of(0, 1))
        .Add("C0", Colour(from.Colour, ofAlpha))
        .Add("C1", Colour(to.Colour, ofAlpha))
        .Add("N", 1);

    private static PdfArray Colour(SvgColour colour, bool ofAlpha) => ofAlpha
        ? PdfArray.Of(colour.Alpha, colour.Alpha, colour.Alpha)
        : PdfArray.Of(colour.Red, colour.Green, colour.Blue);
}
