using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Writing.Pdf;
using ExportKit.Writing.Pdf.Flow;

namespace ExportKit.Tests.Writing.Pdf.Design;

/// <summary>The article's address as a QR code, and the list of its links.</summary>
public sealed class AddressTests
{
    private const string Address = "https://example.org/news/a-story";

    private static readonly Paragraph Linked = new([new Link([new TextRun("a link")], "https://example.org/other")]);

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void The_code_is_drawn_module_by_module(string theme)
    {
        var look = new LookOptions { Theme = ColourTheme.Known.Single(known => known.Name == theme) };
        var pdf = Make(new PdfOptions { Look = look, HasQrCode = true }, Address);
        var symbol = QrSymbol.Of(Address)!;
        var boxes = pdf.Rectangles[^1].Where(box => Math.Abs(box.Height - 1.8) < 0.01 && box.Width > 1.7).ToArray();
        var (left, top) = (boxes.Min(box => box.X), boxes.Max(box => box.Y + box.Height));
        var drawn = new bool[symbol.Size, symbol.Size];
        foreach (var box in boxes)
        {
            for (var i = 0; i < (int)Math.Round(box.Width / 1.8); i++)
            {
                drawn[(int)Math.Round((top - box.Y - box.Height) / 1.8), (int)Math.Round((box.X - left) / 1.8) + i] = true;
            }
        }

        for (var row = 0; row < symbol.Size; row++)
        {
            for (var column = 0; column < symbol.Size; column++)
            {
                Assert.Equal(symbol.IsDark(row, column), drawn[row, column]);
            }
        }
    }

    [Fact]
    public void The_modules_are_those_of_a_symbol()
    {
        var symbol = QrSymbol.Of(Address)!;
        Assert.Equal(0, (symbol.Size - 17) % 4);
        foreach (var (row, column) in new[] { (0, 0), (0, symbol.Size - 7), (symbol.Size - 7, 0) })
        {
            for (var i = 0; i < 7; i++)
            {
                for (var j = 0; j < 7; j++)
                {
                    var ring = Math.Max(Math.Abs(i - 3), Math.Abs(j - 3));
                    Assert.Equal(ring != 2, symbol.IsDark(row + i, column + j));
                }
            }
        }
    }

    [Fact]
    public void The_code_is_a_figure_that_names_the_address()
    {
        var pdf = Make(new PdfOptions { HasQrCode = true }, Address);
        var figure = Assert.Single(pdf.Pdf.Elements("Figure"));
        Assert.Equal("QR code: " + Address, figure.Alt);
        Assert.Empty(Make(new PdfOptions { HasQrCode = false }, Address).Pdf.Elements("Figure"));
    }

    [Fact]
    public void An_address_that_is_too_long_stands_as_text_alone()
    {
        foreach (var length in new[] { 1500, 5000 })
        {
            var pdf = Make(new PdfOptions { HasQrCode = true }, "https://example.org/" + new string('a', length));
            Assert.Empty(pdf.Pdf.Elements("Figure"));
            Assert.Contains(pdf.Diagnostics.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.AddressTooLongForQr);
        }
    }

    [Fact]
    public void Links_have_numbers_and_a_list_unless_they_shall_not()
    {
        var with = DesignedPdf.Of(new PdfOptions(), Linked);
        Assert.Contains("[1]", with.Artifacts(0), StringComparison.Ordinal);
        Assert.Single(with.Pdf.Elements("L"));
        var without = DesignedPdf.Of(new PdfOptions { HasLinkList = false }, Linked);
        Assert.DoesNotContain("[1]", without.Artifacts(0), StringComparison.Ordinal);
        Assert.Empty(without.Pdf.Elements("L"));
        Assert.Single(without.Pdf.Elements("Link"));
    }

    private static DesignedPdf Make(PdfOptions options, string address) => DesignedPdf.Of(
        options, new ArticleMetadata { Headline = [new TextRun("Headline")], Language = "en", Address = address }, DesignedPdf.Said("Text."));
}
