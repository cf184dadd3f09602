using System.Text.Json;

namespace ExportKit.Tests.Cli;

public sealed class InspectCommandTests
{
    private static readonly JsonSchema Schema =
        new(File.ReadAllText(Path.Combine(Repository.Root, "src", "ExportKit.Cli", "inspect.schema.json")));

    private readonly CommandLineRun _run = new() { RealStages = ArticleStages.Create() };

    public static TheoryData<string> SampleArticles =>
        [.. Directory.EnumerateFiles(Repository.Input, "*.html").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(SampleArticles))]
    public void The_JSON_of_every_sample_article_keeps_to_the_schema(string name)
    {
        var json = Inspect(name);

        Assert.Empty(Schema.Problems(json));
        Assert.NotEmpty(json.GetProperty("body").GetString()!);
        Assert.Equal(1, json.GetProperty("headings")[0].GetProperty("level").GetInt32());
    }

    [Theory]
    [InlineData("{}", 1)]
    [InlineData("[]", 1)]
    public void The_schema_refuses_what_is_not_by_it(string json, int problems) =>
        Assert.Equal(problems, Schema.Problems(JsonDocument.Parse(json).RootElement).Count);

    [Fact]
    public void The_schema_refuses_a_field_too_many_and_a_value_of_another_kind()
    {
        var text = JsonSerializer.Serialize(Inspect("news-story.html"));
        Assert.NotEmpty(Schema.Problems(JsonDocument.Parse("{\"x\":1," + text[1..]).RootElement));
        Assert.NotEmpty(Schema.Problems(JsonDocument.Parse(text.Replace("\"lead\":true", "\"lead\":\"yes\"", StringComparison.Ordinal)).RootElement));
        Assert.NotEmpty(Schema.Problems(JsonDocument.Parse(text.Replace("\"direction\":\"ltr\"", "\"direction\":\"up\"", StringComparison.Ordinal)).RootElement));
    }

    [Fact]
    public void The_news_story_is_shown_with_its_pictures_and_no_path_of_the_machine()
    {
        var json = Inspect("news-story.html");

        Assert.Equal("en-GB", json.GetProperty("metadata").GetProperty("language").GetString());
        Assert.Equal("2025-10-07T08:12:00+01:00", json.GetProperty("metadata").GetProperty("published").GetString());
        var lead = json.GetProperty("images")[0];
        Assert.Equal("img/skerrow-ferry.jpg", lead.GetProperty("url").GetString());
        Assert.True(lead.GetProperty("lead").GetBoolean());
        Assert.Equal("alt", lead.GetProperty("altSource").GetString());
        Assert.DoesNotContain("file:", _run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("/work", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_without_text_has_none_and_decoration_stands_apart()
    {
        var json = Inspect("images-without-text.html");
        var images = json.GetProperty("images").EnumerateArray().ToList();

        var silent = Assert.Single(images, image => image.GetProperty("altSource").GetString() == "none");
        Assert.Equal(JsonValueKind.Null, silent.GetProperty("alt").ValueKind);
        Assert.Single(images, image => image.GetProperty("altSource").GetString() == "caption");
        Assert.Equal(2, json.GetProperty("decorations").GetArrayLength());
        Assert.Contains(json.GetProperty("diagnostics").EnumerateArray(), diagnostic => diagnostic.GetProperty("code").GetString() == "EK2001");
    }

    [Fact]
    public void Tables_are_shown_with_their_size_and_headers()
    {
        var table = Inspect("rain-gauge-feature.html").GetProperty("tables")[0];

        Assert.InRange(table.GetProperty("rows").GetInt32(), 2, 100);
        Assert.InRange(table.GetProperty("columns").GetInt32(), 2, 100);
        Assert.True(table.GetProperty("headers").GetArrayLength() >= table.GetProperty("columns").GetInt32());
    }

    [Fact]
    public void The_environment_is_listed()
    {
        var environment = Inspect("news-story.html").GetProperty("environment");

        Assert.StartsWith("ExportKit ", environment.GetProperty("tool").GetString(), StringComparison.Ordinal);
        Assert.StartsWith(".NET ", environment.GetProperty("runtime").GetString(), StringComparison.Ordinal);
        Assert.Equal("6.0.0", environment.GetProperty("harfbuzz").GetString());
        Assert.Equal(JsonValueKind.Null, environment.GetProperty("icu").ValueKind);
        Assert.Equal("NotoSans-Regular", environment.GetProperty("fonts")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void People_see_metadata_outline_pictures_and_problems()
    {
        Add("images-without-text.html");

        Assert.Equal(0, _run.Run("inspect", "images-without-text.html"));
        Assert.StartsWith("Headline: À Saint-Orlain", _run.Out, StringComparison.Ordinal);
        Assert.Contains("\nOutline:\n  1. À Saint-Orlain", _run.Out, StringComparison.Ordinal);
        Assert.Contains("\n    2. ", _run.Out, StringComparison.Ordinal);
        Assert.Contains("  img/roue.jpg\n    text: none\n", _run.Out, StringComparison.Ordinal);
        Assert.Contains("(from caption)", _run.Out, StringComparison.Ordinal);
        Assert.Contains(": accessibility EK2001: ", _run.Out, StringComparison.Ordinal);
        Assert.Empty(_run.Error);
    }

    [Fact]
    public void Strict_ends_with_three_where_there_is_a_problem()
    {
        Add("images-without-text.html");
        Add("news-story.html");

        Assert.Equal(3, _run.Run("inspect", "images-without-text.html", "--strict"));
        Assert.Equal(0, _run.Run("inspect", "news-story.html", "--strict"));
    }

    [Fact]
    public void What_a_person_says_is_shown()
    {
        Add("news-story.html");

        Assert.Equal(0, _run.Run("inspect", "news-story.html", "--json", "--title", "Mine", "--author", "A", "--author", "B", "--lang", "fr"));
        var metadata = JsonDocument.Parse(_run.Out).RootElement.GetProperty("metadata");
        Assert.Equal("Mine", metadata.GetProperty("headline").GetString());
        Assert.Equal(2, metadata.GetProperty("authors").GetArrayLength());
        Assert.Equal("fr", metadata.GetProperty("language").GetString());
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--strict")]
    public void A_page_that_cannot_be_read_fails_and_shows_nothing(string option)
    {
        Assert.Equal(1, _run.Run("inspect", "absent.html", option));
        Assert.Empty(_run.Out);
        Assert.StartsWith("absent.html: error EK0001", _run.Error, StringComparison.Ordinal);
    }

    private void Add(string name) => _run.Files.With(name, File.ReadAllBytes(Path.Combine(Repository.Input, name)));

    private JsonElement Inspect(string name)
    {
        Add(name);
        Assert.Equal(0, _run.Run("inspect", name, "--json"));
        return JsonDocument.Parse(_run.Out).RootElement;
    }
}
