using System.Diagnostics;
using System.Text;
using ExportKit.Cli;
using ExportKit.Cli.Programs;
using ExportKit.Resources;

namespace ExportKit.Tests.Cli;

/// <summary>Wherever the program itself is at fault, a person sees one coded line and what to do, and where in the program it was only
/// with <c>--debug</c>.</summary>
public sealed class FaultTests
{
    private const string Page = "Headline\nimg a.png";
    private const string Stack = "\n     at ExportKit.";

    private static readonly Dictionary<string, Func<CommandEnvironment, CommandEnvironment>> Faults = new(StringComparer.Ordinal)
    {
        ["reading"] = environment => environment with { Stages = environment.Stages with { Read = (_, _, _) => throw Fault() } },
        ["parts"] = environment => environment with { Stages = environment.Stages with { ReadParts = (_, _) => throw Fault() } },
        ["normalising"] = environment => environment with { Stages = environment.Stages with { Normalise = (_, _, _) => throw Fault() } },
        ["collecting"] = environment => environment with { Stages = environment.Stages with { Collect = (_, _, _) => throw Fault() } },
        ["writing"] = environment => environment with { Stages = environment.Stages with { Writer = (_, _) => throw Fault() } },
        ["pictures"] = environment => environment with { Resources = new FaultyResources() },
        ["files"] = environment => environment with { Files = new FaultyFiles(environment.Files) },
        ["saving"] = environment => environment with { Files = new FaultyFiles(environment.Files) { Reads = true } },
        ["web"] = environment => environment with { Web = _ => throw Fault() },
        ["programs"] = environment => environment with { Programs = new FaultyPrograms() },
        ["settings"] = environment => environment with { VariableNames = () => throw Fault() },
        ["standard input"] = environment => environment with { OpenInput = () => throw Fault() },
        ["standard output"] = environment => environment with { OpenOutput = () => throw Fault() },
        ["terminal"] = environment => environment with { Out = new FaultyWriter() },
        ["libraries"] = environment => environment with { PdfEnvironment = () => throw Fault() },
        ["time"] = environment => environment with { Time = new FaultyClock() },
    };

    private readonly CommandLineRun _run = new();

    public FaultTests() => _run.Files.With("story.html", Page).With("other.html", Page).With("a.txt", "Words.").With("b.txt", "Words.")
        .With("book.epub", "PK\u0003\u0004mimetypeapplication/epub+zip").With("story.pdf", "%PDF-1.7\n").WithFolder("golden").With("feed.xml", "<rss><channel><item><link>story.html</link></item></channel></rss>");

    public static TheoryData<string, string> Everywhere => new()
    {
        { "reading", "txt story.html" },
        { "reading", "txt story.html other.html -o out" },
        { "reading", "txt story.html other.html --book Week" },
        { "reading", "inspect story.html" },
        { "reading", "inspect story.html --json" },
        { "parts", "txt story.html other.html --parts" },
        { "parts", "inspect story.html other.html --parts" },
        { "normalising", "all story.html" },
        { "collecting", "epub story.html other.html --book Week" },
        { "writing", "pdf story.html" },
        { "writing", "all story.html --check-golden golden" },
        { "pictures", "epub story.html" },
        { "files", "txt story.html" },
        { "files", "txt --feed feed.xml" },
        { "files", "txt --from list.txt" },
        { "files", "txt story.html --baseline known.json" },
        { "files", "txt story.html --settings house.json" },
        { "files", "txt story.html --cookie-file cookies.txt" },
        { "files", "check a.txt" },
        { "files", "diff a.txt b.txt" },
        { "files", "inspect story.html" },
        { "files", "settings story.html --settings house.json" },
        { "saving", "txt story.html" },
        { "saving", "txt story.html --report report.json" },
        { "saving", "txt story.html --report report.html" },
        { "saving", "txt story.html --report report.sarif" },
        { "saving", "txt story.html --write-baseline known.json" },
        { "saving", "inspect story.html --sidecar" },
        { "saving", "init" },
        { "web", "txt https://example.org/story" },
        { "web", "txt --feed https://example.org/feed" },
        { "programs", "check story.pdf" },
        { "programs", "check book.epub" },
        { "programs", "txt story.html --render" },
        { "settings", "txt story.html" },
        { "settings", "settings" },
        { "settings", "check a.txt" },
        { "standard input", "txt -" },
        { "standard input", "check -" },
        { "standard output", "txt story.html -o -" },
        { "standard output", "inspect story.html --json" },
        { "standard output", "check a.txt --json" },
        { "standard output", "diff a.txt b.txt --json" },
        { "standard output", "init -o -" },
        { "terminal", "--version" },
        { "terminal", "--help" },
        { "terminal", "help txt" },
        { "terminal", "codes" },
        { "terminal", "codes EK2001" },
        { "terminal", "settings" },
        { "terminal", "man" },
        { "terminal", "completion bash" },
        { "terminal", "inspect story.html" },
        { "terminal", "check a.txt" },
        { "terminal", "diff a.txt story.html" },
        { "libraries", "inspect story.html --json" },
        { "time", "txt story.html other.html -o out" },
    };

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void A_fault_is_one_coded_line_without_a_stack(string place, string line)
    {
        _run.Outside = Faults[place];

        Assert.Equal(Failed(line), _run.Run(line.Split(' ')));
        var said = (_run.Error + _run.Out).Split('\n');
        Assert.Contains(said, one => one.Contains("error EK0008: A fault of the program (InvalidOperationException): a fault on purpose", StringComparison.Ordinal));
        Assert.Contains(said, one => one.StartsWith("  hint: Please report it", StringComparison.Ordinal) && one.Contains("--debug", StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", _run.Error + _run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void Who_asks_sees_where_it_was(string place, string line)
    {
        _run.Outside = Faults[place];

        Assert.Equal(Failed(line), _run.Run([.. line.Split(' '), "--debug"]));
        Assert.Contains("error EK0008: ", _run.Error + _run.Out, StringComparison.Ordinal);
        Assert.Contains(Stack, _run.Error + _run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--debug", true)]
    [InlineData("--debug=true", true)]
    [InlineData("--debug=false", false)]
    public void The_option_wins_over_the_variable_and_stands_anywhere(string option, bool isShown)
    {
        _run.Variables["EXPORTKIT_DEBUG"] = isShown ? "" : "1";
        _run.Outside = Faults["reading"];

        Assert.Equal(ExitCodes.Failed, _run.Run(option, "txt", "story.html"));
        Assert.Equal(isShown, _run.Error.Contains(Stack, StringComparison.Ordinal));
    }

    [Fact]
    public void What_follows_two_dashes_is_an_input()
    {
        _run.Files.With("--debug", Page);

        Assert.Equal(0, _run.Run("txt", "--", "--debug"));
        Assert.Equal(["/work/--debug.txt"], _run.Files.Saved.Keys);
    }

    /// <summary>A process of its own ends so, whatever thread is at fault.</summary>
    [Theory]
    [InlineData("main")]
    [InlineData("thread")]
    [InlineData("pool")]
    [InlineData("signal")]
    public void A_fault_that_nothing_catches_ends_the_process_with_a_coded_line(string place)
    {
        if (OperatingSystem.IsWindows() && place == "signal")
        {
            return;
        }

        Assert.Equal(
            (ExitCodes.Failed, "exportkit: error EK0008: A fault of the program (InvalidOperationException): a fault on purpose\n"
                + "  hint: Please report it with what you gave the program; --debug shows where in the program it is\n"),
            Uncaught(place));
        var (code, error) = Uncaught(place, FaultReport.Option);
        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains(Stack, error, StringComparison.Ordinal);
    }

    /// <summary>What the process of <see cref="Uncaught"/> does.</summary>
    public static int Run(string place, string[] arguments)
    {
        UncaughtFaults.Listen(arguments);
        switch (place)
        {
            case "main":
                throw Fault();
            case "thread":
                new Thread(() => throw Fault()).Start();
                break;
            case "pool":
                ThreadPool.QueueUserWorkItem(_ => throw Fault());
                break;
            default:
                using (var interruption = new Interruption())
                {
                    interruption.Listen(_ => throw Fault());
                    using var kill = Process.Start("kill", [$"{Environment.ProcessId}"]);
                    Thread.Sleep(TimeSpan.FromMinutes(1));
                }

                break;
        }

        Thread.Sleep(TimeSpan.FromMinutes(1));
        return ExitCodes.Done;
    }

    private static (int Code, string Error) Uncaught(string place, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(FaultTests).Assembly.Location, "fault", place, .. words])
        {
            RedirectStandardError = true, StandardErrorEncoding = Encoding.UTF8,
        })!;
        var error = process.StandardError.ReadToEnd().ReplaceLineEndings("\n");
        process.WaitForExit();
        return (process.ExitCode, error);
    }

    // Two documents that cannot be compared are neither the same nor different.
    private static int Failed(string line) => line.StartsWith("diff a.txt b.txt", StringComparison.Ordinal) && !line.EndsWith("--json", StringComparison.Ordinal) ? ExitCodes.Usage : ExitCodes.Failed;

    private static InvalidOperationException Fault() => new("a fault on purpose");

    private sealed class FaultyResources : IResourceLoader
    {
        public ResourceResult Load(string address) => throw Fault();
    }

    private sealed class FaultyPrograms : IPrograms
    {
        public string? Find(string name) => throw Fault();

        public ProgramResult Run(ProgramCall call) => throw Fault();

        public IScratchFolder OpenScratch() => throw Fault();
    }

    private sealed class FaultyClock : TimeProvider
    {
        public override long GetTimestamp() => throw Fault();

        public override DateTimeOffset GetUtcNow() => throw Fault();
    }

    private sealed class FaultyWriter : StringWriter
    {
        public override void Write(char value) => throw Fault();

        public override void Write(char[] buffer, int index, int count) => throw Fault();

        public override void Write(string? value) => throw Fault();

        public override void WriteLine(string? value) => throw Fault();
    }

    private sealed class FaultyFiles(IFileAccess files) : IFileAccess
    {
        /// <summary>Whether what is read is sound, and saving alone is at fault.</summary>
        public bool Reads { get; init; }

        public Stream OpenRead(string path) => Reads ? files.OpenRead(path) : throw Fault();

        public bool FolderExists(string path) => files.FolderExists(path);

        public bool FileExists(string path) => files.FileExists(path);

        public IReadOnlyList<FolderEntry> Entries(string folder) => Reads ? files.Entries(folder) : throw Fault();

        public DateTimeOffset? LastWritten(string path) => files.LastWritten(path);

        public string FullPath(string path) => files.FullPath(path);

        public void Save(string path, ReadOnlySpan<byte> content) => throw Fault();

        public void Save(string path, Action<Stream> write) => throw Fault();

        public Stream OpenScratch(string? beside) => files.OpenScratch(beside);
    }
}
