namespace ExportKit.Cli;

/// <summary>What the program tells its caller.</summary>
internal static class ExitCodes
{
    /// <summary>The codes and what they mean, as manuals say it.</summary>
    public static (int Code, string Meaning)[] Meanings =>
    [
        (Done, "All was done."),
        (Failed, "An input or a check failed, whatever became of the others."),
        (Usage, "The command line is wrong, and nothing was done; or a document to compare cannot be read."),
        (Strict, "Accessibility problems stand under --strict, and nothing failed otherwise."),
        (Differs, "Documents differ under --check-golden, and nothing failed otherwise."),
        (Problems, "The documents were written, and problems stand that --fail-on names."),
        (Interrupted, "The run was interrupted."),
        (Terminated, "The run was told to end."),
    ];

    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>An input failed, or a document fails its check, whatever became of the others.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong and nothing was done; or a document that was to be compared cannot be read.</summary>
    public const int Usage = 2;

    /// <summary>Accessibility problems stand under <c>--strict</c>, and nothing failed otherwise.</summary>
    public const int Strict = 3;

    /// <summary>Documents are not as they were to be (<c>--check-golden</c>), and nothing failed otherwise.</summary>
    public const int Differs = 4;

    /// <summary>The documents were written, and problems stand that the run shall fail on (<c>--fail-on</c>).</summary>
    public const int Problems = 5;

    /// <summary>The terminal of the run was closed (128 and the number of SIGHUP).</summary>
    public const int HungUp = 129;

    /// <summary>The run was interrupted (128 and the number of SIGINT).</summary>
    public const int Interrupted = 130;

    /// <summary>The run was told to end (128 and the number of SIGTERM).</summary>
    public const int Terminated = 143;
}
