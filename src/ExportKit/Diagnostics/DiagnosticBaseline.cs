namespace ExportKit.Diagnostics;

/// <summary>The problems that a baseline knows. Immutable.</summary>
internal sealed class DiagnosticBaseline
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Func<string, string> _name;

    /// <summary>Makes a baseline.</summary>
    /// <param name="problems">The problems that it knows.</param>
    /// <param name="name">What the baseline calls a source, given the name that diagnostics have for it: a path from the baseline's
    /// own folder, so that it holds wherever the tool is called from.</param>
    public DiagnosticBaseline(IEnumerable<KnownProblem> problems, Func<string, string> name)
    {
        _name = name;
        foreach (var problem in problems)
        {
            _known.Add(Key(problem.Source, problem.Fingerprint));
        }
    }

    /// <summary>What the baseline calls a source.</summary>
    /// <param name="source">Its name in diagnostics.</param>
    public string NameOf(string source) => _name(source);

    /// <summary>Whether it knows a problem.</summary>
    /// <param name="source">The source's name in diagnostics.</param>
    /// <param name="fingerprint">The problem's fingerprint.</param>
    public bool Knows(string source, string fingerprint) => _known.Contains(Key(NameOf(source), fingerprint));

    private static string Key(string source, string fingerprint) => fingerprint + "\n" + source;
}

/// <summary>A problem as a baseline has it.</summary>
/// <param name="Source">The source, as the baseline calls it.</param>
/// <param name="Fingerprint">The fingerprint, by <see cref="DiagnosticFingerprint"/>.</param>
/// <param name="Code">The code, for people.</param>
/// <param name="Message">What happened, for people.</param>
internal sealed record KnownProblem(string Source, string Fingerprint, string Code, string Message);
