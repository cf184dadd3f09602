using System.CommandLine;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>The command <c>completion</c>: writes what a shell needs to complete the program's words.</summary>
internal sealed class CompletionCommand : ICommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "completion";

    private static readonly string[] Shells = ["bash", "zsh", "fish"];
    private readonly string _description;
    private readonly Argument<string> _shell = new("SHELL") { Description = "The shell: bash, zsh or fish", Arity = ArgumentArity.ZeroOrOne };

    public CompletionCommand(string description) => _description = description;

    /// <inheritdoc/>
    public bool TakesSettings => false;

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples =>
    [
        "source <(exportkit completion bash)",
        "exportkit completion zsh > ~/.zfunc/_exportkit",
        "exportkit completion fish > ~/.config/fish/completions/exportkit.fish",
    ];

    /// <summary>The words that a command's argument can be; empty where it is something else.</summary>
    public static string[] Words(CommandOutline command) => command.Name switch
    {
        Name => Shells,
        "codes" => [.. DiagnosticCodes.All.Select(code => code.Id)],
        _ => [],
    };

    /// <inheritdoc/>
    public GroupedCommand Build()
    {
        var command = new GroupedCommand(Name, _description) { _shell };
        command.AddGroup("Options");
        return command;
    }

    /// <inheritdoc/>
    public int Run(ParseResult result, CommandEnvironment environment)
    {
        var commands = CommandOutline.All();
        switch (result.GetValue(_shell))
        {
            case "bash":
                BashCompletion.Write(commands, environment.Out);
                return ExitCodes.Done;
            case "zsh":
                ZshCompletion.Write(commands, environment.Out);
                return ExitCodes.Done;
            case "fish":
                FishCompletion.Write(commands, environment.Out);
                return ExitCodes.Done;
            case null:
                throw new UsageException("No shell is named. Give one of: bash, zsh, fish.");
            case var other:
                throw new UsageException($"\"{other}\" is no shell that is known here. Give one of: bash, zsh, fish.");
        }
    }
}
