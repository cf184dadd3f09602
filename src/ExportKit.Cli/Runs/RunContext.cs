using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Resources;

namespace ExportKit.Cli;

/// <summary>What all exports of a run share. All of it is safe for several threads.</summary>
/// <param name="Environment">All that is outside.</param>
/// <param name="Options">What holds for each page.</param>
/// <param name="Formats">What is made of each page.</param>
/// <param name="Names">The names of the documents.</param>
internal sealed record RunContext(CommandEnvironment Environment, IPageOptions Options, ImmutableArray<ExportFormat> Formats, OutputNames Names)
{
    /// <summary>How much diagnostics matter, for inputs of which nothing could be made.</summary>
    public required DiagnosticPolicy Policy { get; init; }

    /// <summary>The reports of the run.</summary>
    public required RunReports Reports { get; init; }

    /// <summary>Joins the stages; how long they take is told by the clock outside.</summary>
    /// <param name="resources">Gets the pictures; null for who gets them elsewhere.</param>
    public Exporter NewExporter(IResourceLoader? resources = null) => new(Environment.Stages, resources ?? Environment.Resources, Environment.Time);

    /// <summary>Compares the documents with those that are there; null where they are written.</summary>
    public GoldenCheck? Golden { get; init; }

    /// <summary>What the run does of its inputs; null for all.</summary>
    public ShardPlan? Shard { get; init; }

    /// <summary>The run in a few words for who waits for its folder: its command, inputs and options.</summary>
    public string Words { get; init; } = "exportkit";

    /// <summary>Exports a page, and says in words what fault of the program came in the way.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">What the result is called.</param>
    /// <param name="export">Exports it; null where it could not be read.</param>
    public ExportResult Guarded(PageSource page, string name, Func<DiagnosticBag, ExportResult?> export)
    {
        var diagnostics = new DiagnosticBag();
        try
        {
            if (export(diagnostics) is { } result)
            {
                return Golden?.Judge(result, Policy) ?? result;
            }
        }
        catch (Exception exception)
        {
            // A fault of the program on one page must not cost the others.
            FaultReport.Add(exception, page.Name, diagnostics, Environment);
        }

        return Failed(name, diagnostics.ToImmutable());
    }

    /// <summary>The result of an input of which nothing could be made.</summary>
    public ExportResult Failed(string name, ImmutableArray<Diagnostic> diagnostics) =>
        new(name, null, [.. Formats.Select(format => new DocumentResult(format, ExportOutcome.Failed))], Policy.Apply(diagnostics, name));
}
