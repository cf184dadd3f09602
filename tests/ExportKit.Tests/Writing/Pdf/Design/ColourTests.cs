using ExportKit.Diagnostics;
using ExportKit.Writing;
using ExportKit.Writing.Pdf;

namespace ExportKit.Tests.Writing.Pdf.Design;

public sealed class ColourTests
{
    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#767676", "#ffffff", 4.54)]
    [InlineData("#595959", "#fff", 7.0)]
    [InlineData("#0000ff", "#ffffff", 8.59)]
    [InlineData("#abc", "#abc", 1)]
    public void Contrast_is_that_of_WCAG(string one, string other, double expected)
    {
        Assert.Equal(expected, Colour.Parse(one)!.ContrastWith(Colour.Parse(other)!), 2);
        Assert.Equal(expected, Colour.Parse(other)!.ContrastWith(Colour.Parse(one)!), 2);
    }

    [Fact]
    public void Known_themes_keep_the_contrast_of_text()
    {
        foreach (var theme in ColourTheme.Known)
        {
            Assert.Empty(PdfOptionsCheck.Problems(new PdfOptions { Look = new LookOptions { Theme = theme } }));
        }
    }

    [Fact]
    public void Each_colour_of_text_that_falls_below_is_refused_with_one_that_does_not()
    {
        var grey = Colour.Parse("#5a5a5a")!;
        Assert.InRange(grey.ContrastWith(new Colour(255, 255, 255)), 6.8, 7);
        LookOptions[] looks =
        [
            new() { Theme = ColourTheme.Light with { Text = grey } },
            new() { Theme = ColourTheme.Light with { Quiet = grey } },
            new() { Theme = ColourTheme.Light with { Link = grey } },
            new() { Accent = grey },

            // On the page alone it would do; on the ground of boxes it does not.
            new() { Theme = ColourTheme.Light with { Ground = Colour.Parse("#c0c0c0")!, Quiet = Colour.Parse("#4d4d4d")!, Link = Colour.Parse("#000000")! } },
        ];
        foreach (var look in looks)
        {
            var problem = Assert.Single(PdfOptionsCheck.Problems(new PdfOptions { Look = look }));
            Assert.Equal(DiagnosticCodes.ContrastTooLow, problem.Code);
            var better = Colour.Parse(problem.Hint!.Split(' ')[0])!;
            Assert.InRange(better.ContrastWith(look.Theme.Ground), 7, 21);
        }
    }

    [Fact]
    public void A_theme_that_is_too_faint_is_refused_before_any_work()
    {
        var options = new PdfOptions { Look = new LookOptions { Accent = new Colour(255, 0, 0) } };
        var bag = new DiagnosticBag();
        var context = new ExportKit.Writing.WritingContext
        {
            Images = ExportKit.Writing.ImageLibrary.Empty, Words = ExportKit.Words.StructureWords.For("en"), Diagnostics = bag,
        };
        using var output = new MemoryStream();
        var article = new ExportKit.Model.Article
        {
            Metadata = new ExportKit.Model.ArticleMetadata { Headline = [new ExportKit.Model.TextRun("H")] }, Body = [], Source = new SourcePlace("t"),
        };
        Assert.False(new PdfWriter(options).Write(article, context, output));
        Assert.Equal(0, output.Length);
        Assert.Equal("EK5023", Assert.Single(bag.Diagnostics).Code.Id);
    }

    [Theory]
    [InlineData("The Courier", 1)]
    [InlineData(null, 0)]
    public void The_logo_is_a_figure_with_the_publisher_s_name(string? publisher, int figures)
    {
        Assert.True(ImageHeader.TryRead("logo:", File.ReadAllBytes(Path.Combine(Repository.Input, "img", "epi.png")), out var logo));
        var metadata = new ExportKit.Model.ArticleMetadata { Headline = [new ExportKit.Model.TextRun("H")], Language = "en", Publisher = publisher };
        var pdf = DesignedPdf.Of(new PdfOptions { Look = new LookOptions { Logo = logo } }, metadata, DesignedPdf.Said("Text."));
        Assert.Equal(figures, pdf.Pdf.Elements("Figure").Count(figure => figure.Alt == publisher));
        Assert.Equal(1, pdf.Count(" Do\n"));
    }

    [Theory]
    [InlineData("light", false)]
    [InlineData("cream", true)]
    [InlineData("dark", true)]
    public void A_coloured_page_is_filled_as_an_artifact(string name, bool isFilled)
    {
        var theme = ColourTheme.Known.Single(theme => theme.Name == name);
        var pdf = DesignedPdf.Of(new PdfOptions { Look = new LookOptions { Theme = theme } }, DesignedPdf.Long(900));
        Assert.True(pdf.PageSizes.Length > 1);
        Assert.Equal(isFilled ? pdf.PageSizes.Length : 0, pdf.Count("/Artifact<</Type/Background/BBox"));
    }
}
