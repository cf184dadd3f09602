namespace ExportKit.Writing.Pdf.Metadata;

/// <summary>The profile of sRGB (IEC 61966-2-1), computed from its definition.</summary>
internal static class SrgbProfile
{
    /// <summary>The profile's bytes.</summary>
    public static byte[] Bytes { get; } = Make();

    private static byte[] Make() => Make("sRGB IEC61966-2.1", Chromaticities.Srgb, static profile => profile.AddSrgbCurve("rTRC", "gTRC", "bTRC"));

    /// <summary>The profile of other primaries and curves.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="colours">Its primaries and white.</param>
    /// <param name="addCurves">Adds its curves.</param>
    public static byte[] Make(string name, Chromaticities colours, Action<IccProfileWriter> addCurves)
    {
        var adaptation = colours.Adaptation();
        var primaries = adaptation.Times(colours.ToXyz());
        var red = Column(primaries, 0);
        var green = Column(primaries, 1);

        // Rounded as they are, the three shall still add up to white exactly, so that greys stay grey.
        var d50 = IccProfileWriter.D50;
        int[] blue = [d50[0] - red[0] - green[0], d50[1] - red[1] - green[1], d50[2] - red[2] - green[2]];

        var profile = new IccProfileWriter("RGB ");
        profile.AddText("desc", name);
        profile.AddText("cprt", "No copyright, use freely");
        profile.AddFixed("wtpt", "XYZ ", d50);
        profile.AddFixed("chad", "sf32", Fixed(adaptation));
        profile.AddFixed("rXYZ", "XYZ ", red);
        profile.AddFixed("gXYZ", "XYZ ", green);
        profile.AddFixed("bXYZ", "XYZ ", blue);
        addCurves(profile);
        return profile.ToArray();
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
