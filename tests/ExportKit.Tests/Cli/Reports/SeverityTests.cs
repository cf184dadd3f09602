namespace ExportKit.Tests.Cli.Reports;

public sealed class SeverityTests
{
    private readonly CommandLineRun _run = new() { RealStages = ArticleStages.Create() };

    public SeverityTests() => _run.Files.With("story.html", ReportPages.One);

    [Theory]
    [InlineData("--severity EK2001=info", "info", 0)]
    [InlineData("--severity image-without-text=warning", "warning", 0)]
    [InlineData("--severity ek2001=error", "error", 5)]
    [InlineData("--severity EK2003=info,EK2001=warning", "warning", 0)]
    [InlineData("--severity EK2001=info --severity EK2001=error", "error", 5)]
    public void A_changed_severity_shows_in_the_message_and_the_exit_code(string options, string word, int exitCode)
    {
        Assert.Equal(exitCode, Run(options));
        Assert.StartsWith($"story.html:3:1: {word} EK2001: ", _run.Error, StringComparison.Ordinal);
        Assert.Equal(["/work/story.txt"], _run.Files.Saved.Keys);
    }

    [Fact]
    public void What_is_off_is_not_said_counted_or_refused()
    {
        Assert.Equal(0, Run("--severity image-without-text=off --strict --fail-on info"));
        Assert.Equal("Written: story.txt.\n", _run.Error);
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("--severity EK2001=warning", 0)]
    [InlineData("--severity EK2001=error", 3)]
    public void Strict_refuses_by_the_changed_severity(string options, int exitCode)
    {
        Assert.Equal(exitCode, Run("--strict " + options));
        Assert.Equal(exitCode == 0, _run.Files.Saved.Count == 1);
    }

    [Theory]
    [InlineData("info", 5)]
    [InlineData("warning", 5)]
    [InlineData("accessibility", 5)]
    [InlineData("error", 0)]
    [InlineData("EK2001", 5)]
    [InlineData("image-without-text", 5)]
    [InlineData("EK2002", 0)]
    [InlineData("EK2002,ek2001", 5)]
    public void A_run_fails_on_what_it_shall_fail_on_and_writes_all_the_same(string value, int exitCode)
    {
        Assert.Equal(exitCode, Run($"--fail-on {value}"));
        Assert.Equal(["/work/story.txt"], _run.Files.Saved.Keys);
        Assert.Equal(
            exitCode == 5,
            _run.Error.Contains("exportkit: a problem stands that the run shall fail on (exit code 5): EK2001 at story.html:3:1\n", StringComparison.Ordinal));
    }

    [Fact]
    public void A_failure_and_a_refusal_weigh_more()
    {
        Assert.Equal(1, Run("nowhere.html --fail-on info"));
        Assert.Equal(3, Run("--strict --fail-on info"));
    }

    [Theory]
    [InlineData("--severity EK2001", "\"EK2001\" changes no severity. Give --severity a code and a severity, such as EK2003=info.")]
    [InlineData("--severity EK2001=fatal", "\"fatal\" is no severity. It is one of: info, warning, accessibility, error, off.")]
    [InlineData("--severity EK2001=warn", "\"warn\" is no severity. Did you mean warning?")]
    [InlineData("--severity image-without-txt=info", "\"image-without-txt\" is no code of a problem. Did you mean image-without-text?")]
    [InlineData("--severity EK2091=info", "\"EK2091\" is no code of a problem. Did you mean EK2001?")]
    [InlineData("--fail-on warnings", "\"warnings\" is no code of a problem. Did you mean warning?")]
    [InlineData("--fail-on x", "\"x\" is no code of a problem. Give --fail-on one such as EK2001 or image-without-text; exportkit codes lists them.")]
    [InlineData("--severity no-article=warning", "error EK0284: EK1001 (no-article) cannot be changed: it means that there is no document, which no setting makes untrue.")]
    [InlineData("--severity EK0001=off", "error EK0284: EK0001 (input-unreadable) cannot be changed: it means that there is no document, which no setting makes untrue.")]
    [InlineData("--severity EK0006=off", "error EK0284: EK0006 (strict-refused) cannot be changed: it says that --strict refused a document. Leave out --strict, or change the problem that it refuses.")]
    [InlineData("--report report", "The report \"report\" has no ending that says what it shall be. Give --report a .json, a .sarif, an .html, or - for JSON on standard output.")]
    [InlineData("--report report.xml", "There are no reports of the kind .xml. Give --report a .json, a .sarif, an .html, or - for JSON on standard output.")]
    [InlineData("--report a.json --report ./a.json", "Two reports cannot be written to ./a.json. Give --report each file once.")]
    [InlineData("-o - --report -", "Standard output takes one thing: the document (-o -) or the report (--report -). Give one of them a file.")]
    public void What_cannot_be_is_refused_before_any_work(string options, string message)
    {
        Assert.Equal(2, Run(options));
        Assert.Equal("exportkit: " + message, _run.ErrorLines[0]);
        Assert.Empty(_run.Files.Saved);
    }

    [Fact]
    public void A_setting_holds_severities_too()
    {
        _run.Files.With("exportkit.json", "{\"severity\": [\"EK2001=error\"], \"fail-on\": [\"warning\"]}");
        Assert.Equal(5, Run(""));
        Assert.StartsWith("story.html:3:1: error EK2001: ", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_documents_claim_stays_as_true_as_it_was()
    {
        Assert.Equal(0, _run.Run("epub", "story.html"));
        var claimed = _run.Files.SavedBytes["/work/story.epub"];
        Assert.Equal(0, _run.Run("epub", "story.html", "--severity", "EK2001=off"));

        Assert.Equal(claimed, _run.Files.SavedBytes["/work/story.epub"]);
    }

    private int Run(string options) => _run.Run(["txt", "story.html", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
}
