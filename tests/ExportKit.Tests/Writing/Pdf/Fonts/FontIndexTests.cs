using ExportKit.Diagnostics;
using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Fonts.Native;
using ExportKit.Writing.Pdf.Fonts.OpenType;

namespace ExportKit.Tests.Writing.Pdf.Fonts;

public sealed class FontIndexTests
{
    [SkippableTheory]
    [InlineData("Noto Sans")]
    [InlineData("Noto Sans Arabic")]
    [InlineData("Noto Sans Symbols2")]
    [InlineData("Noto Sans CJK JP")]
    [InlineData("DejaVu Sans")]
    [InlineData("IPAGothic")]
    public void The_characters_read_are_those_that_HarfBuzz_finds(string family)
    {
        Tools.RequireThat(HarfBuzzLibrary.TryLoad(new DiagnosticBag()), "HarfBuzz is not installed.");
        var entry = new FontCatalogue(FontSources.OfSystem() with { CacheFolder = null }).Family(family, false, false, new DiagnosticBag()).FirstOrDefault();
        Tools.RequireThat(entry is not null, $"The font {family} is not installed.");
        using var face = FontFace.Open(entry!, 400);
        using var file = OpenTypeFile.Open(entry!.Path);
        var coverage = CharacterMap.Read(file.Face(entry.Index).Table("cmap"));
        for (var codePoint = 1; codePoint <= 0x2FFFF; codePoint++)
        {
            if (face.Covers(codePoint) != coverage.Contains(codePoint))
            {
                Assert.Fail($"U+{codePoint:X4}");
            }
        }
    }

    [Fact]
    public void Ranges_in_any_order_become_one_list()
    {
        var builder = new FontCoverage.Builder();
        builder.Add(50, 60);
        builder.Add(10, 20);
        builder.Add(15, 30);
        builder.Add(31, 31);
        builder.Add(9, 8);
        var coverage = builder.Build();
        Assert.Equal([10, 31, 50, 60], coverage.Bounds);
        Assert.Equal([false, true, true, false, true, false], new[] { 9, 10, 31, 32, 60, 61 }.Select(coverage.Contains));
    }

    [Fact]
    public void Names_prefer_English_of_Windows()
    {
        byte[] table = [0, 0, 0, 2, 0, 30, 0, 1, 0, 0, 0, 0, 0, 1, 0, 2, 0, 0, 0, 3, 0, 1, 4, 9, 0, 1, 0, 4, 0, 2, .. "Xy"u8, 0, (byte)'A', 0, (byte)'b'];
        Assert.Equal("Ab", NameTable.Find(table, NameTable.Family));
        Assert.Null(NameTable.Find(table, NameTable.Version));
        Assert.Throws<InvalidDataException>(() => NameTable.Find(table.AsSpan(0, 20), NameTable.Family));
    }
}
