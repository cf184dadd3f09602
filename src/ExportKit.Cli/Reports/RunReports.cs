using System.Globalization;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>The reports of one run, what makes it fail, and its baselines: follows the run, and ends with it.</summary>
internal sealed class RunReports : IRunObserver, IDisposable
{
    private readonly ReportSettings _settings;
    private readonly CommandEnvironment _environment;
    private readonly List<(ReportTarget Target, RunReport Report)> _reports = [];
    private readonly BaselineCheck? _check;
    private readonly BaselineCollector? _collector;
    private readonly Dictionary<ReportTarget, Exception> _failures = [];
    private Diagnostic? _first;
    private string _firstSource = "";
    private int _failing;

    private RunReports(ReportSettings settings, RunFacts facts, CommandEnvironment environment)
    {
        _settings = settings;
        _environment = environment;
        _check = settings.Baseline is { } baseline ? new BaselineCheck(baseline, facts.Formats) : null;
        _collector = settings.BaselineToWrite is { } path ? new BaselineCollector(ReportOptions.Paths(path, environment), settings.FailOn) : null;
    }

    /// <summary>Begins the reports of a run.</summary>
    /// <param name="settings">What is asked for.</param>
    /// <param name="facts">What is known of the run.</param>
    /// <param name="environment">All that is outside.</param>
    /// <exception cref="UsageException">A report cannot be written where it is wanted.</exception>
    public static RunReports Begin(ReportSettings settings, RunFacts facts, CommandEnvironment environment)
    {
        var reports = new RunReports(settings, facts, environment);
        foreach (var target in settings.Reports)
        {
            try
            {
                var scratch = environment.Files.OpenScratch(target.Path == InputReader.Standard ? null : target.Path);
                reports._reports.Add((target, target.Kind switch
                {
                    ReportKind.Sarif => new SarifReport(settings.Baseline, environment, scratch),
                    ReportKind.Html => new HtmlReport(facts, settings.Baseline, environment, scratch),
                    _ => new JsonReport(facts, settings.Baseline, environment, scratch),
                }));
            }
            catch (Exception exception) when (IoFailure.Is(exception) || exception is ArgumentException)
            {
                reports.Dispose();
                throw Refusal(target, exception);
            }
        }

        return reports;
    }

    /// <inheritdoc/>
    public void Done(PageSource page, ExportResult result)
    {
        Watch(result);
        _check?.Done(result);
        _collector?.Done(result);
        foreach (var (target, report) in _reports)
        {
            if (_failures.ContainsKey(target))
            {
                continue;
            }

            try
            {
                report.Done(page, result);
            }
            catch (Exception exception) when (IoFailure.Is(exception))
            {
                // The documents matter more than the report of them: the run goes on, and ends as one that failed.
                _failures[target] = exception;
            }
        }
    }

    /// <summary>Ends the run: says what makes it fail and what the baseline could lose, and writes what was asked for.</summary>
    /// <param name="exitCode">The exit code so far.</param>
    /// <param name="isQuiet">Whether nothing but errors is said.</param>
    /// <returns>The exit code of the run.</returns>
    public int End(int exitCode, bool isQuiet)
    {
        if (exitCode == ExitCodes.Done && _failing > 0)
        {
            exitCode = ExitCodes.Problems;
            SayWhatFails();
        }

        var outdated = _check?.Outdated() ?? [];
        if (!isQuiet)
        {
            SayOutdated(outdated);
        }

        if (!WriteBaseline(exitCode))
        {
            exitCode = ExitCodes.Failed;
        }

        foreach (var (target, report) in _reports)
        {
            exitCode = Save(target, report, new RunEnd(exitCode, outdated)) ? exitCode : ExitCodes.Failed;
        }

        return exitCode;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (_, report) in _reports)
        {
            report.Dispose();
        }
    }

    private static UsageException Refusal(ReportTarget target, Exception exception)
    {
        var reason = exception is ArgumentException ? BadName.Reason(target.Path) : IoFailure.Describe(exception);
        return new(DiagnosticCodes.ReportUnwritable, $"The report {target.Path} cannot be written: {reason}. Nothing was exported.")
        {
            Hint = Advice(target.Path, exception),
        };
    }

    // Before standard output takes a report, it is kept in the folder for temporary files.
    private static string Advice(string path, Exception exception) =>
        path == InputReader.Standard ? "See that TMPDIR names a folder that can be written to"
        : exception is ArgumentException ? BadName.Advice(path)
        : IoFailure.AdviceForWriting(exception, "--report");

    private void Watch(ExportResult result)
    {
        foreach (var diagnostic in result.Diagnostics)
        {
            // What goes into a new baseline is accepted by that.
            if (_settings.FailOn.Names(diagnostic) && (_collector is null || DiagnosticPolicy.IsFixed(diagnostic.Code)))
            {
                _first ??= diagnostic;
                _firstSource = _first == diagnostic ? diagnostic.Place?.ToString() ?? result.Source : _firstSource;
                _failing++;
            }
        }
    }

    private void SayWhatFails()
    {
        var count = _failing == 1 ? "a problem stands" : string.Create(CultureInfo.InvariantCulture, $"{_failing} problems stand");
        _environment.Error.WriteLine(
            $"exportkit: {count} that the run shall fail on (exit code {ExitCodes.Problems}){(_failing == 1 ? "" : ", the first of them")}: "
            + $"{_first!.Code} at {DiagnosticPrinter.Printable(_firstSource)}");
    }

    private void SayOutdated(IReadOnlyList<KnownProblem> outdated)
    {
        const int MostSaid = 10;
        var printer = DiagnosticPrinter.ToError(_environment);
        for (var i = 0; i < Math.Min(outdated.Count, MostSaid); i++)
        {
            var more = i == MostSaid - 1 && outdated.Count > MostSaid
                ? string.Create(CultureInfo.InvariantCulture, $"; so do {outdated.Count - MostSaid} others") : "";
            printer.Print(
                new Diagnostic(
                    DiagnosticCodes.BaselineOutdated,
                    $"{outdated[i].Code} in {outdated[i].Source} no longer occurs: {outdated[i].Message}{more}",
                    new SourcePlace(_settings.Baseline!.Path),
                    i == Math.Min(outdated.Count, MostSaid) - 1 ? "Write the baseline again with --write-baseline" : null),
                _settings.Baseline.Path);
        }
    }

    private bool WriteBaseline(int exitCode)
    {
        if (_collector is null)
        {
            return true;
        }

        if (exitCode is ExitCodes.Interrupted or ExitCodes.Terminated or ExitCodes.HungUp)
        {
            Fail(_settings.BaselineToWrite!, "baseline", "the run was interrupted, and not all inputs were looked at");
            return true;
        }

        return TrySave(_settings.BaselineToWrite!, "baseline", "--write-baseline", output => BaselineFile.Write(_collector.Problems, output));
    }

    private bool Save(ReportTarget target, RunReport report, RunEnd end)
    {
        if (_failures.TryGetValue(target, out var failure))
        {
            Fail(target.Path, "report", IoFailure.Describe(failure), Advice(target.Path, failure));
            return false;
        }

        return TrySave(target.Path, "report", "--report", output => report.End(end)(output));
    }

    private bool TrySave(string path, string what, string option, Action<Stream> write)
    {
        try
        {
            if (path == InputReader.Standard)
            {
                using var output = _environment.OpenOutput();
                write(output);
                output.Flush();
            }
            else
            {
                _environment.Files.Save(path, write);
            }

            return true;
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            Fail(path, what, IoFailure.Describe(exception), path == InputReader.Standard ? null : IoFailure.AdviceForWriting(exception, option));
            return false;
        }
    }

    private void Fail(string path, string what, string reason, string? hint = null) =>
        DiagnosticPrinter.ToError(_environment).Print(
            new Diagnostic(DiagnosticCodes.ReportUnwritable, $"The {what} cannot be written: {reason}", new SourcePlace(path), hint), path);
}
