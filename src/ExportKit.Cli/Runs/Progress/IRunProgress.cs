namespace ExportKit.Cli;

/// <summary>Shows how far a run is.</summary>
internal interface IRunProgress
{
    /// <summary>Called after each page, and now and then between two.</summary>
    /// <param name="pace">How far the run is.</param>
    /// <param name="page">The page that was done last; null where none was.</param>
    void Show(RunPace pace, string? page);

    /// <summary>Takes away what would stand in the way of a line.</summary>
    void Clear();
}

/// <summary>Shows nothing.</summary>
internal sealed class NoProgress : IRunProgress
{
    /// <inheritdoc/>
    public void Show(RunPace pace, string? page)
    {
        // Nobody looks.
    }

    /// <inheritdoc/>
    public void Clear()
    {
        // Nothing is there.
    }
}
