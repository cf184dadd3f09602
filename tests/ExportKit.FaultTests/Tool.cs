using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace ExportKit.FaultTests;

/// <summary>The program as a process, started by a shell that first makes the fault.</summary>
internal static partial class Tool
{
    private static readonly string Built = Path.Combine(Repository.Root, "artifacts", "exportkit", "ExportKit.Cli");

    /// <summary>The program that <c>EXPORTKIT_TOOL</c> names, as <c>test.sh</c> does with the one that <c>setup.sh</c> has built; else the
    /// one that was built with the tests.</summary>
    public static string Program { get; } = Environment.GetEnvironmentVariable("EXPORTKIT_TOOL") is { Length: > 0 } named
        ? named : Path.Combine(AppContext.BaseDirectory, "ExportKit.Cli");

    /// <summary>Whether it is machine code, which needs little memory to start; the just-in-time compiler needs much.</summary>
    public static bool IsMachineCode => Program == Built && new FileInfo(Built).Length > 4_000_000;

    /// <summary>Runs it to its end.</summary>
    /// <param name="setUp">Lines of a shell that make the fault; <c>"$@"</c> is the program with its words.</param>
    /// <param name="words">The command line.</param>
    /// <param name="folder">The current folder; null for ours.</param>
    /// <param name="input">What comes by standard input.</param>
    public static ToolEnd Run(string setUp, IReadOnlyList<string> words, string? folder = null, string input = "")
    {
        using var process = Start(setUp, words, folder);
        return process.End(input);
    }

    /// <summary>Starts it.</summary>
    public static RunningTool Start(string setUp, IReadOnlyList<string> words, string? folder = null)
    {
        Skip.If(OperatingSystem.IsWindows(), "Faults are made by a Unix shell.");
        var script = setUp.Contains("\"$@\"", StringComparison.Ordinal) ? setUp : setUp + "\nexec \"$@\"";
        var start = new ProcessStartInfo("/bin/sh", ["-c", script, "sh", .. HearsSignals(), Program, .. words])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder ?? "",
        };
        foreach (var name in start.Environment.Keys.Where(key => key.StartsWith("EXPORTKIT_", StringComparison.Ordinal) || key is "CI").ToArray())
        {
            start.Environment.Remove(name);
        }

        return new RunningTool(Process.Start(start)!);
    }

    /// <summary>Whether a message shows what is within the program, which no user is to see.</summary>
    [GeneratedRegex(@"^\s+at \S+[.(]|Unhandled exception|Process terminated|--->", RegexOptions.Multiline)]
    public static partial Regex Trace { get; }

    // What tests start in the background begins with Ctrl-C ignored, and passes that on.
    private static string[] HearsSignals() => OperatingSystem.IsLinux() ? ["env", "--default-signal=INT,TERM,HUP"] : [];
}

/// <summary>A run that goes on.</summary>
internal sealed class RunningTool : IDisposable
{
    private const int FailedFast = 134;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    public RunningTool(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    public int Id => _process.Id;

    public bool HasEnded => _process.HasExited;

    /// <summary>Ends it at once, as <c>kill -9</c> does.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Sends a signal.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Waits for its end, and sees to it that nothing was said that no user is to see.</summary>
    /// <param name="input">What comes by standard input; null leaves it open.</param>
    public ToolEnd End(string? input = "")
    {
        if (input is not null)
        {
            try
            {
                _process.StandardInput.Write(input);
                _process.StandardInput.Close();
            }
            catch (IOException)
            {
                // The program did not want it.
            }
        }

        Assert.True(_process.WaitForExit(Patience), "The program does not end.");
        var end = new ToolEnd(_process.ExitCode, _output.Result, _error.Result.ReplaceLineEndings("\n"));

        // Where the framework itself cannot go on it says so in its own way, and nothing can be said in ours.
        Assert.True(end.Code == FailedFast || !Tool.Trace.IsMatch(end.Error), end.All);
        return end;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}

/// <summary>How a run ended.</summary>
internal sealed record ToolEnd(int Code, string Output, string Error)
{
    /// <summary>Everything, for messages.</summary>
    public string All => $"exit code {Code}\n{Output}\n{Error}";

    /// <summary>The first line that has a code of a problem in it; else the first line.</summary>
    public string Said
    {
        get
        {
            var lines = Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return lines.FirstOrDefault(line => line.Contains("error EK", StringComparison.Ordinal))
                ?? lines.FirstOrDefault(line => line.Contains(" EK", StringComparison.Ordinal)) ?? lines.FirstOrDefault() ?? "";
        }
    }

    /// <summary>Asserts how it ended, and what was said.</summary>
    public ToolEnd Is(int code, params string[] said)
    {
        Assert.True(Code == code, All);
        foreach (var part in said)
        {
            Assert.True(Error.Contains(part, StringComparison.Ordinal), $"\"{part}\" was not said: {All}");
        }

        return this;
    }
}
