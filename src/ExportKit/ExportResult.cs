using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Writing;

namespace ExportKit;

/// <summary>What became of an export, or of one document of it; from best to worst.</summary>
public enum ExportOutcome
{
    /// <summary>It was written, whole.</summary>
    Written,

    /// <summary>It was not written, since it is there as it would be written.</summary>
    UpToDate,

    /// <summary>It was not written, since it was only compared, and is not there as it would be written.</summary>
    Different,

    /// <summary>It was not written, since an accessibility error stands and the options are strict.</summary>
    RefusedByStrict,

    /// <summary>It could not be written; the diagnostics say why.</summary>
    Failed,
}

/// <summary>What became of one document.</summary>
/// <param name="Format">Its kind.</param>
/// <param name="Outcome">Whether it was written.</param>
public sealed record DocumentResult(ExportFormat Format, ExportOutcome Outcome)
{
    /// <summary>Makes it of a document that has a name.</summary>
    /// <param name="Format">Its kind.</param>
    /// <param name="Outcome">Whether it was written.</param>
    /// <param name="Name">Its name.</param>
    internal DocumentResult(ExportFormat Format, ExportOutcome Outcome, string? Name)
        : this(Format, Outcome) => this.Name = Name;

    /// <summary>The name of the output; null where the export failed before it had one.</summary>
    internal string? Name { get; init; }

    /// <summary>How many bytes were written; 0 where none were.</summary>
    internal long Bytes { get; init; }

    /// <summary>The SHA-256 of what was written, in small hexadecimal digits; null where nothing was, or nobody asked for it.</summary>
    internal string? Sha256 { get; init; }

    /// <summary>What a report shows of it: its claims and pages; null where nobody asked (<see cref="ExportOptions.Preview"/>), or it could
    /// not be made.</summary>
    internal DocumentPreview? Preview { get; init; }
}

/// <summary>What is known of a source as it was read.</summary>
/// <param name="Sha256">The SHA-256 of its bytes, in small hexadecimal digits.</param>
/// <param name="Bytes">How many bytes it has.</param>
/// <param name="Address">Its address on the web; null where it is not known.</param>
/// <param name="Retrieved">When it was retrieved; null where that is not known.</param>
internal sealed record SourceFacts(string Sha256, long Bytes, string? Address, DateTimeOffset? Retrieved)
{
    /// <summary>Its name as the user gave it.</summary>
    public string Name { get; init; } = "";
}

/// <summary>How long a stage of an export took.</summary>
/// <param name="Stage">The stage: <c>read</c>, <c>normalise</c>, <c>pictures</c>, or the name of a format.</param>
/// <param name="Time">How long it took.</param>
internal sealed record StageTiming(string Stage, TimeSpan Time);

/// <summary>What became of one input.</summary>
/// <param name="Source">The input's name as the user gave it.</param>
/// <param name="Article">The article, normalised; null where none could be read.</param>
/// <param name="Documents">The documents in the order in which they were asked for.</param>
/// <param name="Diagnostics">All that is to be said, in the order in which it was found.</param>
public sealed record ExportResult(
    string Source, Article? Article, ImmutableArray<DocumentResult> Documents, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What is known of the sources as they were read: one, or several for a book or a story of several pages; empty where none
    /// could be read, or nobody asked for it (<see cref="ExportOptions.WithRecords"/>).</summary>
    internal ImmutableArray<SourceFacts> Sources { get; init; } = [];

    /// <summary>What is known of the first source; null where nothing is.</summary>
    internal SourceFacts? Facts => Sources is [var first, ..] ? first : null;

    /// <summary>How long each stage took, in their order; empty where nobody asked for it.</summary>
    internal ImmutableArray<StageTiming> Timings { get; init; } = [];

    /// <summary>Small copies of the article's pictures; empty where nobody asked (<see cref="ExportOptions.Preview"/>).</summary>
    internal ImmutableArray<PicturePreview> Pictures { get; init; } = [];

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
