using System.Diagnostics;
using System.Globalization;

namespace ExportKit.FaultTests;

/// <summary>Runs that are killed at random moments, as the system does that has no memory left. <c>EXPORTKIT_KILLS</c> says how many;
/// <c>EXPORTKIT_KILL_TABLE</c> names a file for what came of them.</summary>
public sealed class KillTests
{
    private const int Usual = 12;

    [SkippableFact]
    public void A_run_that_is_killed_leaves_whole_documents_and_the_next_one_ends_the_same()
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable("EXPORTKIT_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : Usual;
        using var fault = new FaultCase($"kill -9 at {kills} random moments of a run", 4);
        fault.Prepare();
        _ = fault.Expected;
        CopyFolder(fault.Out, fault["before"]);
        var tally = new Tally();
        var moments = new Moments(kills, () => Tool.Run("", fault.Words()).Is(0));
        while (tally.Kills < kills)
        {
            Assert.True(tally.Runs++ < kills * 20, "Runs end before they can be killed.");
            Round(fault, moments, tally);
            tally.Write(Environment.GetEnvironmentVariable("EXPORTKIT_KILL_TABLE"));
        }
    }

    private static void Round(FaultCase fault, Moments moments, Tally tally)
    {
        // Every third run begins in an empty folder, where nothing half may appear either; the others replace what is there.
        Directory.Delete(fault.Out, recursive: true);
        var isEmpty = tally.Runs % 3 == 0;
        if (!isEmpty)
        {
            CopyFolder(fault["before"], fault.Out);
        }

        using (var run = Tool.Start("", fault.Words()))
        {
            moments.Wait(run);
            run.Kill();
            var end = fault.Note(run.End(null));
            if (end.Code == 0)
            {
                return;
            }
        }

        var made = FaultCase.Documents(fault.Out).Count(document => fault.Expected[document.Key] == document.Value);
        var parts = FaultCase.LeftOvers(fault.Out).Count(file => file.EndsWith(".part", StringComparison.Ordinal));
        tally.Add(made, parts);
        if (!isEmpty)
        {
            fault.AssertWhole(isClean: false);
        }
        else
        {
            Assert.All(FaultCase.Documents(fault.Out), document => Assert.Equal(fault.Expected[document.Key], document.Value));
        }

        var clock = Stopwatch.StartNew();
        fault.AssertRestartEndsTheSame();
        moments.Learn(clock.Elapsed.TotalMilliseconds);
    }

    private static void CopyFolder(string from, string to)
    {
        var result = Tools.Run("cp", ["-a", from, to]);
        Assert.True(result.ExitCode == 0, result.All);
    }

    /// <summary>What came of the kills.</summary>
    private sealed class Tally
    {
        private readonly SortedDictionary<int, int> _byMade = [];
        private int _withParts;

        public int Runs { get; set; }

        public int Kills { get; private set; }

        public void Add(int made, int parts)
        {
            Kills++;
            _byMade[made] = _byMade.GetValueOrDefault(made) + 1;
            _withParts += parts > 0 ? 1 : 0;
        }

        public void Write(string? path)
        {
            if (!string.IsNullOrEmpty(path))
            {
                var spread = string.Join(", ", _byMade.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}: {pair.Value}")));
                File.WriteAllText(path, string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Runs} runs, {Kills} killed, {_withParts} left a file that was being written; documents made by then: {spread}; lost or half: 0; restarts with other bytes: 0\n"));
            }
        }
    }
}
