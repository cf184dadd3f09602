using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Tests;

/// <summary>Short words for the nodes that tests are made of.</summary>
internal static class Some
{
    public static SourcePlace Source { get; } = new("story.html");

    public static SourcePlace Place { get; } = new("story.html", 12, 3);

    public static Article Article(params ImmutableArray<Block> body) => new()
    {
        Metadata = new ArticleMetadata { Headline = Text("Headline"), Language = "en" },
        Body = body,
        Source = Source,
    };

    public static ImmutableArray<Inline> Text(string text) => [new TextRun(text)];

    public static Paragraph Paragraph(string text) => new(Text(text)) { Place = Place };

    public static Paragraph Paragraph(params ImmutableArray<Inline> content) => new(content) { Place = Place };

    public static Paragraph Bold(string text) => Paragraph(new Strong(Text(text)));

    public static Heading Heading(int level, string text) => new(level, Text(text)) { Place = Place };

    public static Link Link(string text, string address) => new(Text(text), address) { Place = Place };

    public static Picture Picture(PictureTexts? texts = null) => new("https://example.org/pictures/a.jpg") { Texts = texts ?? new(), Place = Place };

    public static Table Table(params ImmutableArray<TableRow> rows) => new(rows) { Place = Place };

    public static TableRow Head(params ImmutableArray<TableCell> cells) => new(TableSection.Head, cells);

    public static TableRow Row(params ImmutableArray<TableCell> cells) => new(TableSection.Body, cells);

    public static TableCell Th(string text, int columns = 1, int rows = 1, HeaderScope scope = HeaderScope.None) =>
        Td(text, columns, rows) with { IsHeader = true, Scope = scope };

    public static TableCell Td(string text, int columns = 1, int rows = 1) =>
        new(text.Length == 0 ? [] : [new Paragraph(Text(text))]) { ColumnSpan = columns, RowSpan = rows };
}
