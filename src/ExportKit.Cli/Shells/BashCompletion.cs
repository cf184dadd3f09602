namespace ExportKit.Cli;

/// <summary>Completion for bash 3.2 and later.</summary>
internal static class BashCompletion
{
    // Where a value is joined to its option by "=", bash hands over three words.
    private const string Start = """
        # bash completion for exportkit. For this shell: source <(exportkit completion bash)
        _exportkit() {
          local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} options='' words=''
          local commands='@commands'
          COMPREPLY=()
          if [ "$COMP_CWORD" -eq 1 ]; then
            COMPREPLY=($(compgen -W "$commands --help --version" -- "$current"))
            return
          fi
          if [ "$current" = = ]; then
            current=
          elif [ "$before" = = ]; then
            before=${COMP_WORDS[COMP_CWORD - 2]}
          fi
          case ${COMP_WORDS[1]} in

        """;

    private const string End = """
            *) return ;;
          esac
          if [ -n "$words" ]; then
            COMPREPLY=($(compgen -W "$words" -- "$current"))
          elif [[ $current == -* ]]; then
            COMPREPLY=($(compgen -W "$options --debug --help" -- "$current"))
          else
            _exportkit_paths -f
          fi
        }
        _exportkit_paths() {
          local path
          COMPREPLY=()
          while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen "$1" -- "$current")
          compopt -o filenames 2>/dev/null
        }
        complete -F _exportkit exportkit

        """;

    /// <summary>Writes the script.</summary>
    public static void Write(CommandOutline[] commands, TextWriter output)
    {
        output.Write(Start.ReplaceLineEndings("\n").Replace("@commands", string.Join(' ', commands.Select(command => command.Name)), StringComparison.Ordinal));
        foreach (var command in commands)
        {
            output.Write($"    {command.Name})\n      case $before in\n");
            foreach (var option in command.Options)
            {
                if (Answer(CompletedValue.Of(option)) is { } answer)
                {
                    output.Write($"        {string.Join(" | ", CommandOutline.Names(option))}) {answer} ;;\n");
                }
            }

            output.Write($"      esac\n      options='{string.Join(' ', command.Options.SelectMany(CommandOutline.Names))}'{Topics(command)} ;;\n");
        }

        output.Write(End.ReplaceLineEndings("\n"));
    }

    // What stands for a command's argument where that is one of known words.
    private static string Topics(CommandOutline command) =>
        CompletionCommand.Words(command) is { Length: > 0 } words ? $"\n      [[ $current == -* ]] || words='{string.Join(' ', words)}'" : "";

    private static string? Answer(CompletedValue value) => value.Kind switch
    {
        CompletedKind.Words => $"words='{string.Join(' ', value.Words)}'",
        CompletedKind.Files => "_exportkit_paths -f; return",
        CompletedKind.Folders => "_exportkit_paths -d; return",
        CompletedKind.Text => "return",
        _ => null,
    };
}
