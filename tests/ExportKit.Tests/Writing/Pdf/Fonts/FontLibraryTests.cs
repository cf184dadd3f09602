using System.Buffers.Binary;
using ExportKit.Diagnostics;
using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Fonts.Native;

namespace ExportKit.Tests.Writing.Pdf.Fonts;

public sealed class FontLibraryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _diagnostics = new();

    [SkippableFact]
    public void No_font_names_the_package_to_install()
    {
        RequireHarfBuzz();
        Assert.Null(FontLibrary.Open(new FontSources([_folder.Path, _folder["missing"]]), _diagnostics));
        var found = Assert.Single(_diagnostics.Diagnostics);
        Assert.Equal(DiagnosticCodes.NoFont, found.Code);
        Assert.Contains("fonts-noto-core", found.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HarfBuzz.cs")]
    [InlineData("HarfBuzzSubset.cs")]
    public void Every_function_that_is_called_is_looked_for_before(string file)
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, "src/ExportKit/Writing/Pdf/Fonts/Native", file));
        var called = System.Text.RegularExpressions.Regex.Matches(source, "Library, EntryPoint = \"(\\w+)\"").Select(match => match.Groups[1].Value).Order();

        Assert.NotEmpty(called);

        // Which HarfBuzz has since 6.0 alone, and PDFs do without.
        Assert.DoesNotContain(HarfBuzzSubset.PinAxisEntryPoint, called);
        Assert.Equal(called, (file == "HarfBuzz.cs" ? HarfBuzz.EntryPoints : HarfBuzzSubset.EntryPoints).Order());
    }

    [SkippableFact]
    public void Families_come_in_their_order_wherever_they_lie()
    {
        RequireHarfBuzz();
        Copy("dejavu/DejaVuSans.ttf", "a/x.ttf");
        Copy("noto/NotoSans-Regular.ttf", "z/y.ttf");
        using var library = FontLibrary.Open(new FontSources([_folder.Path]), _diagnostics);
        Assert.Equal("NotoSans-Regular", library!.Face(FontRole.Body, false, false, _diagnostics).PostScriptName);
        Assert.Empty(_diagnostics.Diagnostics);
    }

    [SkippableFact]
    public void The_index_chooses_what_known_places_choose()
    {
        RequireHarfBuzz();
        foreach (var style in new[] { "Regular", "Bold", "Italic", "BoldItalic" })
        {
            Copy($"noto/NotoSans-{style}.ttf", $"known/noto/NotoSans-{style}.ttf");
            Copy($"noto/NotoSans-{style}.ttf", $"hidden/{style}.ttf");
        }

        Assert.Equal(Faces(_folder["known"]), Faces(_folder["hidden"]));
        Assert.Equal(["NotoSans-Regular", "NotoSans-Italic", "NotoSans-Bold", "NotoSans-BoldItalic"], Faces(_folder["known"]));
    }

    [SkippableFact]
    public void A_missing_style_is_not_faked()
    {
        RequireHarfBuzz();
        Copy("noto/NotoSans-Regular.ttf", "noto/NotoSans-Regular.ttf");
        Copy("noto/NotoSans-Bold.ttf", "noto/NotoSans-Bold.ttf");
        Assert.Equal(["NotoSans-Regular", "NotoSans-Regular", "NotoSans-Bold", "NotoSans-Bold"], Faces(_folder.Path));
    }

    [SkippableTheory]
    [InlineData("noto/NotoSans-Regular.ttf")]
    [InlineData("hidden/some.ttf")]
    public void A_damaged_font_is_passed_over(string place)
    {
        RequireHarfBuzz();
        Copy("dejavu/DejaVuSans.ttf", "dejavu/DejaVuSans.ttf");
        var whole = File.ReadAllBytes(Installed("noto/NotoSans-Regular.ttf"));
        foreach (var length in new[] { 0, 3, 40, 300, 5000 })
        {
            Write(place, whole[..length]);
            var diagnostics = new DiagnosticBag();
            using var library = FontLibrary.Open(new FontSources([_folder.Path]), diagnostics);
            Assert.Equal("DejaVuSans", library!.Face(FontRole.Body, false, false, diagnostics).PostScriptName);
            Assert.Equal(DiagnosticCodes.FontDamaged, Assert.Single(diagnostics.Diagnostics).Code);
        }
    }

    [SkippableFact]
    public void A_font_that_is_given_up_gives_way_to_the_next()
    {
        RequireHarfBuzz();
        Copy("noto/NotoSans-Regular.ttf", "noto/NotoSans-Regular.ttf");
        Copy("dejavu/DejaVuSans.ttf", "dejavu/DejaVuSans.ttf");
        using var library = FontLibrary.Open(new FontSources([_folder.Path]), _diagnostics);
        var first = library!.Face(FontRole.Body, false, false, _diagnostics);
        Assert.Equal("NotoSans-Regular", first.PostScriptName);
        Assert.True(library.GiveUp(first, _diagnostics));
        var next = library.Face(FontRole.Body, false, false, _diagnostics);
        Assert.Equal("DejaVuSans", next.PostScriptName);
        Assert.Empty(_diagnostics.Diagnostics);
        Assert.False(library.GiveUp(next, _diagnostics));
        Assert.Equal(DiagnosticCodes.NoFont, Assert.Single(_diagnostics.Diagnostics).Code);
    }

    [SkippableFact]
    public void A_font_that_draws_nothing_is_passed_over()
    {
        RequireHarfBuzz();
        var font = File.ReadAllBytes(Installed("noto/NotoSans-Regular.ttf"));
        // The table that says where each outline lies is one entry long.
        BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(font.AsSpan(0, 400).IndexOf("loca"u8) + 12), 2);
        Write("noto/NotoSans-Regular.ttf", font);
        Copy("dejavu/DejaVuSans.ttf", "dejavu/DejaVuSans.ttf");
        using var library = FontLibrary.Open(new FontSources([_folder.Path]), _diagnostics);
        Assert.Equal("DejaVuSans", library!.Face(FontRole.Body, false, false, _diagnostics).PostScriptName);
        var found = Assert.Single(_diagnostics.Diagnostics);
        Assert.Equal(DiagnosticCodes.FontDamaged, found.Code);
        Assert.Contains("draws nothing", found.Message, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData(0x0002)]
    [InlineData(0x0100)]
    [InlineData(0x0200)]
    public void A_font_that_may_not_be_embedded_is_passed_over(int licence)
    {
        RequireHarfBuzz();
        Copy("dejavu/DejaVuSans.ttf", "dejavu/DejaVuSans.ttf");
        Write("noto/NotoSans-Regular.ttf", WithLicence(File.ReadAllBytes(Installed("noto/NotoSans-Regular.ttf")), licence));
        using var library = FontLibrary.Open(new FontSources([_folder.Path]), _diagnostics);
        Assert.Equal("DejaVuSans", library!.Face(FontRole.Body, false, false, _diagnostics).PostScriptName);
        Assert.Contains(_diagnostics.Diagnostics, found => found.Code == DiagnosticCodes.FontNotEmbeddable && found.Message.Contains("NotoSans-Regular", StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData(0x0004)]
    [InlineData(0x0008)]
    public void A_font_for_preview_or_editing_may_be_embedded(int licence)
    {
        RequireHarfBuzz();
        Write("noto/NotoSans-Regular.ttf", WithLicence(File.ReadAllBytes(Installed("noto/NotoSans-Regular.ttf")), licence));
        using var library = FontLibrary.Open(new FontSources([_folder.Path]), _diagnostics);
        Assert.NotNull(library);
        Assert.Empty(_diagnostics.Diagnostics);
    }

    [Theory]
    [InlineData(null, true, "not installed")]
    [InlineData("3.4.0", true, "4.0 or later")]
    [InlineData("6.0.0", false, "libharfbuzz-subset")]
    public void HarfBuzz_missing_or_too_old_names_the_packages(string? version, bool hasSubsetter, string said)
    {
        var problem = HarfBuzzLibrary.Judge(version is null ? null : Version.Parse(version), hasSubsetter);
        Assert.Equal(DiagnosticCodes.NativeLibraryMissing, problem!.Code);
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
        Assert.All(["Debian", "Fedora", "macOS", "Windows"], system => Assert.Contains(system, problem.Hint, StringComparison.Ordinal));
    }

    [Fact]
    public void HarfBuzz_that_is_new_enough_stands_against_nothing() =>
        Assert.Null(HarfBuzzLibrary.Judge(new Version(4, 0, 0), true));

    public void Dispose() => _folder.Dispose();

    private static void RequireHarfBuzz() =>
        Tools.RequireThat(HarfBuzzLibrary.TryLoad(new DiagnosticBag()), "HarfBuzz is not installed.");

    private static string Installed(string font)
    {
        var path = Path.Combine("/usr/share/fonts/truetype", font);
        Tools.RequireThat(File.Exists(path), $"The font {path} is not installed.");
        return path;
    }

    /// <summary>Sets OS/2 fsType.</summary>
    private static byte[] WithLicence(byte[] font, int licence)
    {
        var table = font.AsSpan().IndexOf("OS/2"u8);
        var offset = BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(table + 8));
        BinaryPrimitives.WriteInt16BigEndian(font.AsSpan(offset + 8), (short)licence);
        return font;
    }

    private string[] Faces(string folder)
    {
        using var library = FontLibrary.Open(new FontSources([folder]), _diagnostics);
        return [.. from bold in new[] { false, true } from italic in new[] { false, true } select library!.Face(FontRole.Body, bold, italic, _diagnostics).PostScriptName];
    }

    private void Copy(string font, string place) => Write(place, File.ReadAllBytes(Installed(font)));

    private void Write(string place, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[place])!);
        File.WriteAllBytes(_folder[place], bytes);
    }
}
