using ExportKit.Model;
using ExportKit.Writing.Pdf;

namespace ExportKit.Tests.Writing.Pdf.Design;

public sealed class PresetTests
{
    private static readonly Block[] Body =
    [
        new Paragraph([new TextRun("Offices and "), new Emphasis([new TextRun("fine flowers")]), new TextRun(".")]),
        new CodeBlock("code"),
        new Table([new TableRow(TableSection.Body, [Cell("one"), Cell("two")])]),
        DesignedPdf.Long(400),
    ];

    [Theory]
    [InlineData(TypePreset.Standard, 9)]
    [InlineData(TypePreset.LargePrint, 18)]
    [InlineData(TypePreset.ExtraLarge, 24)]
    [InlineData(TypePreset.Dyslexia, 11)]
    [InlineData(TypePreset.Compact, 9)]
    public void No_text_is_smaller_than_a_preset_allows(TypePreset preset, double least)
    {
        var sizes = Make(preset).TextSizes;
        Assert.True(sizes.Length > 1, "Too few sizes were found to tell");
        Assert.All(sizes, size => Assert.InRange(size, least, 72));
    }

    [Theory]
    [InlineData(TypePreset.Standard, true, false)]
    [InlineData(TypePreset.LargePrint, false, true)]
    [InlineData(TypePreset.ExtraLarge, false, true)]
    [InlineData(TypePreset.Dyslexia, false, false)]
    public void Italics_and_heavier_strokes_hang_on_the_preset(TypePreset preset, bool hasItalics, bool isHeavier)
    {
        var pdf = Make(preset);
        Assert.Equal(hasItalics, pdf.Count("Italic\n") + pdf.Count("Italic/") + pdf.Count("Italic ") > 0);
        Assert.Equal(isHeavier, pdf.Count("2 Tr") > 0);
    }

    [Fact]
    public void Letters_that_stand_apart_have_the_space_in_their_widths()
    {
        var text = DesignedPdf.Said("Offices");
        var (plain, wide) = (Make(TypePreset.Standard, text), Make(TypePreset.Dyslexia, text));
        Assert.Contains(wide.Pdf.Elements("P"), element => wide.Text(element) == "Offices");
        Assert.Contains(plain.Pdf.Elements("P"), element => plain.Text(element) == "Offices");

        // Within a word the font alone moves the pen: no gap that a reader could take for a space. What is added to spaces stands.
        Assert.All(wide.Gaps, gap => Assert.True(gap is < 95 or (> 155 and < 165), $"A gap of {gap}"));
        Assert.Contains(wide.Gaps, gap => gap > 155);
        Assert.NotEqual(plain.Widths, wide.Widths);
    }

    [Fact]
    public void A_size_that_is_asked_for_wins_over_the_preset()
    {
        var options = new PdfOptions { Type = new TypeOptions { Preset = TypePreset.LargePrint, Size = 20 } };
        Assert.Equal(20, DesignedPdf.Of(options, DesignedPdf.Long(40)).TextSizes.Min());
    }

    [Fact]
    public void Lines_stand_as_far_apart_as_was_asked_for()
    {
        var options = new PdfOptions { Type = new TypeOptions { Size = 12, LineSpacing = 2 } };
        var lines = DesignedPdf.Of(options, DesignedPdf.Long(200)).TextPlaces[0].Select(place => place.Y).Distinct().Order().ToArray();
        Assert.Contains(lines.Zip(lines.Skip(1), (low, high) => high - low), gap => Math.Abs(gap - 24) < 0.01);
    }

    private static DesignedPdf Make(TypePreset preset, params Block[] body) =>
        DesignedPdf.Of(new PdfOptions { Type = new TypeOptions { Preset = preset } }, body.Length > 0 ? body : Body);

    private static TableCell Cell(string text) => new([DesignedPdf.Said(text)]);
}
