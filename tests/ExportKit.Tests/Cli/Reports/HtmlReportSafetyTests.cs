using System.Globalization;
using ExportKit.Cli;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Tests.ExporterTests;
using FsCheck;
using FsCheck.Fluent;

namespace ExportKit.Tests.Cli.Reports;

/// <summary>Pages come from anyone, and so do the words and addresses that a report shows: none of them is ever more than words.</summary>
public sealed class HtmlReportSafetyTests
{
    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</title></style><svg onload=alert(1)>", "<!--", "--><script>",
        "<base href=//evil.example>", "<meta http-equiv=refresh content=0>", "\u202Eexe.txt", "&lt;script&gt;", "]]><x>", "<iframe srcdoc='<script>1</script>'>",
    ];

    [Fact]
    public void Hostile_words_everywhere_stay_words()
    {
        Prop.ForAll<byte, byte, string>((first, second, text) => Check(Hostile[first % Hostile.Length] + text + Hostile[second % Hostile.Length]))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(12));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("vbscript:x")]
    [InlineData("https://evil.example/\"onclick=\"alert(1)")]
    public void Hostile_addresses_lead_nowhere(string address)
    {
        var escaped = System.Net.WebUtility.HtmlEncode(address);
        var report = Report($"<link rel=canonical href=\"{escaped}\">", $"<figure><a href=\"{escaped}\"><img src=\"{escaped}\" alt=\"A boat\"></a><figcaption>It sails</figcaption></figure>", "story.html");

        IsSafe(report);
    }

    [Fact]
    public void Names_of_files_are_words_too() => IsSafe(Report("", "", "<img src=x onerror=alert(1)>.html"));

    [Fact]
    public void A_report_of_very_many_articles_stays_within_its_bounds()
    {
        const int Count = 120;
        const int Bytes = 512 * 1024;
        using var scratch = new MemoryStream();
        using var report = new HtmlReport(new RunFacts { Command = "txt", Options = [], Formats = [ExportFormat.PlainText], Results = Count }, null, Outside(), scratch, Bytes);
        var article = LongArticle();
        for (var i = 0; i < Count; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"page-{i}.html");
            report.Done(new UnreadPage(name), new ExportResult(name, article, [new(ExportFormat.PlainText, ExportOutcome.Written, name)], []));
        }

        using var output = new MemoryStream();
        report.End(new RunEnd(0, []))(output);
        var page = new ReportPage(System.Text.Encoding.UTF8.GetString(output.ToArray()));

        // What each has room for is shown, and the rest is said to be missing.
        Assert.Equal(Count, page.All("//article").Count);
        Assert.Contains("more are not shown", page.Words("//article[@id='article-120']")[0], StringComparison.Ordinal);
        Assert.InRange(output.Length, Bytes / 2, Bytes + (64 * 1024));
    }

    [Fact]
    public void A_report_takes_no_more_memory_for_many_articles_than_for_some()
    {
        using var folder = new TemporaryFolder();
        using var scratch = new FileStream(Path.Combine(folder.Path, "scratch"), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 4096);
        using var report = new HtmlReport(new RunFacts { Command = "txt", Options = [], Formats = [ExportFormat.PlainText], Results = 2000 }, null, Outside(), scratch);
        for (var i = 0; i < 2000; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"page-{i}.html");
            var problem = new Diagnostic(DiagnosticCodes.ImageWithoutText, $"No text was found for the picture {i}.png", new SourcePlace(name, 1, 1), "Describe it");
            report.Done(new UnreadPage(name), new ExportResult(name, null, [new(ExportFormat.PlainText, ExportOutcome.Written, name)], [problem]));
        }

        // What was written of them lies on the disk, and no more of them is remembered than lists name.
        Assert.InRange(scratch.Length, 1_500_000, 4_000_000);
        Assert.InRange(report.Held, 0, ProblemKinds.MostArticles + 8);
    }

    [Fact]
    public void What_has_no_room_is_said_to_be_left_out()
    {
        var room = new ReportRoom(2, 1000);
        room.Begin();
        Assert.False(room.Take(501));
        Assert.True(room.Take(100));
        room.Begin();
        Assert.True(room.Take(900));
        Assert.False(room.Take(1));
        room.Begin();
        Assert.False(room.Take(1));
    }

    private static Article LongArticle() => new()
    {
        Metadata = new ArticleMetadata { Headline = [new TextRun("The head of the story")], Language = "en" },
        Body = [.. Enumerable.Range(1, 200).Select(number => new Heading(2, [new TextRun($"A heading that is told apart by its number, {number}")]) { SourceLevel = 2 })],
        Source = new SourcePlace("story.html"),
    };

    private static CommandEnvironment Outside() => new()
    {
        OpenInput = () => Stream.Null,
        OpenOutput = () => Stream.Null,
        Out = TextWriter.Null,
        Error = TextWriter.Null,
        Files = new FakeFiles(),
        Resources = new FakeResources(),
        PdfEnvironment = static () => new("6.0.0", null, []),
        Stages = ArticleStages.Create(),
    };

    private static void Check(string words)
    {
        var text = System.Net.WebUtility.HtmlEncode(words);
        IsSafe(Report(
            $"<title>{text}</title><meta name=author content=\"{text}\">",
            $"<h2>{text}</h2><p>{text} and more words</p><figure><img src=a.png alt=\"{text}\" title=\"{text}\"><figcaption>{text}</figcaption></figure><img src=\"{text}\"><table><caption>{text}</caption><tr><td>{text}</table>",
            "story.html"));
    }

    private static ReportPage Report(string head, string body, string name)
    {
        var run = new CommandLineRun { RealStages = ArticleStages.Create() };
        run.Files.With(name, ReportPages.One
            .Replace("<body>", $"<head>{head}</head><body>", StringComparison.Ordinal)
            .Replace("</article>", body + "</article>", StringComparison.Ordinal));
        return ReportPage.Of(run, "pdf", name);
    }

    private static void IsSafe(ReportPage report)
    {
        string[] known =
        [
            "a", "article", "b", "bdi", "body", "caption", "circle", "code", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "head", "header",
            "html", "img", "li", "main", "meta", "nav", "ol", "p", "path", "polyline", "rect", "section", "span", "style", "summary", "svg", "table", "tbody", "td", "text",
            "th", "thead", "title", "tr", "ul",
        ];
        foreach (var element in report.All("//*"))
        {
            Assert.Contains(element.Name, known);
            foreach (var attribute in element.Attributes)
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), element.OuterHtml);
                Assert.NotEqual("style", attribute.Name);
                if (attribute.Name is "href" or "src")
                {
                    Assert.Matches("^(https?://|mailto:|tel:|#|data:image/)", HtmlAgilityPack.HtmlEntity.DeEntitize(attribute.Value));
                }
            }
        }

        Assert.Equal(3, report.All("//meta[@name]").Count(meta => meta.GetAttributeValue("name", "") is "viewport" or "referrer" or "generator"));
        Assert.Single(report.All("//meta[@http-equiv]"));
    }
}
