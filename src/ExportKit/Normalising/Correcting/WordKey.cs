using System.Text;

namespace ExportKit.Normalising.Correcting;

/// <summary>Words freed of what small changes of a page change: case, punctuation, white space.</summary>
internal sealed class WordKey
{
    private const int FewestToDiffer = 4;
    private const double Alike = 0.75;

    private readonly string[] _words;

    private WordKey(string text, string[] words) => (Text, _words) = (text, words);

    /// <summary>The words, a space between each.</summary>
    public string Text { get; }

    /// <summary>The key of a text.</summary>
    /// <param name="text">The text.</param>
    public static WordKey Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark)
            {
                key.Append(char.ToLowerInvariant(c));
            }
            else if (key.Length > 0 && key[^1] != ' ' && c is not ('\'' or '’'))
            {
                key.Append(' ');
            }
        }

        var words = key.ToString().TrimEnd();
        return new WordKey(words, words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Whether these words begin others; a word or two begin too much.</summary>
    /// <param name="other">The others.</param>
    public bool Begins(WordKey other) =>
        _words.Length > 2 && other.Text.Length > Text.Length && other.Text.StartsWith(Text, StringComparison.Ordinal) && other.Text[Text.Length] == ' ';

    /// <summary>Whether these words are others with a few changed: three in four are shared, of four or more.</summary>
    /// <param name="other">The others.</param>
    public bool IsLike(WordKey other)
    {
        if (_words.Length < FewestToDiffer || other._words.Length < FewestToDiffer)
        {
            return false;
        }

        var rest = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in _words)
        {
            rest[word] = rest.GetValueOrDefault(word) + 1;
        }

        var shared = 0;
        foreach (var word in other._words)
        {
            if (rest.TryGetValue(word, out var left) && left > 0)
            {
                rest[word] = left - 1;
                shared++;
            }
        }

        return 2.0 * shared / (_words.Length + other._words.Length) >= Alike;
    }
}
