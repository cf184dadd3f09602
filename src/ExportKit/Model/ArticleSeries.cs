namespace ExportKit.Model;

/// <summary>What an article is a part of: a series of articles, or a periodical.</summary>
/// <param name="Name">Its name.</param>
public sealed record ArticleSeries(string Name)
{
    /// <summary>The article's place in it: whole numbers with full stops between them, such as 3 or 2.1; null where unknown.</summary>
    public string? Position { get; init; }

    /// <summary>Its International Standard Serial Number (ISO 3297), such as 0317-8471; null where unknown.</summary>
    public string? Issn { get; init; }
}
