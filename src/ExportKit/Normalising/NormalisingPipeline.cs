using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Normalising.Correcting;

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
        if (options.Corrections is { } facts)
        {
            article = FactCorrections.Apply(article, facts, diagnostics);
        }

        article = PersonsWord.Apply(article, options);
        ForbiddenCharacters.Report(article, diagnostics);
        article = Settled(article);
        if (options.Corrections is { } corrections)
        {
            article = Corrector.Apply(article, corrections, diagnostics);
        }

        article = new EmptyNodes(diagnostics).Rewrite(article);
        article = PullQuotes.Apply(article);

        // The headline's words help to tell the language.
        article = Headline.Apply(article, diagnostics);
        article = Languages.Apply(article, options.Language ?? options.Corrections?.Language?.Value, diagnostics);

        // Which notes and places can be led to is known now that what is empty is gone; what a caption or a heading says,
        // once its references and links are settled; and the language says how to stand in for a missing text.
        article = new Notes(article, diagnostics).Rewrite(article);
        article = new Links(article, diagnostics).Rewrite(article);
        article = new AltTexts(article, diagnostics).Rewrite(article);
        article = new TableHeaders(diagnostics).Rewrite(article);

        // A break is idle before any heading, also one that was inferred.
        article = new InferredHeadings(diagnostics).Rewrite(article);
        article = new HeadingLevels(diagnostics).Rewrite(article);
        article = new SectionBreaks().Rewrite(article);
        return Identifiers.Apply(article);
    }

    /// <summary>The article in the state in which corrections look for what they are for: its characters and white space settled.</summary>
    /// <param name="article">The article as read.</param>
    internal static Article Settled(Article article) => new WhiteSpace().Rewrite(new CleanNodes().Rewrite(article));
}
