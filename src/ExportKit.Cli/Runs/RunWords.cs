using System.CommandLine;
using System.Text;

namespace ExportKit.Cli;

/// <summary>Says a run in a few words, as its command line says it, for who waits for its folder.</summary>
internal static class RunWords
{
    private const int MostLetters = 200;

    /// <summary>The words: the command, its inputs, its options with their values, but those that are secret; cut off where they are many.</summary>
    /// <param name="command">The command's name.</param>
    /// <param name="result">The command line.</param>
    /// <param name="inputs">Its inputs.</param>
    public static string Of(string command, ParseResult result, Argument<string[]> inputs)
    {
        var words = new StringBuilder("exportkit ").Append(command);
        foreach (var input in result.GetValue(inputs) ?? [])
        {
            words.Append(' ').Append(input);
            if (words.Length > MostLetters / 2)
            {
                words.Append(" …");
                break;
            }
        }

        foreach (var (name, values) in RunOptionFacts.Of(result))
        {
            words.Append(' ').Append(name).Append(values is null or [] ? "" : " ").AppendJoin(' ', values ?? []);
        }

        if (result.CommandResult.Command.Options.FirstOrDefault(option => option.Name == "--shard") is { } shard && result.GetResult(shard) is { Tokens: [var share, ..] })
        {
            words.Append(" --shard ").Append(share.Value);
        }

        return (words.Length > MostLetters ? words.ToString(0, MostLetters) + "…" : words.ToString()).ReplaceLineEndings(" ");
    }
}
