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

    /// <summary>Files that name inputs, a line each.</summary>
    public string[] Lists { get; init; } = [];

    /// <summary>Feeds and sitemaps: files or addresses.</summary>
    public string[] Feeds { get; init; } = [];

    /// <summary>How many pages of each feed are taken, the newest first; null for all.</summary>
    public int? FeedLimit { get; init; }

    /// <summary>The first day of which pages of feeds are taken; null for all.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Whether the command line names one input and nothing else.</summary>
    public bool IsOneWord { get; init; }
}
