using System.Collections.Immutable;
using ExportKit.Model;
using static ExportKit.Tests.Writing.Epub.EpubSamples;

namespace ExportKit.Tests.Writing.Epub;

public sealed class XhtmlTablesTests
{
    [Fact]
    public void A_table_has_caption_sections_scopes_spans_and_headers() => Assert.Equal(
        """
        <table id="t">
        <caption>Rain <span class="summary">Days by place.</span></caption>
        <thead>
        <tr>
        <td></td>
        <th id="t-1-2" scope="col" colspan="2">Mon</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <th id="t-2-1" scope="row" rowspan="2">North</th>
        <td headers="t-1-2 t-2-1">1</td>
        <td headers="t-1-2 t-2-1" lang="fr" xml:lang="fr">deux</td>
        </tr>
        <tr>
        <td headers="t-1-2 t-2-1">
        <p>a</p>
        <p>b</p></td>
        <td></td>
        </tr>
        </tbody>
        <tfoot>
        <tr>
        <th scope="col">All</th>
        </tr>
        </tfoot>
        </table>
        """,
        EpubFile.Body(new Table(
            [
                new(TableSection.Head, [Th(HeaderScope.Column, "t-1-1"), Th(HeaderScope.Column, "t-1-2", P("Mon")) with { ColumnSpan = 2 }]),
                new(TableSection.Body, [Th(HeaderScope.Row, "t-2-1", P("North")) with { RowSpan = 2 }, Td(P("1")), Td(P("deux")) with { Language = "fr" }]),
                new(TableSection.Body, [Td(P("a"), P("b")), new TableCell([])]),
                new(TableSection.Foot, [Th(HeaderScope.Both, "t-4-1", P("All"))]),
            ])
        {
            Caption = T("Rain"),
            Summary = "Days by place.",
            Id = "t",
        }));

    [Fact]
    public void Headers_name_only_cells_that_are_there() => Assert.Equal(
        """
        <table>
        <tbody>
        <tr>
        <td>1</td>
        </tr>
        </tbody>
        </table>
        """,
        EpubFile.Body(new Table([new(TableSection.Body, [Td(P("1"))])])));

    [Fact]
    public void Two_tables_with_the_same_identifiers_are_told_apart()
    {
        Table Table() => new([new(TableSection.Head, [Th(HeaderScope.Column, "t-1-2", P("H"))]), new(TableSection.Body, [Td(P("1"))])]);

        var body = EpubFile.Body(Table(), Table());

        Assert.Contains("id=\"t-1-2\"", body, StringComparison.Ordinal);
        Assert.Contains("headers=\"t-1-2\"", body, StringComparison.Ordinal);
        Assert.Contains("id=\"t-1-2-2\"", body, StringComparison.Ordinal);
        Assert.Contains("headers=\"t-1-2-2\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_cell_holds_neither_headings_nor_asides_but_what_they_say() => Assert.Equal(
        """
        <table>
        <tbody>
        <tr>
        <th scope="row">
        <p class="heading" role="heading" aria-level="3" id="h">Deep</p>
        <div class="box">
        <p class="title" id="box-426f7722">Box</p>
        <p>x</p>
        </div></th>
        </tr>
        </tbody>
        </table>
        """,
        EpubFile.Body(new Table([new(TableSection.Body, [Th(HeaderScope.Row, "a", H(3, "Deep", "h"), new Aside([P("x")]) { Title = T("Box") })])])));

    private static TableCell Th(HeaderScope scope, string id, params ImmutableArray<Block> content) =>
        new(content) { IsHeader = true, Scope = scope, Id = id };

    private static TableCell Td(params ImmutableArray<Block> content) => new(content) { Headers = ["t-1-2", "t-2-1", "gone"] };
}
