using System.Text;

namespace ExportKit.Tests.Docs;

/// <summary>A line for a shell that only starts the tool: variables, the tool, words, where input comes from and output goes. What takes
/// more of a shell (pipes, several commands, substitution) is no such line.</summary>
internal sealed class ShellLine
{
    private static readonly string[] Tools = ["exportkit", "./exportkit"];

    private ShellLine(Dictionary<string, string> variables, string[] words, string? input, string? output) =>
        (Variables, Words, Input, Output) = (variables, words, input, output);

    public IReadOnlyDictionary<string, string> Variables { get; }

    /// <summary>The words behind the tool's name, patterns made names.</summary>
    public string[] Words { get; }

    /// <summary>The file behind <c>&lt;</c>.</summary>
    public string? Input { get; }

    /// <summary>The file behind <c>&gt;</c>, which takes standard output.</summary>
    public string? Output { get; }

    /// <summary>Takes a line apart.</summary>
    /// <param name="line">The line.</param>
    /// <param name="folder">The folder in which patterns are looked up.</param>
    /// <returns>Null where the line needs a shell.</returns>
    public static ShellLine? Read(string line, string folder)
    {
        if (Split(line) is not { } parts)
        {
            return null;
        }

        var start = parts.FindIndex(part => !part.Text.Contains('=', StringComparison.Ordinal));
        if (start < 0 || !Tools.Contains(parts[start].Text))
        {
            return null;
        }

        var variables = parts[..start].ToDictionary(part => part.Text.Split('=')[0], part => part.Text.Split('=', 2)[1], StringComparer.Ordinal);
        string? input = null, output = null;
        var words = new List<string>();
        for (var i = start + 1; i < parts.Count; i++)
        {
            switch (parts[i])
            {
                case { Text: "<", IsPlain: true }:
                    input = parts[++i].Text;
                    break;
                case { Text: ">", IsPlain: true }:
                    output = parts[++i].Text;
                    break;
                default:
                    words.AddRange(Names(parts[i], folder));
                    break;
            }
        }

        return new(variables, [.. words], input, output);
    }

    private static IEnumerable<string> Names(Part part, string folder)
    {
        if (!part.IsPlain || !part.Text.Contains('*', StringComparison.Ordinal))
        {
            return [part.Text];
        }

        var place = Path.GetDirectoryName(part.Text)!;
        var found = Directory.EnumerateFileSystemEntries(Path.Combine(folder, place), Path.GetFileName(part.Text))
            .Select(path => Path.Combine(place, Path.GetFileName(path))).Where(path => !Path.GetFileName(path).StartsWith('.')).Order(StringComparer.Ordinal).ToList();
        return found.Count > 0 ? found : [part.Text];
    }

    /// <summary>The words of a line; null where it has signs that only a shell understands.</summary>
    private static List<Part>? Split(string line)
    {
        var parts = new List<Part>();
        var word = new StringBuilder();
        var (quote, isOpen, isPlain) = ('\0', false, true);
        foreach (var letter in line + " ")
        {
            switch (letter)
            {
                case ' ' when quote == '\0':
                    if (isOpen)
                    {
                        parts.Add(new(word.ToString(), isPlain));
                    }

                    (isOpen, isPlain, _) = (false, true, word.Clear());
                    continue;
                case '#' when quote == '\0' && !isOpen:
                    return parts;
                case '"' or '\'' when quote == '\0' || quote == letter:
                    (quote, isOpen, isPlain) = (quote == '\0' ? letter : '\0', true, false);
                    continue;
                case '|' or '&' or ';' or '(' or ')' or '~' or '\\' or '$' or '`' when quote == '\0':
                case '$' or '`' or '\\' when quote == '"':
                case '<' or '>' when quote == '\0' && isOpen:
                    return null;
                case '<' or '>' when quote == '\0':
                    parts.Add(new(letter.ToString(), true));
                    continue;
                default:
                    isOpen = true;
                    word.Append(letter);
                    continue;
            }
        }

        return parts;
    }

    /// <summary>A word.</summary>
    /// <param name="Text">It, without quotation marks.</param>
    /// <param name="IsPlain">Whether it had none, so that its signs mean something.</param>
    private sealed record Part(string Text, bool IsPlain);
}
