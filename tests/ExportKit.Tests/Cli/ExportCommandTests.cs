using ExportKit.Model;
using ExportKit.Writing.Epub;
using ExportKit.Writing.Pdf;

namespace ExportKit.Tests.Cli;

public sealed class ExportCommandTests
{
    private readonly CommandLineRun _run = new();

    public ExportCommandTests() => _run.Files.With("story.html", "Headline\nwords").With("b/other.htm", "Other");

    [Theory]
    [InlineData("pdf", "/work/story.pdf")]
    [InlineData("epub", "/work/story.epub")]
    [InlineData("txt", "/work/story.txt")]
    public void A_document_goes_to_this_folder_named_after_its_input(string command, string path)
    {
        Assert.Equal(0, _run.Run(command, "story.html"));
        Assert.Equal([path], _run.Files.Saved.Keys);
        Assert.Equal($"Written: {Path.GetFileName(path)}.\n", _run.Error);
        Assert.Empty(_run.Out);
    }

    [Fact]
    public void All_makes_three_documents_of_each_input()
    {
        Assert.Equal(0, _run.Run("all", "story.html", "b/other.htm", "-o", "exports"));
        Assert.Equal(
            ["/work/exports/story.pdf", "/work/exports/story.epub", "/work/exports/story.txt",
             "/work/exports/other.pdf", "/work/exports/other.epub", "/work/exports/other.txt"],
            _run.Files.Saved.Keys);
        Assert.Equal("6 documents written.\n", _run.Error);
    }

    [Theory]
    [InlineData("new.txt", "/work/new.txt")]
    [InlineData("new", "/work/new/story.txt")]
    [InlineData("new/", "/work/new/story.txt")]
    [InlineData("there", "/work/there/story.txt")]
    [InlineData("../up.txt", "/up.txt")]
    public void What_follows_o_is_a_file_for_one_document_and_a_folder_where_it_is_one(string output, string path)
    {
        _run.Files.WithFolder("there");

        Assert.Equal(0, _run.Run("txt", "story.html", "-o", output));
        Assert.Equal([path], _run.Files.Saved.Keys);
    }

    [Fact]
    public void What_follows_o_is_a_folder_for_several_documents()
    {
        Assert.Equal(0, _run.Run("txt", "story.html", "b/other.htm", "--output", "new"));
        Assert.Equal(["/work/new/story.txt", "/work/new/other.txt"], _run.Files.Saved.Keys);
    }

    [Fact]
    public void Standard_input_is_named_after_its_headline()
    {
        _run.Input = "Café ‘Zürich’: 3 days’ wait\nwords";

        Assert.Equal(0, _run.Run("epub", "-"));
        Assert.Equal(["/work/café-zürich-3-days-wait.epub"], _run.Files.Saved.Keys);
    }

    [Fact]
    public void Standard_output_takes_a_document_and_nothing_else()
    {
        _run.Input = "Headline";

        Assert.Equal(0, _run.Run("txt", "-", "-o", "-"));
        Assert.Equal("text of Headline", _run.Out);
        Assert.Empty(_run.Files.Saved);
        Assert.Equal("Written: standard output.\n", _run.Error);
    }

    [Fact]
    public void A_terminal_is_shown_no_PDF()
    {
        _run.IsTerminal = true;

        Assert.Equal(2, _run.Run("pdf", "story.html", "-o", "-"));
        Assert.Equal(0, _run.Run("txt", "story.html", "-o", "-"));
        Assert.Equal("text of Headline", _run.Out);
    }

    [Fact]
    public void Options_reach_the_stages()
    {
        _run.Variables["SOURCE_DATE_EPOCH"] = "1700000000";

        Assert.Equal(0, _run.Run(
            "pdf", "story.html", "--lang", "en-GB", "--title", " A title ", "--author", "A", "--author=B, C", "--date", "2025-05-15",
            "--publisher", "P", "--base-url", "https://example.org/a", "--page-size", "Letter", "--no-images", "--strict"));

        var options = _run.Stages.Options!;
        Assert.Equal("en-GB", options.Normalising.Language);
        Assert.Equal("A title", options.Normalising.Title);
        Assert.Equal(["A", "B, C"], options.Normalising.Authors.AsEnumerable());
        Assert.Equal(new ArticleDate(new DateTimeOffset(2025, 5, 15, 0, 0, 0, TimeSpan.Zero)), options.Normalising.Published);
        Assert.Equal("P", options.Normalising.Publisher);
        Assert.Equal("https://example.org/a", options.BaseAddress);
        Assert.Equal(PageSize.Letter, options.Pdf.Paper.Size);
        Assert.False(options.IncludeImages);
        Assert.True(options.Strict);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1700000000), options.SourceDate);
    }

    [Theory]
    [InlineData("pdf story.html", PdfStandard.Ua1, false, false)]
    [InlineData("pdf story.html --pdf-standard UA-2", PdfStandard.Ua2, false, false)]
    [InlineData("all story.html --attach-source --pdf-standard=ua-2,a-4f --fast-web-view", PdfStandard.Ua2, true, true)]
    public void The_standard_of_the_PDF_reaches_its_writer(string line, PdfStandard standard, bool attachSource, bool fastWebView)
    {
        Assert.Equal(0, _run.Run(line.Split(' ')));

        var options = _run.Stages.Options!.Pdf;
        Assert.Equal((standard, attachSource, fastWebView), (options.Standard, options.AttachSource, options.FastWebView));
    }

    [Fact]
    public void What_people_vouch_for_reaches_the_EPUB()
    {
        Assert.Equal(0, _run.Run(
            "epub", "story.html", "--certified-by", "A. Tester", "--certifier-credential", "Certified", "--certifier-report", "https://example.org/r",
            "--a11y-exemption", "EAA-microenterprise", "--no-cover", "--image-width", "800"));

        var options = _run.Stages.Options!.Epub;
        Assert.Equal(new Certification("A. Tester") { Credential = "Certified", ReportAddress = "https://example.org/r" }, options.Certification);
        Assert.Equal((false, 800), (options.HasCover, options.ImageWidth));
        Assert.Equal(["eaa-microenterprise"], options.Exemptions.AsEnumerable());
    }

    [Fact]
    public void A_claim_that_is_refused_leaves_no_file()
    {
        _run.RealStages = ArticleStages.Create();
        _run.Files.With("page.html", Reading.Pages.Article(
            Reading.Pages.Prose + "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>" + Reading.Pages.MoreProse));

        Assert.Equal(1, _run.Run("epub", "page.html", "-q", "--certified-by", "A. Tester"));
        Assert.Empty(_run.Files.Saved);
        Assert.Contains("error EK6020: No EPUB is written that claims conformance to WCAG by A. Tester: 1 table has no header cells (1.3.1)", _run.Error, StringComparison.Ordinal);
        Assert.Equal(0, _run.Run("epub", "page.html", "-q"));
        Assert.Equal(["/work/page.epub"], _run.Files.SavedBytes.Keys);
    }

    [Theory]
    [InlineData("epub story.html", false)]
    [InlineData("epub story.html --page-list", true)]
    [InlineData("txt story.html --page-list", false)]
    [InlineData("txt story.html --page-marks", true)]
    public void Page_numbers_of_the_PDF_reach_EPUB_and_text(string line, bool pageList)
    {
        Assert.Equal(0, _run.Run(line.Split(' ')));
        Assert.Equal(pageList, _run.Stages.Pages is not null);
    }

    [Theory]
    [InlineData(null, "D:20250515123000+00'00")]
    [InlineData("1700000000", "D:20231114221320+00'00")]
    public void The_time_of_the_page_s_file_goes_into_the_PDF(string? epoch, string time)
    {
        _run.RealStages = ArticleStages.Create();
        _run.Files.Time = new DateTimeOffset(2025, 5, 15, 12, 30, 0, TimeSpan.Zero);
        _run.Files.With("page.html", Writing.Pdf.PdfSample.Page);
        if (epoch is not null)
        {
            _run.Variables["SOURCE_DATE_EPOCH"] = epoch;
        }

        Assert.Equal(0, _run.Run("pdf", "page.html", "--attach-source", "-o", "page.pdf"));

        // What is packed into object streams shows to a reader of PDF alone.
        var file = PdfReading.PdfFile.Read(_run.Files.SavedBytes["/work/page.pdf"]);
        var specification = (PdfReading.PdfDictionary)file.Items(file.Catalog, "AF").Single();
        var stream = file.Dictionary(file.Dictionary(specification, "EF")!, "F")!;
        Assert.Equal(time, file.Text(file.Dictionary(stream, "Params")!, "ModDate"));
    }

    [Fact]
    public void Without_options_the_stages_get_none()
    {
        Assert.Equal(0, _run.Run("pdf", "story.html"));
        var options = _run.Stages.Options!;
        Assert.Equal(new ExportOptions().Normalising with { Authors = options.Normalising.Authors }, options.Normalising);
        Assert.Empty(options.Normalising.Authors);
        Assert.Null(options.BaseAddress);
        Assert.True(options.IncludeImages);
        Assert.False(options.Strict);
        Assert.Null(options.SourceDate);
        Assert.Equal(PageSize.A4, options.Pdf.Paper.Size);
        Assert.Equal("file:///work/story.html", _run.Stages.ReadingOptions!.PictureBaseAddress);
    }

    [Theory]
    [InlineData("2025-05-15T15:54+01:00", 14, 54)]
    [InlineData("2025-05-15T15:54:00Z", 15, 54)]
    public void A_date_with_a_time_and_zone_is_shown_with_them(string date, int hour, int minute)
    {
        Assert.Equal(0, _run.Run("txt", "story.html", "--date", date));

        var published = _run.Stages.Options!.Normalising.Published!;
        Assert.Equal(new DateTimeOffset(2025, 5, 15, hour, minute, 0, TimeSpan.Zero), published.Value.ToUniversalTime());
        Assert.True(published is { HasTime: true, ShowsTime: true });
    }

    [Fact]
    public void Diagnostics_are_said_with_place_severity_code_and_hint()
    {
        _run.Files.With("story.html", "Headline\nproblem");

        Assert.Equal(0, _run.Run("txt", "story.html"));
        Assert.Equal(
            ["story.html:2:1: accessibility EK2001: No text was found for a picture", "  hint: Give it an alt",
             "Written: story.txt; 1 accessibility problem."],
            _run.ErrorLines);
    }

    [Fact]
    public void Quiet_says_errors_alone()
    {
        _run.Files.With("story.html", "Headline\nproblem");

        Assert.Equal(1, _run.Run("txt", "story.html", "absent.html", "--quiet"));
        Assert.Equal(
            ["absent.html: error EK0001: The input cannot be read: no such file", "  hint: Check the name, and that you may read the file"],
            _run.ErrorLines);
    }

    [Theory]
    [InlineData(true, null, null, true)]
    [InlineData(true, "1", null, false)]
    [InlineData(true, null, "dumb", false)]
    [InlineData(false, null, null, false)]
    public void Colour_is_for_terminals_that_want_it(bool isTerminal, string? noColour, string? terminal, bool isColoured)
    {
        _run.IsTerminal = isTerminal;
        Set("NO_COLOR", noColour);
        Set("TERM", terminal);
        _run.Run("txt", "absent.html");

        Assert.Equal(isColoured, _run.Error.Contains("\e[1;31merror\e[0m", StringComparison.Ordinal));
        Assert.Equal(isColoured, _run.Error.Contains('\e', StringComparison.Ordinal));
    }

    [Fact]
    public void A_terminal_shows_how_far_several_inputs_are()
    {
        _run.IsTerminal = true;
        _run.Run("txt", "story.html", "b/other.htm");
        Assert.Contains("1 of 2 ", _run.Error, StringComparison.Ordinal);
        Assert.EndsWith("\r\e[KWritten: story.txt, other.txt.\n", _run.Error, StringComparison.Ordinal);

        foreach (var words in (string[][])[["a.html", "b.html"], ["a.html"], ["a.html", "b.html", "--quiet"], ["a.html", "b.html", "--progress", "none"]])
        {
            var other = new CommandLineRun { IsTerminal = words.Length != 2 };
            other.Files.With("a.html", "A").With("b.html", "B");
            other.Run(["txt", .. words]);
            Assert.DoesNotContain("of 2", other.Error, StringComparison.Ordinal);
        }
    }

    private void Set(string name, string? value)
    {
        if (value is not null)
        {
            _run.Variables[name] = value;
        }
    }
}
