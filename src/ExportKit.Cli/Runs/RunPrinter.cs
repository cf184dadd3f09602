using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Prints what is to be said of each page of a run.</summary>
internal sealed class RunPrinter : IRunObserver
{
    private readonly CommandEnvironment _environment;
    private readonly bool _isQuiet;

    public RunPrinter(CommandEnvironment environment, bool isQuiet)
    {
        _environment = environment;
        _isQuiet = isQuiet;
    }

    /// <inheritdoc/>
    public void Done(PageSource page, ExportResult result)
    {
        if (result.Diagnostics.IsEmpty)
        {
            return;
        }

        var printer = _isQuiet
            ? new DiagnosticPrinter(_environment.Error, DiagnosticPrinter.WantsColour(_environment))
            : DiagnosticPrinter.ToError(_environment);
        foreach (var diagnostic in result.Diagnostics)
        {
            // A refusal is why there is no document, and is said even then. What a baseline knows was said before.
            if (!diagnostic.IsKnown && (!_isQuiet || diagnostic.Severity >= Severity.Error || diagnostic.Code == DiagnosticCodes.StrictRefused))
            {
                printer.Print(diagnostic, result.Source);
            }
        }
    }
}
