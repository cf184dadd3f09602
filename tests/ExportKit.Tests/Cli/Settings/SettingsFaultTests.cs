namespace ExportKit.Tests.Cli;

/// <summary>What is said of settings that are wrong: nothing is done, and the place is named.</summary>
public sealed class SettingsFaultTests
{
    private readonly CommandLineRun _run = new();

    public SettingsFaultTests() => _run.Files.With("story.html", "Headline").With("news/story.html", "Headline");

    [Theory]
    [InlineData("""{ "pagesize": "a5" }""", "exportkit.json:1:3: error EK0242: \"pagesize\" is no setting", "Did you mean \"page-size\"?")]
    [InlineData("""{ "pageSize": "a5" }""", "exportkit.json:1:3: error EK0242: \"pageSize\" is no setting", "Did you mean \"page-size\"?")]
    [InlineData("""{ "--no_images": true }""", "exportkit.json:1:3: error EK0242: \"--no_images\" is no setting", "Did you mean \"no-images\"?")]
    [InlineData("""{ "jsn": true }""", "exportkit.json:1:3: error EK0242: \"jsn\" is no setting", "Did you mean \"json\"?")]
    [InlineData("""{ "extend": "x.json" }""", "exportkit.json:1:3: error EK0242: \"extend\" is no setting", "Did you mean \"extends\"?")]
    [InlineData("""{ "settings": "x.json" }""", "exportkit.json:1:3: error EK0242: \"settings\" is no setting", null)]
    [InlineData("""{ "zzzzzzzzzzzz": 1 }""", "exportkit.json:1:3: error EK0242: \"zzzzzzzzzzzz\" is no setting", "exportkit init writes a file with all of them")]
    [InlineData("{\n  // é\n  \"theme\": \"é\", \"page-size\": true\n}", "exportkit.json:3:30: error EK0243: \"page-size\" is true, and takes a text or a number", null)]
    [InlineData("""{ "page-size": ["a5"] }""", "exportkit.json:1:16: error EK0243: \"page-size\" is a list, and takes a text or a number", null)]
    [InlineData("""{ "strict": "true" }""", "exportkit.json:1:13: error EK0243: \"strict\" is the text \"true\", and takes true or false, without quotation marks", null)]
    [InlineData("""{ "author": ["A", 3, false] }""", "exportkit.json:1:22: error EK0243: \"author\" is false, and takes texts, as a list in square brackets", null)]
    [InlineData("""{ "title": " " }""", "exportkit.json:1:12: error EK0244: The value of \"title\" is empty", "Give it one, or leave it out")]
    [InlineData("""{ "page-size": "a7" }""", "exportkit.json:1:16: error EK0244: \"a7\" is no page size. Give --page-size one of: a3, a4, a5, a6, letter, legal; or a width and height such as 210x297mm", "This is what the setting \"page-size\" says")]
    [InlineData("""{ "theme": "light", "theme": "dark" }""", "exportkit.json:1:21: error EK0245: \"theme\" stands here a second time; the first is at exportkit.json:1:3", "Leave one of them out; a list holds several values")]
    [InlineData("{\n \"theme\" \"dark\" }", "exportkit.json:2:10: error EK0241: The settings are no JSON from here on", "Look for a comma, a quotation mark or a bracket that is missing or too many")]
    [InlineData("{ \"theme\": \"dark\"", "exportkit.json:1:18: error EK0241: The settings are no JSON from here on", null)]
    [InlineData("", "exportkit.json:1:1: error EK0241: The settings are no JSON from here on", null)]
    [InlineData("{} {}", "exportkit.json:1:4: error EK0241: The settings are no JSON from here on", null)]
    [InlineData("[1]", "exportkit.json:1:1: error EK0241: The settings are no object", null)]
    [InlineData("""{ "title": "\ud800" }""", "exportkit.json:1:12: error EK0241: An escape names half of a character", null)]
    [InlineData("""{ "extends": "exportkit.json" }""", "exportkit.json:1:14: error EK0246: The settings build on themselves", null)]
    [InlineData("""{ "extends": "absent.json" }""", "exportkit.json:1:14: error EK0240: The settings absent.json, which these build on, cannot be read: no such file", null)]
    [InlineData("""{ "extends": ["a.json"] }""", "exportkit.json:1:14: error EK0243: \"extends\" takes the path of another settings file", null)]
    [InlineData("""{ "extends": "/etc/passwd" }""", "exportkit.json:1:14: error EK0247: \"extends\" leads to /etc/passwd, and in settings that are found it takes a path from their own folder to a file .json", null)]
    [InlineData("""{ "logo": "../secret.png" }""", "exportkit.json:1:11: error EK0247: \"logo\" leads to ../secret.png, which is out of the folder of these settings; they were found, not named", null)]
    [InlineData("""{ "output": "/etc/cron.d/x" }""", "exportkit.json:1:13: error EK0247: \"output\" leads to /etc/cron.d/x, which is out of the folder of these settings; they were found, not named", null)]
    public void Settings_that_are_wrong_are_refused_with_their_place(string settings, string message, string? hint)
    {
        _run.Files.With("exportkit.json", settings);

        Assert.Equal(2, _run.Run("pdf", "story.html"));
        Assert.Equal(message, _run.ErrorLines[0]);
        if (hint is not null)
        {
            Assert.Equal("  hint: " + hint, _run.ErrorLines[1]);
        }

        Assert.Empty(_run.Files.Saved);
    }

    [Theory]
    [InlineData("EXPORTKIT_PAGE_SIZE", "a7", "EXPORTKIT_PAGE_SIZE: error EK0244: \"a7\" is no page size. Give --page-size one of: a3, a4, a5, a6, letter, legal; or a width and height such as 210x297mm")]
    [InlineData("EXPORTKIT_STRICT", "yes", "EXPORTKIT_STRICT: error EK0243: EXPORTKIT_STRICT is the text \"yes\", and takes true or false")]
    [InlineData("EXPORTKIT_TITLE", " ", "EXPORTKIT_TITLE: error EK0244: The value of EXPORTKIT_TITLE is empty")]
    public void A_variable_that_is_wrong_is_refused_by_its_name(string variable, string value, string message)
    {
        _run.Variables[variable] = value;

        Assert.Equal(2, _run.Run("pdf", "story.html"));
        Assert.Equal(message, _run.ErrorLines[0]);
    }

    [Theory]
    [InlineData("""{ "certifier-report": "https://example.org/r" }""", "", "exportkit.json:1:23: error EK0020: --certifier-report tells of a certifier: name one with --certified-by", "This is what the setting \"certifier-report\" says")]
    [InlineData("{ \"attach-source\": true,\n  \"pdf-standard\": \"a-2a\" }", "", "exportkit.json:1:20: error EK0020: A PDF by a-2a holds no web page: ask for a-3a, or leave out --attach-source", "\"attach-source\" is set here, and \"pdf-standard\" at exportkit.json:2:19: change or leave out one of them")]
    [InlineData("""{ "page-size": "a6" }""", "--preset extra-large --columns 2", "exportkit.json:1:16: error EK5021: A page of 105 x 148 mm (297.6 x 419.5 pt) has too little room for text of 24 pt within its margins. Choose one column, a larger page, smaller margins or smaller text", "\"page-size\" is set here, and --columns on the command line, --preset on the command line: change or leave out one of them")]
    [InlineData("""{ "title": "One" }""", "--book Week", "exportkit.json:1:12: error EK0244: --book gives the title of the book, and --title another one. Leave one of them out", "\"title\" is set here, and --book on the command line: change or leave out one of them")]
    [InlineData("""{ "attach-source": true }""", "--parts", "exportkit.json:1:20: error EK0244: --attach-source takes one page; --parts gives several. Leave one of them out", "\"attach-source\" is set here, and --parts on the command line: change or leave out one of them")]
    public void Settings_that_contradict_each_other_are_named_with_both_places(string settings, string options, string message, string hint)
    {
        _run.Files.With("exportkit.json", settings);

        Assert.Equal(2, _run.Run(["pdf", "story.html", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]));
        Assert.Equal([message, "  hint: " + hint], _run.ErrorLines);
        Assert.Empty(_run.Files.Saved);
    }

    [Fact]
    public void A_fault_of_the_command_line_is_not_laid_on_the_settings()
    {
        _run.Files.With("exportkit.json", """{ "theme": "dark" }""");

        Assert.Equal(2, _run.Run("pdf", "story.html", "--page-size", "a7"));
        Assert.StartsWith("exportkit: \"a7\" is no page size.", _run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal(2, _run.Run("pdf"));
        Assert.Contains("No input is named", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_setting_whose_effect_is_refused_later_is_named()
    {
        _run.Files.With("exportkit.json", """{ "output": "x.pdf" }""");

        Assert.Equal(2, _run.Run("all", "story.html"));
        Assert.StartsWith("exportkit.json:1:13: error EK0244: \"x.pdf\" names one document", _run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_of_a_file_are_said_at_once()
    {
        _run.Files.With("exportkit.json", """{ "pagesize": "a5", "strict": 1, "author": 5, "columns": {} }""");

        Assert.Equal(2, _run.Run("pdf", "story.html"));
        Assert.Equal(3, _run.ErrorLines.Count(line => line.Contains(": error EK", StringComparison.Ordinal)));
    }

    [Fact]
    public void Wrong_settings_of_one_folder_cost_only_its_own_pages()
    {
        _run.Files.With("news/exportkit.json", """{ "pagesize": "a5", "jobs-of-old": 1 }""").With("news/other.html", "Other");

        Assert.Equal(1, _run.Run("pdf", "news/story.html", "story.html", "news/other.html", "-o", "out/"));
        Assert.Equal("news/exportkit.json:1:3: error EK0242: \"pagesize\" is no setting", _run.ErrorLines[0]);

        // The page that failed keeps its name, so that mending it renames no other.
        Assert.Equal(["/work/out/story-2.pdf"], _run.Files.Saved.Keys);
    }

    [Fact]
    public void A_bad_value_in_the_settings_of_a_page_has_its_place()
    {
        _run.Files.With("news/exportkit.json", """{ "page-size": "a7" }""");

        Assert.Equal(1, _run.Run("pdf", "news/story.html"));
        Assert.StartsWith("news/exportkit.json:1:16: error EK0244: \"a7\" is no page size.", _run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("absent.json", "absent.json: error EK0240: The settings cannot be read: no such file")]
    [InlineData("/work", "../work: error EK0240: The settings cannot be read: it is a folder")]
    [InlineData("secret.json", "secret.json: error EK0240: The settings cannot be read: it is read-only, or permission is denied")]
    public void A_named_file_that_cannot_be_read_is_refused(string path, string message)
    {
        Assert.Equal(2, _run.Run("pdf", "story.html", "--settings", path));
        Assert.StartsWith(message.Replace("../work", ".", StringComparison.Ordinal), _run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_and_none_contradict_each_other()
    {
        Assert.Equal(2, _run.Run("pdf", "story.html", "--settings", "x.json", "--no-settings"));
        Assert.Contains("Leave one of them out", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_files_that_build_on_one_another_are_refused()
    {
        _run.Files.With("exportkit.json", """{ "extends": "1.json" }""");
        for (var i = 1; i < 10; i++)
        {
            _run.Files.With($"{i}.json", $$"""{ "extends": "{{i + 1}}.json" }""");
        }

        Assert.Equal(2, _run.Run("pdf", "story.html"));
        Assert.StartsWith("7.json:1:14: error EK0246: The settings build on more than 7 other files", _run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_encoding_or_size_is_refused()
    {
        _run.Files.With("exportkit.json", [0x7B, 0xFF, 0x7D]);
        Assert.Equal(2, _run.Run("pdf", "story.html"));
        Assert.Contains("EK0241: The settings are not UTF-8", _run.Error, StringComparison.Ordinal);

        _run.Files.With("exportkit.json", new string(' ', 1024 * 1024) + "{}");
        Assert.Equal(2, _run.Run("pdf", "story.html"));
        Assert.Contains("EK0240: The settings cannot be read: it is larger than 1 MB", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_variable_is_warned_of_and_others_of_the_program_are_not()
    {
        _run.Variables["EXPORTKIT_PAGESIZE"] = "a5";
        _run.Variables["EXPORTKIT_DEBUG"] = "1";
        _run.Variables["EXPORTKIT_ACCEPT_GOLDEN"] = "1";
        _run.Variables["EXPORTKIT_TEST_RESULTS"] = "x";
        _run.Variables["EXPORTKIT_JSON"] = "true";

        Assert.Equal(0, _run.Run("pdf", "story.html"));
        Assert.Equal("EXPORTKIT_PAGESIZE: warning EK0250: The environment variable EXPORTKIT_PAGESIZE is no setting", _run.ErrorLines[0]);
        Assert.Equal("  hint: Did you mean EXPORTKIT_PAGE_SIZE?", _run.ErrorLines[1]);
        Assert.Equal(3, _run.ErrorLines.Length);
    }

    [Fact]
    public void Quiet_runs_are_not_warned()
    {
        _run.Variables["EXPORTKIT_PAGESIZE"] = "a5";
        _run.Variables["EXPORTKIT_QUIET"] = "true";

        Assert.Equal(0, _run.Run("pdf", "story.html"));
        Assert.Empty(_run.Error);
    }
}
