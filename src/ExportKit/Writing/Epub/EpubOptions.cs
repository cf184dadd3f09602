namespace ExportKit.Writing.Epub;

/// <summary>What an EPUB shall be like.</summary>
public sealed record EpubOptions
{
    /// <summary>How many characters of text a content document holds before the next heading of level 2 begins a new one:
    /// reading systems lay out one document at a time, and slow ones stall on a very long one.</summary>
    public int DocumentSize { get; init; } = 100_000;
}
