using System.Collections.Immutable;
using System.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Tests.Normalising;

public sealed class TableRepairTests
{
    [Fact]
    public void Cells_that_look_the_same_are_told_apart()
    {
        var same = Some.Td("x");
        Pass.Expect(
            [Some.Table(Some.Row(Some.Th("A"), Some.Th("B"), Some.Th("C")), Some.Row(same, same, same))],
            """
            table
              row head
                th #table-1-1-1 column: "A"
                th #table-1-1-2 column: "B"
                th #table-1-1-3 column: "C"
              row body
                td of table-1-1-1: "x"
                td of table-1-1-2: "x"
                td of table-1-1-3: "x"
            """);
    }

    [Fact]
    public void Holes_are_filled_where_they_are() => Pass.Expect(
        [Some.Table(
            Some.Head(Some.Th("A"), Some.Th("B"), Some.Th("C"), Some.Th("D")),
            Some.Row(Some.Td("1"), Some.Td("2"), Some.Td("3"), Some.Td("4", rows: 2)),
            Some.Row(Some.Td("5")))],
        """
        table
          row head
            th #table-1-1-1 column: "A"
            th #table-1-1-2 column: "B"
            th #table-1-1-3 column: "C"
            th #table-1-1-4 column: "D"
          row body
            td of table-1-1-1: "1"
            td of table-1-1-2: "2"
            td of table-1-1-3: "3"
            td 1x2 of table-1-1-4: "4"
          row body
            td of table-1-1-1: "5"
            td 2x1 of table-1-1-2 table-1-1-3
        """,
        "EK3006");

    [Fact]
    public void Spans_are_cut_to_the_section_and_to_the_columns_there_are() => Pass.Expect(
        [Some.Table(
            Some.Head(Some.Th("A", rows: 9), Some.Th("B", columns: 7)),
            Some.Row(Some.Td("1"), Some.Td("2")))],
        """
        table
          row head
            th #table-1-1-1 column: "A"
            th #table-1-1-2 column: "B"
          row body
            td of table-1-1-1: "1"
            td of table-1-1-2: "2"
        """,
        "EK3006");

    [Fact]
    public void Rows_in_which_nothing_begins_go_and_spans_follow() => Pass.Expect(
        [Some.Table(
            Some.Row(Some.Th("A", rows: 2), Some.Td("1", rows: 2)),
            Some.Row(),
            Some.Row(Some.Td(""), Some.Td("")),
            Some.Row(Some.Th("B"), Some.Td("2")))],
        """
        table
          row body
            th #table-1-1-1 row: "A"
            td of table-1-1-1: "1"
          row body
            th #table-1-2-1 row: "B"
            td of table-1-2-1: "2"
        """,
        "EK3006");

    [Fact]
    public void The_head_comes_first_and_the_foot_last() => Pass.Expect(
        [Some.Table(
            new TableRow(TableSection.Foot, [Some.Th("All"), Some.Td("3")]),
            Some.Row(Some.Th("One"), Some.Td("3")),
            Some.Head(Some.Th("What"), Some.Th("How many")))],
        """
        table
          row head
            th #table-1-1-1 column: "What"
            th #table-1-1-2 column: "How many"
          row body
            th #table-1-2-1 row of table-1-1-1: "One"
            td of table-1-1-2 table-1-2-1: "3"
          row foot
            th #table-1-3-1 row of table-1-1-1: "All"
            td of table-1-1-2 table-1-3-1: "3"
        """);

    [Fact]
    public void Huge_spans_make_no_huge_table()
    {
        ImmutableArray<TableRow> rows = [.. Enumerable.Range(0, 2000).Select(_ => Some.Row(Some.Td("x", columns: 100_000, rows: 65_534), Some.Td("y", columns: 1000, rows: 65_534)))];
        var clock = Stopwatch.StartNew();
        var table = (Table)Pass.Run(Some.Article(Some.Table(rows))).Article.Body[0];
        Assert.Equal(4000, table.Rows.Sum(row => row.Cells.Count(cell => !cell.Content.IsEmpty)));
        Assert.InRange(table.Rows.Sum(row => row.Cells.Length), 4000, 8000);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"It took {clock.Elapsed}");
    }

    [Fact]
    public void A_table_beyond_all_measure_becomes_its_cells()
    {
        ImmutableArray<TableRow> rows =
        [
            Some.Row([.. Enumerable.Range(0, 2000).Select(i => Some.Td($"c{i}"))]),
            .. Enumerable.Range(0, 2000).Select(i => Some.Row(Some.Td($"r{i}"))),
        ];
        var (article, diagnostics) = Pass.Run(Some.Article(Some.Table(rows) with { Caption = Some.Text("Everything") }));
        Assert.Equal(4001, article.Body.Length);
        Assert.Equal("Everything", InlineText.Of(((Paragraph)article.Body[0]).Content));
        Assert.Equal("EK1008", Assert.Single(diagnostics).Code.Id);
    }
}
