using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Model;
using ExportKit.Normalising;
using ExportKit.Reading;
using ExportKit.Reading.Selecting;
using ExportKit.Tests.Writing.Pdf.Images.Svg;
using ExportKit.Words;
using ExportKit.Writing;

namespace ExportKit.Tests.Limits;

/// <summary>Depth does not overflow the stack, even where it is far too small: walks go on with a fresh one. <see cref="RecursionTests"/>
/// holds that each of them asks for room.</summary>
public sealed class SmallStackTests
{
    private const int Small = 256 * 1024;
    private const int Depth = 1000;

    /// <summary>Documents take more of the stack for each level. Near the end of a stack as small as this each small step begins a stack of
    /// its own, which is slow; no page is worked on there (PageStack).</summary>
    private const int DepthOfDocuments = 150;

    private static readonly ExportStages Stages = ArticleStages.Create();

    private static readonly Func<Inline, Inline>[] Wrappers =
    [
        inner => new Emphasis([inner]), inner => new Strong([inner]), inner => new Link([inner], "https://example.org/"), inner => new Inserted([inner]),
        inner => new LanguageSpan([inner]) { Language = "fr" }, inner => new Abbreviation([inner], "Agence"), inner => new Subscript([inner]),
    ];

    private static readonly Dictionary<string, Func<Block, Block>> Boxes = new(StringComparer.Ordinal)
    {
        ["quotation"] = inner => new Quotation([inner]),
        ["aside"] = inner => new Aside([inner]) { Title = [new TextRun("Box")] },
        ["list"] = inner => new ListBlock(ListNumbering.Decimal, [new ListItem([inner], 1)]),
        ["definitions"] = inner => new DefinitionList([new DefinitionEntry([[new TextRun("Term")]], [[inner]])]),
        ["table"] = inner => Some.Table(Some.Row(new TableCell([inner])), Some.Row(new TableCell([Text]))),
        ["embed"] = inner => new Embed(EmbedKind.Post, "Post") { Address = "https://example.org/", Content = [new Note("1", [inner])] },
        ["words"] = inner => inner,
    };

    private static Paragraph Text => new([new TextRun("The boats left the harbour at six.")]);

    public static TheoryData<string> Names => [.. Boxes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_article_is_normalised_on_a_small_stack(string name) => OnSmallStack(() =>
    {
        var article = NormalisingPipeline.Run(Nested(name, name == "table" ? DepthOfDocuments : Depth), new NormalisingOptions(), new DiagnosticBag());
        Assert.Contains("harbour", BodyText.Of(article), StringComparison.Ordinal);
        Assert.Empty(Outline.Of(article));
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void An_article_is_written_on_a_small_stack(string name) => OnSmallStack(() =>
    {
        var diagnostics = new DiagnosticBag();
        var article = NormalisingPipeline.Run(Nested(name, DepthOfDocuments), new NormalisingOptions(), diagnostics);
        var context = new WritingContext { Images = ImageLibrary.Empty, Words = StructureWords.For("en"), Diagnostics = diagnostics };
        foreach (var format in SampleExport.AllFormats)
        {
            using var output = new MemoryStream();
            Stages.Writer(format, new ExportOptions()).Write(article, context, output);
        }

        Assert.DoesNotContain(diagnostics.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.InternalFault);
    });

    [Theory]
    [InlineData("<div>", 1000)]
    [InlineData("<b>", 1000)]
    [InlineData("<ul><li>", 500)]
    [InlineData("<table><tr><td>", 300)]
    [InlineData("<blockquote>", 1000)]
    [InlineData("<math><mrow>", 500)]
    [InlineData("<svg><g>", 500)]
    [InlineData("<ruby>", 1000)]
    public void A_page_as_deep_as_it_may_be_is_read_on_a_small_stack(string opening, int times) => OnSmallStack(() =>
    {
        var options = new ReadingOptions { SourceName = "deep.html", Limits = LimitTable.Depth.With(ExportLimits.Default, LimitTable.Depth.Most) };
        var page = $"<html lang=en><title>Depth</title><article><h1>Depth</h1><p>{Codes.Page.Words}</p>{string.Concat(Enumerable.Repeat(opening, times))}inmost words of the page</article>";
        Assert.NotNull(HtmlArticleReader.Read(Encoding.UTF8.GetBytes(page), options, new DiagnosticBag()));
    });

    [Fact]
    public void Data_and_selectors_as_deep_as_they_may_be_are_read_on_a_small_stack() => OnSmallStack(() =>
    {
        var data = string.Concat(Enumerable.Repeat("{\"@graph\":[", 30)) + "{\"@type\":\"NewsArticle\",\"headline\":\"Depth\"}" + string.Concat(Enumerable.Repeat("]}", 30));
        var page = Codes.Page.With("", $"<script type=\"application/ld+json\">{data}</script>");
        Assert.NotNull(HtmlArticleReader.Read(Encoding.UTF8.GetBytes(page), new ReadingOptions { SourceName = "deep.html" }, new DiagnosticBag()));
        var selector = string.Concat(Enumerable.Repeat(":is(", 7)) + "p" + new string(')', 7);
        Assert.NotNull(SelectorParser.Parse(selector, out _));
    });

    [Theory]
    [InlineData("g", 90)]
    [InlineData("svg", 90)]
    [InlineData("a", 90)]
    public void A_drawing_as_deep_as_it_may_be_is_drawn_on_a_small_stack(string element, int depth) => OnSmallStack(() =>
    {
        var drawing = SvgLab.Drawing($"{string.Concat(Enumerable.Repeat($"<{element}>", depth))}<rect width=\"90\" height=\"60\"/>{string.Concat(Enumerable.Repeat($"</{element}>", depth))}");
        Assert.NotEmpty(drawing.Items);
    });

    private static Article Nested(string name, int depth)
    {
        Block block = name == "words" ? new Paragraph([Words(depth)]) : Text;
        for (var level = 0; level < depth && name != "words"; level++)
        {
            block = Boxes[name](block);
        }

        return Some.Article(block);
    }

    private static Inline Words(int depth)
    {
        Inline words = new TextRun("The boats left the harbour at six.");
        for (var level = 0; level < depth; level++)
        {
            words = Wrappers[level % Wrappers.Length](words);
        }

        return words;
    }

    private static void OnSmallStack(Action work)
    {
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(work), Small);
        thread.Start();
        thread.Join();
        Assert.Null(thrown);
    }
}
