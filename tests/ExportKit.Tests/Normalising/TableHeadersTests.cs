using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Normalising;

namespace ExportKit.Tests.Normalising;

public sealed class TableHeadersTests
{
    [Fact]
    public void Header_cells_get_scope_and_name_and_data_cells_their_headers() => Pass.Expect(
        [Some.Table(
            Some.Head(Some.Th("Town"), Some.Th("May"), Some.Th("June")),
            Some.Row(Some.Th("Dover"), Some.Td("12"), Some.Td("14")),
            Some.Row(Some.Th("Deal"), Some.Td("9"), Some.Td("11")))],
        """
        table
          row head
            th #table-1-1-1 column: "Town"
            th #table-1-1-2 column: "May"
            th #table-1-1-3 column: "June"
          row body
            th #table-1-2-1 row of table-1-1-1: "Dover"
            td of table-1-1-2 table-1-2-1: "12"
            td of table-1-1-3 table-1-2-1: "14"
          row body
            th #table-1-3-1 row of table-1-1-1: "Deal"
            td of table-1-1-2 table-1-3-1: "9"
            td of table-1-1-3 table-1-3-1: "11"
        """);

    [Fact]
    public void Rows_of_headers_at_the_top_are_the_head() => Pass.Expect(
        [Some.Table(
            Some.Row(Some.Td(""), Some.Th("Rain", columns: 2)),
            Some.Row(Some.Th("Town"), Some.Th("May"), Some.Th("June")),
            Some.Row(Some.Th("Dover"), Some.Td("12"), Some.Td("14")))],
        """
        table
          row head
            td
            th #table-1-1-2 column 2x1: "Rain"
          row head
            th #table-1-2-1 column: "Town"
            th #table-1-2-2 column of table-1-1-2: "May"
            th #table-1-2-3 column of table-1-1-2: "June"
          row body
            th #table-1-3-1 row of table-1-2-1: "Dover"
            td of table-1-1-2 table-1-2-2 table-1-3-1: "12"
            td of table-1-1-2 table-1-2-3 table-1-3-1: "14"
        """);

    [Fact]
    public void A_head_that_reaches_into_the_body_stays_there() => Pass.Expect(
        [Some.Table(
            Some.Row(Some.Th("Town", rows: 2), Some.Th("Rain")),
            Some.Row(Some.Td("12")),
            Some.Row(Some.Td("Deal"), Some.Td("9")))],
        """
        table
          row body
            th #table-1-1-1 column 1x2: "Town"
            th #table-1-1-2 column: "Rain"
          row body
            td of table-1-1-2: "12"
          row body
            td of table-1-1-1: "Deal"
            td of table-1-1-2: "9"
        """);

    [Fact]
    public void Headers_that_span_come_before_those_they_span() => Pass.Expect(
        [Some.Table(
            Some.Head(Some.Th("Town", rows: 2), Some.Th("Rain", columns: 2)),
            Some.Head(Some.Th("May"), Some.Th("June")),
            Some.Row(Some.Th("Dover"), Some.Td("12"), Some.Td("14")))],
        """
        table
          row head
            th #table-1-1-1 column 1x2: "Town"
            th #table-1-1-2 column 2x1: "Rain"
          row head
            th #table-1-2-1 column of table-1-1-2: "May"
            th #table-1-2-2 column of table-1-1-2: "June"
          row body
            th #table-1-3-1 row of table-1-1-1: "Dover"
            td of table-1-1-2 table-1-2-1 table-1-3-1: "12"
            td of table-1-1-2 table-1-2-2 table-1-3-1: "14"
        """);

    [Fact]
    public void The_head_of_a_group_speaks_until_the_next_group() => Pass.Expect(
        [Some.Table(
            Some.Head(Some.Th("Town"), Some.Th("Rain")),
            Some.Row(Some.Th("Kent", columns: 2, scope: HeaderScope.Row)),
            Some.Row(Some.Td("Dover"), Some.Td("12")),
            Some.Row(Some.Th("Sussex", columns: 2, scope: HeaderScope.Row)),
            Some.Row(Some.Td("Rye"), Some.Td("9")))],
        """
        table
          row head
            th #table-1-1-1 column: "Town"
            th #table-1-1-2 column: "Rain"
          row body
            th #table-1-2-1 column 2x1 of table-1-1-1 table-1-1-2: "Kent"
          row body
            td of table-1-1-1 table-1-2-1: "Dover"
            td of table-1-1-2 table-1-2-1: "12"
          row body
            th #table-1-4-1 column 2x1 of table-1-1-1 table-1-1-2: "Sussex"
          row body
            td of table-1-1-1 table-1-4-1: "Rye"
            td of table-1-1-2 table-1-4-1: "9"
        """);

    [Fact]
    public void A_row_header_speaks_for_all_rows_it_spans() => Pass.Expect(
        [Some.Table(
            Some.Row(Some.Th("Kent", rows: 2), Some.Td("Dover")),
            Some.Row(Some.Td("Deal")))],
        """
        table
          row body
            th #table-1-1-1 row 1x2: "Kent"
            td of table-1-1-1: "Dover"
          row body
            td of table-1-1-1: "Deal"
        """);

    [Fact]
    public void Headers_that_the_page_names_are_kept() => Pass.Expect(
        [Some.Table(
            Some.Head(Some.Th("A") with { Id = "a" }, Some.Th("B") with { Id = "b" }),
            Some.Row(Some.Td("1") with { Headers = ["b", "a"] }, Some.Td("2") with { Headers = ["gone"] }))],
        """
        table
          row head
            th #table-1-1-1 column: "A"
            th #table-1-1-2 column: "B"
          row body
            td of table-1-1-2 table-1-1-1: "1"
            td of table-1-1-2: "2"
        """);

    [Fact]
    public void A_table_that_claims_to_be_all_head_has_a_body() => Pass.Expect(
        [Some.Table(Some.Head(Some.Th("A"), Some.Th("B")), Some.Head(Some.Td("1"), Some.Td("2")))],
        """
        table
          row head
            th #table-1-1-1 column: "A"
            th #table-1-1-2 column: "B"
          row body
            td of table-1-1-1: "1"
            td of table-1-1-2: "2"
        """);

    [Theory]
    [InlineData(true, "Town|Rain", "Dover|12", "Deal|9")]
    [InlineData(true, "Town|May|June", "Dover|12.5 mm|14", "Deal||11")]
    [InlineData(false, "Dover|fine", "Deal|wet")]
    [InlineData(false, "Dover|12", "Deal|9")]
    [InlineData(false, "Only one row|12")]
    public void The_first_row_is_taken_for_headers_above_numbers(bool inferred, params string[] rows)
    {
        var table = Some.Table([.. rows.Select(row => Some.Row([.. row.Split('|').Select(text => Some.Td(text))]))]);
        var (article, diagnostics) = Pass.Run(Some.Article(table));
        Assert.Equal(inferred ? ["EK3004"] : ["EK3005"], diagnostics.Select(diagnostic => diagnostic.Code.Id));
        Assert.All(((Table)article.Body[0]).Rows[0].Cells, cell => Assert.Equal(inferred, cell.IsHeader));
        Assert.Equal(inferred ? TableSection.Head : TableSection.Body, ((Table)article.Body[0]).Rows[0].Section);
    }

    [Fact]
    public void A_bold_first_row_is_taken_for_headers() => Pass.Expect(
        [Some.Table(
            Some.Row(new TableCell([Some.Bold("Town")]), new TableCell([Some.Bold("Weather")])),
            Some.Row(Some.Td("Dover"), Some.Td("fine")))],
        """
        table
          row head
            th #table-1-1-1 column: strong["Town"]
            th #table-1-1-2 column: strong["Weather"]
          row body
            td of table-1-1-1: "Dover"
            td of table-1-1-2: "fine"
        """,
        "EK3004");

    [Theory]
    [InlineData("row", "*Theme*|Trade", "*Players*|3", "*Length*|2 hours")]
    [InlineData("row", "*Score*|9", "*Players*|3")]
    [InlineData("row", "Theme:|Trade", "Players:|3")]
    [InlineData("row", "~Boats~|Trade", "*Nets*|3")]
    [InlineData("both", "*Game*|*Theme*", "*Boats*|Trade", "*Nets*|War")]
    [InlineData("both", "#|#Theme|#Age", "*Boats*|Trade|8", "*Nets*|War|9")]
    [InlineData("both", "|May|June", "Dover|12|14", "Deal|9|11")]
    [InlineData("both", "|Ratings", "Sound|8", "Fit|9")]
    [InlineData("none", "|fine", "Deal|wet")]
    [InlineData("column", "*Game*|*Theme*", "*Boats*|*Trade*", "*Nets*|*War*")]
    [InlineData("none", "*Theme*|Trade", "Players|few")]
    [InlineData("none", "*Theme*|Trade")]
    [InlineData("none", "*Theme*|", "*Players*|")]
    public void A_first_column_that_stands_out_heads_its_rows(string inferred, params string[] rows)
    {
        var table = Some.Table([.. rows.Select(row => Some.Row([.. row.Split('|').Select(Cell)]))]);
        var read = (Table)Pass.Run(Some.Article(table)).Article.Body[0];
        var body = read.Rows.Where(row => row.Section == TableSection.Body).ToList();
        Assert.All(body, row => Assert.Equal(inferred is "row" or "both" ? HeaderScope.Row : HeaderScope.None, row.Cells[0].Scope));
        Assert.Equal(inferred is "column" or "both" ? 1 : 0, read.Rows.Count(row => row.Section == TableSection.Head));
    }

    private static TableCell Cell(string text) => text switch
    {
        ['*', .. var bold, '*'] => new TableCell([Some.Bold(bold)]),
        ['~', .. var link, '~'] => new TableCell([new Paragraph([new Link([new Strong([new TextRun(link)])], "https://example.org/")])]),
        ['#', .. var header] => Some.Th(header),
        _ => Some.Td(text),
    };

    [Fact]
    public void A_head_of_data_cells_is_taken_for_headers() => Pass.Expect(
        [Some.Table(Some.Head(Some.Td("Town"), Some.Td("Weather")), Some.Row(Some.Td("Dover"), Some.Td("fine")))],
        """
        table
          row head
            th #table-1-1-1 column: "Town"
            th #table-1-1-2 column: "Weather"
          row body
            td of table-1-1-1: "Dover"
            td of table-1-1-2: "fine"
        """,
        "EK3004");

    [Fact]
    public void Where_every_cell_claims_to_be_a_header_the_first_row_is() => Pass.Expect(
        [Some.Table(Some.Row(Some.Th("Town"), Some.Th("Weather")), Some.Row(Some.Th("Dover"), Some.Th("fine")))],
        """
        table
          row head
            th #table-1-1-1 column: "Town"
            th #table-1-1-2 column: "Weather"
          row body
            td of table-1-1-1: "Dover"
            td of table-1-1-2: "fine"
        """,
        "EK3004");

    [Fact]
    public void A_first_row_without_words_is_not_taken_for_headers() => Pass.Expect(
        [Some.Table(
            Some.Row(Some.Td("", rows: 2), Some.Td("", columns: 2)),
            Some.Row(Some.Th("Dover"), Some.Td("")))],
        """
        table
          row body
            td 1x2
            td 2x1
          row body
            th #table-1-2-1 column: "Dover"
            td
        """);

    [Fact]
    public void An_empty_cell_heads_nothing() => Pass.Expect(
        [Some.Table(Some.Head(Some.Th(""), Some.Th("May")), Some.Row(Some.Th("Dover"), Some.Td("12")))],
        """
        table
          row head
            td
            th #table-1-1-2 column: "May"
          row body
            th #table-1-2-1 row: "Dover"
            td of table-1-1-2 table-1-2-1: "12"
        """);

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_cell_of_decoration_alone_heads_nothing(bool isDecoration, bool isHeader)
    {
        var picture = new Picture("/star.png") { Texts = new() { MarkedDecorative = isDecoration, Alt = isDecoration ? null : "Stars" } };
        foreach (var content in (Block[])[new Figure(picture), new Paragraph([new InlineImage(picture)])])
        {
            var article = Some.Article([Some.Table(Some.Head(Some.Th("") with { Content = [content] }, Some.Th("May")), Some.Row(Some.Th("Dover"), Some.Td("12")))]);
            var table = NormalisingPipeline.Run(article, new NormalisingOptions(), new DiagnosticBag()).Body.OfType<Table>().Single();
            Assert.Equal(isHeader, table.Rows[0].Cells[0].IsHeader);
        }
    }

    [Fact]
    public void Tables_within_tables_are_numbered_as_they_are_read() => Pass.Expect(
        [Some.Table(Some.Row(Some.Th("Outer"), new TableCell([Some.Table(Some.Row(Some.Th("Inner"), Some.Td("1")))])))],
        """
        table
          row body
            th #table-1-1-1 row: "Outer"
            td of table-1-1-1
              table
                row body
                  th #table-2-1-1 row: "Inner"
                  td of table-2-1-1: "1"
        """);
}
