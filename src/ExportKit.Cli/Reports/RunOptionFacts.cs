using System.CommandLine;

namespace ExportKit.Cli;

/// <summary>Tells which options of a command line reports name.</summary>
internal static class RunOptionFacts
{
    // These change nothing in what becomes of a page, and would make the reports of two like runs differ.
    private static readonly string[] Idle =
        ["--quiet", "--report", "--write-baseline", "--jobs", "--force", "--wait", "--progress", "--cache", "--shard"];

    // What opens doors has no place in a file that is handed around.
    private static readonly string[] Secret = ["--header", "--cookie-file"];

    /// <summary>The options that were given or set, in the order of the command's help; null for values that are secret.</summary>
    public static IReadOnlyList<(string Name, string[]? Values)> Of(ParseResult result)
    {
        var options = new List<(string, string[]?)>();
        foreach (var option in result.CommandResult.Command.Options)
        {
            var name = option.Name.StartsWith("--", StringComparison.Ordinal) ? option.Name : option.Aliases.FirstOrDefault(IsLong) ?? option.Name;
            if (Array.IndexOf(Idle, name) < 0 && result.GetResult(option) is { Implicit: false } given)
            {
                options.Add((name, Array.IndexOf(Secret, name) >= 0 ? null : [.. given.Tokens.Select(token => token.Value)]));
            }
        }

        return options;
    }

    private static bool IsLong(string name) => name.StartsWith("--", StringComparison.Ordinal);
}
