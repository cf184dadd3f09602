using System.Diagnostics;

namespace ExportKit.ConformanceTests;

/// <summary>The packages as strangers meet them: packed, installed into an empty folder, and used. <c>tests/packages.sh</c> does it all.</summary>
public sealed class PackageTests
{
    // It compiles twice and links nothing: half a minute of one core, on a busy machine much longer.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    [SkippableFact]
    public async Task What_is_packed_installs_runs_and_serves_and_the_sample_compiles_against_it()
    {
        Tools.RequireThat(!OperatingSystem.IsWindows(), "The packages are tried by a script of bash.");
        var shell = Tools.Require("bash");
        _ = Tools.Require("curl");
        var start = new ProcessStartInfo(shell, [Path.Combine(Repository.Root, "tests", "packages.sh")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"tests/packages.sh took longer than {Patience.TotalMinutes} minutes");
        }

        var said = await output;
        Assert.True(process.ExitCode == 0, said + await errors);
        Assert.Equal(7, said.Split('\n').Count(line => line.StartsWith("held: ", StringComparison.Ordinal)));
        Assert.EndsWith("packages.sh: all held\n", said, StringComparison.Ordinal);
    }
}
