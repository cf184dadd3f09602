namespace ExportKit.Checking;

/// <summary>What became of an outside validator.</summary>
internal enum ValidatorOutcome
{
    /// <summary>It ran and found nothing.</summary>
    Passed,

    /// <summary>It ran and found rules broken.</summary>
    Failed,

    /// <summary>It is installed, and gave no result.</summary>
    CouldNotRun,

    /// <summary>It is not installed.</summary>
    NotInstalled,

    /// <summary>It was not asked for.</summary>
    NotAsked,
}

/// <summary>An outside validator and what became of it.</summary>
/// <param name="Name">Its name, such as <c>epubcheck</c>.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Version">Its version as it says it; null where it did not run.</param>
/// <param name="Reason">Why it gave no result, or how to install it; null where it ran.</param>
internal sealed record ValidatorRun(string Name, ValidatorOutcome Outcome, string? Version = null, string? Reason = null)
{
    /// <summary>Whether it ran to a result.</summary>
    public bool Ran => Outcome is ValidatorOutcome.Passed or ValidatorOutcome.Failed;
}
