using System.Globalization;
using System.Text.RegularExpressions;
using ExportKit.Cli;
using ExportKit.Tests.Cli.Runs;
using ExportKit.Tests.Resources.Archives;

namespace ExportKit.Tests.Cli.Shards;

/// <summary>Runs with <c>--shard</c> together against one run without, with all that is real: the same names, the same bytes, the same
/// records, and reports that merge into the same one.</summary>
public sealed partial class ShardRunTests : IDisposable
{
    private const string Page = """
        <html lang="en"><head><title>{0}</title></head><body><article><h1>{0}</h1><p>{1}</p><p><img src="lost.png"></p></article></body></html>
        """;

    private static readonly string Words = string.Join(' ', Enumerable.Repeat("This is a sentence of a story that is long enough to be one.", 12));

    private readonly TemporaryFolder _folder = new();

    public ShardRunTests()
    {
        // Names and headlines that clash, across shards and within them; pages that fail; a page without a name of its own.
        foreach (var name in (string[])["a/story", "b/story", "c/story", "d/other", "e/other", "f/Story", "g/seventh", "h/eighth"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
            File.WriteAllText(_folder[name + ".html"], Article(name[0] is 'a' or 'd' or 'g' ? "The rain" : "The sun of " + name));
        }

        File.WriteAllText(_folder["d/empty.html"], "");
        File.WriteAllBytes(_folder["day.warc"], new WarcBuilder()
            .Page("https://example.org/1", Article("The rain")).Page("https://example.org/index.html", Article("The wind"))
            .Page("https://example.org/3", "").Page("https://example.org/4", Article("The rain")).Page("https://example.org/5", Article("story")).Bytes);
    }

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData(3, "--output-template", "{slug}")]
    [InlineData(4, "--strict")]
    [InlineData(2, "--output-template", "{index:000}-{name}", "--fail-on", "accessibility")]
    [InlineData(5)]
    public void Shards_together_make_what_one_run_makes(int count, params string[] more)
    {
        Skip.If(OperatingSystem.IsWindows(), "The runs stand in a folder of a shell.");
        var (code, whole) = RunWhole(more);
        var codes = Enumerable.Range(1, count).Select(number => Run(number, count, more)).ToList();

        Assert.Equal(Contents("one"), Contents("out"));
        Assert.Contains(codes, one => one.Code == code);
        Assert.Equal(Said(whole), Said([.. codes.SelectMany(one => one.Lines)]));
        Assert.Equal(Steady("one"), Merged(count));
    }

    [SkippableFact]
    public void Shards_at_once_share_the_output_folder()
    {
        Skip.If(OperatingSystem.IsWindows(), "The runs stand in a folder of a shell.");
        RunWhole([]);
        var runs = Enumerable.Range(1, 3).Select(number => ToolProcess.Start(Line(number, 3, []))).ToList();
        Assert.All(runs, run => Assert.Equal(1, run.End().Code));
        runs.ForEach(run => run.Dispose());

        Assert.Equal(Contents("one"), Contents("out"));
        Assert.Equal(Steady("one"), Merged(3));

        // A run over all inputs knows what the shards have made.
        var (_, lines) = Run(0, 0, []);
        Assert.Contains(lines, line => line.StartsWith("12 documents up to date;", StringComparison.Ordinal));
        Assert.Equal(Contents("one"), Contents("out"));
    }

    [SkippableFact]
    public void A_shard_that_is_run_again_does_nothing_twice()
    {
        Skip.If(OperatingSystem.IsWindows(), "The runs stand in a folder of a shell.");
        foreach (var number in (int[])[1, 2])
        {
            Run(number, 2, []);
        }

        var before = Contents("out");
        var lines = Enumerable.Range(1, 2).SelectMany(number => Run(number, 2, []).Lines).ToList();
        Assert.DoesNotContain(lines, line => line.StartsWith("Written", StringComparison.Ordinal) || line.Contains(" documents written", StringComparison.Ordinal));
        Assert.Equal(before, Contents("out"));
    }

    [SkippableFact]
    public void A_listing_shows_the_pages_of_the_shard()
    {
        var all = Listed([]);
        var shards = Enumerable.Range(1, 3).Select(number => Listed(["--shard", $"{number}/3"])).ToList();
        Assert.Equal(all.Order(StringComparer.Ordinal), shards.SelectMany(lines => lines).Order(StringComparer.Ordinal));
        Assert.All(shards, lines => Assert.True(lines.Length < all.Length));
    }

    private string[] Listed(string[] more)
    {
        var run = new CommandLineRun { Outside = environment => environment with { Files = new DiskFiles(new Interruption()) } };
        run.Run(["txt", _folder["a"], _folder["b"], _folder["d"], _folder["day.warc"], "--list-inputs", .. more]);
        return run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Article(string headline) => string.Format(CultureInfo.InvariantCulture, Page, headline, Words);

    // Messages and reports name documents, so that all runs write to one place.
    private (int Code, string[] Lines) RunWhole(string[] more)
    {
        var run = Run(0, 0, more);
        Directory.Move(_folder["out"], _folder["one"]);
        File.Move(_folder["shard-0.json"], _folder["one.json"]);
        return run;
    }

    private (int Code, string[] Lines) Run(int number, int count, string[] more) => Run(Line(number, count, more));

    private static (int Code, string[] Lines) Run(string[] words)
    {
        using var interruption = new Interruption();
        var said = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(words, SystemEnvironment.Create(interruption) with
        {
            Error = said, Out = TextWriter.Null, IsErrorTerminal = static () => false, Variable = static _ => null, VariableNames = static () => [],
        });
        return (code, said.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private string[] Line(int number, int count, string[] more) =>
    [
        "txt", _folder["missing"] + "/*.html", _folder["a"], _folder["b"], _folder["c"], _folder["day.warc"], _folder["d"], _folder["e"], _folder["f"], _folder["g/seventh.html"], _folder["h"],
        "-o", _folder["out"], "--report", _folder[$"shard-{number}.json"], "--progress", "none", .. more,
        .. count == 0 ? Array.Empty<string>() : ["--shard", $"{number}/{count}"],
    ];

    private SortedDictionary<string, string> Contents(string output)
    {
        var contents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(_folder[output], "*", SearchOption.AllDirectories))
        {
            contents.Add(Path.GetRelativePath(_folder[output], file), File.ReadAllText(file));
        }

        return contents;
    }

    private string Merged(int count)
    {
        var (code, lines) = Run(["merge-reports", .. Enumerable.Range(1, count).Reverse().Select(number => _folder[$"shard-{number}.json"]), "-o", _folder["many.json"]]);
        Assert.True(code == 0, string.Join('\n', lines));
        return Steady("many");
    }

    // How long it took is the one thing that differs from run to run.
    private string Steady(string output) =>
        Milliseconds().Replace(File.ReadAllText(_folder[output + ".json"]), "\"milliseconds\": 0");

    // What is said of pages; what is said of the run as a whole each shard says.
    private static IEnumerable<string> Said(string[] lines) => lines.Where(line => line.Contains(" EK", StringComparison.Ordinal))
        .Where(line => !line.StartsWith("Most often", StringComparison.Ordinal) && !line.StartsWith("exportkit: ", StringComparison.Ordinal))
        .Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("\"milliseconds\": [0-9.E+-]+")]
    private static partial Regex Milliseconds();
}
