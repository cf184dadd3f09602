namespace ExportKit.Tests;

/// <summary>A stretch of what a document says in its reading order.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsGenerated">Whether a writer added them, so that they are not the article's own.</param>
internal sealed record SpokenRun(string Text, bool IsGenerated)
{
    /// <summary>The edge of a block: no word goes across it.</summary>
    public static SpokenRun Break { get; } = new("\n", false);
}
