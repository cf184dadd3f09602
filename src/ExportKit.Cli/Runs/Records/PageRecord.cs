using System.Collections.Immutable;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>What is written down of a page that was exported, so that a later run can tell whether its documents are up to date.</summary>
internal sealed record PageRecord
{
    /// <summary>Which page, and what was made of it.</summary>
    public required RecordKey Key { get; init; }

    /// <summary>The SHA-256 of the page's bytes.</summary>
    public required string Source { get; init; }

    /// <summary>The SHA-256 of all else that its documents depend on beside its pictures: options, settings, tool, libraries, fonts.</summary>
    public required string Circumstances { get; init; }

    /// <summary>What its documents are named after; null where the article plays no part in it.</summary>
    public NameFacts? Facts { get; init; }

    /// <summary>Its documents, in the order of the formats.</summary>
    public required RecordedDocument[] Documents { get; init; }

    /// <summary>The pictures that were asked for, each with the SHA-256 of its bytes, or with why it could not be had.</summary>
    public required RecordedResource[] Resources { get; init; }

    /// <summary>All that was said.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }
}

/// <summary>What a record is found by.</summary>
/// <param name="Page">The page as the person named it; one that is named several times in a run has a number from the second on.</param>
/// <param name="Formats">What was made of it: "PDF EPUB text".</param>
internal sealed record RecordKey(string Page, string Formats) : IComparable<RecordKey>
{
    /// <inheritdoc/>
    public int CompareTo(RecordKey? other) =>
        string.CompareOrdinal(Page, other?.Page) is not 0 and var order ? order : string.CompareOrdinal(Formats, other?.Formats);
}

/// <summary>A document of a record.</summary>
/// <param name="Name">Its path below the output folder, with <c>/</c>; null where it was refused before it had one.</param>
/// <param name="Bytes">How many bytes it has; -1 where it was refused.</param>
/// <param name="Sha256">The SHA-256 of its bytes; empty where it was refused.</param>
internal sealed record RecordedDocument(string? Name, long Bytes, string Sha256)
{
    /// <summary>Whether it was written, and not refused by <c>--strict</c>.</summary>
    public bool IsWritten => Bytes >= 0;
}

/// <summary>A picture of a record.</summary>
/// <param name="Address">Its address; one below the page's own folder begins with <c>./</c>.</param>
/// <param name="State">The SHA-256 of its bytes, or why it could not be had.</param>
internal sealed record RecordedResource(string Address, string State);
