namespace ExportKit.Cli;

/// <summary>Chooses how the progress of a run is shown.</summary>
internal static class ProgressChoice
{
    /// <summary>What <c>--progress</c> may say.</summary>
    public static readonly string[] Names = ["auto", "bar", "lines", "none"];

    /// <summary>Chooses.</summary>
    /// <param name="wish">What <c>--progress</c> says; <c>auto</c> for a bar where a person sees standard error, else lines.</param>
    /// <param name="pages">How many pages the run has; one alone has no progress.</param>
    /// <param name="isQuiet">Whether nothing but errors shall be said.</param>
    /// <param name="environment">All that is outside.</param>
    public static IRunProgress Choose(string wish, int pages, bool isQuiet, CommandEnvironment environment)
    {
        if (pages < 2 || isQuiet || wish == "none")
        {
            return new NoProgress();
        }

        var isTerminal = wish != "lines" && environment.IsErrorTerminal() && environment.Variable("TERM") != "dumb";
        return isTerminal && (wish == "bar" || string.IsNullOrEmpty(environment.Variable("CI")))
            ? new ProgressBar(environment.Error, environment.ErrorColumns, DiagnosticPrinter.WantsColour(environment), !ShowsUnicode(environment))
            : new ProgressLines(environment.Error);
    }

    // The first of these that is set says which letters the terminal shows (POSIX, 8.2).
    private static bool ShowsUnicode(CommandEnvironment environment)
    {
        foreach (var name in (string[])["LC_ALL", "LC_CTYPE", "LANG"])
        {
            if (environment.Variable(name) is { Length: > 0 } value)
            {
                return value.Contains("UTF-8", StringComparison.OrdinalIgnoreCase) || value.Contains("utf8", StringComparison.OrdinalIgnoreCase);
            }
        }

        return OperatingSystem.IsMacOS();
    }
}
