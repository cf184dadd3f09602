using System.Text;

namespace ExportKit.Tests.Codes;

/// <summary>The line of a case, taken apart as a shell does: variables, words, standard input.</summary>
internal sealed class CaseLine
{
    private const string Program = "exportkit";

    public CaseLine(string line)
    {
        var words = Split(line);
        var start = words.IndexOf(Program);
        Assert.True(start >= 0, $"No word of the line is {Program}: {line}");
        foreach (var variable in words[..start])
        {
            var end = variable.IndexOf('=', StringComparison.Ordinal);
            Variables[variable[..end]] = variable[(end + 1)..];
        }

        words = words[(start + 1)..];
        if (words is [.., "<", var file])
        {
            (Input, words) = (file, words[..^2]);
        }

        Words = [.. words];
    }

    /// <summary>The words after the program's name.</summary>
    public string[] Words { get; }

    /// <summary>The variables before it.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>The file that is standard input; null for an empty one.</summary>
    public string? Input { get; }

    private static List<string> Split(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var quote = '\0';
        var isOpen = false;
        foreach (var letter in line + " ")
        {
            if (quote == '\0' && letter == ' ')
            {
                if (isOpen)
                {
                    words.Add(word.ToString());
                }

                (isOpen, _) = (false, word.Clear());
            }
            else if (letter is '"' or '\'' && (quote == '\0' || quote == letter))
            {
                (quote, isOpen) = (quote == '\0' ? letter : '\0', true);
            }
            else
            {
                isOpen = true;
                word.Append(letter);
            }
        }

        return words;
    }
}
