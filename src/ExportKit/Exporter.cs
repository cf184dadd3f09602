using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Model;
using ExportKit.Normalising;
using ExportKit.Outputs;
using ExportKit.Reading;
using ExportKit.Resources;
using ExportKit.Words;
using ExportKit.Writing;

namespace ExportKit;

/// <summary>Reads a page once, normalises it once, loads its pictures once, and writes each document that is asked for.</summary>
internal sealed class Exporter
{
    private readonly ExportStages _stages;
    private readonly IResourceLoader _resources;
    private readonly TimeProvider? _clock;

    /// <summary>Makes an exporter.</summary>
    /// <param name="stages">The stages to join.</param>
    /// <param name="resources">Gets the pictures.</param>
    /// <param name="clock">Tells how long stages take, where <see cref="ExportOptions.WithRecords"/> asks for it; null for the system's.</param>
    public Exporter(ExportStages stages, IResourceLoader resources, TimeProvider? clock = null)
    {
        _stages = stages;
        _resources = resources;
        _clock = clock;
    }

    /// <summary>Reads and normalises a page, and writes nothing.</summary>
    /// <param name="input">The page.</param>
    /// <param name="options">What is wanted.</param>
    /// <param name="diagnostics">Takes all that is to be said.</param>
    /// <returns>The article; null with an error among the diagnostics where none could be read.</returns>
    public Article? Read(ExportInput input, ExportOptions options, DiagnosticBag diagnostics) =>
        PageStack.Run(options.Limits, () => Read(input, options, new PageBudget(options.Limits), new ExportRecorder(null), diagnostics));

    /// <summary>Reads a page and leaves it as it was read, for who normalises it several times, as somebody corrects it.</summary>
    /// <param name="input">The page.</param>
    /// <param name="options">What is wanted.</param>
    /// <param name="diagnostics">Takes all that is to be said.</param>
    /// <returns>The article as read; null with an error among the diagnostics where none could be read.</returns>
    public Article? ReadAlone(ExportInput input, ExportOptions options, DiagnosticBag diagnostics) =>
        PageStack.Run(options.Limits, () => _stages.Read(input.Bytes, Reading(input, options, new PageBudget(options.Limits)), diagnostics));

    /// <summary>Normalises what <see cref="ReadAlone"/> gave.</summary>
    /// <param name="article">The article as read.</param>
    /// <param name="options">What is wanted.</param>
    /// <param name="diagnostics">Takes all that is to be said.</param>
    /// <returns>The article; null with an error among the diagnostics where the limits do not suffice.</returns>
    public Article? Normalised(Article article, ExportOptions options, DiagnosticBag diagnostics) =>
        PageStack.Run(options.Limits, () => Normalised(article, options, new PageBudget(options.Limits), new ExportRecorder(null), diagnostics));

    /// <summary>Reads the pages of one story, joins and normalises them, and writes nothing.</summary>
    /// <param name="parts">The pages, in any order.</param>
    /// <param name="options">What is wanted.</param>
    /// <param name="diagnostics">Takes all that is to be said.</param>
    /// <returns>The article; null with an error among the diagnostics where one of the pages could not be read.</returns>
    public Article? Read(IReadOnlyList<ExportInput> parts, ExportOptions options, DiagnosticBag diagnostics) =>
        PageStack.Run(options.Limits, () => Read(parts, options, new PageBudget(options.Limits, parts.Count), new ExportRecorder(null), diagnostics));

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
        return PageStack.Run(options.Limits, () =>
        {
            var recorder = Recorder(options);
            using var work = PageBudget.Working();
            var budget = new PageBudget(options.Limits);
            var article = Read(input, options, budget, recorder, diagnostics);
            return Export(input.Name, article, [input], Source(input, options), formats, options, budget, place, recorder, diagnostics);
        });
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
        return PageStack.Run(options.Limits, () =>
        {
            var recorder = Recorder(options);
            using var work = PageBudget.Working();
            var budget = new PageBudget(options.Limits, parts.Count);
            var article = Read(parts, options, budget, recorder, diagnostics);
            return Export(parts[0].Name, article, parts, null, formats, options, budget, place, recorder, diagnostics);
        });
    }

    /// <summary>Writes an article that is no longer beside its page. It is normalised first, which changes nothing where it is already.</summary>
    /// <param name="article">The article.</param>
    /// <param name="formats">The documents to write, in this order.</param>
    /// <param name="options">What is wanted.</param>
    /// <param name="place">Where the documents go.</param>
    /// <param name="diagnostics">Takes all that is to be said.</param>
    public ExportResult Write(Article article, ImmutableArray<ExportFormat> formats, ExportOptions options, IOutputPlace place, DiagnosticBag diagnostics) =>
        PageStack.Run(options.Limits, () =>
        {
            using var work = PageBudget.Working();
            var (budget, recorder) = (new PageBudget(options.Limits), Recorder(options));
            var normalised = Normalised(article, options, budget, recorder, diagnostics);
            return Export(article.Source.Source, normalised, [], null, formats, options, budget, place, recorder, diagnostics);
        });

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
        return PageStack.Run(options.Limits, () =>
        {
            using var work = PageBudget.Working();
            var budget = new PageBudget(options.Limits, articles.Count);
            var book = _stages.Collect(articles, options.Normalising, diagnostics);
            return Export(book.Source.Source, book, pages, null, formats, options, budget, place, Recorder(options), diagnostics);
        });
    }

    /// <summary>Reads and normalises a page that shall be a chapter of a book: what a person says is said of the book, not of each of
    /// its articles.</summary>
    /// <param name="input">The page.</param>
    /// <param name="options">What is wanted.</param>
    /// <param name="diagnostics">Takes all that is to be said.</param>
    /// <returns>The article; null with an error among the diagnostics where none could be read.</returns>
    public Article? ReadChapter(ExportInput input, ExportOptions options, DiagnosticBag diagnostics) =>
        Read(input, options with { Normalising = new NormalisingOptions { Corrections = options.Normalising.Corrections } }, diagnostics);

    private static ReadingOptions Reading(ExportInput input, ExportOptions options, PageBudget budget) => new()
    {
        SourceName = input.Name,
        BaseAddress = options.BaseAddress ?? input.Address,
        PictureBaseAddress = input.FileAddress,
        DeclaredEncoding = input.DeclaredEncoding,
        Limits = options.Limits,
        Budget = budget,
        PictureWidth = options.Epub.ImageWidth,
        Rules = options.Rules,
    };

    private ExportResult Export(
        string name, Article? article, IReadOnlyList<ExportInput> inputs, SourceFile? source, ImmutableArray<ExportFormat> formats, ExportOptions options,
        PageBudget budget, IOutputPlace place, ExportRecorder recorder, DiagnosticBag diagnostics)
    {
        var documents = ImmutableArray.CreateBuilder<DocumentResult>(formats.Length);
        if (article is null || StrictRefusal.Holds(options, new DiagnosticBag(), diagnostics, article.Source))
        {
            var outcome = article is null ? ExportOutcome.Failed : ExportOutcome.RefusedByStrict;
            documents.AddRange(formats.Select(format => new DocumentResult(format, outcome)));
            return Result(name, article, inputs, documents.ToImmutable(), options, recorder, diagnostics);
        }

        var context = new WritingContext
        {
            Images = recorder.Time("pictures", () => LoadImages(article, inputs, formats, options, budget, diagnostics)),
            Words = StructureWords.For(article.Metadata.Language ?? "en"),
            Diagnostics = diagnostics,
            SourceDate = options.SourceDate,
            Source = source,
            Limits = options.Limits,
            Budget = budget,
        };
        context = context with { Findings = diagnostics.ToImmutable() };
        var pictures = options.Preview is { } wanted ? PicturePreviews.Of(article, context.Images, wanted) : [];
        foreach (var format in formats)
        {
            var own = new DiagnosticBag();
            var job = new WritingJob(article, format, options, context with { Diagnostics = own, Preview = Preview(options) }, place, format != formats[^1], recorder);
            documents.Add(recorder.Time(format.Name, () => WriteWithin(job, diagnostics)) with { Preview = job.Context.Preview });
            AddAll(own, diagnostics);
            context = context with { Pages = context.Pages ?? job.Pages };
        }

        return Result(name, article, inputs, documents.ToImmutable(), options, recorder, diagnostics) with { Pictures = pictures };
    }

    private static DocumentPreview? Preview(ExportOptions options) => options.Preview is { } wanted ? new DocumentPreview(wanted.MostPages) : null;

    private static ExportResult Result(
        string name, Article? article, IReadOnlyList<ExportInput> inputs, ImmutableArray<DocumentResult> documents, ExportOptions options,
        ExportRecorder recorder, DiagnosticBag diagnostics) =>
        new(name, article, documents, options.Policy.Apply(diagnostics.Diagnostics, name)) { Sources = recorder.Facts(inputs), Timings = recorder.Timings };

    private ExportRecorder Recorder(ExportOptions options) => new(options.WithRecords ? _clock ?? TimeProvider.System : null);

    private Article? Read(ExportInput input, ExportOptions options, PageBudget budget, ExportRecorder recorder, DiagnosticBag diagnostics) => Normalised(
        recorder.Time("read", () => _stages.Read(input.Bytes, Reading(input, options, budget), diagnostics)), options, budget, recorder, diagnostics);

    private Article? Read(
        IReadOnlyList<ExportInput> parts, ExportOptions options, PageBudget budget, ExportRecorder recorder, DiagnosticBag diagnostics)
    {
        StoryPage[] pages = [.. parts.Select(part => new StoryPage(part.Bytes, Reading(part, options, budget)))];
        return Normalised(recorder.Time("read", () => _stages.ReadParts(pages, diagnostics)), options, budget, recorder, diagnostics);
    }

    private Article? Normalised(Article? article, ExportOptions options, PageBudget budget, ExportRecorder recorder, DiagnosticBag diagnostics)
    {
        if (article is null)
        {
            return null;
        }

        try
        {
            return recorder.Time("normalise", () => _stages.Normalise(article, options.Normalising with { Budget = budget }, diagnostics));
        }
        catch (LimitReachedException reached)
        {
            LimitReport.Met(diagnostics, reached, options.Limits, article.Source);
            return null;
        }
    }

    private ImageLibrary LoadImages(
        Article article, IReadOnlyList<ExportInput> inputs, ImmutableArray<ExportFormat> formats, ExportOptions options, PageBudget budget, DiagnosticBag diagnostics)
    {
        var isShown = options.IncludeImages && formats.Any(format => format.HasPictures || options.WantsPages(format));
        if (!isShown)
        {
            return ImageLibrary.Empty;
        }

        try
        {
            return new PictureLoader(new PageLoaders(inputs, _resources), _stages.ReadImage, options.Limits, budget, diagnostics).Load(article);
        }
        catch (LimitReachedException reached)
        {
            // No document is begun then.
            LimitReport.Met(diagnostics, reached, options.Limits, article.Source);
            return ImageLibrary.Empty;
        }
    }

    private static SourceFile Source(ExportInput input, ExportOptions options)
    {
        var name = input.Name[(input.Name.LastIndexOfAny(['/', '\\']) + 1)..];
        return new SourceFile(name is "" or "-" ? "source.html" : name, input.Bytes, options.SourceDate ?? input.Retrieved);
    }

    /// <summary>Writes a document within the limits. Once the time or the memory of the page is spent, none is begun.</summary>
    private DocumentResult WriteWithin(WritingJob job, DiagnosticBag before)
    {
        // One document tells it for all.
        if (job.Context.Budget is { IsSpent: true })
        {
            return new(job.Format, ExportOutcome.Failed);
        }

        try
        {
            job.Context.Budget?.Check();
            return Write(job, before);
        }
        catch (LimitReachedException reached)
        {
            LimitReport.Met(job.Context.Diagnostics, reached, job.Options.Limits, job.Article.Source);
            return new(job.Format, ExportOutcome.Failed);
        }
    }

    private DocumentResult Write(WritingJob job, DiagnosticBag before)
    {
        var (article, format, options, context, place, isFollowed, recorder) = job;
        var writer = _stages.Writer(format, options);
        if (place.Claim(article, writer.FileExtension, context.Diagnostics) is not { } name)
        {
            return new(format, ExportOutcome.Failed);
        }

        // A document is finished before its output is touched: nothing half-written can come of a writer that fails.
        using var content = new BoundedStream(options.Limits.OutputBytes, format.Name);
        PageMap? pages = null;
        var isWritten = isFollowed && writer is IPagedWriter paged
            ? paged.Write(article, context, content, out pages)
            : TryPaginate(article, format, options, ref context) && writer.Write(article, context, content);
        job.Pages = pages;
        if (!isWritten)
        {
            return new(format, ExportOutcome.Failed, name);
        }

        if (StrictRefusal.Holds(options, before, context.Diagnostics, article.Source))
        {
            return new(format, ExportOutcome.RefusedByStrict, name);
        }

        var result = new DocumentResult(format, Save(place, name, content, context.Diagnostics), name);
        return result.Outcome == ExportOutcome.Written ? recorder.Written(result, content.GetBuffer().AsSpan(0, (int)content.Length)) : result;
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
                IoFailure.AdviceForWriting(exception));
            return ExportOutcome.Failed;
        }
    }

    private static void AddAll(DiagnosticBag from, DiagnosticBag to)
    {
        foreach (var diagnostic in from.Diagnostics)
        {
            to.Add(diagnostic);
        }
    }

    /// <summary>One document to write.</summary>
    private sealed record WritingJob(
        Article Article, ExportFormat Format, ExportOptions Options, WritingContext Context, IOutputPlace Place, bool IsFollowed, ExportRecorder Recorder)
    {
        /// <summary>The pages of the document, where it has some and another follows that may carry them.</summary>
        public PageMap? Pages { get; set; }
    }
}
