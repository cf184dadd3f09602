using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Exports one page after the other, each by itself; safe for several threads.</summary>
internal sealed class PageExport
{
    private readonly RunContext _run;
    private readonly RecordedExport? _recorded;

    /// <summary>Makes the export.</summary>
    /// <param name="run">What all pages share.</param>
    /// <param name="recorded">Exports pages that are written down; null where none is.</param>
    public PageExport(RunContext run, RecordedExport? recorded = null)
    {
        _run = run;
        _recorded = recorded;
    }

    /// <summary>Exports a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="index">Its place among the inputs, from 0.</param>
    /// <param name="key">What its record is found by; null where none is kept.</param>
    public PageOutcome Export(PageSource page, int index, RecordKey? key = null)
    {
        PageOutcome? outcome = null;
        try
        {
            var result = _run.Guarded(page, page.Name, diagnostics => (outcome = Export(page, index, key, diagnostics))?.Result);
            return outcome is null ? new(result) : outcome with { Result = result };
        }
        finally
        {
            // The document that an earlier run made of a page that fails now is still that page's.
            var isMade = outcome is not null && outcome.Result.Outcome != ExportOutcome.Failed;
            _run.Names.End(index, isMade || key is null ? null : _recorded?.FactsOf(key));
        }
    }

    /// <summary>Names the documents of a page that another share exports, as that will: the names of those behind it depend on it. The page
    /// is read, and nothing is made of it or said.</summary>
    /// <param name="page">The page.</param>
    /// <param name="index">Its place among the inputs, from 0.</param>
    /// <param name="key">What its record is found by; null where none is kept.</param>
    public PageOutcome Name(PageSource page, int index, RecordKey? key)
    {
        var isNamed = false;
        try
        {
            _run.Guarded(page, page.Name, diagnostics =>
            {
                if (_run.Options.For(page, diagnostics) is not { } options || page.Read(diagnostics) is not { } input)
                {
                    return null;
                }

                var result = _run.NewExporter().Export(input, [], options, new NowherePlace(), diagnostics);
                if (result.Article is { } article && !diagnostics.Diagnostics.Any(static diagnostic => diagnostic.Code == DiagnosticCodes.StrictRefused))
                {
                    _run.Names.For(index).Names(NameFacts.Of(article));
                    isNamed = true;
                }

                return result;
            });
        }
        finally
        {
            _run.Names.End(index, isNamed || key is null ? null : _recorded?.FactsOf(key));
        }

        return PageOutcome.OfOtherShard;
    }

    private PageOutcome? Export(PageSource page, int index, RecordKey? key, DiagnosticBag diagnostics)
    {
        if (_run.Options.For(page, diagnostics) is not { } options || page.Read(diagnostics) is not { } input)
        {
            return null;
        }

        var place = _run.Names.For(index);
        return _recorded is not null && key is not null
            ? _recorded.Export(page, key, input, options, place, diagnostics)
            : new(_run.NewExporter()
                .Export(input, _run.Formats, options, place, diagnostics));
    }
}
