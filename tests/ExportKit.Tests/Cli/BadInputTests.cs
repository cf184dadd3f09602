using ExportKit.Diagnostics;

namespace ExportKit.Tests.Cli;

/// <summary>What can go wrong between the command line and the disk: each has its message, its code, its exit code, and
/// leaves nothing behind.</summary>
public sealed class BadInputTests
{
    private readonly CommandLineRun _run = new();

    public BadInputTests() => _run.Files.With("story.html", "Headline").With("b/story.html", "Another").With("none.html", "none");

    [Theory]
    [InlineData("absent.html", "no such file")]
    [InlineData("secret.html", "it is read-only, or permission is denied")]
    
    public void An_input_that_cannot_be_read_fails(string input, string reason)
    {
        Assert.Equal(1, _run.Run("all", input));
        Assert.Equal($"{input}: error EK0001: The input cannot be read: {reason}", _run.ErrorLines[0]);
        Assert.StartsWith("  hint: ", _run.ErrorLines[1], StringComparison.Ordinal);
        Assert.Equal("0 documents written; 3 documents failed; 1 error.", _run.ErrorLines[^1]);
        Assert.Empty(_run.Files.Saved);
    }

    [Fact]
    public void A_page_without_an_article_fails_and_the_others_are_exported()
    {
        Assert.Equal(1, _run.Run("txt", "none.html", "story.html"));
        Assert.Equal("none.html: error EK1001: No article was found", _run.ErrorLines[0]);
        Assert.Equal(["/work/story.txt"], _run.Files.Saved.Keys);
    }

    [Theory]
    [InlineData(28, "the disk is full", "Make room, or choose another place with -o")]
    [InlineData(30, "the disk is read-only", "Choose a folder that can be written to with -o")]
    public void An_output_place_that_takes_nothing_fails(int code, string reason, string hint)
    {
        _run.Files.SaveFailure = new IOException("x", code);

        Assert.Equal(1, _run.Run("pdf", "story.html", "-o", "out/"));
        Assert.Equal($"out/story.pdf: error EK0004: The document cannot be written: {reason}", _run.ErrorLines[0].Replace('\\', '/'));
        Assert.Equal("  hint: " + hint, _run.ErrorLines[1]);
    }

    [Theory]
    [InlineData("txt story.html -o out/", "out/story.txt: error EK0004: The document cannot be written: ", "-o")]
    [InlineData("init -o out/", "out/exportkit.json: error EK0004: The settings file cannot be written: ", "-o")]
    [InlineData("inspect story.html --sidecar --sidecars out", "out/story.exportkit.json: error EK0004: The sidecar cannot be written: ", "--sidecars")]
    public void A_folder_without_permission_is_said_with_what_to_do(string line, string said, string option)
    {
        _run.Files.WithFolder("out").SaveFailure = new UnauthorizedAccessException("no");

        Assert.Equal(1, _run.Run(line.Split(' ')));
        Assert.Equal(said + "it is read-only, or permission is denied", _run.ErrorLines[0].Replace('\\', '/'));
        Assert.Equal($"  hint: See that you may write to its folder, or choose another with {option}", _run.ErrorLines[1]);
    }

    [Fact]
    public void Inputs_that_want_one_name_get_numbers_in_their_order()
    {
        _run.Files.With("c/Story.html", "Third").With("d/story-2.html", "Fourth").With("b/story.html", "Second");

        Assert.Equal(0, _run.Run("txt", "story.html", "b/story.html", "c/Story.html", "d/story-2.html", "-o", "out"));
        Assert.Equal("text of Headline", _run.Files.Saved["/work/out/story.txt"]);
        Assert.Equal("text of Second", _run.Files.Saved["/work/out/story-2.txt"]);
        Assert.Equal("text of Third", _run.Files.Saved["/work/out/Story-3.txt"]);
        Assert.Equal("text of Fourth", _run.Files.Saved["/work/out/story-2-2.txt"]);
        Assert.Equal("out/story-2.txt: info EK0221: The name out/story.txt is that of the document of story.html, so this one has a number", _run.ErrorLines[0]);
    }

    [Fact]
    public void The_documents_of_one_page_share_a_number()
    {
        _run.Files.With("b/story.html", "Second");

        Assert.Equal(0, _run.Run("all", "story.html", "b/story.html", "-o", "out", "--output-template", "{format}/{name}"));
        Assert.Equal(
            ["/work/out/epub/story-2.epub", "/work/out/epub/story.epub", "/work/out/pdf/story-2.pdf", "/work/out/pdf/story.pdf", "/work/out/txt/story-2.txt", "/work/out/txt/story.txt"],
            _run.Files.Saved.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Fail_fast_begins_no_further_page()
    {
        Assert.Equal(1, _run.Run("txt", "absent.html", "story.html", "--fail-fast", "-o", "out"));
        Assert.Empty(_run.Files.Saved);
        Assert.Equal("Ended at a failure after 1 of 2 pages.", _run.ErrorLines[^1]);

        Assert.Equal(1, _run.Run("txt", "absent.html", "story.html", "-o", "out"));
        Assert.Equal(["/work/out/story.txt"], _run.Files.Saved.Keys);
    }

    [Theory]
    [InlineData("story.txt", null)]
    [InlineData("story.html", "story.html")]
    [InlineData("./story.html", "../work/story.html")]
    public void No_document_replaces_an_input(string input, string? output)
    {
        _run.Files.With("story.txt", "Headline");

        Assert.Equal(1, output is null ? _run.Run("txt", input) : _run.Run("txt", input, "-o", output));
        Assert.Contains("error EK0005: The document would replace the input " + input, _run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Empty(_run.Files.Saved);
    }

    [Fact]
    public void Strict_writes_nothing_and_ends_with_three()
    {
        _run.Files.With("story.html", "Headline\nproblem");

        Assert.Equal(3, _run.Run("all", "story.html", "--strict"));
        Assert.Empty(_run.Files.Saved);
        Assert.Contains("story.html: accessibility EK0006: Not written", _run.Error, StringComparison.Ordinal);
        Assert.Equal("0 documents written; 3 documents refused by --strict; 1 accessibility problem.", _run.ErrorLines[^1]);
    }

    [Fact]
    public void Strict_says_even_when_quiet_why_there_is_no_document()
    {
        _run.Files.With("story.html", "Headline\nproblem");

        Assert.Equal(3, _run.Run("txt", "story.html", "--strict", "-q"));
        Assert.Contains("EK0006", Assert.Single(_run.ErrorLines, line => !line.StartsWith("  hint", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_weighs_more_than_a_refusal()
    {
        _run.Files.With("bad.html", "Headline\nproblem");

        Assert.Equal(1, _run.Run("txt", "bad.html", "none.html", "--strict"));
        Assert.Equal(3, _run.Run("txt", "bad.html", "story.html", "--strict"));
    }

    [Fact]
    public void A_native_library_that_is_missing_costs_the_PDF_alone()
    {
        _run.Stages.Write = (format, context, output) =>
        {
            if (format != ExportFormat.Pdf)
            {
                output.WriteByte((byte)'x');
                return true;
            }

            context.Diagnostics.Report(DiagnosticCodes.NativeLibraryMissing, "HarfBuzz is missing", hint: "apt-get install libharfbuzz0b");
            return false;
        };

        Assert.Equal(1, _run.Run("all", "story.html"));
        Assert.Equal(["/work/story.epub", "/work/story.txt"], _run.Files.Saved.Keys);
        Assert.Equal(["story.html: error EK5001: HarfBuzz is missing", "  hint: apt-get install libharfbuzz0b"], _run.ErrorLines[..2]);
    }

    [Fact]
    public void A_fault_of_the_program_costs_its_page_alone_and_shows_no_stack()
    {
        _run.Files.With("bad.html", "Headline\nfault");

        Assert.Equal(1, _run.Run("txt", "bad.html", "story.html"));
        Assert.Equal("bad.html: error EK0008: A fault of the program (InvalidOperationException): a fault on purpose", _run.ErrorLines[0]);
        Assert.DoesNotContain("   at ", _run.Error, StringComparison.Ordinal);
        Assert.Equal(["/work/story.txt"], _run.Files.Saved.Keys);
    }

    [Fact]
    public void A_fault_shows_itself_where_it_is_asked_for()
    {
        _run.Files.With("bad.html", "Headline\nfault");
        _run.Variables["EXPORTKIT_DEBUG"] = "1";

        Assert.Equal(1, _run.Run("txt", "bad.html", "story.html"));
        Assert.Contains("\n     at ExportKit.Tests.ExporterTests.FakeStages.Read(", _run.Error, StringComparison.Ordinal);
        Assert.Equal(["/work/story.txt"], _run.Files.Saved.Keys);
    }

    [Fact]
    public void An_input_past_the_limit_is_refused()
    {
        _run.Files.With("large.html", new byte[(64 * 1024 * 1024) + 1]);

        Assert.Equal(1, _run.Run("txt", "large.html"));
        Assert.Equal("large.html: error EK0007: The input is larger than is read; the limit is 64MB. The page is refused before it is read; other pages go on.", _run.ErrorLines[0]);
        Assert.Empty(_run.Stages.Calls);
    }

    [Fact]
    public void What_a_page_says_cannot_steer_the_terminal()
    {
        _run.Files.With("story.html", "Headline\nimg a\e[2J\u202eb.png");

        Assert.Equal(0, _run.Run("epub", "story.html"));
        Assert.DoesNotContain('\e', _run.Error);
        Assert.DoesNotContain('\u202e', _run.Error);
        Assert.Contains("a\ufffd[2J\ufffdb.png", _run.Error, StringComparison.Ordinal);
    }
}
