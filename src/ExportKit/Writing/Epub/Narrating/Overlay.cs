namespace ExportKit.Writing.Epub.Narrating;

/// <summary>A media overlay: how a content document is read aloud.</summary>
/// <param name="Document">The content document.</param>
/// <param name="Smil">The overlay document.</param>
/// <param name="Sound">The sound.</param>
/// <param name="Milliseconds">How long it is.</param>
internal sealed record Overlay(ContentDocument Document, byte[] Smil, byte[] Sound, long Milliseconds);

/// <summary>A book that is read aloud.</summary>
/// <param name="Overlays">The overlays, in the order of the spine.</param>
/// <param name="Encoder">What packed the sound.</param>
/// <param name="Narrators">Who reads it.</param>
internal sealed record Narration(IReadOnlyList<Overlay> Overlays, ISoundEncoder Encoder, IReadOnlyList<string> Narrators)
{
    /// <summary>The overlay of a content document; null where nothing in it is said.</summary>
    /// <param name="document">The document.</param>
    public Overlay? Of(ContentDocument document) => Overlays.FirstOrDefault(overlay => overlay.Document == document);

    /// <summary>How long the whole is, in milliseconds.</summary>
    public long Milliseconds => Overlays.Sum(overlay => overlay.Milliseconds);
}
