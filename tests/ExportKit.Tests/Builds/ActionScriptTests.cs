namespace ExportKit.Tests.Builds;

/// <summary>The action's script, run as a runner does: by environment variables, with files for outputs and summary.</summary>
public sealed class ActionScriptTests : IDisposable
{
    private const string Awkward = "a $(touch pwned) `touch pwned2`; it's here & 'there'.html";

    private readonly TemporaryFolder _folder = new();

    public ActionScriptTests()
    {
        File.Copy(Path.Combine(Repository.Input, "images-without-text.html"), _folder["story.html"]);
    }

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public void Documents_report_outputs_and_summary_are_there()
    {
        var result = Run(("INPUTS", "story.html"), ("COMMAND", "txt"), ("OUTPUT", "out of it"), ("REPORT", "a report.json"));

        Assert.True(result.ExitCode == 0, result.All);
        Assert.True(File.Exists(_folder["out of it/story.txt"]));
        Assert.Equal(["documents=out of it", "report=a report.json", "exit-code=0"], File.ReadAllLines(_folder["outputs"]));
        var summary = File.ReadAllText(_folder["summary"]);
        Assert.StartsWith("## Export: All was done.\n\nExit code 0.\n", summary, StringComparison.Ordinal);
        Assert.Contains("EK2001", summary, StringComparison.Ordinal);
        Assert.Contains("Written: out of it/story.txt", summary, StringComparison.Ordinal);
        Assert.Contains("EK2001", result.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Names_are_words_and_never_read_by_a_shell()
    {
        Skip.If(OperatingSystem.IsWindows(), "Such names cannot be on Windows.");
        File.Copy(_folder["story.html"], _folder[Awkward]);
        File.Copy(_folder["story.html"], _folder["-o.html"]);

        var result = Run(("INPUTS", $"{Awkward}\r\n\n-o.html\nstory.html\n"), ("COMMAND", "txt"), ("OPTIONS", "--title=$(touch pwned3) *\n--publisher=The Bee"));

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Equal(
            ["exports/-o.txt", $"exports/{Path.ChangeExtension(Awkward, ".txt")}", "exports/story.txt"],
            _folder.Files.Where(file => file.EndsWith(".txt", StringComparison.Ordinal)));
        Assert.DoesNotContain(_folder.Files, file => file.StartsWith("pwned", StringComparison.Ordinal));
        var text = File.ReadAllText(_folder["exports/story.txt"]);
        Assert.StartsWith("$(touch pwned3) *\n", text, StringComparison.Ordinal);
        Assert.Contains("The Bee", text, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("story.html", "--fail-on=accessibility", 5, true)]
    [InlineData("story.html", "--strict", 3, true)]
    [InlineData("story.html\nnowhere.html", "", 1, true)]
    [InlineData("story.html", "--no-such-option", 2, false)]
    public void The_exit_code_of_the_tool_is_the_scripts_and_an_output(string inputs, string options, int expected, bool hasReport)
    {
        var result = Run(("INPUTS", inputs), ("COMMAND", "txt"), ("OPTIONS", options), ("REPORT", "report.sarif"));

        Assert.True(result.ExitCode == expected, result.All);
        Assert.Equal(
            ["documents=exports", hasReport ? "report=report.sarif" : "report=", $"exit-code={expected}"], File.ReadAllLines(_folder["outputs"]));
        Assert.Contains($"\nExit code {expected}.\n", File.ReadAllText(_folder["summary"]), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("COMMAND", "inspect")]
    [InlineData("COMMAND", "txt; touch pwned")]
    [InlineData("INPUTS", "\n\r\n")]
    [InlineData("OUTPUT", "out\nexit-code=0")]
    [InlineData("REPORT", "-")]
    [InlineData("GOLDEN", "golden\rdocuments=elsewhere")]
    public void Values_that_cannot_be_used_are_refused_before_any_work(string name, string value)
    {
        var result = Run([("INPUTS", "story.html"), (name, value)]);

        Assert.True(result.ExitCode == 2, result.All);
        Assert.Contains($"the input \"{name.ToLowerInvariant()}\"", result.Errors, StringComparison.Ordinal);
        Assert.Equal(["story.html"], _folder.Files);
    }

    [SkippableFact]
    public void What_is_said_of_a_page_commands_no_runner_and_leaves_no_block_of_the_summary()
    {
        Skip.If(OperatingSystem.IsWindows(), "The stand-in for the tool is a script.");
        var stand = Script("printf '%s\\n' '::set-env name=PATH::/tmp' '````' '# All is well'\nprintf 'no end of line'");

        var result = Run(("INPUTS", "story.html"), ("PROGRAM", stand));

        var lines = result.Output.Split('\n');
        Assert.StartsWith("::stop-commands::", lines[0], StringComparison.Ordinal);
        var token = lines[0]["::stop-commands::".Length..];
        Assert.Matches("^[0-9a-f]{32}$", token);
        Assert.EndsWith($"no end of line\n::{token}::\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            "\n```````text\n::set-env name=PATH::/tmp\n````\n# All is well\nno end of line\n```````\n", File.ReadAllText(_folder["summary"]), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Golden_files_are_named_to_the_tool_and_nothing_is_called_written()
    {
        Skip.If(OperatingSystem.IsWindows(), "The stand-in for the tool is a script.");
        var stand = Script("printf '%s\\n' \"$@\"\nexit 4");

        var result = Run(("INPUTS", "story.html"), ("PROGRAM", stand), ("GOLDEN", "golden files"), ("OPTIONS", "--jobs=1"));

        Assert.Equal(4, result.ExitCode);
        Assert.Contains("\nall\n--check-golden=golden files\n--jobs=1\n--\nstory.html\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(["documents=", "report=", "exit-code=4"], File.ReadAllLines(_folder["outputs"]));
        Assert.Contains("differs from the golden files", File.ReadAllText(_folder["summary"]), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_long_log_is_cut_in_the_summary()
    {
        Skip.If(OperatingSystem.IsWindows(), "The stand-in for the tool is a script.");
        var stand = Script("seq 1 100000");

        var result = Run(("INPUTS", "story.html"), ("PROGRAM", stand));

        Assert.True(result.ExitCode == 0, result.Errors);
        Assert.Contains("\n100000\n", result.Output, StringComparison.Ordinal);
        Assert.InRange(new FileInfo(_folder["summary"]).Length, 200_000, 201_000);
        Assert.EndsWith("The rest stands in the log of the step.\n", File.ReadAllText(_folder["summary"]), StringComparison.Ordinal);
    }

    private string Script(string body)
    {
        File.WriteAllText(_folder["stand-in"], "#!/bin/sh\n" + body + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder["stand-in"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return _folder["stand-in"];
    }

    private ToolResult Run(params (string Name, string Value)[] inputs)
    {
        Skip.If(OperatingSystem.IsWindows(), "Scripts run on Windows in Git Bash alone, which need not be there.");
        var environment = new Dictionary<string, string?>
        {
            ["EXPORT_PROGRAM"] = Path.Combine(AppContext.BaseDirectory, "ExportKit.Cli"),
            ["GITHUB_OUTPUT"] = _folder["outputs"],
            ["GITHUB_STEP_SUMMARY"] = _folder["summary"],
        };
        foreach (var (name, value) in inputs)
        {
            environment["EXPORT_" + name] = value;
        }

        return Tools.Run("/bin/bash", [Path.Combine(BuildFiles.ActionFolder, "run.sh")], environment, _folder.Path);
    }
}
