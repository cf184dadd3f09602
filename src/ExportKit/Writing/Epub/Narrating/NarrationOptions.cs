namespace ExportKit.Writing.Epub.Narrating;

/// <summary>How a book is read aloud.</summary>
/// <param name="Engine">What speaks.</param>
/// <param name="Encoder">What packs the sound.</param>
internal sealed record NarrationOptions(ISpeechEngine Engine, ISoundEncoder Encoder)
{
    /// <summary>Whether text and sound go in step by paragraph, and not by sentence.</summary>
    public bool ByParagraph { get; init; }
}
