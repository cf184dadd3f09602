using System.Text.Json;
using System.Text.RegularExpressions;
using ExportKit.Cli;

namespace ExportKit.Tests.Cli;

/// <summary>The settings file that <c>init</c> writes, and the schema of such files.</summary>
public sealed class InitTests
{
    private static readonly JsonDocumentOptions Json = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
    private static readonly string[] Lines = SettingsTemplate.Write().Split('\n');

    /// <summary>The lines that set something, once their slashes are taken off: the names, and the numbers of the lines from 0.</summary>
    private static readonly (string Name, int Number)[] Settings =
    [
        .. Lines.Select((line, i) => (Regex.Match(line, "^  // \"([^\"]+)\": .*,$").Groups[1].Value, i)).Where(setting => setting.Value.Length > 0),
    ];

    public static TheoryData<string, int> SettingLines
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var (name, number) in Settings)
            {
                data.Add(name, number);
            }

            return data;
        }
    }

    [Fact]
    public void Every_setting_is_explained_once()
    {
        var named = Settings.Select(setting => setting.Name).ToList();

        Assert.Equal(named.Distinct(), named);
        Assert.Equal(["$schema", "extends", "sites", .. SettingNames.All().SelectMany(group => group.Options).Select(option => SettingNames.Of(option)!)], named);
        Assert.All(Settings, setting => Assert.Matches("^  // .*[.)]$", Lines[setting.Number - 1]));
        Assert.All(Lines, line => Assert.True(line.Length <= 130, line));
    }

    [Fact]
    public void What_it_writes_sets_nothing_and_is_valid()
    {
        var root = JsonDocument.Parse(SettingsTemplate.Write(), Json).RootElement;

        Assert.Empty(root.EnumerateObject());
        Assert.Empty(new JsonSchema(Schema()).Problems(root));
    }

    [Theory]
    [MemberData(nameof(SettingLines))]
    public void Each_line_without_its_slashes_is_valid_and_accepted(string name, int number)
    {
        // A certifier's papers need the certifier, and what chooses among the pages of feeds needs a feed.
        string[] needed = name.StartsWith("certifier-", StringComparison.Ordinal) ? ["certified-by"] : name is "limit" or "since" ? ["feed"] : [];
        var lines = Lines.Select((line, i) => i == number || needed.Any(one => line.StartsWith($"  // \"{one}\":", StringComparison.Ordinal)) ? line.Replace("// ", "", StringComparison.Ordinal) : line);
        var settings = string.Join('\n', lines);
        Assert.Empty(new JsonSchema(Schema()).Problems(JsonDocument.Parse(settings, Json).RootElement));

        var run = new CommandLineRun { Input = "Headline" };
        run.Files.With("/sets/exportkit.json", settings).With("/base.json", "{}").With("story.html", "Headline");
        run.Files.With("/sets/baseline.json", "{\"exportkitBaseline\": 1, \"problems\": []}");
        run.Files.With("/sets/logo.png", "PNG").With("/sets/file.txt", "").WithFolder("/sets/folder");
        Assert.True(run.Run("settings", "story.html", "--settings", "/sets/exportkit.json") == 0, run.Error);
        Assert.DoesNotContain("EK02", run.Error, StringComparison.Ordinal);
        if (name is not ("$schema" or "extends" or "sites"))
        {
            Assert.Matches($"(?m)^{name} +[^ ]+.* +\\.\\./sets/exportkit\\.json:{number + 1}:3$", run.Out);
        }
    }

    [Theory]
    [InlineData("""{ "page-size": "210x297mm", "columns": 2, "font-size": 14, "strict": null, "author": "A", "pdf-standard": ["ua-2", "a-4f"] }""", true)]
    [InlineData("""{ "strict": "true" }""", false)]
    [InlineData("""{ "theme": "sepia" }""", false)]
    [InlineData("""{ "columns": 3 }""", false)]
    [InlineData("""{ "pagesize": "a4" }""", false)]
    [InlineData("""{ "author": [1, true] }""", false)]
    [InlineData("""{ "sites": { "example.org": { "contents": "article" } } }""", false)]
    [InlineData("""{ "sites": { "example.org": { "content": "article", "remove": [".a", ".b"] } } }""", true)]
    public void The_schema_tells_right_from_wrong(string settings, bool isRight) =>
        Assert.Equal(isRight, new JsonSchema(Schema()).Problems(JsonDocument.Parse(settings).RootElement).Count == 0);

    [Fact]
    public void It_is_written_into_the_current_folder_and_replaces_nothing_unless_forced()
    {
        var run = new CommandLineRun();
        Assert.Equal(0, run.Run("init"));
        Assert.Equal(SettingsTemplate.Write(), run.Files.Saved["/work/exportkit.json"]);

        run.Files.With("exportkit.json", "{}").Saved.Clear();
        Assert.Equal(2, run.Run("init"));
        Assert.Contains("exportkit.json is there already", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Files.Saved);
        Assert.Equal(0, run.Run("init", "--force"));
        Assert.NotEmpty(run.Files.Saved);
    }

    [Theory]
    [InlineData("init -o news", "/work/news/exportkit.json")]
    [InlineData("init -o sets/", "/work/sets/exportkit.json")]
    [InlineData("init -o my.json", "/work/my.json")]
    [InlineData("init --schema", "/work/exportkit.schema.json")]
    [InlineData("init --schema -o news", "/work/news/exportkit.schema.json")]
    public void It_is_written_where_it_is_wanted(string line, string path)
    {
        var run = new CommandLineRun();
        run.Files.WithFolder("news");

        Assert.Equal(0, run.Run(line.Split(' ')));
        Assert.Equal([path], run.Files.Saved.Keys);
    }

    [Fact]
    public void It_goes_to_standard_output_too()
    {
        var run = new CommandLineRun();

        Assert.Equal(0, run.Run("init", "-o", "-"));
        Assert.Equal(SettingsTemplate.Write(), run.Out);
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_said()
    {
        var run = new CommandLineRun();
        run.Files.SaveFailure = new UnauthorizedAccessException();

        Assert.Equal(1, run.Run("init"));
        Assert.Contains("EK0004", run.Error, StringComparison.Ordinal);
    }

    private static string Schema() => System.Text.Encoding.UTF8.GetString(SettingsSchema.Write());
}
