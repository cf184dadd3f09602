namespace ExportKit.Writing;

/// <summary>The page that an article was read from, as a file that a document can hold.</summary>
/// <param name="Name">Its bare name: <c>story.html</c>.</param>
/// <param name="Bytes">Its bytes, as they were read.</param>
/// <param name="Retrieved">When it was retrieved, to the second; null where unknown, never the clock's.</param>
internal sealed record SourceFile(string Name, ReadOnlyMemory<byte> Bytes, DateTimeOffset? Retrieved)
{
    /// <summary>The media type that its name tells.</summary>
    public string MediaType =>
        Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) ? "text/plain"
        : Name.EndsWith(".xhtml", StringComparison.OrdinalIgnoreCase) ? "application/xhtml+xml"
        : "text/html";
}
