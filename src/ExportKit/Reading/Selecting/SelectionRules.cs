using System.Collections.Immutable;

namespace ExportKit.Reading.Selecting;

/// <summary>Where things are on a page, as a person says it: each wins over all guessing.</summary>
internal sealed record SelectionRules
{
    /// <summary>What holds the article; several that match are joined in order. Null to find it.</summary>
    public Selector? Content { get; init; }

    /// <summary>The headline; the first that matches is taken. Null to find it.</summary>
    public Selector? Headline { get; init; }

    /// <summary>The names of those who wrote. Null to find them.</summary>
    public Selector? Byline { get; init; }

    /// <summary>The standfirst. Null to find it.</summary>
    public Selector? Standfirst { get; init; }

    /// <summary>The date of publication: of a <c>time</c> its <c>datetime</c>, of a <c>meta</c> its <c>content</c>. Null to find it.</summary>
    public Selector? Date { get; init; }

    /// <summary>What is no part of the page: it is read as if these were not there.</summary>
    public ImmutableArray<Selector> Remove { get; init; } = [];

    /// <summary>Whether nothing is said.</summary>
    public bool IsEmpty => Content is null && Headline is null && Byline is null && Standfirst is null && Date is null && Remove.IsEmpty;

    /// <summary>These rules, and where they say nothing others; what either removes is removed.</summary>
    /// <param name="others">The others.</param>
    public SelectionRules Over(SelectionRules others) => new()
    {
        Content = Content ?? others.Content,
        Headline = Headline ?? others.Headline,
        Byline = Byline ?? others.Byline,
        Standfirst = Standfirst ?? others.Standfirst,
        Date = Date ?? others.Date,
        Remove = [.. Remove, .. others.Remove],
    };
}
