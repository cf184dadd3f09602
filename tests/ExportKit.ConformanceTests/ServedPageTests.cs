using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ExportKit.Tests.EpubReading;
using ExportKit.Tests.Golden;

namespace ExportKit.ConformanceTests;

/// <summary>The served page in a real browser, by keyboard alone, through a whole correction to the documents that carry it: axe finds no
/// barrier in any state, in light, in dark and on a narrow phone, and what assistive technology is told of each is kept.</summary>
public sealed class ServedPageTests
{
    private const string Story = """
        <!DOCTYPE html><html lang="en-GB"><head><title>The late ferry</title><meta property="article:published_time" content="2025-05-15T15:54:00+01:00"></head><body><article>
        <h1>The late ferry</h1>
        <p>The ferry of the island came an hour late on Monday, and nobody on the quay could say why it had.</p>
        <figure><img src="goat.png"><figcaption>On the deck (A. Person)</figcaption></figure>
        <h2>Before noon</h2>
        <p>Passengers waited in the rain, and some of them went home again before the boat was seen at last.</p>
        <h3>By our own reporter</h3>
        <p>Sign up for our letter, which comes every Friday with the news of the week from all of the islands.</p>
        <h2>After noon</h2>
        <p>The master said that it was a fait accompli, and that the next boat would be on time, weather permitting.</p>
        <table><tr><td>Boat</td><td>Minutes</td></tr><tr><td>Maid</td><td>61</td></tr><tr><td>Gull</td><td>4</td></tr></table>
        </article></body></html>
        """;

    private static readonly string[] States =
        ["locked", "home", "home-error", "overview", "facts", "facts-error", "facts-saved", "pictures", "headings", "text", "preview", "not-found"];

    private static readonly string Pages = Path.Combine(ExportedArticle.Folder, "served", "pages");
    private static readonly string Seen = Path.Combine(ExportedArticle.Folder, "served", "seen");

    private static readonly Lazy<JsonElement> Result = new(Run);

    public static TheoryData<string> AllStates => [.. States];

    [SkippableTheory]
    [MemberData(nameof(AllStates))]
    public void No_state_has_a_barrier(string name)
    {
        var state = State(name);

        Assert.All(state.GetProperty("violations").EnumerateArray(), violation => Assert.Fail(violation.ToString()));
        Assert.All(state.GetProperty("small").EnumerateArray(), target => Assert.Fail("smaller than 44 pixels: " + target));
        Assert.Equal(0, state.GetProperty("sideways").GetInt32());
    }

    [SkippableTheory]
    [MemberData(nameof(AllStates))]
    public void What_assistive_technology_is_told_is_as_it_was(string name)
    {
        var golden = new GoldenFile(Path.Combine(Repository.Root, "tests", "Golden", "served", name + ".verified.yml"));

        Assert.Null(golden.Compare(State(name).GetProperty("snapshot").GetString() + "\n"));
    }

    [SkippableFact]
    public void The_focus_goes_where_something_happened()
    {
        var focus = Result.Value.GetProperty("focus");

        Assert.Equal("a Skip to the content", focus.GetProperty("first").GetString());
        Assert.Equal("div There is a problem", focus.GetProperty("error").GetString());
        Assert.StartsWith("input#address", focus.GetProperty("field").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("textarea#alt-0", focus.GetProperty("remedy").GetString(), StringComparison.Ordinal);
        Assert.Equal("div There is a problem", focus.GetProperty("faults").GetString());
        Assert.StartsWith("p#result Saved to story.exportkit.json", focus.GetProperty("saved").GetString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void The_documents_that_were_downloaded_carry_the_correction()
    {
        Assert.Equal(["story.pdf", "story.epub", "story.txt", "story.exportkit.json"], Result.Value.GetProperty("downloads").EnumerateArray().Select(file => file.GetString()!));
        var text = File.ReadAllText(Path.Combine(Seen, "story.txt"));
        Assert.StartsWith("The ferry that came late\n", text, StringComparison.Ordinal);
        Assert.Contains("Language: English (en-IE)", text, StringComparison.Ordinal);
        Assert.Contains("Image: A white goat looks at the sea from the deck", text, StringComparison.Ordinal);
        Assert.Contains("Heading level 2: By our own reporter", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sign up for our letter", text, StringComparison.Ordinal);

        var book = EpubBook.Read(File.ReadAllBytes(Path.Combine(Seen, "story.epub")));
        Assert.Contains(book.Documents.Values.SelectMany(document => document.Descendants()), element => (string?)element.Attribute("alt") == "A white goat looks at the sea from the deck");
        Assert.Equal(File.ReadAllBytes(Path.Combine(Pages, "story.exportkit.json")), File.ReadAllBytes(Path.Combine(Seen, "story.exportkit.json")));
        var structure = Tools.Run(Tools.Require("pdfinfo"), ["-struct-text", Path.Combine(Seen, "story.pdf")]).Output;
        Assert.Contains("The ferry that came late", structure, StringComparison.Ordinal);
        Assert.DoesNotContain("Sign up for our letter", structure, StringComparison.Ordinal);
    }

    private static JsonElement State(string name)
    {
        var found = Result.Value.GetProperty("states").EnumerateArray().FirstOrDefault(state => state.GetProperty("name").GetString() == name);
        Assert.True(found.ValueKind == JsonValueKind.Object, $"The state {name} was not reached. {Result.Value.GetProperty("errors")}");
        return found;
    }

    private static JsonElement Run()
    {
        if (Directory.Exists(Path.GetDirectoryName(Pages)))
        {
            Directory.Delete(Path.GetDirectoryName(Pages)!, recursive: true);
        }

        Directory.CreateDirectory(Pages);
        Directory.CreateDirectory(Seen);
        File.WriteAllText(Path.Combine(Pages, "story.html"), Story);
        File.WriteAllBytes(Path.Combine(Pages, "goat.png"), Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAABAAAAAMCAIAAADkharWAAAAQUlEQVR42pXCoRGAMAAEwSvna0KhUChUFCoqCoVCXKnU8DtLNqtkt0oOq+S0Si6rZFglt1UyrZJllTxWyWuVfFZ/qdHyQdN93h8AAAAASUVORK5CYII="));
        using var program = Start();
        try
        {
            var result = Checkers.RunServedPage(Address(program), Seen);
            var lines = Checkers.Lines(result);
            Assert.True(lines.Count == 1, result.All);
            Assert.All(lines[0].GetProperty("errors").EnumerateArray(), error => Assert.Fail(error.ToString()));
            return lines[0];
        }
        finally
        {
            program.Kill(entireProcessTree: true);
            program.WaitForExit();
        }
    }

    private static Process Start()
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "ExportKit.Serve.dll"), "--port", "0", "--no-settings"])
        {
            WorkingDirectory = Pages, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8,
        };
        return Process.Start(start)!;
    }

    private static string Address(Process program)
    {
        while (program.StandardOutput.ReadLine() is { } line)
        {
            if (line.Contains("http://", StringComparison.Ordinal))
            {
                return line.Trim();
            }
        }

        throw new InvalidOperationException("The program printed no address.");
    }
}
