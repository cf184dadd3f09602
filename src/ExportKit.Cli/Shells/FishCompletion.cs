using System.CommandLine;

namespace ExportKit.Cli;

/// <summary>Completion for fish, with what each option does.</summary>
internal static class FishCompletion
{
    /// <summary>Writes the script.</summary>
    public static void Write(CommandOutline[] commands, TextWriter output)
    {
        output.Write("# fish completion for exportkit. For this shell: exportkit completion fish | source\n");
        foreach (var command in commands)
        {
            output.Write($"complete -c exportkit -f -n __fish_use_subcommand -a {command.Name} -d {Quoted(command.Description)}\n");
        }

        foreach (var command in commands)
        {
            var line = $"complete -c exportkit -n '__fish_seen_subcommand_from {command.Name}'";
            foreach (var option in command.Options)
            {
                output.Write($"{line}{string.Concat(CommandOutline.Names(option).Select(Name))}{Value(option)} -d {Quoted(option.Description)}\n");
            }

            output.Write($"{line} -l {FaultReport.Option[2..]} -d '{FaultReport.Description}'\n");
            output.Write($"{line} -s h -l help -d 'Show help'\n");
            if (CompletionCommand.Words(command) is { Length: > 0 } words)
            {
                output.Write($"{line} -f -a {Quoted(string.Join(' ', words))}\n");
            }
        }
    }

    private static string Name(string name) => name.StartsWith("--", StringComparison.Ordinal) ? $" -l {name[2..]}" : $" -s {name[1..]}";

    private static string Value(Option option)
    {
        var value = CompletedValue.Of(option);
        return value.Kind switch
        {
            CompletedKind.None => "",
            CompletedKind.Words => $" -x -a {Quoted(string.Join(' ', value.Words))}",
            CompletedKind.Files => " -r -F",
            CompletedKind.Folders => " -x -a '(__fish_complete_directories)'",
            _ => " -x",
        };
    }

    private static string Quoted(string? text) =>
        "'" + (text ?? "").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'";
}
