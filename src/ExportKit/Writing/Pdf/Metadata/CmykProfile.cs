namespace ExportKit.Writing.Pdf.Metadata;

/// <summary>A profile for pictures of four inks that come without one: it gives them the colours that browsers do, where each
/// ink takes its share of what the black leaves: red is (1 - cyan)(1 - black), in sRGB.</summary>
internal static class CmykProfile
{
    private const int Points = 9;

    /// <summary>The profile's bytes.</summary>
    public static byte[] Bytes { get; } = Make();

    private static byte[] Make()
    {
        // Of an input device: those need a way to the connection space alone (ISO 15076-1, 8.3).
        var profile = new IccProfileWriter("CMYK") { DeviceClass = "scnr", Connection = "Lab " };
        profile.AddText("desc", "Four inks as browsers show them");
        profile.AddText("cprt", "No copyright, use freely");
        profile.AddFixed("wtpt", "XYZ ", IccProfileWriter.D50);
        profile.AddTable("A2B0", 4, Points, Grid());
        return profile.ToArray();
    }

    private static byte[] Grid()
    {
        var grid = new byte[Points * Points * Points * Points * 3];
        var toXyz = Chromaticities.Srgb.Adaptation().Times(Chromaticities.Srgb.ToXyz());
        for (var i = 0; i < grid.Length / 3; i++)
        {
            var light = 1 - Step(i, 1);
            var (x, y, z) = toXyz.Times(
                Linear((1 - Step(i, Points * Points * Points)) * light),
                Linear((1 - Step(i, Points * Points)) * light),
                Linear((1 - Step(i, Points)) * light));
            Lab(x, y, z).CopyTo(grid, i * 3);
        }

        return grid;
    }

    private static double Step(int index, int every) => index / every % Points / (Points - 1.0);

    private static double Linear(double value) => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);

    /// <summary>CIELAB under D50 in eight bits (ISO 15076-1, 6.3.4.2).</summary>
    private static byte[] Lab(double x, double y, double z)
    {
        var white = IccProfileWriter.D50;
        var (fx, fy, fz) = (Root(x * 65536 / white[0]), Root(y * 65536 / white[1]), Root(z * 65536 / white[2]));
        return [Eight(((116 * fy) - 16) * 2.55), Eight((500 * (fx - fy)) + 128), Eight((200 * (fy - fz)) + 128)];
    }

    private static double Root(double value) => value > 216.0 / 24389 ? Math.Cbrt(value) : ((24389.0 / 27 * value) + 16) / 116;

    private static byte Eight(double value) => (byte)Math.Clamp(Math.Round(value), 0, 255);
}
