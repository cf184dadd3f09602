using System.Collections.Immutable;
using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Reading;
using ExportKit.Words;
using ExportKit.Writing;

namespace ExportKit;

/// <summary>Goes once through all stages with next to nothing. .NET loads code when it is first called, and in a short run that
/// takes longer than the work itself; what was rehearsed on another thread is there when it is needed.</summary>
public static class StageRehearsal
{
    private const string Page =
        """
        <html lang="en"><head><title>A title</title><meta property="og:title" content="A title">
        <meta property="article:published_time" content="2025-01-01T10:00:00Z">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"A title","author":{"name":"Ann Author"}}</script></head>
        <body><nav><a href="/">Home</a></nav><article><h1>A title</h1><p class="byline">By Ann Author</p><p>1 January 2025</p>
        <figure><img src="a.jpg" alt="A picture"><figcaption>A caption (Agency)</figcaption></figure>
        <p>A paragraph that is long enough to be taken for one of an article, with <a href="https://example.org/">a link</a> in it.</p>
        <p>A second paragraph that is long enough to be taken for one of an article, &amp; with <em>some stress</em> in it.</p>
        <p>A third paragraph that is long enough to be taken for one of an article, and with nothing else in it at all.</p>
        </article></body></html>
        """;

    /// <summary>Rehearses the stages. Nothing of it is kept.</summary>
    /// <param name="stages">The stages.</param>
    /// <param name="formats">The documents whose writers are rehearsed.</param>
    /// <param name="write">Lets a writer work; it may also leave it.</param>
    /// <returns>What was reported: errors are those of the machine, such as a library that is missing.</returns>
    public static ImmutableArray<Diagnostic> Perform(ExportStages stages, ImmutableArray<ExportFormat> formats, Action<Action> write)
    {
        var diagnostics = new DiagnosticBag();
        var options = new ExportOptions();
        HtmlArticleReader.Prepare();
        var article = stages.Normalise(Sample(), options.Normalising, diagnostics);
        foreach (var format in formats)
        {
            var context = new WritingContext { Images = ImageLibrary.Empty, Words = StructureWords.For("en"), Diagnostics = diagnostics };
            write(() => stages.Writer(format, options).Write(article, context, new MemoryStream()));
        }

        // Last, since the true page is read meanwhile: what comes late in reading is still of use.
        stages.Read(Encoding.UTF8.GetBytes(Page), new ReadingOptions { SourceName = "rehearsal" }, diagnostics);
        return diagnostics.ToImmutable();
    }

    private static Article Sample() => new()
    {
        Metadata = new ArticleMetadata { Headline = [new TextRun("A title")], Language = "en" },
        Body =
        [
            new Paragraph([new TextRun("A paragraph with "), new Link([new TextRun("a link")], "https://example.org/"), new TextRun(".")]),
            new Heading(2, [new TextRun("A heading")]),
        ],
        Source = new SourcePlace("rehearsal"),
    };
}
