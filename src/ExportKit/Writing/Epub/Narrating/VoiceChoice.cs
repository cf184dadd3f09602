using ExportKit.Diagnostics;

namespace ExportKit.Writing.Epub.Narrating;

/// <summary>Chooses the voice of each passage by its language. A passage without one is read by the voice of the document.</summary>
/// <param name="engine">What speaks.</param>
/// <param name="book">The book.</param>
internal sealed class VoiceChoice(ISpeechEngine engine, EpubBook book)
{
    private readonly Dictionary<string, string?> _voices = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _narrators = [];
    private (string Voice, string Language) _ofDocument;

    /// <summary>Who read so far, in the order in which they were first heard.</summary>
    public IReadOnlyList<string> Narrators => _narrators;

    /// <summary>Whether a document's language has a voice, which then reads what has none.</summary>
    /// <param name="language">The language, a BCP 47 tag.</param>
    /// <param name="place">Where the document comes from.</param>
    public bool Has(string language, SourcePlace? place)
    {
        if (Find(language) is { } voice)
        {
            _ofDocument = (voice, language);
            return true;
        }

        book.Context.Diagnostics.Report(
            DiagnosticCodes.VoiceMissing,
            $"The speech engine has no voice for the article's language, {language}; it has voices for {string.Join(", ", engine.Languages)}", place,
            "See that the language is right (--lang), or name an engine that speaks it (--voice-command)");
        return false;
    }

    /// <summary>The voice of a passage, and the language that it is to be read in.</summary>
    /// <param name="language">The passage's language, a BCP 47 tag.</param>
    public (string Voice, string Language) Of(string language)
    {
        var isNew = !_voices.ContainsKey(language);
        var found = Find(language) is { } voice ? (voice, language) : _ofDocument;
        if (isNew && found.Item2 != language)
        {
            book.Context.Diagnostics.Report(
                DiagnosticCodes.PassageVoice,
                $"The speech engine has no voice for {language}; passages in it are read by the voice for {_ofDocument.Language}", book.Article.Source,
                "See that the language of the passage is right on the page (lang), or name an engine that speaks it (--voice-command)");
        }

        var narrator = engine.NarratorOf(found.Item1);
        if (!_narrators.Contains(narrator, StringComparer.Ordinal))
        {
            _narrators.Add(narrator);
        }

        return found;
    }

    private string? Find(string language) => _voices.TryGetValue(language, out var voice) ? voice : _voices[language] = engine.VoiceOf(language);
}
