using System.CommandLine;
using System.Globalization;

namespace ExportKit.Cli;

/// <summary>The options for runs over many pages.</summary>
internal sealed class BatchOptions
{
    private const int MostJobs = 1024;

    private readonly Option<string> _jobs = new("-j", "--jobs")
    {
        HelpName = "N",
        Description = "Work on N pages at a time; default: one for each core. The documents are the same for any number",
    };

    private readonly Option<string> _template = new("--output-template")
    {
        HelpName = "PATTERN",
        Description = "Name the documents by a pattern such as {date:yyyy}/{section}/{slug}, below the output folder. Placeholders: "
            + "slug and headline (of the article), name and folder (of the input), date, section, language, publisher, author, host, "
            + "index (such as {index:000}), format",
    };

    private readonly Option<string> _force = Flags.Create(
        "Export each page anew. Without it a run over several pages skips those whose documents are up to date, by what earlier runs "
        + "wrote down in the folder .exportkit", "--force");

    private readonly Option<string> _failFast = Flags.Create("Begin no further page when one has failed; default: go on", "--fail-fast");
    private readonly Option<string> _wait = Flags.Create("Where another run works on the output folder, wait for it instead of failing", "--wait");

    private readonly Option<string> _progress = new("--progress")
    {
        HelpName = "KIND",
        Description = "How progress over several pages is shown: auto (default), bar, lines (a line now and then), none",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(GroupedCommand command) => command.AddGroup("Many pages", _jobs, _template, _force, _failFast, _wait, _progress);

    /// <summary>What the command line says.</summary>
    /// <exception cref="UsageException">A value cannot be understood.</exception>
    public RunSettings Read(ParseResult result, CommandEnvironment environment, bool isQuiet) => new()
    {
        Jobs = result.GetValue(_jobs) is { } jobs ? Jobs(jobs) : environment.Cores(),
        IsQuiet = isQuiet,
        FailFast = result.Has(_failFast),
        Force = result.Has(_force),
        Wait = result.Has(_wait),
        Progress = Progress(result.GetValue(_progress)),
    };

    /// <summary>How documents are named; null where no pattern is given.</summary>
    /// <exception cref="UsageException">It cannot be understood, or would leave the output folder.</exception>
    public OutputTemplate? Template(ParseResult result) => result.GetValue(_template) is { } pattern ? OutputTemplate.Parse(pattern) : null;

    private static int Jobs(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) && jobs is >= 1 and <= MostJobs
            ? jobs
            : throw new UsageException($"\"{value}\" is no number of pages. Give --jobs a number from 1 to {MostJobs}.");

    private static string Progress(string? value)
    {
        if (value is null)
        {
            return ProgressChoice.Names[0];
        }

        var kind = value.ToLowerInvariant();
        return Array.IndexOf(ProgressChoice.Names, kind) >= 0
            ? kind
            : throw new UsageException($"\"{value}\" is no kind of progress. Give --progress one of: {string.Join(", ", ProgressChoice.Names)}.");
    }
}
