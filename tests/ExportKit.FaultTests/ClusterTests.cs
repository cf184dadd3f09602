namespace ExportKit.FaultTests;

/// <summary>One run on engines that schedule over machines, by the scripts of <c>docs/clusters</c>: a shard is killed midway and run again, and
/// documents, records and the merged report are byte for byte those of a run on one machine.</summary>
public sealed class ClusterTests
{
    // What a script gives where the engine is not installed.
    private const int Missing = 77;

    [SkippableTheory]
    [InlineData("slurm.sh", "shard 2, killed by kill -9")]
    [InlineData("over-ssh.sh", "killed by kill -9")]
    public void A_killed_shard_is_run_again_and_all_ends_in_the_same_bytes(string script, string said)
    {
        Tools.RequireThat(OperatingSystem.IsLinux(), "The engines are installed on Linux.");

        // A script that is told to end puts its engine away; one that is killed could not.
        var result = Tools.Run("/usr/bin/timeout", ["--kill-after=5", "170", "bash", Path.Combine(Repository.Root, "tests", script), Tool.Program]);
        Tools.RequireThat(result.ExitCode != Missing, result.Output);
        Assert.True(result.ExitCode == 0, result.All);
        Assert.Contains(said, result.Output, StringComparison.Ordinal);
        Assert.Contains("the same bytes", result.Output, StringComparison.Ordinal);
    }
}
