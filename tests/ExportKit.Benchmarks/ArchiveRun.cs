using System.Diagnostics;
using System.Globalization;

namespace ExportKit.Benchmarks;

/// <summary>One call of the built tool over very many pages, looked at twice a second: its memory, its open handles, and the files that it
/// has not finished. Whatever grows with the number of pages shows. Needs <c>/proc</c>, so Linux.</summary>
internal static class ArchiveRun
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Runs the tool, writes a table (CSV) and a plot (SVG), and says whether all is as it must be.</summary>
    /// <param name="arguments">The tool, its command, the folder of pages, how many articles to make of them, a folder to work in, the
    /// folder for table and plot, and further options for the tool.</param>
    /// <returns>0; 1 where memory or handles grow, or a file is left.</returns>
    public static int Measure(string[] arguments)
    {
        if (arguments is not [var tool, var command, var pages, var number, var work, var target, .. var options]
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1)
        {
            Console.Error.WriteLine("usage: archive TOOL txt|epub|pdf|all PAGES NUMBER WORK-FOLDER TARGET-FOLDER [OPTION...]");
            return 2;
        }

        var folder = Path.GetFullPath(work);
        Prepare(pages, count, folder);
        var output = Path.Combine(folder, "out");
        var temporary = Path.Combine(folder, "tmp");
        var start = Stopwatch.GetTimestamp();
        var (samples, exitCode, messages) = Run(tool, [command, Path.Combine(folder, "in"), "-o", output, "--force", .. options], output, temporary);
        var time = Stopwatch.GetElapsedTime(start);
        var name = $"archive-{command}-{number}";
        Directory.CreateDirectory(target);
        File.WriteAllText(Path.Combine(target, name + ".csv"), ArchiveSample.Table(samples));
        var title = string.Create(CultureInfo.InvariantCulture, $"{count:N0} articles in one call: exportkit {command}");
        File.WriteAllText(Path.Combine(target, name + ".svg"), ArchivePlot.Draw(title, samples));
        var checks = ArchiveChecks.Of(samples, exitCode, output, temporary, count);
        Print(title, name, samples, time, count, checks, messages);
        Directory.Delete(folder, recursive: true);
        return checks.All(check => check.Holds) ? 0 : 1;
    }

    /// <summary>Makes the articles: each page under as many names as it takes.</summary>
    private static void Prepare(string pages, int count, string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Array.ForEach(["in", "out", "tmp"], name => Directory.CreateDirectory(Path.Combine(folder, name)));
        var names = Directory.GetFiles(pages, "*.html");
        Array.Sort(names, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            // A thousand files a folder, and none twice on the disk.
            var into = Directory.CreateDirectory(Path.Combine(folder, "in", (i / 1000).ToString("D4", CultureInfo.InvariantCulture))).FullName;
            var name = Path.Combine(into, string.Create(CultureInfo.InvariantCulture, $"{i:D7}-{Path.GetFileName(names[i % names.Length])}"));
            File.CreateSymbolicLink(name, Path.GetFullPath(names[i % names.Length]));
        }
    }

    private static (List<ArchiveSample> Samples, int ExitCode, string Messages) Run(string tool, string[] arguments, string output, string temporary)
    {
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["TMPDIR"] = temporary;
        foreach (var name in (string[])["CI", "GITHUB_ACTIONS"])
        {
            start.Environment.Remove(name);
        }

        var begin = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{tool} does not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var last = new Queue<string>();
        process.ErrorDataReceived += (_, line) => Keep(last, line.Data);
        process.BeginErrorReadLine();
        var samples = new List<ArchiveSample>();
        while (!process.WaitForExit(Pause))
        {
            if (ArchiveSample.Of(process.Id, Stopwatch.GetElapsedTime(begin), output, temporary) is { } sample)
            {
                samples.Add(sample);
            }
        }

        process.WaitForExit();
        return (samples, process.ExitCode, string.Join('\n', last));
    }

    private static void Keep(Queue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }

        if (lines.Count > 3)
        {
            lines.Dequeue();
        }
    }

    private static void Print(
        string title, string name, List<ArchiveSample> samples, TimeSpan time, int count, IReadOnlyList<(string What, bool Holds)> checks, string messages)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}\n{time.TotalSeconds:F1} s, {count / time.TotalSeconds:F1} articles a second; {samples.Count} samples in {name}.csv, plotted in {name}.svg\n"));
        Console.WriteLine("| part of the run | memory, median MiB | most MiB | handles, median | most | unfinished files, most |");
        Console.WriteLine("|---|---|---|---|---|---|");
        for (var part = 0; part < ArchiveChecks.Parts && samples.Count >= ArchiveChecks.Parts; part++)
        {
            var some = ArchiveChecks.Part(samples, part);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {part + 1} of {ArchiveChecks.Parts} | {ArchiveChecks.Median(some, sample => sample.MemoryKiB) / 1024.0:F1} | {some.Max(sample => sample.MemoryKiB) / 1024.0:F1} | {ArchiveChecks.Median(some, sample => sample.Handles)} | {some.Max(sample => sample.Handles)} | {some.Max(sample => sample.UnfinishedFiles)} |"));
        }

        Console.WriteLine();
        foreach (var (what, holds) in checks)
        {
            Console.WriteLine($"{(holds ? "holds" : "FAILS")}: {what}");
        }

        Console.WriteLine($"\nThe tool's last lines:\n{messages}");
    }
}
