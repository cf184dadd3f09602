using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Model;
using ExportKit.Normalising.Correcting;

namespace ExportKit.Normalising;

/// <summary>Brings an article as read into the shape that every writer relies on. Each pass is idempotent, and so is the whole.</summary>
internal static class NormalisingPipeline
{
    /// <summary>Normalises an article.</summary>
    /// <param name="article">The article as read.</param>
    /// <param name="options">What a person says of it.</param>
    /// <param name="diagnostics">Takes what was changed, and what the author should mend.</param>
    /// <exception cref="LimitReachedException">The time or the memory of the page is spent.</exception>
    public static Article Run(Article article, NormalisingOptions options, DiagnosticBag diagnostics)
    {
        foreach (var pass in Passes(options, diagnostics))
        {
            options.Budget?.Check();
            article = pass(article);
        }

        return article;
    }

    private static Func<Article, Article>[] Passes(NormalisingOptions options, DiagnosticBag diagnostics) =>
    [
        article => options.Corrections is { } facts ? FactCorrections.Apply(article, facts, diagnostics) : article,
        article => PersonsWord.Apply(article, options),
        article =>
        {
            ForbiddenCharacters.Report(article, diagnostics);
            return Settled(article);
        },
        article => options.Corrections is { } corrections ? Corrector.Apply(article, corrections, diagnostics) : article,
        article => new EmptyNodes(diagnostics).Rewrite(article),
        PullQuotes.Apply,

        // The headline's words help to tell the language.
        article => Headline.Apply(article, diagnostics),
        article => Languages.Apply(article, options.Language ?? options.Corrections?.Language?.Value, diagnostics),

        // Which notes and places can be led to is known now that what is empty is gone; what a caption or a heading says,
        // once its references and links are settled; and the language says how to stand in for a missing text.
        article => new Notes(article, diagnostics).Rewrite(article),
        article => new Links(article, diagnostics).Rewrite(article),
        article => new AltTexts(article, diagnostics).Rewrite(article),
        article => new TableHeaders(diagnostics).Rewrite(article),

        // A break is idle before any heading, also one that was inferred.
        article => new InferredHeadings(diagnostics).Rewrite(article),
        article => new HeadingLevels(diagnostics).Rewrite(article),
        article => new SectionBreaks().Rewrite(article),
        Identifiers.Apply,
    ];

    /// <summary>The article in the state in which corrections look for what they are for: its characters and white space settled.</summary>
    /// <param name="article">The article as read.</param>
    internal static Article Settled(Article article) => new WhiteSpace().Rewrite(new CleanNodes().Rewrite(article));
}
