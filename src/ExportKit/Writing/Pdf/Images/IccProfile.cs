using System.Buffers.Binary;
using ExportKit.Writing.Raster;

namespace ExportKit.Writing.Pdf.Images;

/// <summary>Tells whether a profile that came with a picture may be embedded (ISO 19005-2, 6.2.4.2; ISO 15076-1, 7 and 8).
/// One that may not is passed over: its picture is then shown as sRGB, as browsers do.</summary>
internal static class IccProfile
{
    private const int HeaderLength = 128;

    /// <summary>Whether the profile is sound in its outlines and describes this kind of samples.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="colour">What the samples stand for; those of a palette are red, green and blue.</param>
    public static bool IsUsable(ReadOnlySpan<byte> profile, ColourModel colour) =>
        profile.Length >= HeaderLength + 4
        && BinaryPrimitives.ReadUInt32BigEndian(profile) == profile.Length
        && profile[36..40].SequenceEqual("acsp"u8)
        && profile[8] is 2 or 4
        && IsClass(profile[12..16])
        && IsSpace(profile[16..20], colour)
        && (profile[20..24].SequenceEqual("XYZ "u8) || profile[20..24].SequenceEqual("Lab "u8))
        && HasTags(profile, colour);

    private static bool IsClass(ReadOnlySpan<byte> kind) =>
        kind.SequenceEqual("mntr"u8) || kind.SequenceEqual("scnr"u8) || kind.SequenceEqual("prtr"u8) || kind.SequenceEqual("spac"u8);

    private static bool IsSpace(ReadOnlySpan<byte> space, ColourModel colour) => space.SequenceEqual(colour switch
    {
        ColourModel.Grey => "GRAY"u8,
        ColourModel.Cmyk => "CMYK"u8,
        _ => "RGB "u8,
    });

    /// <summary>Whether all tags lie within the profile, and a way to the connection space is among them.</summary>
    private static bool HasTags(ReadOnlySpan<byte> profile, ColourModel colour)
    {
        var count = BinaryPrimitives.ReadUInt32BigEndian(profile[HeaderLength..]);
        if (count > (profile.Length - HeaderLength - 4) / 12)
        {
            return false;
        }

        var (hasTable, curves) = (false, 0);
        for (var i = 0; i < count; i++)
        {
            var tag = profile.Slice(HeaderLength + 4 + 12 * i, 12);
            var end = BinaryPrimitives.ReadUInt32BigEndian(tag[4..]) + (ulong)BinaryPrimitives.ReadUInt32BigEndian(tag[8..]);
            if (end > (ulong)profile.Length)
            {
                return false;
            }

            hasTable |= tag.StartsWith("A2B0"u8);
            curves += IsCurveOrPrimary(tag[..4]) ? 1 : 0;
        }

        return hasTable || colour switch
        {
            ColourModel.Grey => curves == 1,
            ColourModel.Cmyk => false,
            _ => curves == 6,
        };
    }

    private static bool IsCurveOrPrimary(ReadOnlySpan<byte> tag) =>
        tag.SequenceEqual("kTRC"u8)
        || tag[0] is (byte)'r' or (byte)'g' or (byte)'b' && (tag[1..].SequenceEqual("TRC"u8) || tag[1..].SequenceEqual("XYZ"u8));
}
