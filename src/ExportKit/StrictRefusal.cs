using ExportKit.Diagnostics;

namespace ExportKit;

/// <summary>Decides what <see cref="ExportOptions.Strict"/> refuses.</summary>
internal static class StrictRefusal
{
    /// <summary>Whether documents are refused, which is then reported.</summary>
    /// <param name="options">What is wanted.</param>
    /// <param name="before">What was found before, and decided on already.</param>
    /// <param name="found">What was found now.</param>
    /// <param name="source">The input.</param>
    public static bool Holds(ExportOptions options, DiagnosticBag before, DiagnosticBag found, SourcePlace source)
    {
        if (!options.Strict || !IsShutOut(options.Policy, before, found, source.Source))
        {
            return false;
        }

        found.Report(
            DiagnosticCodes.StrictRefused,
            "Not written, since an accessibility problem stands and --strict is set",
            source,
            "Mend the problems above, or export without --strict");
        return true;
    }

    private static bool IsShutOut(DiagnosticPolicy policy, DiagnosticBag before, DiagnosticBag found, string source)
    {
        // What was found before tells a baseline which of several alike are meant; what is found again is one and the same.
        var all = new DiagnosticBag();
        all.AddRange(before.ToImmutable());
        all.AddRange(found.ToImmutable());
        var judged = policy.Judge(all.Diagnostics, source);
        var now = new HashSet<Diagnostic>(found.Diagnostics);
        for (var i = 0; i < judged.Length; i++)
        {
            if (judged[i] is { Severity: >= Severity.Accessibility, IsKnown: false } && now.Contains(all.Diagnostics[i]))
            {
                return true;
            }
        }

        return false;
    }
}
