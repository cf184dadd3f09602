using System.Collections.Immutable;
using System.CommandLine;
using ExportKit.Diagnostics;
using ExportKit.Limits;

namespace ExportKit.Cli;

/// <summary>The commands <c>pdf</c>, <c>epub</c>, <c>txt</c> and <c>all</c>: they differ in what they write alone.</summary>
internal sealed class ExportCommand : ICommand
{
    private readonly string _name;
    private readonly string _description;
    private readonly ImmutableArray<ExportFormat> _formats;
    private readonly InputOptions _sources = new();
    private readonly ArticleOptions _article = new();
    private readonly SelectionOptions _selection = new();
    private readonly CollectionOptions _collection = new();
    private readonly DesignOptions _design = new();
    private readonly BookOptions _book = new();
    private readonly NarrateOptions _narrate = new();
    private readonly WebOptions _web = new();
    private readonly LimitOptions _limits = new();
    private readonly ShardOptions _shards = new();

    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Description = "Article pages: HTML files, folders, patterns in quotes, saved pages (MHTML), web archives (WARC), addresses (https://...); - is standard input",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _output = new("-o", "--output")
    {
        HelpName = "PATH",
        Description = "Where to write: a file for one document (a name with an ending, such as story.pdf), else a folder, which is made; - is standard output. Default: this folder",
    };

    private readonly PdfStandardOptions _standard = new();
    private readonly PageOptions _pages = new();
    private readonly SpokenTextOptions _text = new();
    private readonly BrailleSheetOptions _braille = new();
    private readonly ReportOptions _reports = new();
    private readonly GoldenOptions _golden = new();
    private readonly BatchOptions _batch = new();
    private readonly Option<string> _parts = PartsOption.Create();
    private readonly Option<string> _noImages = Flags.Create("Leave pictures out; their texts stay", "--no-images");
    private readonly Option<string> _strict = Flags.Create("Write no document that has an accessibility problem (exit code 3)", "--strict");
    private readonly Option<string> _quiet = Flags.Create("Say nothing but errors", "-q", "--quiet");

    public ExportCommand(string name, string description, params ImmutableArray<ExportFormat> formats)
    {
        _name = name;
        _description = description;
        _formats = formats;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples =>
    [
        $"exportkit {_name} story.html",
        $"exportkit {_name} news/*.html -o exports/",
        $"exportkit {_name} https://example.org/news/story --cache pages/",
        $"exportkit {_name} news/*.html --output-template {{date:yyyy}}/{{slug}}",
        $"exportkit {_name} news/ archive/day.warc.gz \"drafts/**/*.html\" -o exports/",
        $"exportkit {_name} --feed https://example.org/news.xml --limit 10 -o exports/",
        $"exportkit {_name} --from pages.txt --list-inputs",
        $"exportkit {_name} news/*.html --book \"The week in news\"",
        $"exportkit {_name} news/*.html --report report.json --fail-on warning",
        $"exportkit {_name} news/*.html --check-golden golden/ --update-golden",
        $"exportkit {_name} news/ -o exports/ --shard 1/4 --report shard-1.json",
        _formats.Length > 1
            ? $"exportkit {_name} story.html --lang en-GB --author \"A. Writer\" --strict"
            : $"exportkit {_name} - -o - < story.html > story{_formats[0].FileExtension}",
        .. _formats is [var only] && only == ExportFormat.PlainText ? [$"exportkit {_name} story.html --wrap 72 --links none --tables grid"] : Array.Empty<string>(),
        .. _formats is [var book] && book == ExportFormat.Epub ? [$"exportkit {_name} story.html --narrate"] : Array.Empty<string>(),
        .. _formats.Contains(ExportFormat.Pdf) ? [$"exportkit {_name} story.html --pdf-standard ua-2 --attach-source"] : Array.Empty<string>(),
    ];

    /// <inheritdoc/>
    public GroupedCommand Build()
    {
        var command = new GroupedCommand(_name, _description) { _inputs };

        // All commands take the same options, so that one can be changed for another; help leaves out what changes nothing.
        _noImages.Hidden = !_formats.Any(format => format.HasPictures);
        command.AddGroup("Options", _output, _parts, _noImages, _strict, _quiet);
        _sources.AddTo(command);
        _batch.AddTo(command);
        _shards.AddTo(command);
        _article.AddTo(command);
        _selection.AddTo(command);
        _web.AddTo(command, hasPictures: !_noImages.Hidden);
        _pages.AddTo(command, _formats);
        _collection.AddTo(command);
        _standard.AddTo(command, isHidden: !_formats.Contains(ExportFormat.Pdf));
        _design.AddTo(command, areHidden: !_formats.Contains(ExportFormat.Pdf));
        _book.AddTo(command, areHidden: !_formats.Contains(ExportFormat.Epub));
        _narrate.AddTo(command, areHidden: !_formats.Contains(ExportFormat.Epub));
        _text.AddTo(command, areHidden: !_formats.Contains(ExportFormat.PlainText));
        _braille.AddTo(command, areHidden: !_formats.Any(format => format.IsBraille));
        _reports.AddTo(command);
        _golden.AddTo(command);
        _limits.AddTo(command, LimitUse.Reading | LimitUse.Writing | (_noImages.Hidden ? LimitUse.None : LimitUse.Pictures) | (_formats.Contains(ExportFormat.Pdf) ? LimitUse.Pdf : LimitUse.None));
        return command;
    }

    /// <inheritdoc/>
    public void Check(ParseResult result, CommandEnvironment environment)
    {
        _reports.Read(result, environment);
        _golden.Read(result);
        _selection.CheckSidecars(result, environment);
        Book(result, Options(result, environment));
        _batch.Template(result);
        _batch.Read(result, environment, isQuiet: false);
        OutputAddress.Refuse(result.GetValue(_output));
        Shard(result);
    }

    /// <inheritdoc/>
    public int Run(ParseResult result, CommandEnvironment environment)
    {
        environment = environment with { Limits = _limits.Read(result) };
        var reporting = _reports.Read(result, environment);
        var options = Options(result, environment);
        _selection.CheckSidecars(result, environment);
        OutputAddress.Refuse(result.GetValue(_output));
        var shard = Shard(result);
        var found = new DiagnosticBag();
        using var web = _web.Read(result, [.. result.GetValue(_inputs) ?? [], .. _sources.Feeds(result)], environment);
        environment = environment with { Resources = web.Resources(environment.Resources) };
        var pages = Pages(result, options, web, environment, found);
        if (_sources.IsListing(result))
        {
            return InputListing.Show(shard is null ? pages : Array.FindAll(pages, page => shard.Holds(page.Name)), found, environment);
        }

        var areParts = result.Has(_parts);
        var book = Book(result, options);
        // Where no input stands for a page, that is what is to be said.
        var documents = areParts || book is not null ? 1 : Math.Max(pages.Length, 1);
        var golden = _golden.Begin(result, result.GetValue(_output), _formats, !result.Has(_quiet), reporting.TakesOutput, environment);
        string? problem = null;
        var target = golden?.Target ?? OutputTarget.Decide(result.GetValue(_output), _formats, documents, _batch.Template(result) is not null, environment, out problem)
            ?? throw new UsageException(problem!);

        var plan = shard is null ? null : new ShardPlan(shard, pages, found);
        if (shard is not null)
        {
            ShardOptions.Refuse(target);
        }

        // What is only compared is no run on the output folder: only its documents go another way, and nothing is written down.
        var names = new OutputNames(target, pages, _formats, _batch.Template(result), golden?.Around(environment) ?? environment);
        environment = golden is null ? environment : environment with { KeepsRecords = false };
        if (reporting.TakesOutput && target.Kind == OutputKind.Standard)
        {
            throw new UsageException("Standard output takes one thing: the document (-o -) or the report (--report -). Give one of them a file.");
        }

        // A book is one document of many pages, and takes what holds for the run.
        IPageOptions each = environment.Settings is not { } settings ? new SameOptions(book ?? options)
            : book is null ? settings.ForPages(pages, options, own => Options(own, environment))
            : new SameOptions(settings.Run.Complete(book));
        var facts = new RunFacts { Command = _name, Options = RunOptionFacts.Of(result), Formats = _formats, Results = documents, Shard = plan };
        using var reports = RunReports.Begin(reporting, facts, environment);
        var context = new RunContext(environment, _selection.With(each, result, environment), _formats, names) { Policy = options.Policy, Reports = reports, Golden = golden, Shard = plan, Words = RunWords.Of(_name, result, _inputs) };
        var run = new ExportRun(context, _batch.Read(result, environment, result.Has(_quiet)));
        run.Report(found);

        // What is joined is whole or is not written.
        var isJoined = areParts || book is not null;
        return pages.Length == 0 || isJoined && found.HasAny(Severity.Error) ? run.ExportNothing()
            : areParts ? run.ExportStory(pages)
            : book is not null ? run.ExportBook(pages, book.Normalising.Title!)
            : run.Export(pages);
    }

    /// <summary>The share that is asked for; null for all.</summary>
    /// <exception cref="UsageException">It cannot be understood, or what is asked for cannot be split.</exception>
    private Shard? Shard(ParseResult result)
    {
        if (_shards.Read(result) is not { } shard)
        {
            return null;
        }

        ShardOptions.Refuse(_collection.IsAsked(result), result.Has(_parts), _golden.Read(result) is not null, _reports.WritesBaseline(result));
        return shard;
    }

    /// <summary>The options of a book; null where none is asked for.</summary>
    /// <exception cref="UsageException">Options contradict each other.</exception>
    private ExportOptions? Book(ParseResult result, ExportOptions options)
    {
        var areParts = result.Has(_parts);
        return areParts && options.Pdf.AttachSource
            ? throw new UsageException("--attach-source takes one page; --parts gives several. Leave one of them out.")
            : _collection.Read(result, options, areParts);
    }

    private PageSource[] Pages(ParseResult result, ExportOptions options, WebAccess web, CommandEnvironment environment, DiagnosticBag diagnostics)
    {
        var words = result.GetValue(_inputs) ?? [];
        if (words.Length == 0 && !_sources.NamesPages(result))
        {
            throw new UsageException($"No input is named. Give the page to export: exportkit {_name} story.html");
        }

        var settings = new InputSettings { MaxBytes = options.Limits.InputBytes, WithTimes = options.Pdf.AttachSource || options.WithRecords, Web = web };
        return web.Rendered(InputExpansion.Expand(words, _sources.Read(result, settings), environment, diagnostics));
    }

    private ExportOptions Options(ParseResult result, CommandEnvironment environment) => _pages.Read(result, _selection.Read(result, _article.Read(result)) with
    {
        Pdf = _standard.Read(result, _design.Read(result, environment)),
        Epub = _book.Read(result) with { Narration = _narrate.Read(result, environment) },
        PlainText = _text.Read(result),
        Braille = _braille.Read(result),
        IncludeImages = !result.Has(_noImages),
        Strict = result.Has(_strict),
        Policy = _reports.Policy(result, environment),
        WithRecords = _reports.IsAsked(result),
        Preview = _reports.Preview(result),
        Limits = _limits.Read(result),
        Words = OptionWords.Of(result),
        SourceDate = OptionValues.SourceDate(environment.Variable("SOURCE_DATE_EPOCH")),
    });
}
