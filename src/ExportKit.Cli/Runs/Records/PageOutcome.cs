namespace ExportKit.Cli;

/// <summary>What became of a page, with what is to be written down of it.</summary>
/// <param name="Result">What became of it.</param>
internal sealed record PageOutcome(ExportResult Result)
{
    /// <summary>Stands for a page of another share, which was named, and nothing else.</summary>
    public static PageOutcome OfOtherShard { get; } = new(new ExportResult("", null, [], []));

    /// <summary>What its record is found by; null for a page that is not written down.</summary>
    public RecordKey? Key { get; init; }

    /// <summary>The record; null where the one that is there holds.</summary>
    public byte[]? Line { get; init; }

    /// <summary>Its documents as they are written down.</summary>
    public RecordedDocument[] Documents { get; init; } = [];
}
