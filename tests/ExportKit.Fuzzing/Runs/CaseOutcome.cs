namespace ExportKit.Fuzzing;

/// <summary>How a case ended.</summary>
internal enum CaseOutcome
{
    /// <summary>All that was asked for was made, or a document was examined.</summary>
    Written,

    /// <summary>It was refused with a code.</summary>
    Refused,

    /// <summary>It was refused since a limit was met.</summary>
    LimitMet,

    /// <summary>An exception escaped, or what was made is not in order.</summary>
    Crashed,

    /// <summary>It took longer than a case may.</summary>
    Hung,
}

/// <summary>What came of a case.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Fault">Where it crashed, as a line that the same fault always gives; null where it did not.</param>
/// <param name="Detail">The fault in full; null where there is none.</param>
internal sealed record CaseResult(CaseOutcome Outcome, string? Fault = null, string? Detail = null);
