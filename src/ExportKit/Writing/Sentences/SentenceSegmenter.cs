using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Writing.Icu;

namespace ExportKit.Writing.Sentences;

/// <summary>Cuts what a paragraph says into its sentences: by ICU's boundaries, less those after abbreviations and within what is one
/// whole. Inlines that a sentence ends within are cut there. For one document; not for several threads.</summary>
internal sealed class SentenceSegmenter : IDisposable
{
    private readonly SentenceBreaks _breaks;
    private readonly Dictionary<TextRun, ArticlePosition> _places = new(ReferenceEqualityComparer.Instance);

    private SentenceSegmenter(IcuFunctions icu, bool keepsLinksWhole)
    {
        _breaks = new SentenceBreaks(icu);
        KeepsLinksWhole = keepsLinksWhole;
    }

    /// <summary>Whether a link is never cut, though a sentence ends within.</summary>
    public bool KeepsLinksWhole { get; }

    /// <summary>Makes a segmenter.</summary>
    /// <param name="diagnostics">Takes <see cref="DiagnosticCodes.NativeLibraryMissing"/> with the name of the package, where ICU is missing.</param>
    /// <param name="document">What needs it, for that message: "The speech of this article".</param>
    /// <param name="keepsLinksWhole">Whether a link is never cut, though a sentence ends within.</param>
    /// <returns>The segmenter; null where ICU is missing.</returns>
    public static SentenceSegmenter? TryMake(DiagnosticBag diagnostics, string document, bool keepsLinksWhole) =>
        IcuLibrary.Load(diagnostics, $"{document} needs the ICU library to tell sentences, which is not installed") is { } icu
            ? new SentenceSegmenter(icu, keepsLinksWhole)
            : null;

    /// <summary>Cuts inlines into sentences. Put together again they are the same inlines, but for the cuts: spaces between two sentences
    /// end the first of them.</summary>
    /// <param name="inlines">What a paragraph, a heading, a cell says.</param>
    /// <param name="language">Its language, a BCP 47 tag; passages within it have their own.</param>
    /// <returns>The sentences in order, none of them empty; none where there are no inlines.</returns>
    public ImmutableArray<ImmutableArray<Inline>> Cut(ImmutableArray<Inline> inlines, string language)
    {
        if (inlines.IsEmpty)
        {
            return [];
        }

        var text = new SentenceText(language, KeepsLinksWhole);
        text.Append(inlines);
        var ends = _breaks.Find(text);
        return ends.Count == 0 ? [inlines] : new InlineCutter(ends, KeepsLinksWhole, _places).Cut(inlines);
    }

    /// <summary>Cuts a text into sentences.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language, a BCP 47 tag.</param>
    public ImmutableArray<string> Cut(string text, string language) =>
        text.Length == 0 ? [] : [.. Cut([new TextRun(text)], language).Select(InlineText.Of)];

    /// <summary>Where in the article a run of text stands that this segmenter may have cut out of another: what knows places of the article by
    /// its objects (<see cref="PageBreaks"/>) is asked for these.</summary>
    /// <param name="run">A run of a sentence.</param>
    /// <returns>The run of the article, and how many characters of it stand before.</returns>
    public ArticlePosition PlaceOf(TextRun run) => _places.TryGetValue(run, out var place) ? place : new ArticlePosition(run, 0);

    /// <inheritdoc/>
    public void Dispose() => _breaks.Dispose();
}
