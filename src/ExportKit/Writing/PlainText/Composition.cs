using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.PlainText;

/// <summary>What the parts of a text have in common while it is composed.</summary>
/// <param name="options">How the text shall be.</param>
/// <param name="context">The words of structure and the diagnostics.</param>
/// <param name="notes">How the notes are called.</param>
/// <param name="pages">Where the pages of the PDF begin.</param>
internal sealed class Composition(PlainTextOptions options, WritingContext context, NoteNames notes, PageMarks pages)
{
    private readonly HashSet<string> _expanded = new(StringComparer.Ordinal);

    /// <summary>The composition of an article, which says where its language has no words of structure.</summary>
    /// <param name="article">A normalised article.</param>
    /// <param name="options">How the text shall be.</param>
    /// <param name="context">The words of structure and the diagnostics.</param>
    /// <param name="breaks">The pages of the book that the article stands in; null where it stands alone.</param>
    public static Composition Of(Article article, PlainTextOptions options, WritingContext context, PageBreaks? breaks = null)
    {
        if (article.Metadata.Language is { } language)
        {
            context.Words.ReportFallback(language, article.Source, context.Diagnostics);
        }

        breaks ??= new PageBreaks(options.PageMarks ? context.Pages : null);
        return new Composition(options, context, new NoteNames(article), new PageMarks(breaks, context.Words));
    }

    /// <summary>How the text shall be.</summary>
    public PlainTextOptions Options => options;

    /// <summary>The words of structure.</summary>
    public StructureWords Words => context.Words;

    /// <summary>The time and memory of the page; null where it may take any.</summary>
    public PageBudget? Budget => context.Budget;

    /// <summary>Takes what is to be said about the text.</summary>
    public DiagnosticBag Diagnostics => context.Diagnostics;

    /// <summary>How the notes are called.</summary>
    public NoteNames Notes => notes;

    /// <summary>Says where the pages of the PDF begin.</summary>
    public PageMarks Pages => pages;

    /// <summary>The addresses that links lead to.</summary>
    public LinkRegister Links { get; } = new();

    /// <summary>What is said, counted.</summary>
    public SaidCounts Said { get; } = new();

    /// <summary>Whether only the article's words are said: no numbers of links, no expansions, no references.</summary>
    public bool IsWordsOnly { get; private init; }

    /// <summary>A composition of the article's words alone, for words that are said again.</summary>
    public Composition WordsOnly() => new(options, context, notes, new PageMarks(new PageBreaks(null), Words)) { IsWordsOnly = true };

    /// <summary>Whether an abbreviation is met for the first time.</summary>
    /// <param name="abbreviation">The abbreviation.</param>
    public bool IsFirstUse(Abbreviation abbreviation) =>
        _expanded.Add(InlineText.Of(abbreviation.Content) + "\0" + abbreviation.Expansion);
}
