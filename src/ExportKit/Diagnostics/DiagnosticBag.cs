using System.Collections.Immutable;

namespace ExportKit.Diagnostics;

/// <summary>Collects the diagnostics of one input, in the order in which they were found. Not safe for several threads.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<Diagnostic> _known = [];

    /// <summary>All that was reported so far.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Whether something of this severity or worse was reported.</summary>
    /// <param name="severity">The least severity to look for.</param>
    public bool HasAny(Severity severity)
    {
        foreach (var diagnostic in _diagnostics)
        {
            if (diagnostic.Severity >= severity)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds a diagnostic; one that says the same of the same place again is left out.</summary>
    /// <param name="diagnostic">What to add.</param>
    internal void Add(Diagnostic diagnostic)
    {
        if (_known.Add(diagnostic))
        {
            _diagnostics.Add(diagnostic);
        }
    }

    /// <summary>Adds a diagnostic made of its parts.</summary>
    /// <param name="code">Which kind it is.</param>
    /// <param name="message">What happened.</param>
    /// <param name="place">Where in the source, if known.</param>
    /// <param name="hint">What to do next, if anything.</param>
    internal void Report(DiagnosticCode code, string message, SourcePlace? place = null, string? hint = null) =>
        Add(new Diagnostic(code, message, place, hint));

    /// <summary>Adds diagnostics.</summary>
    /// <param name="diagnostics">What to add.</param>
    internal void AddRange(ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>What was reported so far, as a list that no longer changes.</summary>
    internal ImmutableArray<Diagnostic> ToImmutable() => [.. _diagnostics];
}
