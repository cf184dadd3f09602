using System.Collections.Immutable;
using ExportKit.Model;

namespace ExportKit.Tests.Writing.PlainText;

/// <summary>Tables and their text, side by side.</summary>
public sealed class TableTests
{
    private static TableCell Data(string text, params ImmutableArray<string> headers) =>
        new(text.Length == 0 ? [] : [Spoken.Words(text)]) { Headers = headers };

    private static TableCell Head(string text, HeaderScope scope, string id) =>
        new(text.Length == 0 ? [] : [Spoken.Words(text)]) { IsHeader = true, Scope = scope, Id = id };

    private static TableRow Row(TableSection section, params ImmutableArray<TableCell> cells) => new(section, cells);

    private static Table Votes => new(
    [
        Row(TableSection.Head, Head("Region", HeaderScope.Column, "r"), Head("Votes", HeaderScope.Column, "v"), Head("Share", HeaderScope.Column, "s")),
        Row(TableSection.Body, Head("North", HeaderScope.Row, "n"), Data("1,204", "n", "v"), Data("61%", "n", "s")),
        Row(TableSection.Body, Head("South", HeaderScope.Row, "o"), Data("771", "o", "v"), Data("", "o", "s")),
    ])
    { Caption = Spoken.Inlines("Votes by region") };

    [Fact]
    public void A_heading_within_a_row_has_no_label() =>
        Assert.Contains(
            "Row 1 of 1. Vegetables. 80 g.",
            Spoken.Body(Some.Table(Some.Row(new TableCell([new Heading(4, Spoken.Inlines("Vegetables"))]), Some.Td("80 g")))),
            StringComparison.Ordinal);

    [Fact]
    public void Each_cell_is_said_with_its_headers() =>
        Assert.Equal(
            """
            Table with 2 rows and 3 columns
            Table title: Votes by region
            Header row: Region; Votes; Share.
            Row 1 of 2. Region: North. Votes: 1,204. Share: 61%.
            Row 2 of 2. Region: South. Votes: 771. Share: empty.
            End of table.
            """,
            Spoken.Body(Votes));

    [Fact]
    public void Headers_said_again_are_the_writers() =>
        Assert.EndsWith(
            """
            {Table with 2 rows and 3 columns}
            {Table title: }Votes by region
            {Header row: }Region{; }Votes{; }Share{.}
            {Row 1 of 2. Region: }North{. Votes: }1,204{. Share: }61%{.}
            {Row 2 of 2. Region: }South{. Votes: }771{. Share: empty.}
            {End of table.}
            """,
            Spoken.Marked(Spoken.Document(Spoken.Article(Votes))),
            StringComparison.Ordinal);

    [Fact]
    public void Headers_that_span_columns_are_said_with_each_cell_outermost_first() =>
        Assert.Equal(
            """
            Table with 1 row and 3 columns
            Header row: Town; 2019.
            Header row: Votes; Share.
            Row 1 of 1. Town: Leeds. 2019, Votes: 30. 2019, Share: 4%.
            End of table.
            """,
            Spoken.Body(new Table(
            [
                Row(TableSection.Head,
                    Head("Town", HeaderScope.Column, "t") with { RowSpan = 2 },
                    Head("2019", HeaderScope.Column, "y") with { ColumnSpan = 2 }),
                Row(TableSection.Head, Head("Votes", HeaderScope.Column, "v"), Head("Share", HeaderScope.Column, "s")),
                Row(TableSection.Body, Head("Leeds", HeaderScope.Row, "l"), Data("30", "l", "y", "v"), Data("4%", "l", "y", "s")),
            ])));

    [Fact]
    public void Cells_that_span_rows_are_said_again_in_each_row() =>
        Assert.EndsWith(
            """
            {Row 1 of 2. Region: }North{. Town: }Leeds{. Seat: }A{.}
            {Row 2 of 2. Region: North. Town: }York{. Seat: A.}
            {End of table.}
            """,
            Spoken.Marked(Spoken.Document(Spoken.Article(new Table(
            [
                Row(TableSection.Head, Head("Region", HeaderScope.Column, "r"), Head("Town", HeaderScope.Column, "t"), Head("Seat", HeaderScope.Column, "s")),
                Row(TableSection.Body,
                    Head("North", HeaderScope.Row, "n") with { RowSpan = 2 },
                    Head("Leeds", HeaderScope.Row, "l"),
                    Data("A", "n", "l", "s") with { RowSpan = 2 }),
                Row(TableSection.Body, Head("York", HeaderScope.Row, "y")),
            ])))),
            StringComparison.Ordinal);

    [Fact]
    public void A_header_of_a_group_of_rows_is_said_once_a_row() =>
        Assert.EndsWith(
            """
            {Row 1 of 2. }England{.}
            {Row 2 of 2. England. Town: }Leeds{. Votes: }30{.}
            {End of table.}
            """,
            Spoken.Marked(Spoken.Document(Spoken.Article(new Table(
            [
                Row(TableSection.Head, Head("Town", HeaderScope.Column, "t"), Head("Votes", HeaderScope.Column, "v")),
                Row(TableSection.Body, Head("England", HeaderScope.Column, "e") with { ColumnSpan = 2, Headers = ["t", "v"] }),
                Row(TableSection.Body, Head("Leeds", HeaderScope.Row, "l") with { Headers = ["t", "e"] }, Data("30", "e", "l", "v")),
            ])))),
            StringComparison.Ordinal);

    [Fact]
    public void A_table_without_headers_says_its_cells() =>
        Assert.Equal(
            "Table with 2 rows and 2 columns\nRow 1 of 2. a. b?\nRow 2 of 2. c. empty.\nEnd of table.",
            Spoken.Body(new Table(
                [Row(TableSection.Body, Data("a"), Data("b?")), Row(TableSection.Body, Data("c"), Data(""))])));

    [Fact]
    public void A_short_form_is_what_is_said_again() =>
        Assert.Equal(
            "Table with 1 row and 1 column\nHeader row: Gross domestic product.\nRow 1 of 1. GDP: 3.\nEnd of table.",
            Spoken.Body(new Table(
            [
                Row(TableSection.Head, Head("Gross domestic product", HeaderScope.Column, "g") with { ShortForm = "GDP" }),
                Row(TableSection.Body, Data("3", "g")),
            ])));

    [Fact]
    public void What_a_cell_holds_is_said_on_one_line() =>
        Assert.Equal(
            """
            Table with 1 row and 2 columns
            Header row: What; How.
            Row 1 of 1. What: One; Two! three; four. How: 1. a; 2. b; Image: A cat; Credit: PA.
            End of table.
            """,
            Spoken.Body(new Table(
            [
                Row(TableSection.Head, Head("What", HeaderScope.Column, "w"), Head("How", HeaderScope.Column, "h")),
                Row(TableSection.Body,
                    new TableCell(
                    [
                        Spoken.Words("One"), Spoken.Words("Two!"),
                        new ListBlock(ListNumbering.Bullet, [Spoken.Item(Spoken.Words("three")), Spoken.Item(Spoken.Words("four"))]),
                    ]) { Headers = ["w"] },
                    new TableCell(
                    [
                        new ListBlock(ListNumbering.Decimal, [new ListItem([Spoken.Words("a")], 1), new ListItem([Spoken.Words("b")], 2)]),
                        new Figure(Spoken.Picture("A cat")) { Credit = "PA" },
                    ]) { Headers = ["h"] }),
            ])));

    [Fact]
    public void A_link_in_a_header_is_numbered_once() =>
        Assert.Equal(
            "Table with 1 row and 1 column\nHeader row: Votes [1].\nRow 1 of 1. Votes: 3.\nEnd of table.\n\nLinks\n[1] https://example.org/",
            Spoken.Body(new Table(
            [
                Row(TableSection.Head, new TableCell([new Paragraph([new Link(Spoken.Inlines("Votes"), "https://example.org/")])])
                {
                    IsHeader = true, Scope = HeaderScope.Column, Id = "v",
                }),
                Row(TableSection.Body, Data("3", "v")),
            ])));

    [Theory]
    [InlineData("–", "– (empty)")]
    [InlineData("■", "■")]
    [InlineData("✓", "✓")]
    [InlineData("***", "*")]
    public void A_cell_of_symbols_is_not_lost(string cell, string said) =>
        Assert.Contains($"Row 1 of 1. {said}.", Spoken.Body(new Table([Row(TableSection.Body, Data(cell))])), StringComparison.Ordinal);

    [Fact]
    public void A_first_row_of_headers_is_a_head_wherever_it_lies() =>
        Assert.Equal(
            "Table with 1 row and 2 columns\nHeader row: A; B.\nRow 1 of 1. A: 1. B: 2.\nEnd of table.",
            Spoken.Body(new Table(
            [
                Row(TableSection.Body, Head("A", HeaderScope.Column, "a"), Head("B", HeaderScope.Column, "b")),
                Row(TableSection.Body, Data("1", "a"), Data("2", "b")),
            ])));

    [Fact]
    public void A_summary_and_a_foot_are_said() =>
        Assert.Equal(
            "Table with 2 rows and 1 column\nSummary: Sums.\nHeader row: A.\nRow 1 of 2. A: 1.\nRow 2 of 2. A: 9.\nEnd of table.",
            Spoken.Body(new Table(
            [
                Row(TableSection.Head, Head("A", HeaderScope.Column, "a")),
                Row(TableSection.Body, Data("1", "a")),
                Row(TableSection.Foot, Data("9", "a")),
            ])
            { Summary = "Sums." }));

    [Fact]
    public void Tables_of_damaged_shapes_end()
    {
        var wide = Data("x") with { ColumnSpan = int.MaxValue, RowSpan = int.MaxValue };
        var text = Spoken.Body(new Table([Row(TableSection.Body, wide, Data("y")), Row(TableSection.Body), Row(TableSection.Body, Data("z"))]));
        Assert.StartsWith("Table with 3 rows and 1001 columns\n", text, StringComparison.Ordinal);
        Assert.Contains("Row 3 of 3. x. z.", text, StringComparison.Ordinal);
        Assert.Equal("Table with 0 rows and 0 columns\nEnd of table.", Spoken.Body(new Table([])));
    }
}
