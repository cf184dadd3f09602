namespace ExportKit.Writing.Pdf.Metadata;

/// <summary>The profile of the greys of sRGB, so that a grey picture looks as it does on the web.</summary>
internal static class GreyProfile
{
    /// <summary>The profile's bytes.</summary>
    public static byte[] Bytes { get; } = Make();

    private static byte[] Make()
    {
        var profile = new IccProfileWriter("GRAY");
        profile.AddText("desc", "Greys of sRGB");
        profile.AddText("cprt", "No copyright, use freely");
        profile.AddFixed("wtpt", "XYZ ", IccProfileWriter.D50);
        profile.AddSrgbCurve("kTRC");
        return profile.ToArray();
    }
}
