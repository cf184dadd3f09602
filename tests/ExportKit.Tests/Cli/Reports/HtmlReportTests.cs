using System.Security.Cryptography;
using System.Text;

namespace ExportKit.Tests.Cli.Reports;

public sealed class HtmlReportTests
{
    private readonly CommandLineRun _run = new();

    private static byte[] Picture => File.ReadAllBytes(Path.Combine(Repository.Input, "img", "moulin-1931.jpg"));

    [Fact]
    public void It_shows_the_outline_of_each_article_with_the_levels_that_the_page_had()
    {
        _run.Files.With("story.html", ReportPages.Headings);
        var report = ReportPage.Of(_run, "txt", "story.html");

        Assert.Equal(
            ["Level 1 The head of the story", "Level 2 First part of it (h3 on the page)", "Level 3 Deep within (h6 on the page)", "Level 4 A bold line (no heading on the page, but stands as one)"],
            report.Words("//ol[@class='outline']/li"));
    }

    [Fact]
    public void Pictures_stand_beside_their_texts_and_where_those_came_from_first_those_without_one()
    {
        _run.Files.With("story.html", ReportPages.One.Replace(
            "<img src=\"a.png\">", "<figure><img src=\"b.png\" alt=\"A boat\"><figcaption>It sails</figcaption></figure><img src=\"a.png\">", StringComparison.Ordinal));
        _run.Resources.With("file:///work/b.png", Picture);
        var report = ReportPage.Of(_run, "epub", "story.html");

        var pictures = report.All("//ul[@class='pictures']/li");
        Assert.Equal(2, pictures.Count);
        Assert.StartsWith("A small copy of it could not be made. Alternative text Barrier None was found.", ReportPage.Words(pictures[0]), StringComparison.Ordinal);
        Assert.Equal("Alternative text A boat It comes from alt on the page Caption It sails File b.png", ReportPage.Words(pictures[1].SelectSingleNode("dl")!).Replace(" (leads the article)", "", StringComparison.Ordinal));
        var copy = pictures[1].SelectSingleNode(".//img")!;
        Assert.StartsWith("data:image/jpeg;base64,", copy.GetAttributeValue("src", ""), StringComparison.Ordinal);
        Assert.Equal("240", copy.GetAttributeValue("width", ""));
    }

    [Fact]
    public void What_harms_readers_most_comes_first()
    {
        _run.Files.With("one.html", ReportPages.One).With("two.html", ReportPages.Two).With("sound.html", ReportPages.Headings);
        var report = ReportPage.Of(_run, "pdf", "one.html", "two.html", "sound.html", "nowhere.html");

        Assert.Equal("2 articles of 4 shut readers out, 1 with errors", Assert.Single(report.Words("//h1")));
        Assert.Equal(["Input unreadable", "Image without text", "Image missing"], report.Words("//section[@id='mend']/ol/li/h3"));
        Assert.Equal(["nowhere.html", "The head of the story", "The head of the story"], report.Words("//section[@id='mend']//tbody/tr/th"));
        Assert.Equal(["#article-4", "#article-2", "#article-1"], report.All("//section[@id='mend']//tbody/tr/th/a").Select(link => link.GetAttributeValue("href", "")));
        Assert.Equal(
            ["Barrier", "Barrier", "Warning", "Warning"],
            report.Words("//article[@id='article-2']//ol[@class='problems']/li/span"));
    }

    [Fact]
    public void The_chart_has_a_table_with_the_same_shares_behind_it()
    {
        _run.Files.With("one.html", ReportPages.One).With("two.html", ReportPages.Two).With("sound.html", ReportPages.Headings);
        var report = ReportPage.Of(_run, "txt", "one.html", "two.html", "sound.html");

        var row = ReportPage.Words(report.One("//section[@id='kinds']//tbody/tr[td/code='EK2001']"));
        Assert.Equal("Image without text EK2001 Barrier 2 67% 3", row);
        var bar = report.All("//ul[@class='bars']/li").Single(item => ReportPage.Words(item).StartsWith("Image without text", StringComparison.Ordinal));
        Assert.Equal("Image without text 67% 2 articles", ReportPage.Words(bar));
        Assert.Equal("66.67", bar.SelectSingleNode(".//rect[2]")!.GetAttributeValue("width", ""));
        Assert.Equal(["Kind", "Code", "Matters as", "Articles", "Share", "Times"], report.Words("//section[@id='kinds']//thead//th"));
    }

    [Fact]
    public void It_says_what_documents_claim_and_why_others_do_not()
    {
        _run.Files.With("one.html", ReportPages.One).With("sound.html", ReportPages.Headings);
        _run.Resources.With("file:///work/a.png", Picture);
        var report = ReportPage.Of(_run, "all", "one.html", "sound.html");

        Assert.Contains("Does not claim PDF/UA-1, since 1 picture has no text.", report.Words("//article[@id='article-1']//ul[@class='claims']/li"));
        Assert.Contains("Does not claim alternative texts (alternativeText), since 1 picture has no text.", report.Words("//article[@id='article-1']//ul[@class='claims']/li"));
        Assert.Contains("Claims PDF/UA-1", report.Words("//article[@id='article-2']//ul[@class='claims']/li"));
        Assert.Contains("Claims words suffice (accessModeSufficient: textual)", report.Words("//article[@id='article-2']//ul[@class='claims']/li"));
    }

    [Fact]
    public void A_refused_document_claims_nothing()
    {
        _run.Files.With("one.html", ReportPages.One);
        var report = ReportPage.Of(_run, "pdf", "one.html", "--strict");

        Assert.Empty(report.All("//ul[@class='claims']"));
        Assert.Contains("refused by --strict", report.Words("//ul[@class='documents']/li")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_changed_is_told_by_what_was_done()
    {
        _run.Files.With("story.html", ReportPages.Headings.Replace("lang=en", "", StringComparison.Ordinal));
        var report = ReportPage.Of(_run, "txt", "story.html");

        Assert.Equal(["Inferred, since the page does not say it", "Put right"], report.Words("//h5"));
        Assert.Contains(report.Words("//h5/following-sibling::ul[1]/li"), item => item.Contains("EK4001 language-inferred", StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_are_drawn_with_numbers_that_stand_in_words_below()
    {
        _run.Files.With("story.html", ReportPages.Headings);
        var report = ReportPage.Of(_run, "pdf", "story.html");

        var drawing = report.All("//svg[@role='img']")[0];
        var numbers = drawing.SelectNodes(".//text")!.Select(ReportPage.Words).ToArray();
        Assert.Equal(Enumerable.Range(1, numbers.Length).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)), numbers);
        var words = drawing.ParentNode!.ParentNode!.SelectNodes(".//ol[@class='order']/li")!;
        Assert.Equal(numbers, words.Select(item => item.GetAttributeValue("value", "")));
        Assert.Equal("Heading 1 The head of the story", ReportPage.Words(words[0]));
        Assert.Equal($"Page 1 of {report.All("//svg[@role='img']").Count}: {numbers.Length} blocks, numbered in reading order from 1 to {numbers.Length}", drawing.GetAttributeValue("aria-label", ""));
    }

    [Fact]
    public void Words_of_an_article_say_their_language_and_direction()
    {
        _run.Files.With("arabic.html", File.ReadAllBytes(Path.Combine(Repository.Input, "arabic-story.html")));
        var report = ReportPage.Of(_run, "txt", "arabic.html");

        Assert.All(report.All("//ol[@class='outline']/li/span[2]"), heading => Assert.Equal("ar rtl", heading.GetAttributeValue("lang", "") + " " + heading.GetAttributeValue("dir", "")));
        Assert.Equal("en", report.One("/html").GetAttributeValue("lang", ""));
        Assert.Equal("ar", report.One("//h3/span[@dir]").GetAttributeValue("lang", ""));
    }

    [Fact]
    public void No_script_may_run_and_nothing_is_loaded()
    {
        _run.Files.With("story.html", ReportPages.One);
        var report = ReportPage.Of(_run, "pdf", "story.html");

        var style = report.One("//style").InnerHtml;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Equal(
            $"default-src 'none'; img-src data:; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'",
            HtmlAgilityPack.HtmlEntity.DeEntitize(report.One("//meta[@http-equiv='Content-Security-Policy']").GetAttributeValue("content", "")));
        Assert.DoesNotContain("url(", style, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", style, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_inputs_give_the_same_bytes_with_any_number_of_workers()
    {
        string[] pages = [.. Enumerable.Range(1, 9).Select(number => $"page-{number}.html")];
        var reports = new List<string>();
        foreach (var jobs in new[] { "1", "4" })
        {
            var run = new CommandLineRun();
            for (var i = 0; i < pages.Length; i++)
            {
                run.Files.With(pages[i], i % 3 == 0 ? ReportPages.Two : i % 3 == 1 ? ReportPages.Headings : ReportPages.One);
            }

            reports.Add(ReportPage.Of(run, ["all", .. pages, "--jobs", jobs]).Source);
        }

        Assert.Equal(reports[0], reports[1]);
    }

    [Fact]
    public void A_report_cannot_be_asked_for_twice_in_one_file_nor_on_standard_output()
    {
        _run.Files.With("story.html", ReportPages.One);
        _run.RealStages = ArticleStages.Create();

        Assert.Equal(2, _run.Run("txt", "story.html", "--report", "a.html", "--report", "a.html"));
        Assert.Equal(0, _run.Run("txt", "story.html", "-o", "story.txt", "--report", "-", "--quiet"));
        Assert.StartsWith("{", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_reports_of_the_same_run_are_as_they_are_without_it()
    {
        var alone = new CommandLineRun { RealStages = ArticleStages.Create(), Clock = new SteadyClock() };
        var together = new CommandLineRun { RealStages = ArticleStages.Create(), Clock = new SteadyClock() };
        alone.Files.With("story.html", ReportPages.Two);
        together.Files.With("story.html", ReportPages.Two);
        alone.Run("all", "story.html", "--report", "report.json");
        together.Run("all", "story.html", "--report", "report.json", "--report", "report.html");

        Assert.Equal(alone.Files.Saved["/work/report.json"], together.Files.Saved["/work/report.json"]);
        Assert.Equal(alone.Files.SavedBytes["/work/story.pdf"], together.Files.SavedBytes["/work/story.pdf"]);
    }
}
