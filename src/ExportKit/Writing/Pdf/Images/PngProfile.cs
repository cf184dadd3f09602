using System.Buffers.Binary;
using System.IO.Compression;
using ExportKit.Writing.Pdf.Metadata;
using ExportKit.Writing.Raster;

namespace ExportKit.Writing.Pdf.Images;

/// <summary>The ICC profile of a PNG: its own (iCCP), else one made of the gamma and the primaries that it names (PNG, 4.3 and
/// 11.3.2).</summary>
internal static class PngProfile
{
    // In parts of 100000; what is usual on the web is the curve of sRGB.
    private const uint UsualGamma = 45455;
    private const double Parts = 100_000;

    /// <summary>The profile; null where the picture is sRGB, or says nothing that can be trusted.</summary>
    /// <param name="picture">The picture.</param>
    public static byte[]? Of(PngPicture picture) =>
        Embedded(picture) ?? (picture.IsSrgb || picture.Gamma == 0 ? null : FromGamma(picture));

    private static byte[]? FromGamma(PngPicture picture)
    {
        var colours = picture.Header.Colour == ColourModel.Grey ? null : Primaries(picture.Primaries.Span);
        if (picture.Gamma is < 15_000 or > 500_000 || (picture.Gamma == UsualGamma && colours is null))
        {
            return null;
        }

        var exponent = Parts / picture.Gamma;
        if (picture.Header.Colour == ColourModel.Grey)
        {
            return GreyProfile.Make("Gamma of a picture", profile => profile.AddPowerCurve(exponent, "kTRC"));
        }

        return SrgbProfile.Make("Colours of a picture", colours ?? Chromaticities.Srgb, profile =>
        {
            if (picture.Gamma == UsualGamma)
            {
                profile.AddSrgbCurve("rTRC", "gTRC", "bTRC");
            }
            else
            {
                profile.AddPowerCurve(exponent, "rTRC", "gTRC", "bTRC");
            }
        });
    }

    /// <summary>The primaries that a picture names; null where it names none, those of sRGB, or none that make a space.</summary>
    private static Chromaticities? Primaries(ReadOnlySpan<byte> chunk)
    {
        const int Pairs = 4;
        if (chunk.Length != Pairs * 8)
        {
            return null;
        }

        var pairs = new (double X, double Y)[Pairs];
        for (var i = 0; i < Pairs; i++)
        {
            pairs[i] = (BinaryPrimitives.ReadUInt32BigEndian(chunk[(i * 8)..]) / Parts, BinaryPrimitives.ReadUInt32BigEndian(chunk[((i * 8) + 4)..]) / Parts);
            if (pairs[i] is not { X: > 0 and < 1, Y: > 0.01 and < 1 })
            {
                return null;
            }
        }

        var area = ((pairs[2].X - pairs[1].X) * (pairs[3].Y - pairs[1].Y)) - ((pairs[3].X - pairs[1].X) * (pairs[2].Y - pairs[1].Y));
        var colours = new Chromaticities(pairs[1], pairs[2], pairs[3], pairs[0]);
        return Math.Abs(area) < 0.02 || IsSrgb(colours) || !IsWithin(colours) ? null : colours;
    }

    private static bool IsSrgb(Chromaticities colours)
    {
        var usual = Chromaticities.Srgb;
        return IsNear(colours.Red, usual.Red) && IsNear(colours.Green, usual.Green) && IsNear(colours.Blue, usual.Blue) && IsNear(colours.White, usual.White);
    }

    private static bool IsNear((double X, double Y) one, (double X, double Y) other) => Math.Abs(one.X - other.X) < 0.002 && Math.Abs(one.Y - other.Y) < 0.002;

    /// <summary>Whether the numbers of the profile stay within what its format holds.</summary>
    private static bool IsWithin(Chromaticities colours)
    {
        var matrix = colours.Adaptation().Times(colours.ToXyz());
        for (var i = 0; i < 9; i++)
        {
            if (!(Math.Abs(matrix[i / 3, i % 3]) < 4))
            {
                return false;
            }
        }

        return true;
    }

    private static byte[]? Embedded(PngPicture picture)
    {
        const int MaxProfile = 4 * 1024 * 1024;
        var data = picture.Profile;
        var nameEnd = data.Span.IndexOf((byte)0);
        if (nameEnd < 0 || data.Length < nameEnd + 2)
        {
            return null;
        }

        try
        {
            using var unpacked = new ZLibStream(MemoryStreams.Over(data[(nameEnd + 2)..]), CompressionMode.Decompress);
            var header = new byte[4];
            unpacked.ReadExactly(header);
            var length = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(header);
            if (length is < 4 or > MaxProfile)
            {
                return null;
            }

            var profile = new byte[length];
            header.CopyTo(profile, 0);
            unpacked.ReadExactly(profile.AsSpan(4));
            return IccProfile.IsUsable(profile, picture.Header.Colour) ? profile : null;
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }
}
