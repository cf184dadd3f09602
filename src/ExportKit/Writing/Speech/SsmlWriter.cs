using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Writing.Sentences;

namespace ExportKit.Writing.Speech;

/// <summary>Writes SSML 1.1 (Speech Synthesis Markup Language, W3C Recommendation of 7 September 2010) for speech engines.</summary>
internal sealed class SsmlWriter : IArticleWriter
{
    /// <inheritdoc/>
    public string FileExtension => ".ssml";

    /// <summary>Takes each stretch as it is written; null where nobody looks.</summary>
    internal Action<SpeechStretch>? Heard { get; init; }

    /// <inheritdoc/>
    public bool Write(Article article, WritingContext context, Stream output)
    {
        if (article.Metadata.Language is not { Length: > 0 } language || language.Equals("und", StringComparison.OrdinalIgnoreCase))
        {
            context.Diagnostics.Report(
                DiagnosticCodes.SpeechLanguageUnknown,
                "Speech needs the language of the article, which is not known",
                article.Source,
                "Name it with --lang, or on the page (lang)");
            return false;
        }

        using var sentences = SentenceSegmenter.TryMake(context.Diagnostics, "The speech of this article", keepsLinksWhole: false);
        if (sentences is null)
        {
            return false;
        }

        context.Words.ReportFallback(language, article.Source, context.Diagnostics);
        using var ssml = new SsmlOutput(language) { Heard = Heard };
        ssml.Begin(xml => Metadata(xml, article.Metadata));
        new SpeechComposer(new SpeechContext(article, sentences, language, context.Budget), ssml, context.Words).Compose(article);
        if (ssml.Sentences == 0)
        {
            context.Diagnostics.Report(
                DiagnosticCodes.SpeechSaysNothing,
                "The article has no words that a voice could say",
                article.Source,
                "See what was read of the page: exportkit inspect; name where its words are with --select");
            return false;
        }

        output.Write(ssml.ToBytes());
        return true;
    }

    // SSML 1.1, 3.1.6: metadata in any vocabulary, of which nothing is said.
    private static void Metadata(XmlOutput xml, ArticleMetadata metadata)
    {
        xml.NewLine();
        xml.Start("metadata", SsmlOutput.Space);
        DublinCore.Declare(xml);
        DublinCore.Describe(xml, metadata);
        xml.NewLine();
        xml.End(mayBeVoid: false);
    }
}
