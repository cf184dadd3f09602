namespace ExportKit.Reading;

/// <summary>One page of a story of several.</summary>
/// <param name="Bytes">The page.</param>
/// <param name="Options">What is known beside it.</param>
internal sealed record StoryPage(ReadOnlyMemory<byte> Bytes, ReadingOptions Options);
