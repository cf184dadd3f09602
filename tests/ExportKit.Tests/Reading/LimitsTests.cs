using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Model;
using ExportKit.Reading;
using ExportKit.Reading.Tree;
using FsCheck;
using FsCheck.Fluent;

namespace ExportKit.Tests.Reading;

/// <summary>Any bytes at all end in an article or in a refusal with a code, within the limits on time, depth and size.</summary>
public sealed class LimitsTests
{
    /// <summary>The limit for pages that are to be read to their end: one that a rule meets whose work grows with the square of the
    /// page, and no other.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>After this a test gives up instead of standing still for ever.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(5);

    public static IEnumerable<object[]> Hostile => HostilePages.Names();

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_page_built_to_keep_a_reader_busy_is_read_to_its_end(string name) =>
        Assert.DoesNotContain(Ends(HostilePages.Page(name, 100_000), Patience), diagnostic => diagnostic.Code == DiagnosticCodes.PageTooSlow);

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Reading_ends_when_its_time_is_over(string name) => Ends(HostilePages.Page(name, 400_000), TimeSpan.FromMilliseconds(100));

    /// <summary>Counted are the steps that are taken, not time. Each of the boxes that are kept looks through all within it, a few times;
    /// if each of those asked all around it once more, the steps would be a hundred times as many.</summary>
    [Theory]
    [InlineData("<details>")]
    [InlineData("<aside>")]
    public void Boxes_in_boxes_cost_some_times_as_many_steps_as_boxes_times_depth(string open)
    {
        const int boxes = 4000;
        const int depth = 200;
        var budget = new PageBudget(ExportLimits.Default);
        var page = Encoding.UTF8.GetBytes(Pages.Article(Pages.Prose + string.Concat(Enumerable.Repeat(open, boxes)) + Pages.MoreProse));
        Assert.NotNull(HtmlArticleReader.Read(page, new ReadingOptions { SourceName = "page.html", Budget = budget, Limits = ExportLimits.Default with { Depth = depth } }, new DiagnosticBag()));
        Assert.InRange(budget.Steps, boxes, 10L * boxes * depth);
    }

    [Theory]
    [InlineData("<div>", "</div>")]
    [InlineData("<b>", "</b>")]
    [InlineData("<ul><li>", "</li></ul>")]
    public void Nesting_of_any_depth_is_flattened_and_keeps_its_words(string open, string close)
    {
        var nested = string.Concat(Enumerable.Repeat(open, 10_000)) + Pages.MoreProse + string.Concat(Enumerable.Repeat(close, 10_000));
        var (article, diagnostics) = Read(Encoding.UTF8.GetBytes(Pages.Article(Pages.Prose + nested)), Patience);
        Assert.Equal(Words(Pages.ProseAlone), Words(BodyText.Of(article!)));
        Assert.Contains(diagnostics.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.NestingFlattened);
    }

    [Fact]
    public void A_picture_in_deep_nesting_is_kept()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 3000));
        Assert.Single(Pages.Read(Pages.Article(Pages.Prose + deep + "<img src=ferry.jpg width=600 height=400 alt='A red ferry'>")).Body.OfType<Figure>());
    }

    [Fact]
    public void Lines_keep_their_numbers_where_nesting_is_flattened()
    {
        var source = string.Concat(Enumerable.Repeat("<div\n>", 40)) + "x";
        var bounded = SourceNesting.Bound(source, 10, 1000)!;
        Assert.Equal(10, bounded.Split("<div").Length - 1);
        Assert.Equal(source.Count(c => c == '\n'), bounded.Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("<!-- <div><div><div><div> -->")]
    [InlineData("<script>'<div><div><div><div>'</script>")]
    [InlineData("<p title='<div><div><div><div>'>x</p>")]
    [InlineData("<li>a<li>b<li>c<li>d<li>e")]
    [InlineData("<p>a<p>b<p>c<p>d<p>e")]
    [InlineData("<br><br><br><br><img><img><img><img>")]
    [InlineData("<b/><b/><b/><b/>")]
    [InlineData("<div></DIV><div></div ><div></div\n><div></div>")]
    [InlineData("<div><b></div><div><b></div><div><b></div>")]
    public void What_does_not_nest_is_left_alone(string source) => Assert.Same(source, SourceNesting.Bound(source, 2, 1000));

    [Theory]
    [InlineData("<table>", "<tr><td>a<td>b")]
    [InlineData("<table>", "<tbody><tr><th>a<td>b")]
    [InlineData("<dl>", "<dt>a<dd>b")]
    [InlineData("<div>", "<h2>a<h3>b")]
    [InlineData("<select>", "<option>a")]
    public void Elements_that_are_never_closed_but_end_by_themselves_do_not_nest(string around, string row)
    {
        var source = around + string.Concat(Enumerable.Repeat(row, 50));
        Assert.Same(source, SourceNesting.Bound(source, 4, 1000));
    }

    [Fact]
    public void A_table_of_many_cells_that_are_never_closed_is_read_and_keeps_its_cells()
    {
        // So many that they would be too many if they nested: 200,000 elements, 512 deep.
        const int rows = 100_000;
        var source = $"<table>{string.Concat(Enumerable.Repeat("<tr><td>a<td>b", rows))}</table>";
        Assert.Same(source, SourceNesting.Bound(source, 520, ExportLimits.Default.Elements, null, out var refusal));
        Assert.Null(refusal);
        var (article, _) = Read(Encoding.UTF8.GetBytes(Pages.Article(Pages.Prose + $"<table>{string.Concat(Enumerable.Range(0, 700).Select(row => $"<tr><td>Boat {row}<td>{row}"))}</table>")), Patience);
        Assert.Equal(700, Assert.Single(article!.Body.OfType<Table>()).Rows.Length);
    }

    /// <summary>What a pass over the source takes for nested is nested by the parser, and the other way round: start tags by chance.</summary>
    [Fact]
    public void Nesting_is_that_of_the_parser()
    {
        string[] names =
        [
            "a", "b", "caption", "col", "colgroup", "dd", "div", "dl", "dt", "footer", "form", "h1", "h2", "h5", "h6", "header", "hr", "li", "ol", "option", "p", "pre",
            "section", "select", "span", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "x-y",
        ];
        var random = new System.Random(5);
        for (var round = 0; round < 3000; round++)
        {
            var source = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => $"<{names[random.Next(names.Length)]}>x"));
            var document = new HtmlAgilityPack.HtmlDocument { OptionCheckSyntax = false, OptionReadEncoding = false };
            document.LoadHtml(source);
            var depth = document.DocumentNode.Descendants().Where(node => node.NodeType == HtmlAgilityPack.HtmlNodeType.Element && node.HasChildNodes).Select(node => node.Ancestors().Count()).DefaultIfEmpty(0).Max();
            Assert.True(ReferenceEquals(source, SourceNesting.Bound(source, depth, 1000)), $"{source} is {depth} deep, and taken for deeper");
            Assert.False(depth > 1 && ReferenceEquals(source, SourceNesting.Bound(source, depth - 1, 1000)), $"{source} is {depth} deep, and taken for less");
        }
    }

    [Fact]
    public void A_page_that_is_refused_hears_for_which_of_the_causes()
    {
        Assert.StartsWith("The page has more elements than are parsed; the limit is 300. ", Refused(string.Concat(Enumerable.Repeat("<i>x</i>", 300)), 300), StringComparison.Ordinal);
        Assert.StartsWith("The page nests too deeply: its first 2", Refused(string.Concat(Enumerable.Repeat("<div>", 280)), 300), StringComparison.Ordinal);
    }

    private static string Refused(string body, int elements)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(HtmlArticleReader.Read(Encoding.UTF8.GetBytes(Pages.Article(body)), new ReadingOptions { SourceName = "page.html", Limits = new ExportLimits { Elements = elements } }, diagnostics));
        var refused = Assert.Single(diagnostics.Diagnostics);
        Assert.Equal((DiagnosticCodes.TooManyElements, "Give the page of one article, or raise the limit with --max-elements"), (refused.Code, refused.Hint));
        return refused.Message;
    }

    [Fact]
    public void A_page_of_too_many_elements_is_refused()
    {
        var diagnostics = new DiagnosticBag();
        var options = new ReadingOptions { SourceName = "page.html", Limits = new ExportLimits { Elements = 20 } };
        Assert.Null(HtmlArticleReader.Read(Encoding.UTF8.GetBytes(Pages.Article(Pages.Prose + string.Concat(Enumerable.Repeat("<p>x</p>", 20)))), options, diagnostics));
        Assert.Equal(DiagnosticCodes.TooManyElements, Assert.Single(diagnostics.Diagnostics).Code);
        Assert.Contains("the limit is 20.", Assert.Single(diagnostics.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_element_keeps_so_many_attributes_and_no_more()
    {
        var attributes = string.Concat(Enumerable.Range(0, 1000).Select(number => $" a{number}=x"));
        var page = PageBuilder.Build($"<p{attributes}>x</p>", new ReadingOptions { SourceName = "page.html" }, null)!;
        Assert.Equal(256, page.Root.First("p")!.Attributes.Length);
    }

    [Fact]
    public void Any_bytes_end()
    {
        Prop.ForAll<byte[]>(bytes => IsEnd(bytes)).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(7, 7));
    }

    [Fact]
    public void A_page_that_is_cut_anywhere_ends()
    {
        var page = File.ReadAllBytes(Path.Combine(Repository.Input, "rain-gauge-feature.html"));
        for (var length = 0; length < page.Length; length += 211)
        {
            Assert.True(IsEnd(page[..length]));
        }
    }

    /// <summary>Pieces of a real page are set elsewhere, doubled, cut out and broken.</summary>
    [Theory]
    [InlineData("news-story.html")]
    [InlineData("rain-gauge-feature.html")]
    public void A_page_that_is_changed_anyhow_ends(string name)
    {
        var page = File.ReadAllBytes(Path.Combine(Repository.Input, name));
        var random = new System.Random(11);
        for (var round = 0; round < 60; round++)
        {
            var changed = page.ToList();
            for (var change = 0; change < 12; change++)
            {
                var from = random.Next(changed.Count);
                var piece = changed.GetRange(from, Math.Min(random.Next(400), changed.Count - from));
                if (random.Next(2) == 0)
                {
                    changed.RemoveRange(from, piece.Count);
                }

                changed.InsertRange(random.Next(changed.Count), random.Next(3) == 0 ? [(byte)random.Next(256), (byte)'<', (byte)'"'] : piece);
            }

            Assert.True(IsEnd([.. changed]));
        }
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static bool IsEnd(byte[] bytes)
    {
        Ends(bytes, Patience);
        return true;
    }

    private static IEnumerable<Diagnostic> Ends(byte[] page, TimeSpan limit)
    {
        var reading = Task.Run(() => Read(page, limit));
        Assert.True(reading.Wait(Hang), "Reading hangs");
        var (article, diagnostics) = reading.Result;
        Assert.True(article is not null || diagnostics.HasAny(Severity.Error));
        return diagnostics.Diagnostics;
    }

    private static (Article? Article, DiagnosticBag Diagnostics) Read(byte[] page, TimeSpan limit)
    {
        var diagnostics = new DiagnosticBag();
        var options = new ReadingOptions { SourceName = "page.html", Limits = new ExportLimits { Time = limit } };
        return (HtmlArticleReader.Read(page, options, diagnostics), diagnostics);
    }
}
