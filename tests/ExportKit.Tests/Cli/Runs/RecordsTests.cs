namespace ExportKit.Tests.Cli.Runs;

/// <summary>What a run writes down of its output folder, with all that is real: what is up to date is skipped, runs that are killed or
/// interrupted lose nothing, and no two work on one folder.</summary>
public sealed class RecordsTests : IDisposable
{
    private const string Page = """
        <html lang="en"><head><title>A title {0}</title></head><body><article><h1>A title {0}</h1><p>{1}</p>
        <p><img src="dot.png" alt="A dot on a page"></p><p><img src="lost.png"></p></article></body></html>
        """;

    private readonly TemporaryFolder _folder = new();

    public RecordsTests()
    {
        var text = string.Join(' ', Enumerable.Repeat("This is a sentence of a story that is long enough to be one.", 12));
        foreach (var name in (string[])["a", "b", "c"])
        {
            File.WriteAllText(_folder[name + ".html"], string.Format(System.Globalization.CultureInfo.InvariantCulture, Page, name, text));
        }

        File.Copy(Path.Combine(Repository.Input, "img", "rainfall-chart.png"), _folder["dot.png"]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_up_to_date_is_skipped_and_what_was_said_is_said_again()
    {
        var (code, first) = Run("epub", "a", "b", "c");
        Assert.Equal(0, code);
        Assert.StartsWith("Written: ", first[^1], StringComparison.Ordinal);
        Assert.Contains(first, line => line.Contains(" EK2001: ", StringComparison.Ordinal));
        var bytes = Outputs();

        var (again, second) = Run("epub", "a", "b", "c");
        Assert.Equal(0, again);
        Assert.StartsWith("3 documents up to date; 3 accessibility problems", second[^1], StringComparison.Ordinal);
        Assert.Equal(first[..^1], second[..^1]);
        Assert.Equal(bytes, Outputs());

        Assert.StartsWith("Written: ", Run("epub", "a", "b", "c", "--force").Lines[^1], StringComparison.Ordinal);
        Assert.Equal(bytes, Outputs());
        Assert.Equal([".exportkit/lock", ".exportkit/manifest.json", "a.epub", "b.epub", "c.epub"], Files());
    }

    [Fact]
    public void A_change_of_page_picture_option_or_document_is_seen_and_costs_only_what_it_touches()
    {
        Run("epub", "a", "b");

        File.AppendAllText(_folder["a.html"], "<!-- changed -->");
        Assert.StartsWith($"Written: {Out("a.epub")}; 1 document up to date", Run("epub", "a", "b").Lines[^1], StringComparison.Ordinal);

        File.WriteAllText(Out("b.epub"), "not the document");
        Assert.StartsWith($"Written: {Out("b.epub")}; 1 document up to date", Run("epub", "a", "b").Lines[^1], StringComparison.Ordinal);

        File.Delete(Out("a.epub"));
        Assert.StartsWith($"Written: {Out("a.epub")}; 1 document up to date", Run("epub", "a", "b").Lines[^1], StringComparison.Ordinal);

        File.Copy(_folder["dot.png"], _folder["lost.png"]);
        Assert.StartsWith("Written: ", Run("epub", "a", "b").Lines[^1], StringComparison.Ordinal);
        Assert.StartsWith("2 documents up to date", Run("epub", "a", "b").Lines[^1], StringComparison.Ordinal);

        Assert.StartsWith("Written: ", Run("epub", "a", "b", "--lang", "de").Lines[^1], StringComparison.Ordinal);
        Assert.StartsWith("2 documents up to date", Run("epub", "a", "b", "--lang", "de", "--jobs", "2").Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_strict_refused_is_refused_again_without_being_made()
    {
        Assert.Equal(3, Run("epub", "a", "b", "--strict").Code);
        var (code, lines) = Run("epub", "a", "b", "--strict");

        Assert.Equal(3, code);
        Assert.Contains("2 documents refused by --strict", lines[^1], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains(" EK0006: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Damaged_records_are_said_and_made_anew()
    {
        Run("txt", "a", "b");
        File.WriteAllText(Out(".exportkit/manifest.json"), "{\"manifest\":2");

        var (code, lines) = Run("txt", "a", "b");
        Assert.Equal(0, code);
        Assert.Contains(" warning EK0222: ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Written: ", lines[^1], StringComparison.Ordinal);
        Assert.StartsWith("2 documents up to date", Run("txt", "a", "b").Lines[^1], StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_run_that_is_killed_goes_on_where_it_was_and_ends_in_the_same_bytes()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no kill.");
        Run("epub", "a", "b", "c");
        var expected = Outputs();
        Directory.Delete(_folder["out"], recursive: true);

        // Standard input never ends, so that the run is in its middle for sure.
        using (var killed = Start("epub", "a", "b", "-"))
        {
            WaitFor(() => File.Exists(Out(".exportkit/journal.jsonl")) && new FileInfo(Out(".exportkit/journal.jsonl")).Length > 0 && File.Exists(Out("b.epub")));
            File.WriteAllText(Out($".exportkit-{killed.Id}-7.part"), "half");
            killed.Signal("KILL");
            killed.End();
        }

        var (code, lines) = Run("epub", "a", "b", "c");
        Assert.Equal(0, code);
        Assert.Matches("[12] documents? up to date", lines[^1]);
        Assert.Equal(expected, Outputs());
        Assert.Equal([".exportkit/lock", ".exportkit/manifest.json", "a.epub", "b.epub", "c.epub"], Files());
    }

    [SkippableTheory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public void A_signal_lets_the_run_write_down_what_it_did_and_say_so(string signal, int expected)
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no kill.");
        using (var process = Start("txt", "a", "b", "-", "c", "--jobs", "1"))
        {
            WaitFor(() => File.Exists(Out("b.txt")));
            process.Signal(signal);
            var (code, lines) = process.End();

            Assert.Equal(expected, code);
            Assert.Equal("Interrupted after 2 of 4 pages.", lines[^1]);
        }

        Assert.Equal([".exportkit/lock", ".exportkit/manifest.json", "a.txt", "b.txt"], Files());
        Assert.StartsWith($"Written: {Out("c.txt")}; 2 documents up to date", Run("txt", "a", "b", "c").Lines[^1], StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_second_run_on_the_folder_says_who_holds_it()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no kill.");
        using var first = Start("txt", "a", "-");
        WaitFor(() => File.Exists(Out("a.txt")));

        var (code, lines) = Run("txt", "b", "c");
        Assert.Equal(1, code);
        Assert.Contains($" error EK0220: Another run works on the output folder: process {first.Id} on ", lines[0], StringComparison.Ordinal);
        Assert.False(File.Exists(Out("b.txt")));

        using var waiting = Start("txt", "b", "c", "--wait");
        Thread.Sleep(500);
        first.Signal("KILL");
        Assert.Equal(0, waiting.End().Code);
        Assert.True(File.Exists(Out("b.txt")));
    }

    private static void WaitFor(Func<bool> condition) => Assert.True(SpinWait.SpinUntil(condition, TimeSpan.FromMinutes(2)), "What was waited for does not come.");

    // How long it took is the one thing that differs from run to run.
    private (int Code, string[] Lines) Run(string command, params string[] words)
    {
        var (code, lines) = ToolProcess.Run(Arguments(command, words));
        return (code, [.. lines.Where(line => !line.Contains(" pages in ", StringComparison.Ordinal))]);
    }

    private ToolProcess Start(string command, params string[] words) => ToolProcess.Start(Arguments(command, words));

    private string[] Arguments(string command, string[] words) =>
        [command, .. words.Select(word => word is "a" or "b" or "c" ? _folder[word + ".html"] : word), "-o", _folder["out"], "--progress", "none"];

    private string Out(string name) => Path.Combine(_folder["out"], name);

    private string[] Files() => [.. _folder.Files.Where(file => file.StartsWith("out/", StringComparison.Ordinal)).Select(file => file["out/".Length..])];

    private string[] Outputs() =>
    [
        .. Files().Where(file => !file.StartsWith('.')).Select(file =>
            file + " " + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Out(file))))),
    ];
}
