using System.Buffers.Binary;
using System.IO.Compression;
using ExportKit.Diagnostics;
using ExportKit.Writing;
using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Fonts.Native;
using ExportKit.Writing.Pdf.Fonts.OpenType;

namespace ExportKit.Tests.Writing.Pdf.Fonts;

/// <summary>Fonts that a person gives by their file.</summary>
public sealed class FontFileLoaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("Noto Sans", false)]
    [InlineData("fonts/Own", true)]
    [InlineData("own.TTF", true)]
    [InlineData("own.woff2", true)]
    public void A_file_is_told_from_a_family(string name, bool isFile) => Assert.Equal(isFile, FontFileLoader.IsFileName(name));

    [SkippableFact]
    public void A_packed_font_serves_as_the_font_that_was_packed()
    {
        var font = Installed("truetype/noto/NotoSansHebrew-Regular.ttf");
        Write("own.woff", Packed(File.ReadAllBytes(font)));
        AssertServesAs(font, _folder["own.woff"]);
    }

    [SkippableFact]
    public void A_font_that_is_packed_by_the_second_format_serves_where_the_library_is()
    {
        var font = Installed("truetype/noto/NotoSansHebrew-Regular.ttf");
        Tools.RequireThat(LibraryProbe.Load(LibraryProbe.Names("woff2dec", "1.0.2")) != 0, "The library woff2 is not installed.");
        File.Copy(font, _folder["own.ttf"]);
        var tool = Tools.Run(Tools.Require("woff2_compress"), [_folder["own.ttf"]]);
        Assert.True(tool.ExitCode == 0, tool.All);
        AssertServesAs(font, _folder["own.woff2"], isSame: false);
        var cut = File.ReadAllBytes(_folder["own.woff2"])[..5000];
        AssertRefused(cut, "damaged");
    }

    [SkippableFact]
    public void Every_face_of_a_collection_is_there()
    {
        var faces = FontFileLoader.Load(Installed("opentype/noto/NotoSansCJK-Regular.ttc"), out var fault);
        Assert.Null(fault);
        Assert.Contains("Noto Sans CJK JP", faces.Select(face => face.Header.Family));
        Assert.Contains("Noto Sans CJK KR", faces.Select(face => face.Header.Family));
        Assert.All(faces, face => Assert.Equal(FontOutlines.Cff, face.Header.Outlines));
    }

    [SkippableFact]
    public void A_given_font_sets_what_it_has_and_others_the_rest()
    {
        Tools.RequireThat(HarfBuzzLibrary.TryLoad(new DiagnosticBag()), "HarfBuzz is not installed.");
        Write("fonts/dejavu/DejaVuSans.ttf", File.ReadAllBytes(Installed("truetype/dejavu/DejaVuSans.ttf")));
        Write("own.woff", Packed(File.ReadAllBytes(Installed("truetype/noto/NotoSansHebrew-Regular.ttf"))));
        var diagnostics = new DiagnosticBag();
        using var library = FontLibrary.Open(new FontSources([_folder["fonts"]]), diagnostics, _folder["own.woff"]);
        Assert.Equal("NotoSansHebrew-Regular", library!.Fallback(['א'], 0x48656272, "he", false, false, diagnostics)!.PostScriptName);
        Assert.Equal("DejaVuSans", library.Face(FontRole.Body, false, false, diagnostics).PostScriptName);
        Assert.Empty(diagnostics.Diagnostics);
    }

    [SkippableFact]
    public void A_given_file_that_cannot_be_used_is_refused_with_a_code()
    {
        Tools.RequireThat(HarfBuzzLibrary.TryLoad(new DiagnosticBag()), "HarfBuzz is not installed.");
        var diagnostics = new DiagnosticBag();
        Assert.Null(FontLibrary.Open(new FontSources([_folder.Path]), diagnostics, _folder["nowhere.ttf"]));
        var found = Assert.Single(diagnostics.Diagnostics);
        Assert.Equal(DiagnosticCodes.FontNotFound, found.Code);
        Assert.Contains("there is no such file", found.Message, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData(0x0002, "forbids embedding it")]
    [InlineData(0x0100, "forbids embedding a part of it")]
    public void A_licence_is_kept_to(int licence, string said)
    {
        var font = File.ReadAllBytes(Installed("truetype/noto/NotoSansHebrew-Regular.ttf"));
        BinaryPrimitives.WriteInt16BigEndian(font.AsSpan(TableOf(font, "OS/2"u8) + 8), (short)licence);
        AssertRefused(font, said);
        AssertRefused(Packed(font), said);
    }

    [SkippableTheory]
    [InlineData("glyf", "xxxx")] // No outlines at all.
    [InlineData("head", "sbix")] // Pictures beside outlines, which then are empty.
    public void A_font_of_pictures_is_refused(string table, string other)
    {
        var font = File.ReadAllBytes(Installed("truetype/noto/NotoSansHebrew-Regular.ttf"));
        var record = font.AsSpan(0, 400).IndexOf(System.Text.Encoding.ASCII.GetBytes(table));
        System.Text.Encoding.ASCII.GetBytes(other).CopyTo(font, record);
        AssertRefused(font, "no outlines");
    }

    [SkippableFact]
    public void What_is_cut_short_is_refused()
    {
        var font = File.ReadAllBytes(Installed("truetype/noto/NotoSansHebrew-Regular.ttf"));
        var packed = Packed(font);
        for (var part = 0; part < 16; part++)
        {
            AssertRefused(font[..(font.Length * part / 16)], "");
            AssertRefused(packed[..(packed.Length * part / 16)], "");
        }
    }

    [Fact]
    public void What_is_no_file_is_said()
    {
        Assert.Empty(FontFileLoader.Load(_folder["nowhere.ttf"], out var fault));
        Assert.Equal("there is no such file", fault);
        Assert.Empty(FontFileLoader.Load(_folder.Path, out fault));
        Assert.NotNull(fault);
    }

    [Fact]
    public void A_small_file_that_claims_to_be_a_large_font_is_refused()
    {
        var file = new byte[64];
        "wOFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt16BigEndian(file.AsSpan(12), 1);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(44 + 12), 0x7FFFFFF0);
        AssertRefused(file, "too large");
    }

    [SkippableFact]
    public void A_font_without_width_is_damaged()
    {
        Tools.RequireThat(HarfBuzzLibrary.TryLoad(new DiagnosticBag()), "HarfBuzz is not installed.");
        var font = File.ReadAllBytes(Installed("truetype/noto/NotoSans-Regular.ttf"));
        // All glyphs have the width of the first, which is none.
        BinaryPrimitives.WriteInt16BigEndian(font.AsSpan(TableOf(font, "hhea"u8) + 34), 1);
        BinaryPrimitives.WriteInt16BigEndian(font.AsSpan(TableOf(font, "hmtx"u8)), 0);
        Write("noto/NotoSans-Regular.ttf", font);
        Write("dejavu/DejaVuSans.ttf", File.ReadAllBytes(Installed("truetype/dejavu/DejaVuSans.ttf")));
        var diagnostics = new DiagnosticBag();
        using var library = FontLibrary.Open(new FontSources([_folder.Path]), diagnostics);
        Assert.Equal("DejaVuSans", library!.Face(FontRole.Body, false, false, diagnostics).PostScriptName);
        Assert.Contains(diagnostics.Diagnostics, found => found.Code == DiagnosticCodes.FontDamaged && found.Message.Contains("no width", StringComparison.Ordinal));
    }

    [SkippableFact]
    public void Characters_in_colours_alone_are_named_so()
    {
        var font = File.ReadAllBytes(Installed("truetype/noto/NotoSansHebrew-Regular.ttf"));
        System.Text.Encoding.ASCII.GetBytes("sbix").CopyTo(font, font.AsSpan(0, 400).IndexOf("GPOS"u8));
        Write("colour.ttf", font);
        var index = FontIndex.Of(new FontSources([_folder.Path]));
        Assert.Equal("Noto Sans Hebrew", index.FamilyInColour('א'));
        Assert.False(index.Covers('א'));
        Assert.Null(index.FamilyInColour('Ж'));
    }

    public void Dispose() => _folder.Dispose();

    private static string Installed(string font)
    {
        var path = Path.Combine("/usr/share/fonts", font);
        Tools.RequireThat(File.Exists(path), $"The font {path} is not installed.");
        return path;
    }

    /// <summary>Asserts that a packed font is a font; the second format writes its outlines anew, so that their bytes may differ.</summary>
    private static void AssertServesAs(string font, string packed, bool isSame = true)
    {
        Tools.RequireThat(HarfBuzzLibrary.TryLoad(new DiagnosticBag()), "HarfBuzz is not installed.");
        var expected = Assert.Single(FontFileLoader.Load(font, out var fault));
        Assert.Null(fault);
        var entry = Assert.Single(FontFileLoader.Load(packed, out fault));
        Assert.Null(fault);
        Assert.Equal(expected.Header, entry.Header);
        using var whole = FontFace.Open(expected, 400);
        using var face = FontFace.Open(entry, 400);
        Assert.Equal(whole.GlyphCount, face.GlyphCount);
        var glyph = (ushort)face.NominalGlyph('א');
        Assert.NotEqual(0, glyph);
        Assert.Equal(whole.Advance(glyph), face.Advance(glyph));
        Assert.True(face.Draws('א'));
        var programs = (FontSubset.Make(whole, [glyph])!.Program, FontSubset.Make(face, [glyph])!.Program);
        Assert.True(!isSame || programs.Item1.AsSpan().SequenceEqual(programs.Item2));
    }

    private void AssertRefused(byte[] file, string said)
    {
        Write("refused.ttf", file);
        Assert.Empty(FontFileLoader.Load(_folder["refused.ttf"], out var fault));
        Assert.Contains(said, fault, StringComparison.Ordinal);
    }

    private void Write(string place, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[place])!);
        File.WriteAllBytes(_folder[place], bytes);
    }

    private static int TableOf(byte[] font, ReadOnlySpan<byte> tag) =>
        BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(font.AsSpan(0, 400).IndexOf(tag) + 8));

    /// <summary>Packs a font as WOFF 1.0 has it: each table compressed, where that makes it smaller.</summary>
    private static byte[] Packed(byte[] font)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4));
        using var file = new MemoryStream();
        var head = new byte[44 + count * 20];
        "wOFF"u8.CopyTo(head);
        font.AsSpan(0, 4).CopyTo(head.AsSpan(4));
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(12), count);
        file.Write(head);
        for (var i = 0; i < count; i++)
        {
            var record = font.AsSpan(12 + i * 16, 16);
            var table = font.AsSpan(BinaryPrimitives.ReadInt32BigEndian(record[8..]), BinaryPrimitives.ReadInt32BigEndian(record[12..])).ToArray();
            var packed = Deflated(table) is var small && small.Length < table.Length ? small : table;
            var entry = head.AsSpan(44 + i * 20);
            record[..4].CopyTo(entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], (int)file.Position);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], packed.Length);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], table.Length);
            record[4..8].CopyTo(entry[16..]);
            file.Write(packed);
            file.Write(new byte[3 - (packed.Length + 3) % 4]);
        }

        var bytes = file.ToArray();
        head.CopyTo(bytes, 0);
        return bytes;
    }

    private static byte[] Deflated(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }
}
