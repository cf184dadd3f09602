namespace ExportKit.Tests.Cli;

/// <summary>Settings files, environment variables and the command line, in rising order.</summary>
public sealed class SettingsTests
{
    private readonly CommandLineRun _run = new();

    public SettingsTests() => _run.Files.With("story.html", "Headline").With("news/story.html", "Headline").With("news/other.html", "Other").With("/else/story.html", "Headline");

    private string PageSize => _run.Stages.Options!.Pdf.Paper.Size.Name.ToLowerInvariant();

    private IEnumerable<string> LookedForSettings => _run.Files.LookedFor.Where(path => path.EndsWith("/exportkit.json", StringComparison.Ordinal));

    [Fact]
    public void The_command_line_wins_over_the_environment_and_that_over_the_file()
    {
        _run.Files.With("exportkit.json", """{ "page-size": "a3" }""");
        Assert.Equal(0, _run.Run("pdf", "story.html"));
        Assert.Equal("a3", PageSize);

        _run.Variables["EXPORTKIT_PAGE_SIZE"] = "a6";
        Assert.Equal(0, _run.Run("pdf", "story.html"));
        Assert.Equal("a6", PageSize);

        Assert.Equal(0, _run.Run("pdf", "story.html", "--page-size", "a5"));
        Assert.Equal("a5", PageSize);
        Assert.DoesNotContain("EK0", _run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/work/exportkit.json")]
    [InlineData("/exportkit.json")]
    [InlineData("/work/news/exportkit.json")]
    public void A_file_is_found_upwards_from_the_page(string path)
    {
        _run.Files.With(path, """{ "page-size": "a3" }""");

        Assert.Equal(0, _run.Run("pdf", "news/story.html"));
        Assert.Equal("a3", PageSize);
    }

    [Fact]
    public void The_nearest_file_alone_holds()
    {
        _run.Files.With("exportkit.json", """{ "page-size": "a3", "theme": "dark" }""").With("news/exportkit.json", """{ "page-size": "a6" }""");

        Assert.Equal(0, _run.Run("pdf", "news/story.html"));
        Assert.Equal("a6", PageSize);
        Assert.Equal("light", _run.Stages.Options!.Pdf.Look.Theme.Name);
    }

    [Fact]
    public void A_file_builds_on_another()
    {
        _run.Files.With("exportkit.json", """{ "page-size": "a3", "theme": "dark", "author": ["A", "B"], "wrap": 70 }""")
            .With("news/exportkit.json", """{ "extends": "../exportkit.json", "page-size": "a6", "author": "C", "wrap": null }""");

        Assert.Equal(0, _run.Run("pdf", "news/story.html"));
        var options = _run.Stages.Options!;
        Assert.Equal(("a6", "dark", "C", null), (PageSize, options.Pdf.Look.Theme.Name, Assert.Single(options.Normalising.Authors), options.PlainText.WrapWidth));
    }

    [Fact]
    public void Each_page_of_a_run_takes_the_settings_of_its_own_folder()
    {
        _run.Files.With("exportkit.json", """{ "theme": "dark" }""").With("news/exportkit.json", """{ "theme": "cream" }""").With("a/b/c.html", "C").With("/else/last.html", "Last");
        _run.Input = "From a pipe";
        var themes = new List<string>();
        _run.Stages.Write = (_, _, _) =>
        {
            themes.Add(_run.Stages.Options!.Pdf.Look.Theme.Name);
            return true;
        };

        Assert.Equal(0, _run.Run("pdf", "story.html", "news/other.html", "a/b/c.html", "-", "/else/last.html", "-o", "x/"));
        Assert.Equal(["dark", "cream", "dark", "dark", "dark"], themes);
    }

    [Fact]
    public void Pages_that_are_no_files_and_pages_without_settings_take_those_of_the_current_folder()
    {
        _run.Files.With("exportkit.json", """{ "theme": "dark" }""");
        _run.Input = "Headline";

        Assert.Equal(0, _run.Run("pdf", "-"));
        Assert.Equal("dark", _run.Stages.Options!.Pdf.Look.Theme.Name);
        Assert.Equal(0, _run.Run("pdf", "/else/story.html", "--theme", "cream"));
        Assert.Equal("cream", _run.Stages.Options!.Pdf.Look.Theme.Name);
        Assert.Equal(0, _run.Run("pdf", "/else/story.html"));
        Assert.Equal("dark", _run.Stages.Options!.Pdf.Look.Theme.Name);
    }

    [Fact]
    public void The_settings_of_the_page_win_over_those_of_the_current_folder_and_yield_to_all_else()
    {
        _run.Files.With("exportkit.json", """{ "theme": "dark", "page-size": "a3", "output": "out/" }""")
            .With("/else/exportkit.json", """{ "theme": "cream", "preset": "compact", "columns": 1 }""");
        _run.Variables["EXPORTKIT_COLUMNS"] = "2";

        Assert.Equal(0, _run.Run("pdf", "/else/story.html", "--preset", "large-print"));
        var options = _run.Stages.Options!.Pdf;
        Assert.Equal(("cream", "a4", 2), (options.Look.Theme.Name, PageSize, options.Paper.Columns));
        Assert.Equal(ExportKit.Writing.Pdf.TypePreset.LargePrint, options.Type.Preset);
        Assert.Equal(["/work/out/story.pdf"], _run.Files.Saved.Keys);
    }

    [Fact]
    public void Named_settings_hold_for_all_pages_and_no_other_is_looked_for()
    {
        _run.Files.With("exportkit.json", """{ "theme": "dark" }""").With("/sets/my.json", """{ "page-size": "a3" }""").With("news/exportkit.json", "{ damaged");

        Assert.Equal(0, _run.Run("pdf", "news/story.html", "--settings", "/sets/my.json"));
        Assert.Equal(("a3", "light"), (PageSize, _run.Stages.Options!.Pdf.Look.Theme.Name));
        Assert.Empty(LookedForSettings);

        _run.Variables["EXPORTKIT_SETTINGS"] = "/sets/my.json";
        Assert.Equal(0, _run.Run("pdf", "news/story.html"));
        Assert.Equal("a3", PageSize);
        Assert.Equal(0, _run.Run("pdf", "story.html", "--no-settings"));
        Assert.Equal("a4", PageSize);
    }

    [Fact]
    public void Settings_can_be_left_out_altogether()
    {
        _run.Files.With("exportkit.json", "damaged");

        Assert.Equal(0, _run.Run("pdf", "story.html", "--no-settings"));
        Assert.Empty(LookedForSettings);
        _run.Variables["EXPORTKIT_NO_SETTINGS"] = "1";
        Assert.Equal(0, _run.Run("pdf", "story.html"));
        Assert.Equal(2, _run.Run("pdf", "story.html", "--no-settings=false"));
    }

    [Theory]
    [InlineData("""{ "strict": true }""", "", true)]
    [InlineData("""{ "strict": true }""", "--strict=false", false)]
    [InlineData("""{ "strict": true }""", "--strict:false --strict", true)]
    [InlineData("""{ "strict": false }""", "--strict", true)]
    [InlineData("{}", "--strict --strict=false", false)]
    [InlineData("{}", "--strict=true", true)]
    public void A_flag_of_the_settings_can_be_undone(string settings, string options, bool isStrict)
    {
        _run.Files.With("exportkit.json", settings);

        Assert.Equal(0, _run.Run(["pdf", "story.html", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]));
        Assert.Equal(isStrict, _run.Stages.Options!.Strict);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("1", true)]
    [InlineData("False", false)]
    [InlineData("", true)]
    public void A_flag_in_the_environment_is_true_or_false(string value, bool isStrict)
    {
        _run.Files.With("exportkit.json", """{ "strict": true }""");
        _run.Variables["EXPORTKIT_STRICT"] = value;

        Assert.Equal(0, _run.Run("pdf", "story.html"));
        Assert.Equal(isStrict, _run.Stages.Options!.Strict);
    }

    [Fact]
    public void A_list_is_replaced_not_joined()
    {
        _run.Files.With("exportkit.json", """{ "author": ["A", "B"] }""");
        Assert.Equal(0, _run.Run("pdf", "story.html", "--author", "C"));
        Assert.Equal("C", Assert.Single(_run.Stages.Options!.Normalising.Authors));

        _run.Variables["EXPORTKIT_AUTHOR"] = "D\nE, F";
        Assert.Equal(0, _run.Run("pdf", "story.html"));
        Assert.Equal(["D", "E, F"], _run.Stages.Options!.Normalising.Authors.AsEnumerable());
    }

    [Fact]
    public void Comments_trailing_commas_and_a_byte_order_mark_are_allowed()
    {
        _run.Files.With("exportkit.json", "\uFEFF// settings\n{ /* paper */ \"page-size\": \"a3\",\n // more\n \"font-size\": 14, }\n");

        Assert.Equal(0, _run.Run("pdf", "story.html"));
        Assert.Equal(("a3", 14.0), (PageSize, _run.Stages.Options!.Pdf.Type.Size));
    }

    [Fact]
    public void Settings_of_other_commands_are_passed_over()
    {
        _run.Files.With("exportkit.json", """{ "json": true, "page-size": "a3", "$schema": "exportkit.schema.json" }""");

        Assert.Equal(0, _run.Run("txt", "story.html"));
        Assert.DoesNotContain("EK02", _run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-5 degrees")]
    [InlineData("--strict")]
    [InlineData("a=b:c")]
    [InlineData(":colon")]
    [InlineData("\"quoted\"")]
    [InlineData("@file")]
    public void Values_are_taken_as_they_are(string title)
    {
        _run.Files.With("exportkit.json", "{ \"title\": " + System.Text.Json.JsonSerializer.Serialize(title) + " }");

        Assert.Equal(0, _run.Run("txt", "story.html", "--", "-dash.html") - 1);
        Assert.Equal(title, _run.Stages.Options!.Normalising.Title);
    }

    [Fact]
    public void Paths_are_relative_to_their_file()
    {
        _run.Files.With("/sets/my.json", """{ "logo": "pictures/logo.png", "font": "Noto Sans" }""").With("/sets/pictures/logo.png", "PNG");
        Assert.Equal(0, _run.Run("pdf", "story.html", "--settings", "/sets/my.json"));
        Assert.NotNull(_run.Stages.Options!.Pdf.Look.Logo);
        Assert.Equal("Noto Sans", _run.Stages.Options.Pdf.Type.FontFamily);

        _run.Files.With("/exportkit.json", """{ "output": "out/" }""");
        Assert.Equal(0, _run.Run("pdf", "story.html"));
        Assert.Equal("/out/story.pdf", _run.Files.Saved.Keys.Last());
    }

    [Fact]
    public void A_book_takes_the_settings_of_the_current_folder()
    {
        _run.Files.With("exportkit.json", """{ "theme": "dark" }""").With("news/exportkit.json", """{ "theme": "cream" }""");

        Assert.Equal(0, _run.Run("pdf", "news/story.html", "story.html", "--book", "Week"));
        Assert.Equal("dark", _run.Stages.Options!.Pdf.Look.Theme.Name);
    }

    [Fact]
    public void Inspect_takes_settings_too()
    {
        _run.Files.With("news/exportkit.json", """{ "lang": "nn" }""");

        Assert.Equal(0, _run.Run("inspect", "news/story.html", "--json"));
        Assert.Contains("\"language\": \"nn\"", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_without_settings_looks_once_into_each_folder_upwards()
    {
        Assert.Equal(0, _run.Run("pdf", "story.html", "news/other.html", "-o", "x/"));
        Assert.Equal(["/work/exportkit.json", "/exportkit.json", "/work/news/exportkit.json"], LookedForSettings);
    }

    [Fact]
    public void A_settings_file_is_read_once()
    {
        _run.Files.With("news/exportkit.json", """{ "theme": "cream" }""");
        for (var i = 0; i < 20; i++)
        {
            _run.Files.With($"news/{i}/story{i}.html", "Headline");
        }

        Assert.Equal(0, _run.Run(["pdf", .. Enumerable.Range(0, 20).Select(i => $"news/{i}/story{i}.html")]));
        Assert.Equal(1, _run.Files.Opened.Count(path => path.EndsWith("exportkit.json", StringComparison.Ordinal)));
    }
}
