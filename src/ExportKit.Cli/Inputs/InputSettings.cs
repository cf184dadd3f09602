namespace ExportKit.Cli;

/// <summary>What the command line says of its inputs as a whole.</summary>
internal sealed record InputSettings
{
    /// <summary>The most bytes that a page may have.</summary>
    public required int MaxBytes { get; init; }

    /// <summary>Whether the time of a file is wanted, which costs a look at it.</summary>
    public bool WithTimes { get; init; }

    /// <summary>The web as the run may use it.</summary>
    public required WebAccess Web { get; init; }
}
