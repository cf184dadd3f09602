namespace ExportKit.Writing.Speech;

/// <summary>How a voice stresses words (SSML 1.1, 3.2.2).</summary>
internal enum Stress
{
    /// <summary>As it would by itself.</summary>
    None,

    /// <summary><c>moderate</c>.</summary>
    Moderate,

    /// <summary><c>strong</c>.</summary>
    Strong,
}

/// <summary>A stretch of a sentence that a voice says in one way.</summary>
/// <param name="Text">The words.</param>
/// <param name="Language">Their language, a BCP 47 tag.</param>
/// <param name="Stress">How they are stressed.</param>
/// <param name="IsOwn">Whether they are the article's; else the writer adds them (labels, counts).</param>
internal sealed record SpeechStretch(string Text, string Language, Stress Stress, bool IsOwn)
{
    /// <summary>What the voice says in their place (SSML 1.1, 3.1.11); null for the words themselves.</summary>
    public string? Alias { get; init; }

    /// <summary>Whether it is said in the same way as another, so that the two are one.</summary>
    /// <param name="other">The other.</param>
    public bool IsLike(SpeechStretch other) =>
        Alias is null && other.Alias is null && Language == other.Language && Stress == other.Stress && IsOwn == other.IsOwn;
}
