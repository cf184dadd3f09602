namespace ExportKit.Cli.Serving;

/// <summary>What a person wants of the served page.</summary>
internal sealed record ServeSettings
{
    /// <summary>The port of this machine that it listens at; 0 for one that is free.</summary>
    public required int Port { get; init; }

    /// <summary>Whether nothing is said but errors and the address.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>The most bytes of one page, where a person says it; null for what the served page takes by itself.</summary>
    public int? PageBytes { get; init; }

    /// <summary>The folder whose pages can be opened by name: the one that it was started in, as a full path.</summary>
    public required string Folder { get; init; }

    /// <summary>Where corrections of pages go that are no files; null to keep them until they are downloaded.</summary>
    public string? SidecarFolder { get; init; }

    /// <summary>What holds for each page.</summary>
    public required IPageOptions Options { get; init; }

    /// <summary>Makes the web as one page may use it; whoever asks disposes of it.</summary>
    public required Func<WebAccess> Web { get; init; }
}
