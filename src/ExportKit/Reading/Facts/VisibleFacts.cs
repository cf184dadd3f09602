namespace ExportKit.Reading.Facts;

/// <summary>What the visible page says about the article beside its body.</summary>
internal sealed record VisibleFacts
{
    /// <summary>The bylines as they stand.</summary>
    public IReadOnlyList<string> Bylines { get; init; } = [];

    /// <summary>Dates of publication as they stand, the likeliest first.</summary>
    public IReadOnlyList<string> Published { get; init; } = [];

    /// <summary>Dates of change as they stand.</summary>
    public IReadOnlyList<string> Modified { get; init; } = [];

    /// <summary>Whether the page shows a time of day beside its dates.</summary>
    public bool ShowsTimes { get; init; }

    /// <summary>The first words of the body, where no headline is found.</summary>
    public string FirstWords { get; init; } = string.Empty;
}
