using ExportKit.Limits;
using ExportKit.Model;
using ExportKit.Words;
using ExportKit.Writing.Sentences;

namespace ExportKit.Writing.Speech;

/// <summary>What the parts of a document of speech have in common.</summary>
/// <param name="article">The article.</param>
/// <param name="sentences">Cuts into sentences.</param>
/// <param name="language">The article's language, a BCP 47 tag.</param>
/// <param name="budget">The time and memory of the page; null where it may take any.</param>
internal sealed class SpeechContext(Article article, SentenceSegmenter sentences, string language, PageBudget? budget)
{
    /// <summary>Cuts into sentences.</summary>
    public SentenceSegmenter Sentences => sentences;

    /// <summary>The time and memory of the page.</summary>
    public PageBudget? Budget => budget;

    /// <summary>The article's language, a BCP 47 tag.</summary>
    public string Language => language;

    /// <summary>In which language words of structure are said among words of another.</summary>
    /// <param name="words">The words of structure.</param>
    /// <param name="around">The language around them.</param>
    public string LanguageOf(StructureWords words, string around) =>
        words.IsLanguageOf(around) ? around : words.IsLanguageOf(language) ? language : words.Language;

    /// <summary>What notes are called.</summary>
    public NoteNames Notes { get; } = new(article);
}
