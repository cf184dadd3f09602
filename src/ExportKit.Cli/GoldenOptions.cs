using System.Collections.Immutable;
using System.CommandLine;

namespace ExportKit.Cli;

/// <summary>The options that compare documents with those that are there instead of writing them.</summary>
internal sealed class GoldenOptions
{
    private readonly Option<string> _check = new("--check-golden")
    {
        HelpName = "DIR",
        Description = "Compare the documents with those in this folder and write nothing: texts by lines, EPUBs by members, PDFs by tags and "
            + "words (through qpdf). What differs, is missing or is surplus is shown, with exit code 4",
    };

    private readonly Option<string> _update = Flags.Create("With --check-golden: write what differs or is missing instead", "--update-golden");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(GroupedCommand command) => command.AddGroup("Golden files", _check, _update);

    /// <summary>The folder to compare with; null where documents are written.</summary>
    /// <exception cref="UsageException">The options contradict each other.</exception>
    public string? Read(ParseResult result)
    {
        var folder = OptionValues.Text(_check.Name, result.GetValue(_check));
        return folder is null && result.Has(_update)
            ? throw new UsageException($"{_update.Name} says to accept what {_check.Name} finds. Give {_check.Name} a folder too.")
            : folder;
    }

    /// <summary>Begins the comparison; null where documents are written.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="output">The value of <c>-o</c>; null where it is not given.</param>
    /// <param name="formats">What is made of each input.</param>
    /// <param name="isTold">Whether differences are shown.</param>
    /// <param name="isOutputTaken">Whether standard output holds something else.</param>
    /// <param name="environment">All that is outside.</param>
    /// <exception cref="UsageException">The options contradict each other, or there is no such folder.</exception>
    public GoldenCheck? Begin(
        ParseResult result, string? output, ImmutableArray<ExportFormat> formats, bool isTold, bool isOutputTaken, CommandEnvironment environment)
    {
        if (Read(result) is not { } folder)
        {
            return null;
        }

        // The same folder said twice, as where the settings name it as the output, contradicts nothing.
        if (output is not null && Whole(output, environment) != Whole(folder, environment))
        {
            throw new UsageException($"{_check.Name} compares with what is in {folder}, and -o writes to {output}. Leave one of them out.");
        }

        var updates = result.Has(_update);
        if (!updates && !environment.Files.FolderExists(folder))
        {
            throw new UsageException($"There is no folder {folder} to compare with. Make it with {_update.Name}.");
        }

        var told = !isTold ? TextWriter.Null : isOutputTaken ? environment.Error : environment.Out;
        return new GoldenCheck(folder, updates, formats, told, environment);
    }

    private static string Whole(string path, CommandEnvironment environment) =>
        path.Length == 0 || path == InputReader.Standard ? path : environment.Files.FullPath(path).TrimEnd('/', Path.DirectorySeparatorChar);
}
