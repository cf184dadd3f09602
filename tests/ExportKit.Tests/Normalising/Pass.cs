using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Normalising;

namespace ExportKit.Tests.Normalising;

/// <summary>States what a pass makes of an article, and what it reports.</summary>
internal static class Pass
{
    /// <summary>Runs the whole of normalising over a body, and compares what becomes of it and the codes that were reported.</summary>
    public static void Expect(ImmutableArray<Block> body, string expected, params string[] codes) =>
        Expect(Some.Article(body), expected, codes);

    /// <summary>The same for an article with metadata of its own; the body alone is compared.</summary>
    public static void Expect(Article article, string expected, params string[] codes)
    {
        var diagnostics = new DiagnosticBag();
        var normalised = NormalisingPipeline.Run(article, new NormalisingOptions(), diagnostics);
        Assert.Equal(expected.ReplaceLineEndings("\n"), ArticlePrinter.PrintBody(normalised).TrimEnd('\n'));
        Assert.Equal(codes, diagnostics.Diagnostics.Select(diagnostic => diagnostic.Code.Id));
    }

    /// <summary>An article after normalising, and what was reported.</summary>
    public static (Article Article, ImmutableArray<Diagnostic> Diagnostics) Run(Article article, NormalisingOptions? options = null)
    {
        var diagnostics = new DiagnosticBag();
        return (NormalisingPipeline.Run(article, options ?? new NormalisingOptions(), diagnostics), diagnostics.ToImmutable());
    }
}
