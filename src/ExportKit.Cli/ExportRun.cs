using System.Collections.Immutable;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Exports the inputs of one command, one after the other, and says what became of each.</summary>
internal sealed class ExportRun
{
    private readonly CommandEnvironment _environment;
    private readonly ExportOptions _options;
    private readonly ImmutableArray<ExportFormat> _formats;
    private readonly OutputNames _names;
    private readonly Exporter _exporter;

    public ExportRun(
        CommandEnvironment environment, ExportOptions options, ImmutableArray<ExportFormat> formats, OutputNames names)
    {
        _environment = environment;
        _options = options;
        _formats = formats;
        _names = names;
        _exporter = new Exporter(environment.Stages, environment.Resources);
    }

    /// <summary>Exports all inputs; one that fails keeps none of the others from being exported.</summary>
    /// <returns>The exit code.</returns>
    public int Export(ImmutableArray<string> inputs, bool isQuiet)
    {
        var progress = new ProgressLine(_environment, isQuiet ? 0 : inputs.Length);
        var summary = new Summary();
        foreach (var input in inputs)
        {
            progress.Show(input);
            var result = Export(input);
            progress.Clear();
            Print(result, isQuiet);
            summary.Add(result);
        }

        if (!isQuiet)
        {
            _environment.Error.WriteLine(summary.Text);
        }

        return summary.ExitCode;
    }

    private void Print(ExportResult result, bool isQuiet)
    {
        if (result.Diagnostics.IsEmpty)
        {
            return;
        }

        var printer = new DiagnosticPrinter(_environment.Error, DiagnosticPrinter.WantsColour(_environment));
        foreach (var diagnostic in result.Diagnostics)
        {
            // A refusal is why there is no document, and is said even then.
            if (!isQuiet || diagnostic.Severity >= Severity.Error || diagnostic.Code == DiagnosticCodes.StrictRefused)
            {
                printer.Print(diagnostic, result.Source);
            }
        }
    }

    private ExportResult Export(string input)
    {
        var diagnostics = new DiagnosticBag();
        try
        {
            if (new InputReader(_environment, _options.MaxInputBytes, _options.Pdf.AttachSource).Read(input, diagnostics) is { } page)
            {
                return _exporter.Export(page, _formats, _options, _names.For(input));
            }
        }
        catch (Exception exception) when (!FaultReport.IsWanted(_environment))
        {
            // A fault of the program on one page must not cost the others.
            FaultReport.Add(exception, input, diagnostics);
        }

        return new(
            input, null, [.. _formats.Select(format => new DocumentResult(format, ExportOutcome.Failed))], diagnostics.ToImmutable());
    }
}
