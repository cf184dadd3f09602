using ExportKit.Cli;

namespace ExportKit.Tests.Cli;

/// <summary>What <c>settings</c> shows, and what each option is as a setting.</summary>
public sealed class SettingsCommandTests
{
    private readonly CommandLineRun _run = new();

    [Fact]
    public void It_shows_what_holds_for_a_page_and_where_it_comes_from()
    {
        _run.Files.With("exportkit.json", "{\n  \"quiet\": true,\n  \"theme\": \"dark\" }")
            .With("news/exportkit.json", "{\n  \"extends\": \"base.json\",\n  \"author\": [\"A\", \"B\"], \"strict\": true, \"crlf\": false }")
            .With("news/base.json", """{ "theme": "cream", "sites": { "a.example": {}, "b.example": {} } }""");
        _run.Variables["EXPORTKIT_WRAP"] = "72";

        Assert.Equal(0, _run.Run("settings", "news/story.html", "--page-size", "a5", "--strict=false"));
        Assert.Equal(
            """
            Settings file: news/exportkit.json
            author     A, B                  news/exportkit.json:3:3
            crlf       false                 news/exportkit.json:3:41
            page-size  a5                    the command line
            quiet      true                  exportkit.json:2:3
            sites      a.example, b.example  news/exportkit.json
            strict     false                 the command line
            theme      cream                 news/base.json:1:3
            wrap       72                    EXPORTKIT_WRAP

            """,
            _run.Out);
    }

    [Fact]
    public void Without_settings_it_says_so()
    {
        Assert.Equal(0, _run.Run("settings"));
        Assert.Equal("No settings file was found.\nNothing is set; exportkit init writes a file with all that can be.\n", _run.Out);
    }

    [Theory]
    [InlineData("exportkit.json", """{ "theme": "sepia" }""", "exportkit.json:1:12: error EK0244: \"sepia\" is no theme.")]
    [InlineData("news/exportkit.json", """{ "theme": "sepia" }""", "news/exportkit.json:1:12: error EK0244: \"sepia\" is no theme.")]
    [InlineData("news/exportkit.json", """{ "thme": "dark" }""", "news/exportkit.json:1:3: error EK0242: \"thme\" is no setting")]
    public void It_checks_what_it_shows(string path, string settings, string message)
    {
        _run.Files.With(path, settings);

        Assert.Equal(2, _run.Run("settings", "news/story.html"));
        Assert.StartsWith(message, _run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Empty(_run.Out);
    }

    [Fact]
    public void One_page_at_a_time()
    {
        Assert.Equal(2, _run.Run("settings", "a.html", "b.html"));
        Assert.Contains("one page", _run.Error, StringComparison.Ordinal);
    }

    /// <summary>What is said of options by name, and not by themselves, is said of options that there are.</summary>
    [Fact]
    public void Settings_of_pages_are_those_that_the_options_of_a_page_are_read_from()
    {
        var build = Commands.Find("all")!.Build();
        var ofPages = build.Groups.Where(group => group.Title.StartsWith("The PDF", StringComparison.Ordinal)
            || group.Title is "The EPUB" or "The text" or "What the article is" or "What is taken of the page").SelectMany(group => group.Options);

        Assert.All(ofPages, option => Assert.True(SettingNames.IsOfPages(SettingNames.Of(option)!), option.Name));
        Assert.All(["output", "quiet", "parts", "book"], name => Assert.False(SettingNames.IsOfPages(name)));
    }

    [Theory]
    [InlineData("page-size", "EXPORTKIT_PAGE_SIZE")]
    [InlineData("a11y-exemption", "EXPORTKIT_A11Y_EXEMPTION")]
    public void Each_setting_has_a_variable(string name, string variable) => Assert.Equal(variable, SettingNames.Variable(name));
}
