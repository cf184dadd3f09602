using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>What makes a run fail although its documents were written.</summary>
internal sealed class FailOn
{
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);
    private readonly int _least = (int)Severity.Error;

    /// <summary>Understands the values of <c>--fail-on</c>: severities and codes, several in one value with commas. Without any, only what
    /// was made an error fails.</summary>
    /// <exception cref="UsageException">One cannot be understood.</exception>
    public FailOn(string option, string[] values)
    {
        foreach (var value in values)
        {
            foreach (var word in value.Split(',', StringSplitOptions.TrimEntries))
            {
                if (SeverityValues.Severity(word) is { } severity)
                {
                    _least = Math.Min(_least, (int)severity);
                }
                else
                {
                    _codes.Add(SeverityValues.Code(option, word, SeverityValues.All).Id);
                }
            }
        }
    }

    /// <summary>Whether a diagnostic makes the run fail. The refusal by <c>--strict</c> is the answer to a problem, and none itself.</summary>
    public bool Names(Diagnostic diagnostic) =>
        !diagnostic.IsKnown && diagnostic.Code != DiagnosticCodes.StrictRefused && IsMeant(diagnostic);

    /// <summary>Whether a diagnostic is of a kind that makes runs fail, known or not.</summary>
    public bool IsMeant(Diagnostic diagnostic) => (int)diagnostic.Severity >= _least || _codes.Contains(diagnostic.Code.Id);
}
