namespace ExportKit.Cli;

/// <summary>How a run over pages goes; none of it changes a document.</summary>
internal sealed record RunSettings
{
    /// <summary>How many pages are worked on at a time.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Whether nothing but errors is said.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether no further page is begun when one has failed.</summary>
    public bool FailFast { get; init; }

    /// <summary>Whether pages are exported that are up to date.</summary>
    public bool Force { get; init; }

    /// <summary>Whether another run on the output folder is waited for.</summary>
    public bool Wait { get; init; }

    /// <summary>How progress is shown: one of <see cref="ProgressChoice.Names"/>.</summary>
    public string Progress { get; init; } = "auto";
}
