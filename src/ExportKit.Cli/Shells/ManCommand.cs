using System.CommandLine;

namespace ExportKit.Cli;

/// <summary>The command <c>man</c>: writes the manual page.</summary>
internal sealed class ManCommand : ICommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "man";

    private readonly string _description;

    public ManCommand(string description) => _description = description;

    /// <inheritdoc/>
    public bool TakesSettings => false;

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples => ["exportkit man > exportkit.1", "exportkit man | man -l -"];

    /// <inheritdoc/>
    public GroupedCommand Build()
    {
        var command = new GroupedCommand(Name, _description);
        command.AddGroup("Options");
        return command;
    }

    /// <inheritdoc/>
    public int Run(ParseResult result, CommandEnvironment environment)
    {
        new ManPage(environment.Out).Write(CommandOutline.All());
        return ExitCodes.Done;
    }
}
