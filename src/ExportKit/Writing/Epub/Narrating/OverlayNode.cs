namespace ExportKit.Writing.Epub.Narrating;

/// <summary>A part of a media overlay (EPUB 3.3, 9.2): what is heard, or a structure of it.</summary>
/// <param name="TextId">The <c>id</c> of what it belongs to in the content document.</param>
internal abstract record OverlayNode(string TextId)
{
    /// <summary>What it is (EPUB structural semantics), by which a reader lets it be skipped or left; null for nothing.</summary>
    public string? Type { get; init; }
}

/// <summary>A structure that can be left as a whole: a table, a figure, a list (<c>seq</c>).</summary>
/// <param name="TextId">The <c>id</c> of its element.</param>
/// <param name="Parts">What it holds, in reading order.</param>
internal sealed record OverlaySequence(string TextId, List<OverlayNode> Parts) : OverlayNode(TextId);

/// <summary>Something that is said while its words are shown as active (<c>par</c>).</summary>
/// <param name="TextId">The <c>id</c> of the words.</param>
/// <param name="Speech">What is said: a run for each language.</param>
/// <param name="Pause">The pause after it, in milliseconds.</param>
internal sealed record OverlayLine(string TextId, SpokenRun[] Speech, int Pause) : OverlayNode(TextId)
{
    /// <summary>Where its sound begins, in milliseconds.</summary>
    public long Begin { get; set; }

    /// <summary>Where its sound ends, in milliseconds.</summary>
    public long End { get; set; }
}

/// <summary>Words in one language.</summary>
/// <param name="Text">The words.</param>
/// <param name="Language">Their language, a BCP 47 tag.</param>
internal sealed record SpokenRun(string Text, string Language);
