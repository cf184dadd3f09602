using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Exports one page after the other, each by itself; safe for several threads.</summary>
internal sealed class PageExport
{
    private readonly RunContext _run;

    public PageExport(RunContext run) => _run = run;

    /// <summary>Exports a page. What it throws is a fault that a person asked to see.</summary>
    /// <param name="page">The page.</param>
    /// <param name="index">Its place among the inputs, from 0.</param>
    public ExportResult Export(PageSource page, int index)
    {
        try
        {
            return _run.Guarded(page, page.Name, diagnostics => Export(page, index, diagnostics));
        }
        finally
        {
            _run.Names.End(index);
        }
    }

    private ExportResult? Export(PageSource page, int index, DiagnosticBag diagnostics) =>
        _run.Options.For(page, diagnostics) is { } options && page.Read(diagnostics) is { } input
            ? new Exporter(_run.Environment.Stages, _run.Environment.Resources, _run.Environment.Time)
                .Export(input, _run.Formats, options, _run.Names.For(index), diagnostics)
            : null;
}
