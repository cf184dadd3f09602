using System.Globalization;

namespace ExportKit.Cli;

/// <summary>What a run claims of an output folder: all of it, or the documents of one share of a split.</summary>
/// <param name="Shard">The share; null for all.</param>
/// <param name="Words">The run in a few words, for who is told that it holds the folder.</param>
internal sealed record FolderClaim(Shard? Shard, string Words)
{
    /// <summary>What the names of files of all runs begin with by which the folder is held.</summary>
    public const string LockName = "lock";

    /// <summary>What the names of files begin with that say who holds it.</summary>
    public const string HolderName = "held-by";

    /// <summary>What stands behind these names for a share: <c>-2-of-4</c>; empty for a whole run.</summary>
    public string Suffix => Of(Shard);

    /// <summary>Whether another claim cannot stand beside this one: only shares of one split that are not the same can.</summary>
    /// <param name="suffix">The other claim's <see cref="Suffix"/>.</param>
    public bool IsAgainst(string suffix) => Shard is null || suffix == Suffix || !suffix.EndsWith(Tail(Shard), StringComparison.Ordinal);

    private static string Of(Shard? shard) => shard is null ? "" : string.Create(CultureInfo.InvariantCulture, $"-{shard.Number}{Tail(shard)}");

    private static string Tail(Shard shard) => string.Create(CultureInfo.InvariantCulture, $"-of-{shard.Count}");
}

/// <summary>Who holds an output folder.</summary>
/// <param name="Words">The process, its machine, since when, and its command.</param>
internal sealed record FolderHolder(string Words)
{
    /// <summary>The file that says so, where only that does: the holder is on another machine, whose locks may not be seen on this one.</summary>
    public string? RemotePath { get; init; }

    /// <summary>Whether it is about to end: it writes down what the shares of a split have done.</summary>
    public bool IsClosing { get; init; }
}
