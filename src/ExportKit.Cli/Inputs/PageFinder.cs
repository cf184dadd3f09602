using ExportKit.Diagnostics;
using ExportKit.Resources.Archives;
using ExportKit.Resources.Web;

namespace ExportKit.Cli;

/// <summary>Finds the pages that a word stands for: a file, a folder, a pattern, an archive, a feed, standard input.</summary>
internal sealed class PageFinder
{
    private readonly InputSettings _settings;
    private readonly CommandEnvironment _environment;
    private readonly DiagnosticBag _diagnostics;
    private readonly InputReader _reader;
    private readonly PageCollector _pages;

    public PageFinder(InputSettings settings, CommandEnvironment environment, DiagnosticBag diagnostics)
    {
        _settings = settings;
        _environment = environment;
        _diagnostics = diagnostics;
        _reader = new InputReader(environment, settings.MaxBytes, settings.WithTimes);
        _pages = new PageCollector(environment.Files, diagnostics);
    }

    /// <summary>The pages that were found, each once.</summary>
    public PageSource[] Pages() => _pages.ToArray();

    /// <summary>Adds what a word stands for.</summary>
    public void Add(string word)
    {
        var files = _environment.Files;
        if (word == InputReader.Standard)
        {
            AddStandardInput();
        }
        else if (WebAddress.Is(word))
        {
            _pages.Add(new WebPage(word, _settings.Web));
        }
        else if (word.Length > 0 && files.FolderExists(word))
        {
            AddFound(word, FolderPages.In(word, files, _diagnostics), "folder", "Pages are files that end in " + PageNames.Endings);
        }
        else if (PathPattern.Is(word) && !files.FileExists(word))
        {
            AddFound(word, PathPattern.Files(word, files, _diagnostics), "pattern", "Check the pattern: * is any part of a name, ** any folders");
        }
        else if (!ArchivePages.TryAddOne(word, _environment, _settings, _pages, _diagnostics))
        {
            AddFile(word);
        }
    }

    /// <summary>Adds what the lines of a list name.</summary>
    public void AddList(string name)
    {
        if (InputList.Read(name, _reader, _diagnostics) is not { } words)
        {
            return;
        }

        if (words.Count == 0)
        {
            ReportNone(name, "list", "Write an input on each line");
        }

        foreach (var word in words)
        {
            Add(word);
        }
    }

    /// <summary>Adds the pages that a feed or sitemap names.</summary>
    public void AddFeed(string name) => AddFeed(name, null);

    private void AddFeed(string name, byte[]? standardInput)
    {
        var source = new FeedSource(_reader, _environment.Files, _settings.Web, _diagnostics) { StandardInput = standardInput };
        var feed = new FeedPages(_settings, source, _diagnostics);
        var isEmpty = true;
        foreach (var entry in feed.Read(name))
        {
            if (source.Resolve(entry.Address, name) is { } page)
            {
                _pages.Add(WebAddress.Is(page) ? new WebPage(page, _settings.Web) : new FilePage(page, _reader));
                isEmpty = false;
            }
        }

        if (isEmpty && feed.IsRead)
        {
            _diagnostics.Report(DiagnosticCodes.FeedEmpty, "The feed names no page that is wanted", new SourcePlace(name));
        }
    }

    private void AddFile(string path)
    {
        switch (PageNames.IsPage(path) ? InputKind.Page : _reader.Kind(path))
        {
            case InputKind.Warc:
                ArchivePages.AddAll(path, () => _environment.Files.OpenRead(path), _settings, _pages, _diagnostics);
                break;
            case InputKind.Feed:
                AddFeed(path);
                break;
            default:
                _pages.Add(new FilePage(path, _reader));
                break;
        }
    }

    /// <summary>Standard input may be an archive or a feed where it is all there is; among other inputs it is a page that is read when its
    /// turn comes, since those before it shall not wait for it.</summary>
    private void AddStandardInput()
    {
        if (!_settings.IsOneWord)
        {
            _pages.Add(new StandardInputPage(_reader, null));
        }
        else if (_reader.ReadAny(InputReader.Standard, _diagnostics) is { } bytes)
        {
            AddStandardInput(bytes);
        }
    }

    private void AddStandardInput(byte[] bytes)
    {
        switch (InputKinds.Of(bytes.AsSpan(0, Math.Min(bytes.Length, InputKinds.HeadLength))))
        {
            case InputKind.Warc:
                ArchivePages.AddAll(InputReader.Standard, () => new MemoryStream(bytes, writable: false), _settings, _pages, _diagnostics);
                break;
            case InputKind.Feed:
                AddFeed(InputReader.Standard, bytes);
                break;
            default:
                _pages.Add(new StandardInputPage(_reader, bytes));
                break;
        }
    }

    private void AddFound(string word, List<string> found, string kind, string hint)
    {
        if (found.Count == 0)
        {
            ReportNone(word, kind, hint);
        }

        foreach (var path in found)
        {
            if (PageNames.IsArchive(path))
            {
                AddFile(path);
            }
            else
            {
                _pages.Add(new FilePage(path, _reader, Below(word, path)));
            }
        }
    }

    /// <summary>The folder of a page below the one that was given, or below the part of a pattern that is no pattern.</summary>
    private static string Below(string word, string path)
    {
        var given = word.Replace('\\', '/');
        var wild = given.AsSpan().IndexOfAny("*?[");
        given = wild < 0 ? given : given[..(given.LastIndexOf('/', wild) + 1)];
        var folder = Path.GetRelativePath(given.Length == 0 ? "." : given, Path.GetDirectoryName(path) is { Length: > 0 } own ? own : ".").Replace('\\', '/');
        return folder is "." || folder.StartsWith("..", StringComparison.Ordinal) ? "" : folder;
    }

    private void ReportNone(string word, string kind, string hint) =>
        _diagnostics.Report(DiagnosticCodes.NoPages, $"The {kind} stands for no page", new SourcePlace(word), hint);
}
