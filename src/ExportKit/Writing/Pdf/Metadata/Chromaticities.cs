namespace ExportKit.Writing.Pdf.Metadata;

/// <summary>The primaries and the white of a colour space (CIE 1931 x and y).</summary>
/// <param name="Red">Red.</param>
/// <param name="Green">Green.</param>
/// <param name="Blue">Blue.</param>
/// <param name="White">White.</param>
internal sealed record Chromaticities((double X, double Y) Red, (double X, double Y) Green, (double X, double Y) Blue, (double X, double Y) White)
{
    /// <summary>Those of sRGB (IEC 61966-2-1).</summary>
    public static Chromaticities Srgb { get; } = new((0.64, 0.33), (0.30, 0.60), (0.15, 0.06), (0.3127, 0.3290));

    private double WhiteX => White.X / White.Y;

    private double WhiteZ => (1 - White.X - White.Y) / White.Y;

    /// <summary>From linear colours to XYZ under the space's own white: each primary as bright as makes their sum white.</summary>
    public Matrix3 ToXyz()
    {
        var chromaticities = new Matrix3(
            Red.X, Green.X, Blue.X,
            Red.Y, Green.Y, Blue.Y,
            1 - Red.X - Red.Y, 1 - Green.X - Green.Y, 1 - Blue.X - Blue.Y);
        var (red, green, blue) = chromaticities.Inverse().Times(WhiteX, 1, WhiteZ);
        return chromaticities.Times(Matrix3.Diagonal(red, green, blue));
    }

    /// <summary>From the space's white to D50 by the Bradford transform (ISO 15076-1, annex E).</summary>
    public Matrix3 Adaptation()
    {
        var bradford = new Matrix3(0.8951, 0.2664, -0.1614, -0.7502, 1.7135, 0.0367, 0.0389, -0.0685, 1.0296);
        var d50 = IccProfileWriter.D50;
        var from = bradford.Times(WhiteX, 1, WhiteZ);
        var to = bradford.Times(d50[0] / 65536.0, d50[1] / 65536.0, d50[2] / 65536.0);
        var scale = Matrix3.Diagonal(to.X / from.X, to.Y / from.Y, to.Z / from.Z);
        return bradford.Inverse().Times(scale).Times(bradford);
    }
}
