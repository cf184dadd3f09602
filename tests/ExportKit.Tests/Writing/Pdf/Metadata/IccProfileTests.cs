using System.Buffers.Binary;
using System.Text;
using ExportKit.Writing.Pdf.Images;
using ExportKit.Writing.Pdf.Metadata;
using ExportKit.Writing.Raster;

namespace ExportKit.Tests.Writing.Pdf.Metadata;

/// <summary>Decodes the profiles back, and computes colours with them.</summary>
public sealed class IccProfileTests
{
    [Theory]
    [InlineData(true, "RGB ")]
    [InlineData(false, "GRAY")]
    public void The_header_is_that_of_a_display(bool isColour, string space)
    {
        var profile = isColour ? SrgbProfile.Bytes : GreyProfile.Bytes;
        Assert.Equal(profile.Length, BinaryPrimitives.ReadInt32BigEndian(profile));
        Assert.Equal(0x04200000, BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(8)));
        Assert.Equal("mntr" + space + "XYZ ", Encoding.ASCII.GetString(profile, 12, 12));
        Assert.Equal("acsp", Encoding.ASCII.GetString(profile, 36, 4));
        Assert.Equal((0.9642, 1.0, 0.8249), Rounded((Fixed(profile, 68), Fixed(profile, 72), Fixed(profile, 76))));
        Assert.True(IccProfile.IsUsable(profile, isColour ? ColourModel.Rgb : ColourModel.Grey));
        Assert.True(profile.Length < 1000);
    }

    [Fact]
    public void The_primaries_are_those_of_srgb_under_d50()
    {
        // As the ICC publishes them for IEC 61966-2-1.
        Assert.Equal((0.4361, 0.2225, 0.0139), Xyz("rXYZ"), Near);
        Assert.Equal((0.3851, 0.7169, 0.0971), Xyz("gXYZ"), Near);
        Assert.Equal((0.1431, 0.0606, 0.7141), Xyz("bXYZ"), Near);
    }

    [Fact]
    public void White_is_the_sum_of_the_primaries_exactly()
    {
        var (r, g, b) = (Xyz("rXYZ"), Xyz("gXYZ"), Xyz("bXYZ"));
        Assert.Equal(Xyz("wtpt"), (r.X + g.X + b.X, r.Y + g.Y + b.Y, r.Z + g.Z + b.Z));
    }

    [Fact]
    public void The_adaptation_is_bradfords()
    {
        double[] published = [1.04791, 0.02293, -0.05022, 0.02960, 0.99044, -0.01707, -0.00925, 0.01506, 0.75179];
        var tag = Tag(SrgbProfile.Bytes, "chad");
        Assert.Equal("sf32", Encoding.ASCII.GetString(tag[..4]));
        for (var i = 0; i < 9; i++)
        {
            Assert.Equal(published[i], Fixed(tag, 8 + 4 * i), 0.0002);
        }
    }

    [Theory]
    [InlineData("rTRC")]
    [InlineData("gTRC")]
    [InlineData("bTRC")]
    [InlineData("kTRC")]
    public void The_curve_is_that_of_srgb(string name)
    {
        var tag = Tag(name == "kTRC" ? GreyProfile.Bytes : SrgbProfile.Bytes, name);
        Assert.Equal("para", Encoding.ASCII.GetString(tag[..4]));
        Assert.Equal(3, BinaryPrimitives.ReadUInt16BigEndian(tag.AsSpan(8)));
        var (g, a, b, c, d) = (Fixed(tag, 12), Fixed(tag, 16), Fixed(tag, 20), Fixed(tag, 24), Fixed(tag, 28));
        for (var value = 0; value <= 255; value++)
        {
            var x = value / 255.0;
            var expected = x <= 0.04045 ? x / 12.92 : Math.Pow((x + 0.055) / 1.055, 2.4);
            Assert.Equal(expected, x < d ? c * x : Math.Pow(a * x + b, g), 0.00005);
        }
    }

    [Fact]
    public void The_names_can_be_read()
    {
        var tag = Tag(SrgbProfile.Bytes, "desc");
        Assert.Equal("mluc", Encoding.ASCII.GetString(tag[..4]));
        Assert.Equal("enUS", Encoding.ASCII.GetString(tag[16..20]));
        Assert.Equal("sRGB IEC61966-2.1", Encoding.BigEndianUnicode.GetString(tag[28..]));
    }

    [Fact]
    public void Every_tag_starts_at_a_multiple_of_four()
    {
        var profile = SrgbProfile.Bytes;
        for (var i = 0; i < BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(128)); i++)
        {
            Assert.Equal(0, BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(132 + 12 * i + 4)) % 4);
        }
    }

    [Fact]
    public void A_damaged_profile_is_not_usable()
    {
        Assert.False(IccProfile.IsUsable(SrgbProfile.Bytes.AsSpan(0, 200), ColourModel.Rgb));
        foreach (var place in (int[])[0, 8, 12, 16, 20, 36, 128, 136])
        {
            var changed = (byte[])SrgbProfile.Bytes.Clone();
            changed[place] ^= 0x7F;
            Assert.False(IccProfile.IsUsable(changed, ColourModel.Rgb));
        }
    }

    private static bool Near((double X, double Y, double Z) a, (double X, double Y, double Z) b) =>
        Math.Abs(a.X - b.X) < 0.00025 && Math.Abs(a.Y - b.Y) < 0.00025 && Math.Abs(a.Z - b.Z) < 0.00025;

    private static (double X, double Y, double Z) Rounded((double X, double Y, double Z) value) =>
        (Math.Round(value.X, 4), Math.Round(value.Y, 4), Math.Round(value.Z, 4));

    private static (double X, double Y, double Z) Xyz(string name)
    {
        var tag = Tag(SrgbProfile.Bytes, name);
        Assert.Equal("XYZ ", Encoding.ASCII.GetString(tag[..4]));
        return (Fixed(tag, 8), Fixed(tag, 12), Fixed(tag, 16));
    }

    private static byte[] Tag(byte[] profile, string name)
    {
        for (var i = 0; i < BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(128)); i++)
        {
            var entry = profile.AsSpan(132 + 12 * i, 12);
            if (Encoding.ASCII.GetString(entry[..4]) == name)
            {
                var start = BinaryPrimitives.ReadInt32BigEndian(entry[4..]);
                return profile[start..(start + BinaryPrimitives.ReadInt32BigEndian(entry[8..]))];
            }
        }

        throw new InvalidDataException(name);
    }

    private static double Fixed(byte[] bytes, int place) => BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(place)) / 65536.0;
}
