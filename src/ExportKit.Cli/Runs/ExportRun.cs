using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Exports the pages of one command, and lets those who follow the run know what became of each, in the order of the
/// inputs.</summary>
internal sealed class ExportRun
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // What was begun when a signal came may be finished so long; a page takes a tenth of that, unless it hangs.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly RunContext _run;
    private readonly CommandEnvironment _environment;
    private readonly RunSettings _settings;
    private readonly Summary _summary = new();
    private readonly List<IRunObserver> _observers;
    private IRunProgress _progress = new NoProgress();
    private volatile bool _hasFailed;
    private long _signalled;

    public ExportRun(RunContext run, RunSettings settings)
    {
        _run = run;
        _environment = run.Environment;
        _settings = settings;
        _observers = [new RunPrinter(_environment, settings.IsQuiet), _summary, run.Reports];
        if (run.Golden is not null)
        {
            _observers.Add(run.Golden);
        }
    }

    /// <summary>Lets somebody follow the run.</summary>
    public void Follow(IRunObserver observer) => _observers.Add(observer);

    /// <summary>Tells of inputs that stand for no page: each is one that failed.</summary>
    public void Report(DiagnosticBag found)
    {
        foreach (var diagnostic in found.Diagnostics)
        {
            var name = diagnostic.Place?.Source ?? "";
            Done(new UnreadPage(name), diagnostic.Severity < Severity.Error ? new(name, null, [], _run.Policy.Apply([diagnostic], name)) : _run.Failed(name, [diagnostic]));
        }
    }

    /// <summary>Exports all pages; one that fails keeps none of the others from being exported, unless that was asked for.</summary>
    /// <returns>The exit code.</returns>
    public int Export(PageSource[] pages)
    {
        if (pages.Length == 1)
        {
            // A page alone needs nothing that many do, and is not to wait for it.
            if (_run.Shard?.IsOwn(0) != false)
            {
                Done(pages[0], new PageExport(_run).Export(pages[0], 0).Result);
            }

            return End(null);
        }

        _environment.Interruption.Await();
        if (!_environment.KeepsRecords || _run.Names.Folder is not { } folder)
        {
            return Export(pages, null);
        }

        using var records = RunRecords.Open(folder, new FolderClaim(_run.Shard?.Shard, _run.Words), _settings.Wait, _environment, out var problem);
        if (problem is not null)
        {
            Say(folder, problem);
        }

        return problem is null || records is not null || problem.Code == DiagnosticCodes.ManifestUnwritable ? Export(pages, records)
            : _environment.Interruption.ExitCode is > 0 and var signal ? signal
            : ExitCodes.Failed;
    }

    private int Export(PageSource[] pages, RunRecords? records)
    {
        var export = new PageExport(_run, records is null ? null : new RecordedExport(_run, records, _settings.Force));
        var keys = records is null ? null : RecordKeys.Of(pages, _run.Formats);
        var rows = _run.Shard?.Work(_run.Names);
        var pace = Begin(_run.Shard?.Own ?? pages.Length);
        var work = new OrderedWork<PageOutcome>(
            rows?.Length ?? pages.Length, _settings.Jobs, row => Watch(Export(pages, rows?[row] ?? row, export, keys)), IsStopped, _environment.Limits);
        work.Run(
            (row, outcome) =>
            {
                var index = rows?[row] ?? row;
                if (outcome == PageOutcome.OfOtherShard)
                {
                    return;
                }

                pace.Count(outcome.Result.Outcome == ExportOutcome.Failed);
                WriteDown(outcome, records);
                Done(pages[index], outcome.Result);
                _progress.Show(pace, pages[index].Name);
            },
            () => KeepWaiting(pace),
            Pause);
        _progress.Clear();
        return End(pace, records);
    }

    private PageOutcome Export(PageSource[] pages, int index, PageExport export, RecordKey[]? keys) => _run.Shard?.IsOwn(index) != false
        ? export.Export(pages[index], index, keys?[index])
        : export.Name(pages[index], index, keys?[index]);

    private void WriteDown(PageOutcome outcome, RunRecords? records)
    {
        try
        {
            records?.Add(outcome);
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            // A page that is not written down is exported again by the next run; a full disk is said when the records are saved.
        }
    }

    /// <summary>Exports the pages as those of one story; its documents are named after the first.</summary>
    /// <returns>The exit code.</returns>
    public int ExportStory(PageSource[] pages)
    {
        Done(pages[0], new JoinedExport(_run).Story(pages));
        return End(null);
    }

    /// <summary>Exports the pages as the chapters of one book, named after its title.</summary>
    /// <returns>The exit code.</returns>
    public int ExportBook(PageSource[] pages, string title)
    {
        var pace = Begin(pages.Length);
        var result = new JoinedExport(_run).Book(pages, title, (page, isFailed) =>
        {
            pace.Count(isFailed);
            _progress.Show(pace, page.Name);
        });
        _progress.Clear();
        Done(pages[0], result);
        return End(null);
    }

    private RunPace Begin(int pages)
    {
        _progress = ProgressChoice.Choose(_settings.Progress, pages, _settings.IsQuiet, _environment);
        return new RunPace(pages, _environment.Time);
    }

    private PageOutcome Watch(PageOutcome outcome)
    {
        _hasFailed |= outcome.Result.Outcome == ExportOutcome.Failed;
        return outcome;
    }

    private bool IsStopped() => _environment.Interruption.ExitCode != 0 || (_settings.FailFast && _hasFailed);

    private bool KeepWaiting(RunPace pace)
    {
        _progress.Show(pace, null);
        if (_environment.Interruption.ExitCode == 0)
        {
            return true;
        }

        if (_signalled == 0)
        {
            _signalled = _environment.Time.GetTimestamp();
        }

        return _environment.Time.GetElapsedTime(_signalled) < Grace;
    }

    private void Say(string folder, Diagnostic problem)
    {
        var name = folder.Length == 0 ? "." : folder;
        Done(new UnreadPage(name), new ExportResult(name, null, [], [problem]));
    }

    private void Done(PageSource page, ExportResult result)
    {
        if (!result.Diagnostics.IsEmpty)
        {
            _progress.Clear();
        }

        foreach (var observer in _observers)
        {
            observer.Done(page, result);
        }
    }

    /// <summary>Ends a run that has no page to export.</summary>
    /// <returns>The exit code.</returns>
    public int ExportNothing() => End(null);

    /// <summary>Ends the run, and says what was done.</summary>
    /// <param name="pace">How far it came; null for a run over one document.</param>
    /// <param name="records">Where it is written down; null where it is not.</param>
    private int End(RunPace? pace, RunRecords? records = null)
    {
        var signal = pace is null ? 0 : _environment.Interruption.ExitCode;
        if (signal != 0)
        {
            // Nothing may appear behind the back of who was told what was done.
            _environment.Interruption.CloseSaves(Grace);
        }

        if (records?.Save() is { } problem)
        {
            Say(records.Folder, problem);
        }

        if (records?.CloseShare() is { } fault)
        {
            Say(records.Folder, fault);
        }

        SaySurplus(isWhole: signal == 0 && (pace is null || pace.Done == pace.Total));
        if (!_settings.IsQuiet)
        {
            foreach (var line in _summary.Lines(pace, signal != 0))
            {
                _environment.Error.WriteLine(line);
            }

            if (_run.Shard is { } plan)
            {
                _environment.Error.WriteLine(string.Create(
                    System.Globalization.CultureInfo.InvariantCulture, $"Shard {plan.Shard} has {plan.Own} of {plan.Inputs} page{(plan.Inputs == 1 ? "" : "s")}."));
            }
        }

        var code = _run.Golden?.ExitCode(_summary.ExitCode) ?? _summary.ExitCode;
        return _run.Reports.End(signal != 0 ? signal : code, _settings.IsQuiet);
    }

    private void SaySurplus(bool isWhole)
    {
        foreach (var diagnostic in _run.Golden?.Surplus(isWhole) ?? [])
        {
            var name = diagnostic.Place!.Source;
            Done(new UnreadPage(name), new ExportResult(name, null, [], _run.Policy.Apply([diagnostic], name)));
        }
    }
}
