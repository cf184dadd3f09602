using System.Diagnostics;

namespace ExportKit.Tests;

/// <summary>The programs that tests hold documents against. <c>test.sh</c> installs them.</summary>
internal static class Tools
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Whether a missing program is a failure: so where tests run for all, not on one's own machine.</summary>
    public static bool AreAllRequired => Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>The path of the first of some programs that is installed; where none is, the test is skipped, or fails under <c>CI=true</c>.</summary>
    /// <param name="names">The names that the program goes by.</param>
    public static string Require(params string[] names)
    {
        var path = names.Select(Find).FirstOrDefault(found => found is not null);
        RequireThat(path is not null, $"The program {string.Join(" or ", names)} is not installed: ./test.sh installs it.");
        return path!;
    }

    /// <summary>Skips the test where something that it needs is missing, or fails it under <c>CI=true</c>.</summary>
    public static void RequireThat(bool isThere, string reason)
    {
        Assert.True(isThere || !AreAllRequired, reason);
        Skip.IfNot(isThere, reason);
    }

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">What to set in its environment beside our own; null unsets.</param>
    /// <param name="folder">The working folder; null for ours.</param>
    public static ToolResult Run(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null, string? folder = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = folder ?? "",
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{Path.GetFileName(program)} took longer than {Patience.TotalMinutes} minutes");
        }

        return new ToolResult(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    private static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") })
            .FirstOrDefault(File.Exists);
}

/// <summary>What came of a program.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Errors">What it wrote to standard error.</param>
internal sealed record ToolResult(int ExitCode, string Output, string Errors)
{
    /// <summary>Both outputs, for messages.</summary>
    public string All => $"exit code {ExitCode}\n{Output}\n{Errors}";
}
