namespace ExportKit.Writing.Pdf.Metadata;

/// <summary>The profile of sRGB (IEC 61966-2-1), computed from its definition.</summary>
internal static class SrgbProfile
{
    private const double WhiteX = 0.3127 / 0.3290;
    private const double WhiteZ = (1 - 0.3127 - 0.3290) / 0.3290;

    /// <summary>The profile's bytes.</summary>
    public static byte[] Bytes { get; } = Make();

    private static byte[] Make()
    {
        var adaptation = Adaptation();
        var primaries = adaptation.Times(Primaries());
        var red = Column(primaries, 0);
        var green = Column(primaries, 1);

        // Rounded as they are, the three shall still add up to white exactly, so that greys stay grey.
        var d50 = IccProfileWriter.D50;
        int[] blue = [d50[0] - red[0] - green[0], d50[1] - red[1] - green[1], d50[2] - red[2] - green[2]];

        var profile = new IccProfileWriter("RGB ");
        profile.AddText("desc", "sRGB IEC61966-2.1");
        profile.AddText("cprt", "No copyright, use freely");
        profile.AddFixed("wtpt", "XYZ ", d50);
        profile.AddFixed("chad", "sf32", Fixed(adaptation));
        profile.AddFixed("rXYZ", "XYZ ", red);
        profile.AddFixed("gXYZ", "XYZ ", green);
        profile.AddFixed("bXYZ", "XYZ ", blue);
        profile.AddSrgbCurve("rTRC", "gTRC", "bTRC");
        return profile.ToArray();
    }

    /// <summary>From linear sRGB to XYZ under D65: each primary as bright as makes their sum white.</summary>
    private static Matrix3 Primaries()
    {
        var chromaticities = new Matrix3(
            0.64, 0.30, 0.15,
            0.33, 0.60, 0.06,
            1 - 0.64 - 0.33, 1 - 0.30 - 0.60, 1 - 0.15 - 0.06);
        var (red, green, blue) = chromaticities.Inverse().Times(WhiteX, 1, WhiteZ);
        return chromaticities.Times(Matrix3.Diagonal(red, green, blue));
    }

    /// <summary>From D65 to D50 by the Bradford transform (ISO 15076-1, annex E).</summary>
    private static Matrix3 Adaptation()
    {
        var bradford = new Matrix3(0.8951, 0.2664, -0.1614, -0.7502, 1.7135, 0.0367, 0.0389, -0.0685, 1.0296);
        var d50 = IccProfileWriter.D50;
        var from = bradford.Times(WhiteX, 1, WhiteZ);
        var to = bradford.Times(d50[0] / 65536.0, d50[1] / 65536.0, d50[2] / 65536.0);
        var scale = Matrix3.Diagonal(to.X / from.X, to.Y / from.Y, to.Z / from.Z);
        return bradford.Inverse().Times(scale).Times(bradford);
    }

    private static int[] Column(Matrix3 matrix, int column) =>
        [IccProfileWriter.Fixed(matrix[0, column]), IccProfileWriter.Fixed(matrix[1, column]), IccProfileWriter.Fixed(matrix[2, column])];

    private static int[] Fixed(Matrix3 matrix)
    {
        var values = new int[9];
        for (var i = 0; i < 9; i++)
        {
            values[i] = IccProfileWriter.Fixed(matrix[i / 3, i % 3]);
        }

        return values;
    }
}
