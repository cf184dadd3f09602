using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace ExportKit.Fuzzing;

/// <summary>Runs workers one after the other: where a case brings one down, or does not end, the next goes on after it.</summary>
internal sealed class Supervisor(FuzzOptions options)
{
    private const string HeapLimit = "0xC0000000";

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly Tally _tally = new();
    private readonly Dictionary<string, int> _next = new(options.First, StringComparer.Ordinal);
    private readonly HashSet<(string Kind, int Index)> _open = [];
    private readonly SortedDictionary<string, string> _reached = new(StringComparer.Ordinal);
    private string _program = typeof(Supervisor).Assembly.Location;
    private Process? _worker;
    private bool _isStopped;
    private TimeSpan _said;

    /// <summary>Runs until the time is over or all cases are tried; prints and keeps the table.</summary>
    /// <returns>The exit code: 1 where a case crashed or hung.</returns>
    public int Run()
    {
        Directory.CreateDirectory(options.Folder);
        Console.WriteLine(FormattableString.Invariant($"seed {options.Seed}; {SeedFiles.Pages.Count} pages{(SeedFiles.HasCorpus ? " of the corpus" : "")}, {SeedFiles.Pictures.Count} pictures, {SeedFiles.Fonts.Count} fonts; failing cases go to {options.Folder}"));
        if (options.IsGuided)
        {
            _program = Instrumentation.Copy(Path.Combine(options.Folder, "instrumented"));
        }

        using var asked = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        while (_watch.Elapsed < options.Time && !_isStopped && RunWorker() is not 0)
        {
            foreach (var (kind, index) in _isStopped ? [] : _open.ToList())
            {
                Alone(kind, index);
            }

            _open.Clear();
        }

        var table = _tally.Table(_watch.Elapsed) + string.Concat(_reached.Select(kind => $"\n{kind.Key}: {kind.Value}"));
        Console.WriteLine(table);
        File.WriteAllText(Path.Combine(options.Folder, FormattableString.Invariant($"table-{options.Seed}.md")), table);
        return _tally.Failures > 0 ? 1 : 0;
    }

    /// <summary>Ends the run early; what was counted is told all the same.</summary>
    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        _isStopped = true;
        _worker?.Kill();
    }

    private int RunWorker()
    {
        using var worker = Start(["run", .. options.WorkerWords(options.Time - _watch.Elapsed, _next)]);
        _worker = worker;
        while (worker.StandardOutput.ReadLine() is { } line)
        {
            Take(line.Split(' ', 7));
            if (_watch.Elapsed - _said > Step)
            {
                _said = _watch.Elapsed;
                Console.WriteLine(FormattableString.Invariant($"{_watch.Elapsed:hh\\:mm\\:ss} {_tally.Cases} cases, {_tally.Failures} failed, {_tally.Faults.Count} faults"));
            }
        }

        worker.WaitForExit();
        return worker.ExitCode;
    }

    private void Take(string[] words)
    {
        switch (words)
        {
            case [">", var kind, var number]:
                var index = int.Parse(number, CultureInfo.InvariantCulture);
                _open.Add((kind, index));
                _next[kind] = Math.Max(_next.GetValueOrDefault(kind), index + 1);
                break;
            case ["+", var kind, var edges, var kept]:
                _reached[kind] = $"{edges} edges reached, {kept} cases kept";
                break;
            case ["=", var kind, var number, var outcome, var time, var size, .. var fault]:
                _open.Remove((kind, int.Parse(number, CultureInfo.InvariantCulture)));
                _tally.Add(kind, (CaseOutcome)int.Parse(outcome, CultureInfo.InvariantCulture), long.Parse(time, CultureInfo.InvariantCulture), long.Parse(size, CultureInfo.InvariantCulture), fault is [var said, ..] ? said : null);
                break;
        }
    }

    /// <summary>Runs a case that was at work when a worker ended in a process of its own, to learn whether it was the one.</summary>
    private void Alone(string kind, int index)
    {
        var found = FuzzKinds.Find(kind)!;
        var bytes = options.IsGuided ? File.ReadAllBytes(GuidedCases.CurrentPath(options)) : found.Case(options.Seed, index);
        var path = Path.Combine(options.Folder, "alone" + found.Extension);
        File.WriteAllBytes(path, bytes);
        using var process = Start(["case", kind, path]);
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill();
        }

        process.WaitForExit();
        var isTold = process.ExitCode is >= 0 and <= (int)CaseOutcome.Crashed;
        var outcome = isTold ? (CaseOutcome)process.ExitCode : CaseOutcome.Crashed;
        var fault = outcome < CaseOutcome.Crashed ? null : isTold ? output.Result.Split('\n')[0] : FormattableString.Invariant($"the process ends with {process.ExitCode}");
        _tally.Add(kind, outcome, 0, 0, fault);
        if (fault is not null)
        {
            new FailureStore(options).Keep(found, index, bytes, new CaseResult(outcome, fault, output.Result), isSmall: false);
        }
    }

    private Process Start(IEnumerable<string> words)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", _program, .. words]) { RedirectStandardOutput = true };

        // What takes more than this has no bound: it ends in an exception, and the machine stays usable.
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit;
        return Process.Start(start)!;
    }
}
