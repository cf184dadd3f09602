using System.Globalization;

namespace ExportKit.Cli;

/// <summary>Says now and then in a line of its own how far a run is: for logs, and for terminals that cannot overwrite or are read
/// aloud. Not more often than each ten seconds; then, when a tenth more is done or a minute has gone.</summary>
internal sealed class ProgressLines : IRunProgress
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(60);

    private readonly TextWriter _output;
    private TimeSpan _last;
    private int _lastDone;

    public ProgressLines(TextWriter output) => _output = output;

    /// <inheritdoc/>
    public void Show(RunPace pace, string? page)
    {
        var since = pace.Elapsed - _last;
        if (pace.Done == pace.Total || since < Least || (since < Most && (pace.Done - _lastDone) * 10 < pace.Total))
        {
            return;
        }

        (_last, _lastDone) = (pace.Elapsed, pace.Done);
        var failed = pace.Failed > 0 ? string.Create(CultureInfo.InvariantCulture, $", {pace.Failed} failed") : "";
        var left = pace.Left is { } time ? $", {RunPace.Words(time)} left" : "";
        _output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{pace.Done} of {pace.Total} pages done{failed}; {RunPace.Words(pace.Rate)} a second{left}."));
    }

    /// <inheritdoc/>
    public void Clear()
    {
        // Lines stay.
    }
}
