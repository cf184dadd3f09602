namespace ExportKit.Reading.Facts;

/// <summary>A headline that is held against many headings: its words are parted once.</summary>
/// <param name="key">Its key (<see cref="TextKey"/>).</param>
internal sealed class HeadlineKey(string key)
{
    private string[]? _words;
    private HashSet<string>? _set;

    /// <summary>Its key.</summary>
    public string Key => key;

    private string[] Words => _words ??= key.Split(' ');

    /// <summary>How alike it and a text could be by their lengths, from 0.4 to 1.</summary>
    /// <param name="text">The text's key.</param>
    public double LengthMatch(string text) => 0.4 + 0.6 * ((double)Math.Min(text.Length, key.Length) / Math.Max(text.Length, key.Length));

    /// <summary>The share of the words of the shorter of the two that the longer has, from 0 to 1.</summary>
    /// <param name="text">The text's key.</param>
    public double Overlap(string text)
    {
        if (text == key)
        {
            return 1;
        }

        var words = text.Split(' ');
        return words.Length <= Words.Length
            ? Share(words, _set ??= new HashSet<string>(Words, StringComparer.Ordinal))
            : Share(Words, new HashSet<string>(words, StringComparer.Ordinal));
    }

    private static double Share(string[] few, HashSet<string> many)
    {
        var found = 0;
        foreach (var word in few)
        {
            found += many.Contains(word) ? 1 : 0;
        }

        return (double)found / few.Length;
    }
}
