namespace ExportKit.Reading;

/// <summary>What a reader is told beside the page itself.</summary>
public sealed record ReadingOptions
{
    /// <summary>The input's name, for diagnostics: as the user gave it.</summary>
    public required string SourceName { get; init; }

    /// <summary>The address that relative addresses are made absolute with, unless the page has a <c>base</c>: the page's
    /// own, or that of its file; null where there is none.</summary>
    public string? BaseAddress { get; init; }

    /// <summary>The encoding that a server declared; null where none did. A byte order mark wins over it.</summary>
    public string? DeclaredEncoding { get; init; }

    /// <summary>The most bytes that an input may have; a longer one is refused.</summary>
    public int MaxBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>The deepest nesting that is kept; deeper elements are flattened into it.</summary>
    public int MaxDepth { get; init; } = 512;
}
