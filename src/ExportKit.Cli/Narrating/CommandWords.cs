using System.Text;

namespace ExportKit.Cli.Narrating;

/// <summary>Takes a command apart into its words, as shells do with quotes, and without a shell: nothing in it is expanded.</summary>
internal static class CommandWords
{
    /// <summary>The words.</summary>
    /// <param name="command">The command: words between spaces; within double or single quotes spaces are kept.</param>
    /// <returns>The words; null where a quote is not closed or there is no word.</returns>
    public static string[]? Of(string command)
    {
        var words = new List<string>();
        StringBuilder? word = null;
        char? quote = null;
        foreach (var letter in command)
        {
            if (quote is { } open)
            {
                (quote, _) = letter == open ? (null, word) : (quote, word!.Append(letter));
            }
            else if (letter is '"' or '\'')
            {
                quote = letter;
                word ??= new StringBuilder();
            }
            else if (char.IsWhiteSpace(letter))
            {
                Add(words, ref word);
            }
            else
            {
                (word ??= new StringBuilder()).Append(letter);
            }
        }

        Add(words, ref word);
        return quote is null && words.Count > 0 ? [.. words] : null;
    }

    private static void Add(List<string> words, ref StringBuilder? word)
    {
        if (word is not null)
        {
            words.Add(word.ToString());
            word = null;
        }
    }
}
