using System.Text;
using System.Text.Json;
using ExportKit.Cli.Programs;
using ExportKit.Tests.Checking.Epub;

namespace ExportKit.Tests.Cli;

/// <summary><c>check</c> of EPUBs: our own rules and those of epubcheck and Ace in one report.</summary>
public sealed class EpubCheckerTests
{
    private const string EpubCheckReport = """
        { "messages": [
            { "ID": "RSC-012", "severity": "ERROR", "message": "Fragment identifier is not defined.", "additionalLocations": 0, "suggestion": null,
              "locations": [ { "path": "EPUB/a.xhtml", "line": 7, "column": 12 } ] },
            { "ID": "CSS-008", "severity": "WARNING", "message": "An error occurred while parsing the CSS: x.", "additionalLocations": 3, "suggestion": "Mend it.",
              "locations": [ { "path": "EPUB/style.css", "line": -1, "column": -1 } ] },
            { "ID": "OPF-088", "severity": "USAGE", "message": "Unrecognized epub:type value \"x\".", "additionalLocations": 0, "suggestion": null,
              "locations": [ { "path": "/scratch/document.epub", "line": -1, "column": -1 } ] } ],
          "checker": { "checkerVersion": "5.3.0" } }
        """;

    private const string AceReport = """
        { "earl:assertedBy": { "doap:release": { "doap:revision": "1.4.6" } },
          "earl:result": { "earl:outcome": "fail" },
          "assertions": [ { "earl:testSubject": { "url": "/EPUB/a.xhtml" }, "assertions": [
            { "earl:test": { "dct:title": "color-contrast", "dct:description": "Ensures contrast" },
              "earl:result": { "earl:outcome": "fail", "dct:description": "Fix it:\n  2:1", "html": "<p>x</p>" } } ] } ] }
        """;

    private readonly CommandLineRun _run = new();

    [Fact]
    public void Rules_that_others_found_stand_beside_our_own()
    {
        _run.Files.With("book.epub", HandmadeBook.With("a.xhtml", "b.xhtml#end", "b.xhtml#start").Pack());
        Install();

        Assert.Equal(1, _run.Run("check", "book.epub", "--json"));

        var document = Report();
        Assert.Equal(["exportkit", "epubcheck"], Names(Rule(document, "RSC-012"), "failedBy"));
        Assert.Equal(["epubcheck"], Names(Rule(document, "CSS-008"), "failedBy"));
        Assert.Equal(["ace"], Names(Rule(document, "color-contrast"), "failedBy"));
        Assert.Equal(["exportkit", "ace"], Names(Rule(document, "image-alt"), "checkedBy"));
        Assert.Equal("pass", Rule(document, "OPF-088").GetProperty("outcome").GetString());
        Assert.Equal("pass", Rule(document, "OPF-030").GetProperty("outcome").GetString());
        Assert.DoesNotContain(document.GetProperty("unchecked").EnumerateArray(), rule => rule.GetProperty("id").GetString() is "CSS-008" or "schemas");
        Assert.Equal("book.epub!EPUB/a.xhtml", Rule(document, "color-contrast").GetProperty("findings")[0].GetProperty("source").GetString());
        Assert.Equal(["epubcheck 5.3.0 failed", "ace 1.4.6 failed"], document.GetProperty("validators").EnumerateArray()
            .Select(validator => $"{validator.GetProperty("name")} {validator.GetProperty("version")} {validator.GetProperty("outcome")}"));
    }

    [Fact]
    public void Json_keeps_to_its_schema()
    {
        _run.Files.With("book.epub", HandmadeBook.With("a.xhtml", "A heron on one leg", "").Pack());
        Install();

        _run.Run("check", "book.epub", "--json");

        var schema = new JsonSchema(File.ReadAllText(Path.Combine(Repository.Root, "src", "ExportKit.Cli", "check.schema.json")));
        Assert.Empty(schema.Problems(JsonDocument.Parse(_run.Out).RootElement));
    }

    [Fact]
    public void What_is_not_installed_is_said_and_is_no_failure()
    {
        _run.Files.With("book.epub", HandmadeBook.Sound().Pack());

        Assert.Equal(0, _run.Run("check", "book.epub"));
        Assert.Contains("epubcheck: not installed (Install epubcheck", _run.Out, StringComparison.Ordinal);
        Assert.Contains("book.epub: EPUB, passes.", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_asked_for_by_name_and_is_not_installed_is_a_failure()
    {
        _run.Files.With("book.epub", HandmadeBook.Sound().Pack());

        Assert.Equal(1, _run.Run("check", "book.epub", "--validators", "ace"));
        Assert.Contains("error EK8801: ace is not installed", _run.Out, StringComparison.Ordinal);
        Assert.Contains("epubcheck: not asked for", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_others_none_is_run()
    {
        _run.Files.With("book.epub", HandmadeBook.Sound().Pack());
        Install();

        Assert.Equal(0, _run.Run("check", "book.epub", "--no-external"));
        Assert.Empty(_run.Programs.Calls);
    }

    [Theory]
    [InlineData("TimedOut", "it took too long")]
    [InlineData("NotStarted", "it could not be started: wrong")]
    [InlineData("Exited", "it said: wrong")]
    public void A_validator_that_gives_no_result_is_named_and_costs_nothing_else(string end, string reason)
    {
        _run.Files.With("book.epub", HandmadeBook.Sound().Pack());
        _run.Programs.With("epubcheck", (_, _) => new ProgramResult(Enum.Parse<ProgramEnd>(end), 3, [], "wrong\nmore"));

        Assert.Equal(0, _run.Run("check", "book.epub"));
        Assert.Contains($"warning EK8802: epubcheck gave no result: {reason}", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_is_none_is_no_result()
    {
        _run.Files.With("book.epub", HandmadeBook.Sound().Pack());
        _run.Programs.With("epubcheck", Writes("report.json", "[1, 2"));

        Assert.Equal(0, _run.Run("check", "book.epub"));
        Assert.Contains("epubcheck: gave no result (its report cannot be read)", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_jar_that_a_variable_names_is_run_by_java()
    {
        _run.Files.With("book.epub", HandmadeBook.Sound().Pack());
        _run.Variables["EPUBCHECK_JAR"] = "tools/epubcheck.jar";
        _run.Programs.With("java", Writes("report.json", EpubCheckReport));

        _run.Run("check", "book.epub", "--validators", "epubcheck");

        var call = Assert.Single(_run.Programs.Calls);
        Assert.Contains("/work/tools/epubcheck.jar", call.Arguments);
        Assert.Contains("/scratch/document.epub", call.Arguments);
    }

    private static Func<ProgramCall, FakeScratch?, ProgramResult> Writes(string path, string content) => (_, scratch) =>
    {
        scratch!.Files[path] = Encoding.UTF8.GetBytes(content);
        return new ProgramResult(ProgramEnd.Exited, 0, [], "");
    };

    private static JsonElement Rule(JsonElement document, string id) =>
        document.GetProperty("rules").EnumerateArray().Single(rule => rule.GetProperty("id").GetString() == id);

    private static IEnumerable<string?> Names(JsonElement rule, string name) => [.. rule.GetProperty(name).EnumerateArray().Select(value => value.GetString())];

    private void Install()
    {
        _run.Programs.With("epubcheck", Writes("report.json", EpubCheckReport));
        _run.Programs.With("ace", Writes("report/report.json", AceReport));
    }

    private JsonElement Report() => JsonDocument.Parse(_run.Out).RootElement.GetProperty("documents")[0];
}
