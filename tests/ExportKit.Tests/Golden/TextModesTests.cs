using System.Text;
using ExportKit.Writing.PlainText;

namespace ExportKit.Tests.Golden;

/// <summary>The texts of <c>input/</c> and of the page for listeners in each way in which they can be had: kept in
/// <c>tests/Golden/texts/ARTICLE/MODE.verified.txt</c>, to be read. The text as it is by default is in <c>exports/</c>.</summary>
public sealed class TextModesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Golden", "texts");

    private static readonly Dictionary<string, PlainTextOptions> Modes = new(StringComparer.Ordinal)
    {
        ["headings-markdown"] = new() { Headings = HeadingStyle.Markdown },
        ["headings-plain"] = new() { Headings = HeadingStyle.Plain },
        ["links-inline"] = new() { Links = LinkStyle.Inline },
        ["links-none"] = new() { Links = LinkStyle.None },
        ["tables-grid"] = new() { Tables = TableStyle.Grid },
        ["wrap-72"] = new() { WrapWidth = 72 },
        ["ascii-punctuation"] = new() { AsciiPunctuation = true },
        ["encoding-us-ascii"] = new() { Encoding = PlainTextEncoding.Find("us-ascii")! },
        ["no-contents"] = new() { IncludeContents = false },
        ["body-only"] = new() { BodyOnly = true },
    };

    private static readonly string[] Names =
        [.. Directory.EnumerateFiles(Repository.Input, "*.html").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal), "for-listeners"];

    public static TheoryData<string> Articles => [.. Names];

    [Theory]
    [MemberData(nameof(Articles))]
    public void Each_mode_gives_what_is_kept(string article) => GoldenFile.AssertNone(
    [
        .. Modes.Select(mode => new GoldenFile(Path.Combine(Folder, article, mode.Key + ".verified.txt")).Compare(Encoding.UTF8.GetString(Written(article, mode.Value)))),
    ]);

    [Fact]
    public void Nothing_is_kept_that_is_not_made()
    {
        var kept = Directory.EnumerateFiles(Folder, "*.verified.txt", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'));
        var made = Names.SelectMany(article => Modes.Keys.Select(mode => $"{article}/{mode}.verified.txt"));
        Assert.Equal(made.Append("for-listeners/default.verified.txt").Order(StringComparer.Ordinal), kept.Order(StringComparer.Ordinal));
    }

    /// <summary>A page made to try a listener's patience: its text is kept as it is by default too.</summary>
    [Fact]
    public void The_page_for_listeners_gives_what_is_kept() => GoldenFile.AssertNone(
        [new GoldenFile(Path.Combine(Folder, "for-listeners", "default.verified.txt")).Compare(Encoding.UTF8.GetString(Written("for-listeners", new())))]);

    [Theory]
    [MemberData(nameof(Articles))]
    public void Line_ends_and_unicode_encodings_change_no_word(string article)
    {
        var text = Encoding.UTF8.GetString(Written(article, new()));

        Assert.Equal(text.Replace("\n", "\r\n", StringComparison.Ordinal), Encoding.UTF8.GetString(Written(article, new() { CrLf = true })));
        Assert.Equal("\uFEFF" + text, Encoding.UTF8.GetString(Written(article, new() { Encoding = PlainTextEncoding.Find("utf-8-bom")! })));
        Assert.Equal("\uFEFF" + text, Encoding.Unicode.GetString(Written(article, new() { Encoding = PlainTextEncoding.Find("utf-16")! })));
    }

    private static byte[] Written(string article, PlainTextOptions options)
    {
        var path = article == "for-listeners" ? Path.Combine(Folder, article, "page.html") : Path.Combine(Repository.Input, article + ".html");
        return SampleExport.Of(path, new ExportOptions { PlainText = options }, ExportFormat.PlainText)[ExportFormat.PlainText];
    }
}
