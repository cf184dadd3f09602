using System.Diagnostics;
using System.Globalization;

namespace ExportKit.Benchmarks;

/// <summary>Times whole runs of the built tool, each in a process of its own, against programs that do nothing: one that is
/// published ReadyToRun, as .NET programs are as a rule, and one that is machine code, as the tool is where it can be. The
/// programs take turns, so that a machine that slows down slows all of them.</summary>
internal static class ColdRuns
{
    private const int Rounds = 25;

    /// <summary>Measures and prints a table.</summary>
    /// <param name="arguments">The tool, the folder of the empty programs, and the page.</param>
    /// <returns>The exit code.</returns>
    public static int Measure(string[] arguments)
    {
        if (arguments is not [var tool, var empty, var page])
        {
            Console.Error.WriteLine("usage: cold TOOL EMPTIES PAGE");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("exportkit-");
        try
        {
            Run[] runs =
            [
                new("nothing, ReadyToRun", Path.Combine(empty, "ready-to-run", "Empty"), []),
                new("nothing, machine code", Path.Combine(empty, "native", "Empty"), []),
                new("--version", tool, ["--version"]),
                .. from format in new[] { "txt", "epub", "pdf" }
                   select new Run(format, tool, [format, page, "-q", "-o", Path.Combine(folder.FullName, "a." + format)]),
            ];
            for (var round = 0; round <= Rounds; round++)
            {
                foreach (var run in runs)
                {
                    run.Once(isKept: round > 0);
                }
            }

            Print(runs);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Print(Run[] runs)
    {
        Console.WriteLine("| run | least ms | median ms | of nothing, ReadyToRun | of nothing, machine code |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var run in runs)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {run.Name} | {run.Least:F1} | {run.Median:F1} | {run.Median / runs[0].Median:F2} | {run.Median / runs[1].Median:F2} |"));
        }
    }

    private sealed class Run(string name, string program, string[] arguments)
    {
        private readonly List<double> _times = [];

        public string Name { get; } = name;

        public double Least => _times.Min();

        public double Median => _times.Order().ElementAt(_times.Count / 2);

        public void Once(bool isKept)
        {
            var start = Stopwatch.GetTimestamp();
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
                ?? throw new InvalidOperationException($"{program} does not start.");
            process.WaitForExit();
            var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{Name} ended with {process.ExitCode}: {process.StandardError.ReadToEnd()}");
            }

            if (isKept)
            {
                _times.Add(time);
            }
        }
    }
}
