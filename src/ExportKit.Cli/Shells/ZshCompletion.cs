using System.CommandLine;

namespace ExportKit.Cli;

/// <summary>Completion for zsh, with what each option does.</summary>
internal static class ZshCompletion
{
    private const string Start = """
        #compdef exportkit
        # zsh completion for exportkit. Put it on the fpath as _exportkit, or for this shell: source <(exportkit completion zsh)
        _exportkit() {
          local context state line
          if (( CURRENT == 2 )); then
            local -a commands=(
        @commands
            )
            _describe command commands
            return
          fi
          local command=$words[2]
          shift words
          (( CURRENT-- ))
          case $command in

        """;

    private const string End = """
          esac
        }
        if [ "$funcstack[1]" = _exportkit ]; then _exportkit "$@"; else compdef _exportkit exportkit; fi

        """;

    /// <summary>Writes the script.</summary>
    public static void Write(CommandOutline[] commands, TextWriter output)
    {
        var listed = string.Join('\n', commands.Select(command => "      " + Quoted($"{command.Name}:{command.Description}")));
        output.Write(Start.ReplaceLineEndings("\n").Replace("@commands", listed, StringComparison.Ordinal));
        foreach (var command in commands)
        {
            output.Write($"    {command.Name})\n      _arguments \\\n");
            foreach (var option in command.Options)
            {
                output.Write("        " + Line(option) + " \\\n");
            }

            output.Write($"        '{FaultReport.Option}[{FaultReport.Description}]' \\\n");
            output.Write("        '(-h --help)'{-h,--help}'[Show help]' \\\n");
            output.Write($"        {Quoted(Arguments(command))} ;;\n");
        }

        output.Write(End.ReplaceLineEndings("\n"));
    }

    private static string Line(Option option)
    {
        var names = CommandOutline.Names(option);
        var isRepeated = option.Arity.MaximumNumberOfValues > 1;
        var lead = isRepeated ? "'*'" : names.Length > 1 ? $"'({string.Join(' ', names)})'" : "";
        var name = names.Length > 1 ? "{" + string.Join(',', names) + "}" : names[0];
        return lead + name + Quoted($"[{Plain(option.Description)}]{Value(option)}");
    }

    private static string Value(Option option)
    {
        var value = CompletedValue.Of(option);
        var name = Plain(option.HelpName ?? "VALUE");
        return value.Kind switch
        {
            CompletedKind.None => "",
            CompletedKind.Words => $":{name}:({string.Join(' ', value.Words)})",
            CompletedKind.Files => $":{name}:_files",
            CompletedKind.Folders => $":{name}:_files -/",
            _ => $":{name}: ",
        };
    }

    private static string Arguments(CommandOutline command) =>
        CompletionCommand.Words(command) is { Length: > 0 } words ? $"1:{command.Symbols.Arguments[0].Name}:({string.Join(' ', words)})"
        : command.Symbols.Arguments is [var argument, ..] ? $"*:{argument.Name}:_files"
        : "*: :";

    // Brackets and colons part the pieces of what _arguments reads.
    private static string Plain(string? text) =>
        (text ?? "").Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal).Replace(":", "\\:", StringComparison.Ordinal);

    private static string Quoted(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
