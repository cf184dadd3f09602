using System.Text.Json;

namespace ExportKit.Cli;

/// <summary>A report that is written as the run goes on, and is there, whole, when it has ended.</summary>
internal abstract class RunReport : IRunObserver, IDisposable
{
    /// <summary>Writes what became of a page.</summary>
    /// <exception cref="IOException">The disk is full.</exception>
    public abstract void Done(PageSource page, ExportResult result);

    /// <summary>Ends the report.</summary>
    /// <param name="end">How the run ended.</param>
    /// <returns>What writes the report, whole.</returns>
    public abstract Action<Stream> End(RunEnd end);

    /// <inheritdoc/>
    public abstract void Dispose();
}

/// <summary>A report that is a JSON document.</summary>
internal abstract class JsonRunReport : RunReport
{
    private readonly StreamedJson _document;

    /// <summary>Begins a report.</summary>
    protected JsonRunReport(StreamedJson document) => _document = document;

    /// <inheritdoc/>
    public sealed override void Done(PageSource page, ExportResult result) => Write(page, result, _document);

    /// <inheritdoc/>
    public sealed override Action<Stream> End(RunEnd end) => _document.End(json => Head(json, end));

    /// <inheritdoc/>
    public sealed override void Dispose() => _document.Dispose();

    /// <summary>Writes the records of a page.</summary>
    protected abstract void Write(PageSource page, ExportResult result, StreamedJson document);

    /// <summary>Writes what stands before the records.</summary>
    protected abstract void Head(Utf8JsonWriter json, RunEnd end);
}

/// <summary>How a run ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Outdated">The problems that the baseline knows and that no longer occur.</param>
internal sealed record RunEnd(int ExitCode, IReadOnlyList<Diagnostics.KnownProblem> Outdated);

/// <summary>What reports say of the run that is known before it begins.</summary>
internal sealed record RunFacts
{
    /// <summary>The command's name.</summary>
    public required string Command { get; init; }

    /// <summary>The options that matter, each with its values; null for values that are nobody's business.</summary>
    public required IReadOnlyList<(string Name, string[]? Values)> Options { get; init; }

    /// <summary>The documents that are asked for.</summary>
    public required IReadOnlyList<ExportFormat> Formats { get; init; }

    /// <summary>How many results there will be: one for each page, or one alone for a book or a story.</summary>
    public int Results { get; init; } = 1;

    /// <summary>What the run does of its inputs; null for all.</summary>
    public ShardPlan? Shard { get; init; }
}
