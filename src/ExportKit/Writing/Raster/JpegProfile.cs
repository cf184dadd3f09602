namespace ExportKit.Writing.Raster;

/// <summary>Puts ICC profiles into JPEGs (ISO 15076-1, B.4).</summary>
internal static class JpegProfile
{
    // A segment holds 65533 bytes, 14 of which say what it is.
    private const int Largest = 65533 - 14;

    // What stands before: the start of the file, and the segment of JFIF.
    private const int Place = 20;

    /// <summary>A JPEG with a profile.</summary>
    /// <param name="jpeg">A JPEG as <see cref="JpegWriter"/> writes it.</param>
    /// <param name="profile">The profile.</param>
    public static byte[] Add(byte[] jpeg, byte[] profile)
    {
        var count = (profile.Length + Largest - 1) / Largest;
        using var output = new MemoryStream(jpeg.Length + profile.Length + (count * 18));
        output.Write(jpeg.AsSpan(0, Place));
        for (var i = 0; i < count; i++)
        {
            var part = profile.AsSpan(i * Largest, Math.Min(Largest, profile.Length - (i * Largest)));
            var length = part.Length + 16;
            output.Write((ReadOnlySpan<byte>)[0xFF, 0xE2, (byte)(length >> 8), (byte)length]);
            output.Write("ICC_PROFILE\0"u8);
            output.Write((ReadOnlySpan<byte>)[(byte)(i + 1), (byte)count]);
            output.Write(part);
        }

        output.Write(jpeg.AsSpan(Place));
        return output.ToArray();
    }
}
