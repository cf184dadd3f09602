namespace ExportKit.Diagnostics;

/// <summary>One thing the user should know: what happened, where, and what to do next.</summary>
/// <param name="Code">Which kind it is.</param>
/// <param name="Message">What happened, as one sentence without its full stop's company: plain words, no code.</param>
/// <param name="Place">Where in the source; null where no place is known.</param>
/// <param name="Hint">What to do next; null where nothing needs doing.</param>
public sealed record Diagnostic(DiagnosticCode Code, string Message, SourcePlace? Place = null, string? Hint = null)
{
    /// <summary>How much it matters: that of its code, unless somebody says otherwise.</summary>
    public Severity Severity { get; init; } = Code.Severity;

    /// <summary>Where in the program a fault arose, for who asked to see that; null else.</summary>
    internal string? Trace { get; init; }

    /// <summary>Whether a baseline knows it: it is reported, and fails nothing.</summary>
    internal bool IsKnown { get; init; }
}
