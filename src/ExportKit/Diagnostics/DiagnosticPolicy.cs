using System.Collections.Immutable;

namespace ExportKit.Diagnostics;

/// <summary>How much diagnostics matter to the person who runs the tool: severities that were changed, and problems that a baseline
/// knows. Immutable.</summary>
/// <remarks>It decides what is shown, counted and refused. What documents claim of themselves is decided without it: a problem that
/// nobody wants to hear of stands all the same.</remarks>
internal sealed class DiagnosticPolicy
{
    private readonly Dictionary<string, SeverityChange> _changes = new(StringComparer.Ordinal);
    private readonly DiagnosticBaseline? _baseline;

    /// <summary>Makes a policy.</summary>
    /// <param name="changes">The severities that were changed; of two for one code the later wins. None is of a code that
    /// <see cref="IsFixed"/>.</param>
    /// <param name="baseline">The problems that are known; null for none.</param>
    public DiagnosticPolicy(IEnumerable<SeverityChange> changes, DiagnosticBaseline? baseline = null)
    {
        _baseline = baseline;
        foreach (var change in changes)
        {
            _changes[change.Code.Id] = change;
        }
    }

    /// <summary>The policy that leaves all as it is.</summary>
    public static DiagnosticPolicy Default { get; } = new([]);

    /// <summary>Whether a code's severity cannot be changed: it means that there is no document, which no setting makes untrue.
    /// What is found in documents that are examined is of another kind, and can.</summary>
    /// <param name="code">The code.</param>
    public static bool IsFixed(DiagnosticCode code) =>
        code == DiagnosticCodes.StrictRefused || code.Severity == Severity.Error && !code.Id.StartsWith("EK8", StringComparison.Ordinal);

    /// <summary>What the policy makes of diagnostics. Doing so again changes nothing.</summary>
    /// <param name="diagnostics">All diagnostics of one source, in the order in which they were found.</param>
    /// <param name="source">The source's name, for those that have no place.</param>
    public ImmutableArray<Diagnostic> Apply(IReadOnlyList<Diagnostic> diagnostics, string source)
    {
        var kept = ImmutableArray.CreateBuilder<Diagnostic>(diagnostics.Count);
        foreach (var judged in Judge(diagnostics, source))
        {
            if (judged is not null)
            {
                kept.Add(judged);
            }
        }

        return kept.DrainToImmutable();
    }

    /// <summary>What the policy makes of each of some diagnostics; null for one that is not wanted.</summary>
    /// <param name="diagnostics">All diagnostics of one source, in the order in which they were found.</param>
    /// <param name="source">The source's name, for those that have no place.</param>
    public Diagnostic?[] Judge(IReadOnlyList<Diagnostic> diagnostics, string source)
    {
        var judged = new Diagnostic?[diagnostics.Count];
        var fingerprints = _baseline is null ? null : new DiagnosticFingerprint();
        for (var i = 0; i < judged.Length; i++)
        {
            judged[i] = Judge(diagnostics[i]);
            if (fingerprints is not null && judged[i] is { } one && fingerprints.Next(one) is var fingerprint && !IsFixed(one.Code))
            {
                judged[i] = one with { IsKnown = _baseline!.Knows(one.Place?.Source ?? source, fingerprint) };
            }
        }

        return judged;
    }

    private Diagnostic? Judge(Diagnostic diagnostic) =>
        !_changes.TryGetValue(diagnostic.Code.Id, out var change) ? diagnostic
        : change.Severity is { } severity ? diagnostic with { Severity = severity }
        : null;
}

/// <summary>A severity that was changed.</summary>
/// <param name="Code">The code.</param>
/// <param name="Severity">Its severity from now on; null where the person does not want to hear of it.</param>
internal sealed record SeverityChange(DiagnosticCode Code, Severity? Severity);
