using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Brings an article as read into the shape that every writer relies on. Each pass is idempotent, and so is the whole.</summary>
public static class NormalisingPipeline
{
    /// <summary>Normalises an article.</summary>
    /// <param name="article">The article as read.</param>
    /// <param name="options">What a person says of it.</param>
    /// <param name="diagnostics">Takes what was changed, and what the author should mend.</param>
    public static Article Run(Article article, NormalisingOptions options, DiagnosticBag diagnostics)
    {
        article = PersonsWord.Apply(article, options);
        article = new CleanText().Rewrite(article);
        article = Languages.Apply(article, options.Language, diagnostics);
        article = new EmptyNodes(diagnostics).Rewrite(article);
        article = new InferredHeadings(diagnostics).Rewrite(article);
        article = new HeadingLevels(diagnostics).Rewrite(article);
        article = new AltTexts(article, diagnostics).Rewrite(article);
        article = new TableHeaders(diagnostics).Rewrite(article);
        article = new Notes(article, diagnostics).Rewrite(article);
        article = Identifiers.Apply(article);
        return new Links(article, diagnostics).Rewrite(article);
    }
}
