using ExportKit.Model;

namespace ExportKit.Tests.Reading;

/// <summary>Tables of data, and tables that only lay out.</summary>
public sealed class TableReaderTests
{
    [Fact]
    public void A_table_keeps_caption_sections_headers_and_spans()
    {
        var table = Assert.IsType<Table>(Assert.Single(Pages.Between(
            "<table><caption>Rain in spring</caption><tfoot><tr><td colspan=3>All by hand</td></tr></tfoot><thead><tr><th scope=col>Gauge</th><th scope=col id=a>April</th><th abbr=M>May</th></tr></thead>"
            + "<tr><th scope=row>Mill Lane</th><td headers='a b' rowspan=2>61</td><td>48</td></tr><tr><th scope=row>Ridge</th><td>77</td></tr></table>")));
        Assert.Equal("Rain in spring", InlineText.Of(table.Caption));
        Assert.Equal([TableSection.Head, TableSection.Body, TableSection.Body, TableSection.Foot], table.Rows.Select(row => row.Section));
        Assert.Equal([HeaderScope.Column, HeaderScope.Column, HeaderScope.None], table.Rows[0].Cells.Select(cell => cell.Scope));
        Assert.Equal("M", table.Rows[0].Cells[2].ShortForm);
        Assert.True(table.Rows[1].Cells[0] is { IsHeader: true, Scope: HeaderScope.Row });
        Assert.Equal<string>(["a", "b"], table.Rows[1].Cells[1].Headers);
        Assert.Equal(2, table.Rows[1].Cells[1].RowSpan);
        Assert.Equal(3, table.Rows[3].Cells[0].ColumnSpan);
    }

    [Fact]
    public void A_regular_table_without_headers_is_data() =>
        Assert.IsType<Table>(Assert.Single(Pages.Between("<table><tr><td>Mill Lane</td><td>61</td></tr><tr><td>Ridge</td><td>77</td></tr></table>")));

    [Theory]
    [InlineData("<table role=presentation><tr><td>one, and</td><td>two</td></tr><tr><td>three</td><td>four</td></tr></table>")]
    [InlineData("<table><tr><td>one, and</td></tr><tr><td>two</td></tr></table>")]
    [InlineData("<table><tr><td><table><tr><td>one, and</td></tr></table></td><td>two</td></tr><tr><td>three</td><td>four</td></tr></table>")]
    public void A_table_of_layout_gives_what_it_holds(string html)
    {
        var blocks = Pages.Between(html);
        Assert.All(blocks, block => Assert.IsType<Paragraph>(block));
        Assert.Equal("one, and", InlineText.Of(((Paragraph)blocks[0]).Content));
    }

    [Fact]
    public void The_caption_of_the_figure_around_a_table_is_the_tables()
    {
        var table = Assert.IsType<Table>(Assert.Single(Pages.Between("<figure><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table><figcaption>Two numbers</figcaption></figure>")));
        Assert.Equal("Two numbers", InlineText.Of(table.Caption));
    }
}
