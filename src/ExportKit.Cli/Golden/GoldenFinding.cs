using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>How a document stands to the one that is there.</summary>
internal enum GoldenState
{
    /// <summary>They are the same.</summary>
    Same,

    /// <summary>They differ.</summary>
    Different,

    /// <summary>None is there.</summary>
    Missing,

    /// <summary>They cannot be compared.</summary>
    Unreadable,
}

/// <summary>What a comparison of a document with the one that is there found.</summary>
/// <param name="State">How they stand to each other.</param>
/// <param name="Lines">Where they differ, in lines for people.</param>
/// <param name="Problem">Why they cannot be compared; null where they can.</param>
internal sealed record GoldenFinding(GoldenState State, IReadOnlyList<string> Lines, Diagnostic? Problem = null)
{
    /// <summary>The two are the same.</summary>
    public static GoldenFinding Same { get; } = new(GoldenState.Same, []);

    /// <summary>None is there.</summary>
    public static GoldenFinding Missing { get; } = new(GoldenState.Missing, []);

    /// <summary>What lines of difference tell: none that the two are the same.</summary>
    public static GoldenFinding Of(IReadOnlyList<string> lines) => lines.Count == 0 ? Same : new(GoldenState.Different, lines);
}
