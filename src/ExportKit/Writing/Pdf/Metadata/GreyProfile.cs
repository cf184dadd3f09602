namespace ExportKit.Writing.Pdf.Metadata;

/// <summary>The profile of the greys of sRGB, so that a grey picture looks as it does on the web.</summary>
internal static class GreyProfile
{
    /// <summary>The profile's bytes.</summary>
    public static byte[] Bytes { get; } = Make();

    private static byte[] Make() => Make("Greys of sRGB", static profile => profile.AddSrgbCurve("kTRC"));

    /// <summary>The profile of greys of another curve.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="addCurve">Adds the curve.</param>
    public static byte[] Make(string name, Action<IccProfileWriter> addCurve)
    {
        var profile = new IccProfileWriter("GRAY");
        profile.AddText("desc", name);
        profile.AddText("cprt", "No copyright, use freely");
        profile.AddFixed("wtpt", "XYZ ", IccProfileWriter.D50);
        addCurve(profile);
        return profile.ToArray();
    }
}
