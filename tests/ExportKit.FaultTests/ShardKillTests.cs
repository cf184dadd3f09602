using System.Globalization;

namespace ExportKit.FaultTests;

/// <summary>Shards that share an output folder, and are killed at random moments: the ones that were killed are run again, and documents,
/// records and the merged report are those of one run. <c>EXPORTKIT_KILLS</c> says how many kills.</summary>
public sealed class ShardKillTests
{
    private const int Usual = 4;
    private const int Shards = 2;

    [SkippableFact]
    public void Shards_that_are_killed_and_run_again_end_in_the_bytes_of_one_run()
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable("EXPORTKIT_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : Usual;
        using var fault = new FaultCase($"kill -9 at {kills} random moments of shards that share a folder", 6);
        var moments = new Moments(kills, () => Run(fault, 0).Is(0));
        Directory.Move(fault.Out, fault["one"]);
        var killed = 0;
        for (var round = 0; killed < kills; round++)
        {
            Assert.True(round < kills * 20, "Shards end before they can be killed.");
            killed += Round(fault, moments, round);
            Assert.Equal(Contents(fault["one"]), Contents(fault.Out));
            fault.Note(Tool.Run("", ["merge-reports", "shard-1.json", "shard-2.json", "-o", "report.json"], fault[""])).Is(0);
            Directory.Delete(fault.Out, recursive: true);
        }
    }

    /// <summary>Runs the shards at once, kills one, or all as a machine does that loses its power, and runs again what was killed.</summary>
    private static int Round(FaultCase fault, Moments moments, int round)
    {
        var runs = Enumerable.Range(1, Shards).Select(number => Tool.Start("", Words(fault, number), fault[""])).ToArray();
        var victims = round % 3 == 2 ? [0, 1] : new[] { round % 2 };
        moments.Wait(runs[victims[0]]);
        Array.ForEach(victims, victim => runs[victim].Kill());
        var ends = Array.ConvertAll(runs, run => fault.Note(run.End(null)));
        Array.ForEach(runs, run => run.Dispose());
        var dead = Enumerable.Range(0, Shards).Where(index => ends[index].Code != 0).ToArray();
        Assert.All(dead, index => Assert.Contains(index, victims));
        foreach (var index in dead)
        {
            Run(fault, index + 1).Is(0);
        }

        return dead.Length;
    }

    private static ToolEnd Run(FaultCase fault, int number) => fault.Note(Tool.Run("", Words(fault, number), fault[""]));

    // The names that decide on shards are the same in each run of the test; folders for temporary files are not.
    private static string[] Words(FaultCase fault, int number) =>
    [
        "all", .. fault.Pages.Select(page => Path.GetRelativePath(fault[""], page)), "-o", "out", "--progress", "none",
        .. number == 0 ? Array.Empty<string>() : ["--shard", $"{number}/{Shards}", "--report", $"shard-{number}.json"],
    ];

    private static SortedDictionary<string, string> Contents(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file), file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))),
        StringComparer.Ordinal);
}
