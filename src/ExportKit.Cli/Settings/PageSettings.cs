using System.CommandLine;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>The options of each page by the settings file that is nearest to it. Each file is understood once.</summary>
internal sealed class PageSettings : IPageOptions
{
    private readonly CommandSettings _settings;
    private readonly ExportOptions _options;
    private readonly Func<ParseResult, ExportOptions> _read;
    private readonly Dictionary<SettingsFile, Understood> _byFile = [];
    private readonly Lock _lock = new();

    public PageSettings(CommandSettings settings, PageSource[] pages, ExportOptions options, Func<ParseResult, ExportOptions> read)
    {
        _settings = settings;
        _options = settings.Run.Complete(options);
        _read = read;
        foreach (var page in pages)
        {
            // Who is first is decided by the order of the inputs, whichever page is worked on first.
            if (settings.Finder.Of(page.Path) is { } file && file != settings.Finder.Current)
            {
                _byFile.TryAdd(file, new Understood(page));
            }
        }
    }

    /// <inheritdoc/>
    public ExportOptions? For(PageSource page, DiagnosticBag diagnostics)
    {
        if (_settings.Finder.Of(page.Path) is not { } file || file == _settings.Finder.Current)
        {
            return _options;
        }

        lock (_lock)
        {
            if (!_byFile.TryGetValue(file, out var understood))
            {
                _byFile[file] = understood = new Understood(page);
            }

            if (!understood.IsDone)
            {
                Understand(file, understood);
            }

            // What matters to none of the documents is said once, with the first page.
            foreach (var diagnostic in understood.Diagnostics.Diagnostics)
            {
                if (diagnostic.Severity == Severity.Error || understood.First == page)
                {
                    diagnostics.Add(diagnostic);
                }
            }

            return understood.Options;
        }
    }

    private void Understand(SettingsFile file, Understood understood)
    {
        understood.IsDone = true;
        if (_settings.OfPages(file, understood.Diagnostics) is not { } effective)
        {
            return;
        }

        try
        {
            understood.Options = effective.Complete(_read(effective.Result));
        }
        catch (UsageException fault)
        {
            understood.Diagnostics.Add(effective.Explain(fault, result => _read(result))
                ?? new Diagnostic(fault.Code ?? DiagnosticCodes.SettingValueBad, fault.Message.TrimEnd('.'), new SourcePlace(file.Name)));
        }
    }

    private sealed class Understood(PageSource first)
    {
        public PageSource First { get; } = first;

        public DiagnosticBag Diagnostics { get; } = new();

        public ExportOptions? Options { get; set; }

        public bool IsDone { get; set; }
    }
}
