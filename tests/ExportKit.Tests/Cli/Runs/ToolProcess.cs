using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ExportKit.Tests.Cli.Runs;

/// <summary>The program as a process of its own.</summary>
internal sealed class ToolProcess : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "ExportKit.Cli.exe" : "ExportKit.Cli");

    private readonly Process _process;
    private readonly Task<string> _error;
    private readonly Task<string> _output;

    private ToolProcess(Process process)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync();
        _output = process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>Starts it so that it hears Ctrl-C: what tests start in the background begins with it ignored, and passes that on.</summary>
    public static ToolProcess Start(params string[] arguments)
    {
        string[] all = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT,TERM", Program, .. arguments] : [Program, .. arguments];
        var start = new ProcessStartInfo(all[0], all[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };

        // There the program says more, as at a terminal.
        start.Environment.Remove("CI");
        return new(Process.Start(start)!);
    }

    /// <summary>Runs it to its end.</summary>
    /// <returns>The exit code, and the lines of standard error.</returns>
    public static (int Code, string[] Lines) Run(params string[] arguments)
    {
        using var process = Start(arguments);
        return process.End();
    }

    /// <summary>Its number. On Linux <c>env</c> becomes the program itself.</summary>
    public int Id => _process.Id;

    /// <summary>Sends a signal.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Waits for its end.</summary>
    public (int Code, string[] Lines) End()
    {
        Assert.True(_process.WaitForExit(TimeSpan.FromMinutes(2)), "The program does not end.");
        _output.Wait();
        return (_process.ExitCode, _error.Result.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
