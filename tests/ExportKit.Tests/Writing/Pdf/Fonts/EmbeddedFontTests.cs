using System.Text;
using ExportKit.Tests.Writing.Pdf.Text;
using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Syntax;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Tests.Writing.Pdf.Fonts;

public sealed class EmbeddedFontTests
{
    [SkippableFact]
    public void A_TrueType_font_is_embedded_with_dense_glyphs()
    {
        using var lab = TextLab.With("Noto Sans");
        var font = Assert.Single(Embed(lab, "Office, naïve é"));
        Assert.Matches("^[A-Z]{6}\\+NotoSans-Regular$", font.BaseFont);
        Assert.Equal("F1", font.ResourceName);
        var written = Write(lab);
        Assert.Contains("/Subtype/CIDFontType2", written, StringComparison.Ordinal);
        Assert.Contains("/CIDToGIDMap/Identity", written, StringComparison.Ordinal);
        Assert.Contains("/FontFile2", written, StringComparison.Ordinal);
        Assert.DoesNotContain("CIDSet", written, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Codes_follow_one_another_and_widths_are_the_font_s()
    {
        using var lab = TextLab.With("Noto Sans");
        var run = Assert.Single(lab.Lines("abcabc", 500)).Runs.Single();
        Embed(lab, "abc");
        var font = lab.Fonts[run.Font!];
        var codes = Enumerable.Range(0, 3).Select(index => font.MapGlyph(run.Glyphs[index].Id)).ToArray();
        Assert.Equal<ushort>([1, 2, 3], codes.Order());
        Assert.All(Enumerable.Range(0, 3), index => Assert.Equal(
            run.Face!.Advance(run.Glyphs[index].Id) * 1000.0 / run.Face.Metrics.UnitsPerEm, font.Width(codes[index]), 3));
    }

    [SkippableFact]
    public void A_font_keyed_by_CIDs_is_shown_by_its_own_CIDs()
    {
        using var lab = TextLab.With("Noto Sans CJK JP");
        var font = Assert.Single(Embed(lab, "改革は進む", "ja"));
        Assert.True(font.Face.IsCff);
        var written = Write(lab);
        Assert.Contains("/Subtype/CIDFontType0C", written, StringComparison.Ordinal);
        Assert.DoesNotContain("CIDToGIDMap", written, StringComparison.Ordinal);
        var glyph = (ushort)font.Face.NominalGlyph('改');
        // In this font CIDs are glyph ids, and the subset keeps them.
        Assert.Equal(glyph, font.MapGlyph(glyph));
    }

    [SkippableFact]
    public void Every_glyph_in_use_has_its_text()
    {
        using var lab = TextLab.With("Noto Sans", "Noto Sans Arabic", "Noto Sans Devanagari");
        Embed(lab, "a b लाकि «سلام» \U0010FFFD\u00A0é");
        var written = Write(lab);
        Assert.True(lab.Fonts.Fonts.Length >= 3);
        Assert.DoesNotContain("beginbfchar\n<0000>", written, StringComparison.Ordinal);
        Assert.DoesNotContain("<>", written, StringComparison.Ordinal);
        Assert.DoesNotContain("<FEFF>", written, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Tags_come_from_the_glyphs()
    {
        string Tag(string text)
        {
            using var lab = TextLab.With("Noto Sans");
            return Assert.Single(Embed(lab, text)).BaseFont;
        }

        Assert.Equal(Tag("abc"), Tag("cab"));
        Assert.NotEqual(Tag("abc"), Tag("abd"));
    }

    [SkippableFact]
    public void Glyphs_are_drawn_at_their_places()
    {
        using var lab = TextLab.With("Noto Sans");
        var line = Assert.Single(lab.Lines("AVA\u00A0To", 500));
        Embed(lab, "AVA\u00A0To");
        var content = new ContentWriter();
        content.BeginMarkedContent("P", 0);
        content.BeginText();
        foreach (var run in line.LogicalRuns)
        {
            RunPainter.Draw(content, lab.Fonts, run, 72, 700);
        }

        content.EndText();
        content.EndMarkedContent();
        var written = Encoding.ASCII.GetString(content.ToArray());
        Assert.Contains("/F1 10 Tf", written, StringComparison.Ordinal);
        Assert.Contains("1 0 0 1 72 700 Tm", written, StringComparison.Ordinal);
        // Kerning: A and V lie closer than their widths.
        Assert.Matches(@"\[<[0-9A-F]{4}>[1-9]\d*<[0-9A-F]{4}>[1-9]\d*<[0-9A-F]{4}", written);
    }

    private static IReadOnlyList<EmbeddedFont> Embed(TextLab lab, string text, string language = "en")
    {
        foreach (var line in lab.Lines(text, 500, language))
        {
            lab.Fonts.Use(line);
        }

        Assert.True(lab.Fonts.TrySubset(lab.Diagnostics));
        return lab.Fonts.Fonts;
    }

    private static string Write(TextLab lab)
    {
        var file = new PdfFile();
        var fonts = lab.Fonts.WriteTo(file);
        var pages = file.Add(new PdfDictionary("Pages").Add("Kids", new PdfArray()).Add("Count", 0).Add("Resources", new PdfDictionary().Add("Font", fonts)));
        using var output = new MemoryStream();
        file.Write(output, file.Add(new PdfDictionary("Catalog").Add("Pages", pages)), null, new PdfFileOptions { Compress = false });
        return Encoding.Latin1.GetString(output.ToArray());
    }
}
