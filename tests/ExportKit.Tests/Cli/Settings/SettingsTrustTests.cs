namespace ExportKit.Tests.Cli;

/// <summary>What settings may do that were found beside pages, by who vouches for them.</summary>
public sealed class SettingsTrustTests
{
    private readonly CommandLineRun _run = new();

    public SettingsTrustTests() => _run.Files.With("story.html", "Headline").With("news/story.html", "Headline");

    [Fact]
    public void A_persons_word_is_not_taken_from_settings_beside_pages()
    {
        _run.Files.With("news/exportkit.json", """{ "certified-by": "Somebody" }""");

        Assert.Equal(0, _run.Run("epub", "news/story.html"));
        Assert.Null(_run.Stages.Options!.Epub.Certification);
        Assert.StartsWith("news/exportkit.json:1:3: warning EK0248: \"certified-by\" is not taken from settings that were found", _run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_persons_word_is_taken_from_settings_that_they_stand_in_or_name()
    {
        _run.Files.With("exportkit.json", """{ "certified-by": "I" }""").With("/sets/my.json", """{ "certified-by": "Me" }""");
        Assert.Equal(0, _run.Run("epub", "news/story.html"));
        Assert.Equal("I", _run.Stages.Options!.Epub.Certification!.Certifier);

        Assert.Equal(0, _run.Run("epub", "news/story.html", "--settings", "/sets/my.json"));
        Assert.Equal("Me", _run.Stages.Options!.Epub.Certification!.Certifier);
        Assert.DoesNotContain("EK0248", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_holds_for_a_run_is_not_taken_from_settings_beside_pages()
    {
        _run.Files.With("news/exportkit.json", """{ "output": "elsewhere", "theme": "dark" }""").With("news/other.html", "Other");

        Assert.Equal(0, _run.Run("pdf", "news/story.html", "news/other.html"));
        Assert.Equal(["/work/story.pdf", "/work/other.pdf"], _run.Files.Saved.Keys);
        Assert.Equal("dark", _run.Stages.Options!.Pdf.Look.Theme.Name);
        Assert.Equal(1, _run.ErrorLines.Count(line => line.Contains("info EK0249: \"output\" holds for a run as a whole", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_pages_take_over_from_the_current_folder_holds_for_the_run_anyway()
    {
        _run.Files.With("exportkit.json", """{ "output": "out/" }""").With("news/exportkit.json", """{ "extends": "../exportkit.json", "theme": "dark" }""");

        Assert.Equal(0, _run.Run("pdf", "news/story.html"));
        Assert.Equal(["/work/out/story.pdf"], _run.Files.Saved.Keys);
        Assert.DoesNotContain("EK0249", _run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pictures/../../logo.png", false)]
    [InlineData("../work2/logo.png", false)]
    [InlineData("pictures/logo.png", true)]
    [InlineData("./pictures/../pictures/logo.png", true)]
    public void Settings_that_are_found_stay_within_their_folder(string path, bool isAllowed)
    {
        _run.Files.With("exportkit.json", "{ \"logo\": \"" + path + "\" }").With("pictures/logo.png", "PNG").With("/logo.png", "PNG").With("/work2/logo.png", "PNG");

        Assert.Equal(isAllowed ? 0 : 2, _run.Run("pdf", "story.html"));
        Assert.Equal(!isAllowed, _run.Error.Contains("EK0247", StringComparison.Ordinal));
    }

    [Fact]
    public void Settings_that_are_named_lead_anywhere()
    {
        _run.Files.With("/sets/my.json", """{ "logo": "../logo.png", "extends": "/base.json" }""").With("/logo.png", "PNG").With("/base.json", """{ "theme": "dark" }""");

        Assert.Equal(0, _run.Run("pdf", "story.html", "--settings", "/sets/my.json"));
        Assert.NotNull(_run.Stages.Options!.Pdf.Look.Logo);
        Assert.Equal("dark", _run.Stages.Options.Pdf.Look.Theme.Name);
    }

    [Theory]
    [InlineData("header", "[\"Cookie: a=b\"]")]
    [InlineData("cookie-file", "\"cookies.txt\"")]
    [InlineData("fetch-images", "true")]
    [InlineData("allow-private", "true")]
    [InlineData("ignore-robots", "true")]
    [InlineData("narrate", "true")]
    [InlineData("voice-command", "\"speak\"")]
    [InlineData("voice-input", "\"ssml\"")]
    public void What_sends_elsewhere_or_loosens_a_guard_is_taken_from_named_settings_alone(string name, string value)
    {
        _run.Files.With("exportkit.json", $"{{ \"{name}\": {value} }}").With("cookies.txt", "");

        Assert.Equal(0, _run.Run("settings", "story.html"));
        Assert.StartsWith($"exportkit.json:1:3: warning EK0248: \"{name}\" is not taken from settings that were found", _run.ErrorLines[0], StringComparison.Ordinal);
        Assert.DoesNotContain(name, _run.Out, StringComparison.Ordinal);

        Assert.Equal(0, _run.Run("settings", "story.html", "--settings", "exportkit.json"));
        Assert.Contains(name, _run.Out, StringComparison.Ordinal);
    }
}
