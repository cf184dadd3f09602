using System.CommandLine;
using System.Text;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>The command <c>init</c>: writes a settings file with every setting explained, or the schema of such files.</summary>
internal sealed class InitCommand : ICommand
{
    private readonly string _description;
    private readonly Option<string> _output = new("-o", "--output") { HelpName = "PATH", Description = "Where to write: a file or a folder; - is standard output. Default: this folder" };
    private readonly Option<string> _schema = Flags.Create($"Write {SettingsSchema.FileName} instead, by which editors complete and check settings", "--schema");
    private readonly Option<string> _force = Flags.Create("Replace a file that is there", "--force");

    public InitCommand(string description) => _description = description;

    /// <inheritdoc/>
    public bool TakesSettings => false;

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples => ["exportkit init", "exportkit init --schema", "exportkit init -o news/", "exportkit init -o - > exportkit.json"];

    /// <inheritdoc/>
    public GroupedCommand Build()
    {
        var command = new GroupedCommand("init", _description);
        command.AddGroup("Options", _output, _schema, _force);
        return command;
    }

    /// <inheritdoc/>
    public int Run(ParseResult result, CommandEnvironment environment)
    {
        var isSchema = result.Has(_schema);
        var content = isSchema ? SettingsSchema.Write() : Encoding.UTF8.GetBytes(SettingsTemplate.Write());
        var output = OptionValues.Text("--output", result.GetValue(_output));
        if (output == InputReader.Standard)
        {
            using var stream = environment.OpenOutput();
            stream.Write(content);
            stream.Flush();
            return ExitCodes.Done;
        }

        return Save(Target(output, isSchema ? SettingsSchema.FileName : SettingsFile.FileName, environment), content, result.Has(_force), environment);
    }

    private static string Target(string? output, string name, CommandEnvironment environment) =>
        output is null ? name
        : Path.EndsInDirectorySeparator(output) || environment.Files.FolderExists(output) ? Path.Join(output, name)
        : output;

    private static int Save(string path, byte[] content, bool isForced, CommandEnvironment environment)
    {
        if (!isForced && environment.Files.FileExists(path))
        {
            throw new UsageException($"{path} is there already. Replace it with --force, or write elsewhere with -o.");
        }

        try
        {
            environment.Files.Save(path, content);
            environment.Error.WriteLine($"Written: {DiagnosticPrinter.Printable(path)}.");
            return ExitCodes.Done;
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            DiagnosticPrinter.ToError(environment).Print(Unwritable.File("settings file", path, exception), path);
            return ExitCodes.Failed;
        }
    }
}
