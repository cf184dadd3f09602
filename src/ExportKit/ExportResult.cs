using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit;

/// <summary>What became of an export, or of one document of it; from best to worst.</summary>
public enum ExportOutcome
{
    /// <summary>It was written, whole.</summary>
    Written,

    /// <summary>It was not written, since an accessibility error stands and the options are strict.</summary>
    RefusedByStrict,

    /// <summary>It could not be written; the diagnostics say why.</summary>
    Failed,
}

/// <summary>What became of one document.</summary>
/// <param name="Format">Its kind.</param>
/// <param name="Outcome">Whether it was written.</param>
/// <param name="Name">The name of the output; null where the export failed before it had one.</param>
public sealed record DocumentResult(ExportFormat Format, ExportOutcome Outcome, string? Name = null);

/// <summary>What became of one input.</summary>
/// <param name="Source">The input's name as the user gave it.</param>
/// <param name="Article">The article, normalised; null where none could be read.</param>
/// <param name="Documents">The documents in the order in which they were asked for.</param>
/// <param name="Diagnostics">All that is to be said, in the order in which it was found.</param>
public sealed record ExportResult(
    string Source, Article? Article, ImmutableArray<DocumentResult> Documents, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The worst that became of a document.</summary>
    public ExportOutcome Outcome
    {
        get
        {
            var worst = ExportOutcome.Written;
            foreach (var document in Documents)
            {
                worst = document.Outcome > worst ? document.Outcome : worst;
            }

            return worst;
        }
    }
}
