using System.Diagnostics;
using System.Text;

namespace ExportKit.Tests.Cli;

/// <summary>What only a real process shows: its streams, its signals, its disk.</summary>
public sealed class ProcessTests : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "ExportKit.Cli.exe" : "ExportKit.Cli");
    private static readonly string Story = Path.Combine(Repository.Input, "news-story.html");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_page_goes_in_by_standard_input_and_a_document_out_by_standard_output()
    {
        var (code, output, error) = Run(File.ReadAllText(Story), "txt", "-", "-o", "-");

        Assert.Equal(0, code);
        Assert.StartsWith("Council accuses ferry firm of ‘walking away’", output, StringComparison.Ordinal);
        Assert.EndsWith("Written: standard output.\n", error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public void A_binary_document_goes_out_unchanged()
    {
        Assert.Equal(0, Run("", "epub", Story, "-o", _folder["story.epub"]).Code);
        using var process = Start("epub", Story, "-o", "-");
        using var bytes = new MemoryStream();
        process.StandardInput.Close();
        process.StandardOutput.BaseStream.CopyTo(bytes);
        process.WaitForExit();

        Assert.Equal(File.ReadAllBytes(_folder["story.epub"]), bytes.ToArray());
        Assert.Equal(["story.epub"], _folder.Files);
    }

    [SkippableFact]
    public void Two_runs_that_share_an_output_follow_one_another()
    {
        Skip.If(OperatingSystem.IsWindows(), "The line is one of a Unix shell.");

        Assert.Equal(0, Shell($"(echo before; '{Program}' --version; echo between; '{Program}' --version) > '{_folder["out"]}'").Code);
        Assert.Matches(@"^before\nExportKit [\d.]+\nbetween\nExportKit [\d.]+\n$", File.ReadAllText(_folder["out"]));
    }

    [SkippableFact]
    public void A_reader_that_leaves_early_is_no_error()
    {
        Skip.If(OperatingSystem.IsWindows(), "The line is one of a Unix shell.");
        var (code, output, error) = Shell($"'{Program}' inspect '{Story}' --json | head -n 1");

        Assert.Equal((0, "{\n", ""), (code, output, error));
    }

    [SkippableTheory]
    [InlineData("txt '{0}' -o - -q", "-: error EK0004: The document cannot be written: the disk is full")]
    [InlineData("inspect '{0}' --json", "exportkit: error EK0004: Standard output cannot be written: the disk is full")]
    [InlineData("inspect '{0}'", "exportkit: error EK0004: Standard output cannot be written: the disk is full")]
    [InlineData("--help", "exportkit: error EK0004: Standard output cannot be written: the disk is full")]
    public void A_full_standard_output_is_said(string arguments, string message)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "/dev/full is of Linux.");
        var line = string.Format(System.Globalization.CultureInfo.InvariantCulture, arguments, Story);
        var (code, _, error) = Shell($"'{Program}' {line} > /dev/full");

        Assert.Equal(1, code);
        Assert.StartsWith(message, error, StringComparison.Ordinal);
        Assert.Contains("\n  hint: Make room", error, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("/proc/x.txt", "/proc/x.txt: error EK0004: The document cannot be written: no file can be made in its folder")]
    [InlineData("/proc/a/x.txt", "/proc/a/x.txt: error EK0004: The document cannot be written: its folder cannot be made")]
    public void A_folder_that_takes_no_file_is_said(string path, string message)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "/proc is of Linux.");
        var (code, _, error) = Run("", "txt", Story, "-o", path);

        Assert.Equal(1, code);
        Assert.StartsWith(message + "\n  hint: Choose a folder that can be written to with -o\n", error, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public void A_signal_ends_the_run_with_its_code_and_leaves_what_was_done(string signal, int expected)
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no kill.");

        // The second input never ends, so that the signal comes between two documents.
        using var process = StartHearing(signal, "txt", Story, "-", "-o", _folder.Path);
        Assert.True(SpinWait.SpinUntil(() => File.Exists(_folder["news-story.txt"]), TimeSpan.FromSeconds(60)));
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(60)));

        Assert.Equal(expected, process.ExitCode);
        Assert.Equal([".exportkit/lock", ".exportkit/manifest.json", "news-story.txt"], _folder.Files);
    }

    [Fact]
    public void An_output_folder_that_is_a_file_fails_and_leaves_it_as_it_was()
    {
        File.WriteAllText(_folder["there"], "mine");
        var (code, _, error) = Run("", "all", Story, "-o", _folder["there"]);

        Assert.Equal(1, code);
        Assert.Contains("error EK0004: ", error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_folder["there"]));
        Assert.Equal(["there"], _folder.Files);
    }

    [Fact]
    public void No_document_holds_a_path_of_this_machine()
    {
        Assert.Equal(0, Run("", "epub", Story, "-o", _folder["story.epub"]).Code);
        using var archive = System.IO.Compression.ZipFile.OpenRead(_folder["story.epub"]);
        foreach (var entry in archive.Entries.Where(entry => entry.Name.EndsWith("html", StringComparison.Ordinal) || entry.Name.EndsWith(".opf", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            var text = reader.ReadToEnd();
            Assert.DoesNotContain("file:", text, StringComparison.Ordinal);
            Assert.DoesNotContain(Repository.Root, text, StringComparison.Ordinal);
        }
    }

    private static (int Code, string Output, string Error) Run(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        return Finish(process, input);
    }

    private static (int Code, string Output, string Error) Shell(string line)
    {
        using var process = Start("/bin/sh", ["-c", line]);
        return Finish(process, "");
    }

    private static (int Code, string Output, string Error) Finish(Process process, string input)
    {
        var error = process.StandardError.ReadToEndAsync();
        using (var writer = process.StandardInput)
        {
            writer.Write(input);
        }

        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    /// <summary>Starts the program so that it hears a signal: runs in the background begin with SIGINT ignored, and pass that on.</summary>
    private static Process StartHearing(string signal, params string[] arguments) =>
        OperatingSystem.IsLinux() ? Start("env", [$"--default-signal={signal}", Program, .. arguments]) : Start(arguments);

    private static Process Start(params string[] arguments) => Start(Program, arguments);

    private static Process Start(string program, string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardInputEncoding = new UTF8Encoding(false),
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
    })!;
}
