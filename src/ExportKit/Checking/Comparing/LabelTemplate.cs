namespace ExportKit.Checking.Comparing;

/// <summary>A word of structure with places for others, such as "Heading level {0}: {1}".</summary>
internal sealed class LabelTemplate
{
    private readonly string[] _literals;

    /// <summary>Makes one.</summary>
    /// <param name="pattern">The word, with <c>{0}</c> and the like in it.</param>
    public LabelTemplate(string pattern)
    {
        pattern = Plain(pattern);
        var literals = new List<string>();
        var start = 0;
        for (var at = pattern.IndexOf('{', StringComparison.Ordinal); at >= 0; at = pattern.IndexOf('{', start))
        {
            literals.Add(pattern[start..at]);
            start = pattern.IndexOf('}', at) + 1;
        }

        literals.Add(pattern[start..]);
        _literals = [.. literals];
    }

    /// <summary>A text with plain spaces, since a document may have made them so.</summary>
    public static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');

    /// <summary>Whether a line is nothing but this.</summary>
    public bool IsWhole(string line) => Last(line) is not null;

    /// <summary>What stands for the last placeholder of a line that is this; null where it is not. A template without placeholders gives nothing.</summary>
    public string? Last(string line)
    {
        if (!line.StartsWith(_literals[0], StringComparison.Ordinal))
        {
            return null;
        }

        var at = _literals[0].Length;
        for (var i = 1; i < _literals.Length - 1; i++)
        {
            var next = line.IndexOf(_literals[i], at, StringComparison.Ordinal);
            if (next < 0)
            {
                return null;
            }

            at = next + _literals[i].Length;
        }

        return _literals.Length == 1
            ? line.Length == at ? "" : null
            : line.Length >= at + _literals[^1].Length && line.EndsWith(_literals[^1], StringComparison.Ordinal) ? line[at..^_literals[^1].Length] : null;
    }
}
