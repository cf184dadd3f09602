using System.CommandLine;
using System.Globalization;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>The command <c>merge-reports</c>: makes of the reports of all shares the one that a run over all inputs would have written.</summary>
internal sealed class MergeReportsCommand : ICommand
{
    /// <summary>Its name.</summary>
    public const string Name = "merge-reports";

    private readonly string _description;

    private readonly Argument<string[]> _reports = new("REPORT")
    {
        Description = "The reports (.json) that the shards of one split wrote, all of them, in any order", Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _output = new("-o", "--output") { HelpName = "FILE", Description = "The file to write, whole or not at all; - is standard output" };
    private readonly Option<string> _quiet = Flags.Create("Say nothing but errors", "-q", "--quiet");

    public MergeReportsCommand(string description) => _description = description;

    /// <inheritdoc/>
    public bool TakesSettings => false;

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples => ["exportkit merge-reports reports/shard-*.json -o report.json"];

    /// <inheritdoc/>
    public GroupedCommand Build()
    {
        var command = new GroupedCommand(Name, _description) { _reports };
        command.AddGroup("Options", _output, _quiet);
        return command;
    }

    /// <inheritdoc/>
    public int Run(ParseResult result, CommandEnvironment environment)
    {
        var paths = result.GetValue(_reports) ?? [];
        var output = result.GetValue(_output);
        if (paths.Length == 0 || output is null or "")
        {
            throw new UsageException("Give the reports of all shards, and the file to write: exportkit merge-reports shard-1.json shard-2.json -o report.json");
        }

        OutputAddress.Refuse(output);
        Refuse(paths, output, environment);
        try
        {
            Merge(paths, output, environment, result.Has(_quiet));
            return ExitCodes.Done;
        }
        catch (MergeRefused refused)
        {
            DiagnosticPrinter.ToError(environment).Print(refused.Diagnostic, output);
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            DiagnosticPrinter.ToError(environment).Print(
                new(DiagnosticCodes.ReportUnwritable, $"The report cannot be written: {IoFailure.Describe(exception)}", new SourcePlace(output), IoFailure.AdviceForWriting(exception)), output);
        }

        return ExitCodes.Failed;
    }

    private static void Refuse(string[] paths, string output, CommandEnvironment environment)
    {
        foreach (var path in paths)
        {
            if (path is "" or InputReader.Standard)
            {
                throw new UsageException("Reports of shards are files; standard input is none of them.");
            }

            if (output != InputReader.Standard && environment.Files.FullPath(path) == environment.Files.FullPath(output))
            {
                throw new UsageException($"The report would replace {path}, which is to be merged. Give -o another file.");
            }
        }
    }

    private static void Merge(string[] paths, string output, CommandEnvironment environment, bool isQuiet)
    {
        var reports = new List<ShardReport>();
        try
        {
            foreach (var path in paths)
            {
                reports.Add(ShardReport.Open(path, environment.Files));
            }

            ShardSet.Check(reports);
            var merged = new MergedReport(reports);
            using var scratch = environment.Files.OpenScratch(output == InputReader.Standard ? null : output);
            var write = merged.Write(scratch);
            Save(output, write, environment);
            if (!isQuiet)
            {
                environment.Error.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{reports.Count} reports over {reports[0].Inputs} inputs are one now; as one run, they end with exit code {merged.ExitCode}."));
            }
        }
        finally
        {
            reports.ForEach(report => report.Dispose());
        }
    }

    private static void Save(string path, Action<Stream> write, CommandEnvironment environment)
    {
        if (path != InputReader.Standard)
        {
            environment.Files.Save(path, write);
            return;
        }

        using var output = environment.OpenOutput();
        write(output);
        output.Flush();
    }
}
