using System.Globalization;
using ExportKit.Model;
using ExportKit.Writing.Pdf;

namespace ExportKit.Tests.Writing.Pdf.Design;

public sealed class PaperTests
{
    [Fact]
    public void Every_named_page_has_room_for_every_preset()
    {
        foreach (var size in PageSize.Known.SelectMany(size => new[] { size, size.Landscape }))
        {
            foreach (var preset in Enum.GetValues<TypePreset>())
            {
                var options = new PdfOptions { Paper = new PaperOptions { Size = size }, Type = new TypeOptions { Preset = preset } };
                Assert.Empty(PdfOptionsCheck.Problems(options));
            }
        }
    }

    [Theory]
    [InlineData(595.276, 841.89, 1)]
    [InlineData(297.638, 419.528, 1)]
    [InlineData(297.638, 419.528, 2)]
    [InlineData(1190.551, 841.89, 2)]
    [InlineData(144, 400, 1)]
    public void All_text_stands_within_the_page(double width, double height, int columns)
    {
        var paper = new PaperOptions { Size = new PageSize("free", width, height), Columns = columns };
        var word = DesignedPdf.Said(new string('m', 3000));
        var pdf = DesignedPdf.Of(new PdfOptions { Paper = paper, Type = new TypeOptions { Size = 10 } }, DesignedPdf.Long(500), word, Rows(1, 400));
        Assert.All(pdf.PageSizes, size => Assert.True(size == (width, height) || size == (height, width)));
        Assert.All(pdf.TextPlaces.SelectMany(places => places), place =>
        {
            Assert.InRange(place.X, 0, Math.Max(width, height));
            Assert.InRange(place.Y, 5, Math.Max(width, height));
        });
        Assert.Contains(pdf.Pdf.Elements("P"), element => pdf.Text(element) == new string('m', 3000));
    }

    [Fact]
    public void In_duplex_the_margins_swap_and_running_lines_stand_outside()
    {
        var paper = new PaperOptions { Margins = new PageMargins(70, 60, 70, 110), IsDuplex = true };
        var pages = DesignedPdf.Of(new PdfOptions { Paper = paper }, DesignedPdf.Long(1500)).TextPlaces;
        Assert.True(pages.Count > 2);
        Assert.Equal(110, pages[0].Min(place => place.X), 1);
        Assert.Equal(60, pages[1].Min(place => place.X), 1);
        Assert.Equal(110, pages[2].Min(place => place.X), 1);

        // The number is drawn last: at the right of first pages, at the left of second ones.
        Assert.InRange(pages[0][^1].X, 300, 595 - 60);
        Assert.Equal(60, pages[1][^1].X, 1);
    }

    [Fact]
    public void Two_columns_stand_side_by_side_and_end_at_one_height()
    {
        var pdf = DesignedPdf.Of(new PdfOptions { Paper = new PaperOptions { Columns = 2 } }, [.. Enumerable.Range(0, 8).Select(_ => DesignedPdf.Long(40))]);
        var places = Assert.Single(pdf.TextPlaces);
        var left = places.Where(place => place.X < 290 && place.Y < 680 && place.Y > 70).ToArray();
        var right = places.Where(place => place.X > 300 && place.Y < 680 && place.Y > 70).ToArray();
        Assert.Equal(left.Max(place => place.Y), right.Max(place => place.Y), 1);
        Assert.InRange(Math.Abs(left.Min(place => place.Y) - right.Min(place => place.Y)), 0, 40);
    }

    [Fact]
    public void The_running_head_is_cut_at_a_word()
    {
        var headline = string.Join(' ', Enumerable.Repeat("extraordinary", 20));
        var metadata = new ArticleMetadata { Headline = [new TextRun(headline)], Language = "en", Publisher = "The Courier" };
        var pdf = DesignedPdf.Of(new PdfOptions(), metadata, DesignedPdf.Long(1200));
        var head = pdf.Artifacts(1).Split('|')[0];
        Assert.StartsWith("The Courier", head, StringComparison.Ordinal);
        Assert.EndsWith("extraordinary…", head, StringComparison.Ordinal);
        Assert.DoesNotContain("Courier", pdf.Artifacts(0), StringComparison.Ordinal);
        Assert.Contains($"Page 2 of {pdf.PageSizes.Length}", pdf.Artifacts(1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TypePreset.Standard, 14)]
    [InlineData(TypePreset.Compact, 16)]
    public void A_wide_table_has_a_turned_page_of_its_own(TypePreset preset, int columns)
    {
        var options = new PdfOptions { Type = new TypeOptions { Preset = preset } };
        var pdf = DesignedPdf.Of(options, DesignedPdf.Long(60), Rows(columns, 4), DesignedPdf.Long(60));
        Assert.Equal([(595.276, 841.89), (841.89, 595.276), (595.276, 841.89)], pdf.PageSizes);
        Assert.Equal(columns * 4, pdf.Pdf.Elements("TD", "TH").Count());
        Assert.InRange(pdf.TextSizes.Min(), 9, 72);
    }

    [Fact]
    public void A_table_of_200_columns_is_set_in_panels_with_every_word_once()
    {
        var pdf = DesignedPdf.Of(new PdfOptions(), Rows(200, 5));
        Assert.Equal(1000, pdf.Pdf.Elements("TD", "TH").Count());
        Assert.InRange(pdf.TextSizes.Min(), 9, 72);
        Assert.Equal(
            Enumerable.Range(0, 200).Select(column => "value" + column.ToString(CultureInfo.InvariantCulture)),
            pdf.Pdf.Elements("TR").First().Children.Select(pdf.Text));
        Assert.All(pdf.TextPlaces.SelectMany(places => places), place => Assert.InRange(place.X, 40, 560));
    }

    [Fact]
    public void Heads_of_tables_are_repeated_as_artifacts()
    {
        var head = new TableRow(TableSection.Head, [new TableCell([DesignedPdf.Said("topmost")]) { IsHeader = true }, new TableCell([DesignedPdf.Said("right")]) { IsHeader = true }]);
        var pdf = DesignedPdf.Of(new PdfOptions { Paper = new PaperOptions { Columns = 2 } }, new Table([head, .. Rows(2, 150).Rows]));
        Assert.True(pdf.PageSizes.Length > 1);
        Assert.Equal(1, pdf.Pdf.Elements("TH").Count(cell => pdf.Text(cell) == "topmost"));
        Assert.All(Enumerable.Range(1, pdf.PageSizes.Length - 2), page =>
            Assert.Equal(2, pdf.Artifacts(page).Split('|').Count(text => text.Contains("topmost", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_row_higher_than_a_page_is_parted_within()
    {
        var pdf = DesignedPdf.Of(new PdfOptions { Paper = new PaperOptions { Size = PageSize.A6 } }, new Table([
            new TableRow(TableSection.Body, [new TableCell([DesignedPdf.Long(600)]), new TableCell([DesignedPdf.Said("short")])]),
            new TableRow(TableSection.Body, [new TableCell([DesignedPdf.Said("next")]), new TableCell([DesignedPdf.Said("last")])])]));
        Assert.All(pdf.TextPlaces.SelectMany(places => places), place => Assert.InRange(place.Y, 10, 400));
        Assert.Equal(600, pdf.Text(pdf.Pdf.Elements("TD").First()).Split(' ').Length);
    }

    private static Table Rows(int columns, int rows) => new([.. Enumerable.Range(0, rows).Select(_ =>
        new TableRow(TableSection.Body, [.. Enumerable.Range(0, columns).Select(column => new TableCell([DesignedPdf.Said("value" + column.ToString(CultureInfo.InvariantCulture))]))]))]);
}
