using System.CommandLine;

namespace ExportKit.Cli;

/// <summary>The options of a command line, and of the settings before it, that may change what becomes of a page.</summary>
internal static class OptionWords
{
    // How a run goes, and which pages it is about, changes no document; where they go is told by their names.
    private static readonly string[] Idle =
    [
        "--quiet", "--output", "--jobs", "--force", "--fail-fast", "--wait", "--progress", "--report", "--write-baseline", "--fail-on",
        "--from", "--feed", "--since", "--limit", "--list-inputs", "--shard",
    ];

    /// <summary>The options that were given or set, each followed by its values, in the order of the command's help.</summary>
    public static IReadOnlyList<string> Of(ParseResult result)
    {
        var words = new List<string>();
        foreach (var option in result.CommandResult.Command.Options)
        {
            var name = option.Name.StartsWith("--", StringComparison.Ordinal)
                ? option.Name
                : option.Aliases.FirstOrDefault(alias => alias.StartsWith("--", StringComparison.Ordinal)) ?? option.Name;
            if (Array.IndexOf(Idle, name) < 0 && result.GetResult(option) is { Implicit: false } given)
            {
                words.Add(name);
                foreach (var token in given.Tokens)
                {
                    words.Add(token.Value);
                }
            }
        }

        return words;
    }
}
