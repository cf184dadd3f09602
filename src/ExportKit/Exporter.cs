using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Normalising;
using ExportKit.Outputs;
using ExportKit.Reading;
using ExportKit.Resources;
using ExportKit.Words;
using ExportKit.Writing;

namespace ExportKit;

/// <summary>Reads a page once, normalises it once, loads its pictures once, and writes each document that is asked for.</summary>
public sealed class Exporter
{
    private readonly ExportStages _stages;
    private readonly IResourceLoader _resources;

    /// <summary>Makes an exporter.</summary>
    /// <param name="stages">The stages to join.</param>
    /// <param name="resources">Gets the pictures.</param>
    public Exporter(ExportStages stages, IResourceLoader resources)
    {
        _stages = stages;
        _resources = resources;
    }

    /// <summary>Reads and normalises a page, and writes nothing.</summary>
    /// <param name="input">The page.</param>
    /// <param name="options">What is wanted.</param>
    /// <param name="diagnostics">Takes all that is to be said.</param>
    /// <returns>The article; null with an error among the diagnostics where none could be read.</returns>
    public Article? Read(ExportInput input, ExportOptions options, DiagnosticBag diagnostics) =>
        _stages.Read(input.Bytes, Reading(input, options), diagnostics) is { } article
            ? _stages.Normalise(article, options.Normalising, diagnostics)
            : null;

    /// <summary>Reads the pages of one story, joins and normalises them, and writes nothing.</summary>
    /// <param name="parts">The pages, in any order.</param>
    /// <param name="options">What is wanted.</param>
    /// <param name="diagnostics">Takes all that is to be said.</param>
    /// <returns>The article; null with an error among the diagnostics where one of the pages could not be read.</returns>
    public Article? Read(IReadOnlyList<ExportInput> parts, ExportOptions options, DiagnosticBag diagnostics) =>
        _stages.ReadParts([.. parts.Select(part => new StoryPage(part.Bytes, Reading(part, options)))], diagnostics) is { } article
            ? _stages.Normalise(article, options.Normalising, diagnostics)
            : null;

    /// <summary>Exports a page. What cannot be read or written is among the diagnostics of the result; one document that
    /// fails does not keep the others from being written.</summary>
    /// <param name="input">The page.</param>
    /// <param name="formats">The documents to write, in this order.</param>
    /// <param name="options">What is wanted.</param>
    /// <param name="place">Where the documents go.</param>
    /// <param name="diagnostics">What was said before, which goes into the result; null for nothing.</param>
    public ExportResult Export(
        ExportInput input, ImmutableArray<ExportFormat> formats, ExportOptions options, IOutputPlace place, DiagnosticBag? diagnostics = null)
    {
        diagnostics ??= new DiagnosticBag();
        return Export(input.Name, Read(input, options, diagnostics), [input], Source(input, options), formats, options, place, diagnostics);
    }

    /// <summary>Exports the pages of one story as one article; the pages themselves cannot be put into its PDF.</summary>
    /// <param name="parts">The pages, in any order; at least one, which the result is named after.</param>
    /// <param name="formats">The documents to write, in this order.</param>
    /// <param name="options">What is wanted.</param>
    /// <param name="place">Where the documents go.</param>
    /// <param name="diagnostics">What was said before, which goes into the result; null for nothing.</param>
    public ExportResult Export(
        IReadOnlyList<ExportInput> parts, ImmutableArray<ExportFormat> formats, ExportOptions options, IOutputPlace place, DiagnosticBag? diagnostics = null)
    {
        diagnostics ??= new DiagnosticBag();
        return Export(parts[0].Name, Read(parts, options, diagnostics), parts, null, formats, options, place, diagnostics);
    }

    /// <summary>Exports several articles as one book. Each is a chapter with its own authors, dates and language.</summary>
    /// <param name="articles">The articles as <see cref="ReadChapter"/> gives them, in the order of the book; at least one.</param>
    /// <param name="formats">The documents to write, in this order.</param>
    /// <param name="options">What is wanted. What <see cref="ExportOptions.Normalising"/> says is said of the book; its title must be
    /// given, and names the result.</param>
    /// <param name="place">Where the documents go.</param>
    /// <param name="diagnostics">What was said of the articles when they were read, which goes into the result.</param>
    /// <param name="pages">The pages that the articles were read from, for what those carry with them; empty where they carry nothing.</param>
    public ExportResult ExportBook(
        IReadOnlyList<Article> articles, ImmutableArray<ExportFormat> formats, ExportOptions options, IOutputPlace place, DiagnosticBag diagnostics,
        params IReadOnlyList<ExportInput> pages)
    {
        var book = _stages.Collect(articles, options.Normalising, diagnostics);
        return Export(book.Source.Source, book, pages, null, formats, options, place, diagnostics);
    }

    /// <summary>Reads and normalises a page that shall be a chapter of a book: what a person says is said of the book, not of each of
    /// its articles.</summary>
    /// <param name="input">The page.</param>
    /// <param name="options">What is wanted.</param>
    /// <param name="diagnostics">Takes all that is to be said.</param>
    /// <returns>The article; null with an error among the diagnostics where none could be read.</returns>
    public Article? ReadChapter(ExportInput input, ExportOptions options, DiagnosticBag diagnostics) =>
        Read(input, options with { Normalising = new NormalisingOptions { Corrections = options.Normalising.Corrections } }, diagnostics);

    private static ReadingOptions Reading(ExportInput input, ExportOptions options) => new()
    {
        SourceName = input.Name,
        BaseAddress = options.BaseAddress ?? input.Address,
        PictureBaseAddress = input.FileAddress,
        DeclaredEncoding = input.DeclaredEncoding,
        MaxBytes = options.MaxInputBytes,
        MaxTime = options.MaxReadingTime,
        MaxElements = options.MaxElements,
        MaxDepth = options.MaxDepth,
        PictureWidth = options.Epub.ImageWidth,
        Rules = options.Rules,
    };

    private ExportResult Export(
        string name, Article? article, IReadOnlyList<ExportInput> inputs, SourceFile? source, ImmutableArray<ExportFormat> formats, ExportOptions options,
        IOutputPlace place, DiagnosticBag diagnostics)
    {
        var documents = ImmutableArray.CreateBuilder<DocumentResult>(formats.Length);
        if (article is null || IsRefused(options, diagnostics, article.Source))
        {
            var outcome = article is null ? ExportOutcome.Failed : ExportOutcome.RefusedByStrict;
            documents.AddRange(formats.Select(format => new DocumentResult(format, outcome)));
            return new(name, article, documents.ToImmutable(), diagnostics.ToImmutable());
        }

        var context = new WritingContext
        {
            Images = LoadImages(article, inputs, formats, options, diagnostics),
            Words = StructureWords.For(article.Metadata.Language ?? "en"),
            Diagnostics = diagnostics,
            SourceDate = options.SourceDate,
            Source = source,
        };
        context = context with { Findings = diagnostics.ToImmutable() };
        foreach (var format in formats)
        {
            var own = new DiagnosticBag();
            documents.Add(Write(article, format, options, context with { Diagnostics = own }, place, format != formats[^1], out var pages));
            AddAll(own, diagnostics);
            context = context with { Pages = context.Pages ?? pages };
        }

        return new(name, article, documents.ToImmutable(), diagnostics.ToImmutable());
    }

    private ImageLibrary LoadImages(
        Article article, IReadOnlyList<ExportInput> inputs, ImmutableArray<ExportFormat> formats, ExportOptions options, DiagnosticBag diagnostics)
    {
        var isShown = options.IncludeImages && formats.Any(format => format != ExportFormat.PlainText || options.WantsPages(format));
        if (!isShown)
        {
            return ImageLibrary.Empty;
        }

        return new PictureLoader(new PageLoaders(inputs, _resources), _stages.ReadImage, diagnostics).Load(article);
    }

    private static SourceFile Source(ExportInput input, ExportOptions options)
    {
        var name = input.Name[(input.Name.LastIndexOfAny(['/', '\\']) + 1)..];
        return new SourceFile(name is "" or "-" ? "source.html" : name, input.Bytes, options.SourceDate ?? input.Retrieved);
    }

    private DocumentResult Write(
        Article article, ExportFormat format, ExportOptions options, WritingContext context, IOutputPlace place, bool isFollowed, out PageMap? pages)
    {
        pages = null;
        var writer = _stages.Writer(format, options);
        if (place.Claim(article, writer.FileExtension, context.Diagnostics) is not { } name)
        {
            return new(format, ExportOutcome.Failed);
        }

        // A document is finished before its output is touched: nothing half-written can come of a writer that fails.
        using var content = new MemoryStream();
        var isWritten = isFollowed && writer is IPagedWriter paged
            ? paged.Write(article, context, content, out pages)
            : TryPaginate(article, format, options, ref context) && writer.Write(article, context, content);
        if (!isWritten)
        {
            return new(format, ExportOutcome.Failed, name);
        }

        if (IsRefused(options, context.Diagnostics, article.Source))
        {
            return new(format, ExportOutcome.RefusedByStrict, name);
        }

        return new(format, Save(place, name, content, context.Diagnostics), name);
    }

    /// <summary>Finds the page numbers that a document was asked to carry, where no paginated document of the same run has told them.</summary>
    /// <returns>Whether the document can be written as it was asked for.</returns>
    private bool TryPaginate(Article article, ExportFormat format, ExportOptions options, ref WritingContext context)
    {
        if (!options.WantsPages(format) || context.Pages is not null)
        {
            return true;
        }

        // What the layout has to say beside errors is about a document that is not made.
        var own = new DiagnosticBag();
        var writer = (IPagedWriter)_stages.Writer(ExportFormat.Pdf, options);
        context = context with { Pages = writer.Paginate(article, context with { Diagnostics = own }) };
        context.Diagnostics.AddRange([.. own.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)]);
        return context.Pages is not null;
    }

    private static ExportOutcome Save(IOutputPlace place, string name, MemoryStream content, DiagnosticBag diagnostics)
    {
        try
        {
            place.Save(name, content.GetBuffer().AsSpan(0, (int)content.Length));
            return ExportOutcome.Written;
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            diagnostics.Report(
                DiagnosticCodes.OutputUnwritable,
                $"The document cannot be written: {IoFailure.Describe(exception)}",
                new SourcePlace(name),
                "Choose another place with -o");
            return ExportOutcome.Failed;
        }
    }

    private static bool IsRefused(ExportOptions options, DiagnosticBag diagnostics, SourcePlace source)
    {
        if (!options.Strict || !diagnostics.HasAny(Severity.Accessibility))
        {
            return false;
        }

        diagnostics.Report(
            DiagnosticCodes.StrictRefused,
            "Not written, since an accessibility problem stands and --strict is set",
            source,
            "Mend the problems above, or export without --strict");
        return true;
    }

    private static void AddAll(DiagnosticBag from, DiagnosticBag to)
    {
        foreach (var diagnostic in from.Diagnostics)
        {
            to.Add(diagnostic);
        }
    }
}
