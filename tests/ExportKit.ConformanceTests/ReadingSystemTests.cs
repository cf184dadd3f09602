using System.Text.Json;
using System.Xml.Linq;
using ExportKit.Model;
using ExportKit.Tests.EpubReading;
using ExportKit.Writing;

namespace ExportKit.ConformanceTests;

/// <summary>Every book of <c>input/</c> can be read in reading systems that people use, epub.js and foliate-js, in a real browser: what is
/// named in contents and page list is reached, pictures show, and neither in light nor in dark does axe find a barrier.</summary>
public sealed class ReadingSystemTests
{
    private static readonly XNamespace Ops = "http://www.idpf.org/2007/ops";

    private static readonly string[] Systems = ["epubjs", "foliate"];

    private static readonly string BrokenPath = Path.Combine(ExportedArticle.Folder, "broken-for-readers.epub");

    private static readonly Lazy<ToolResult> Results = new(() =>
    {
        File.WriteAllBytes(BrokenPath, BrokenBook.WithoutSense(ExportedArticle.Of("input/rain-gauge-feature.html").Epub));
        return Checkers.RunReadingSystems(ExportedArticle.Folder, [.. Samples.Select(name => ExportedArticle.Of(name).EpubPath), ExportedArticle.SpreadEpubPath, BrokenPath]);
    });

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var sample in Samples)
            {
                Array.ForEach(Systems, system => cases.Add(sample, system));
            }

            return cases;
        }
    }

    private static IEnumerable<string> Samples => SampleArticles.Available.Where(name => name.StartsWith("input/", StringComparison.Ordinal));

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void The_contents_lead_to_every_heading(string article, string system)
    {
        var export = ExportedArticle.Of(article).Article;
        var headings = Headings(Outline.Of(export));
        var contents = Entries(ResultOf(article, system), "contents");

        Assert.Equal(headings.Prepend(InlineText.Of(export.Metadata.Headline)).Select(Plain), contents.Select(entry => Plain(entry.Label)));
        Assert.All(contents, entry => Assert.True(entry.IsReached, $"{entry.Address} is not reached"));
        Assert.All(contents, entry => Assert.Equal(Plain(entry.Label), Plain(entry.Text ?? "")));
    }

    [SkippableTheory]
    [InlineData("epubjs")]
    [InlineData("foliate")]
    public void The_contents_of_a_book_of_many_documents_lead_to_every_heading(string system)
    {
        var contents = Entries(ResultFor(ExportedArticle.SpreadEpubPath, system), "contents");

        Assert.True(contents.Select(entry => entry.Address.Split('#')[0]).Distinct().Count() > 2);
        Assert.All(contents, entry => Assert.True(entry.IsReached, $"{entry.Address} is not reached"));
        Assert.All(contents, entry => Assert.Equal(Plain(entry.Label), Plain(entry.Text ?? "")));
    }

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void Every_page_of_the_page_list_is_reached(string article, string system)
    {
        var listed = EpubBook.Read(ExportedArticle.Of(article).Epub).Navigation.Descendants()
            .Where(element => (string?)element.Attribute(Ops + "type") == "page-list")
            .SelectMany(list => list.Descendants()).Where(element => element.Name.LocalName == "a").Select(link => link.Value.Trim());
        var pages = Entries(ResultOf(article, system), "pages");

        Assert.Equal(listed, pages.Select(page => page.Label));
        Assert.All(pages, page => Assert.True(page.IsReached, $"Page {page.Label} ({page.Address}) is not reached"));
        Assert.All(pages, page => Assert.Equal("", page.Text));
    }

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void All_pictures_show(string article, string system)
    {
        var expected = EpubBook.Read(ExportedArticle.Of(article).Epub).Documents.Values
            .SelectMany(document => document.Descendants()).Count(element => element.Name.LocalName is "img" or "image");
        var images = ResultOf(article, system).GetProperty("images").EnumerateArray().ToList();

        Assert.Equal(expected, images.Count);
        Assert.All(images, image => Assert.True(image.GetProperty("width").GetInt32() > 0, image.ToString()));
    }

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void Neither_in_light_nor_in_dark_is_there_a_barrier(string article, string system)
    {
        var result = ResultOf(article, system);

        Assert.All(result.GetProperty("violations").EnumerateArray(), violation => Assert.Fail(violation.ToString()));
        Assert.All(result.GetProperty("errors").EnumerateArray(), error => Assert.Fail(error.ToString()));
        var pictures = result.GetProperty("pictures").EnumerateArray().Where(picture => picture.GetProperty("isText").GetBoolean()).ToList();
        Assert.NotEmpty(pictures);
        Assert.All(pictures, picture => Assert.Equal(
            picture.GetProperty("scheme").GetString() == "dark" ? "#121212" : "#ffffff", picture.GetProperty("ground").GetString()));
    }

    /// <summary>Else none of these tests could fail.</summary>
    [SkippableTheory]
    [InlineData("epubjs")]
    [InlineData("foliate")]
    public void What_is_broken_is_noticed(string system)
    {
        var result = ResultFor(BrokenPath, system);

        Assert.All(Entries(result, "contents").Skip(1), entry => Assert.False(entry.IsReached));
        Assert.NotEmpty(Entries(result, "pages"));
        Assert.All(Entries(result, "pages"), page => Assert.False(page.IsReached));
        Assert.All(result.GetProperty("images").EnumerateArray(), image => Assert.Equal(0, image.GetProperty("width").GetInt32()));
        var violations = result.GetProperty("violations").EnumerateArray().ToList();
        Assert.Contains(violations, violation => violation.GetProperty("rule").GetString() == "color-contrast" && violation.GetProperty("scheme").GetString() == "light");
        Assert.Contains(violations, violation => violation.GetProperty("rule").GetString() == "color-contrast" && violation.GetProperty("scheme").GetString() == "dark");
    }

    private static JsonElement ResultOf(string article, string system) => ResultFor(ExportedArticle.Of(article).EpubPath, system);

    private static JsonElement ResultFor(string path, string system)
    {
        var lines = Checkers.Lines(Results.Value);
        var found = lines.FirstOrDefault(line => line.GetProperty("file").GetString() == path && line.GetProperty("system").GetString() == system);
        Assert.True(found.ValueKind == JsonValueKind.Object, $"{system} gave no result. " + Results.Value.All);
        return found;
    }

    private static List<Entry> Entries(JsonElement result, string list) => [.. result.GetProperty(list).EnumerateArray().Select(entry => new Entry(
        entry.GetProperty("label").GetString()!,
        entry.GetProperty("href").GetString()!,
        entry.GetProperty("text").GetString(),
        entry.GetProperty("reached").GetBoolean()))];

    private static IEnumerable<string> Headings(IEnumerable<OutlineEntry> entries) =>
        entries.SelectMany(entry => Headings(entry.Children).Prepend(entry.Text));

    private static string Plain(string text) => string.Join(' ', ArticleWords.Split(text));

    /// <summary>An entry of contents or page list, and what came of following it.</summary>
    private sealed record Entry(string Label, string Address, string? Text, bool IsReached);
}
