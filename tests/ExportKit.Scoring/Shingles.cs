using ExportKit.Reading.Segments;

namespace ExportKit.Scoring;

/// <summary>A text as a bag of runs of four words, as <c>score_bodies.py</c> compares texts.</summary>
internal sealed class Shingles
{
    private const int Length = 4;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly bool _byCharacter;

    /// <summary>Makes an empty vocabulary; only texts of one vocabulary can be compared.</summary>
    /// <param name="byCharacter">Whether scripts without spaces are compared character by character.</param>
    public Shingles(bool byCharacter) => _byCharacter = byCharacter;

    /// <summary>The words of a text, as numbers.</summary>
    /// <param name="text">The text.</param>
    public List<ushort> Words(string text)
    {
        var words = new List<ushort>();
        for (var i = 0; i < text.Length; i++)
        {
            if (IsPart(text[i]))
            {
                var start = i;
                while (!IsAlone(text[i]) && i + 1 < text.Length && IsPart(text[i + 1]) && !IsAlone(text[i + 1]))
                {
                    i++;
                }

                words.Add(Number(text[start..(i + 1)]));
            }
        }

        return words;
    }

    /// <summary>The bag of a text.</summary>
    /// <param name="words">Its words.</param>
    public static Dictionary<ulong, int> Bag(List<ushort> words)
    {
        var bag = new Dictionary<ulong, int>();
        var shingle = 0ul;
        for (var i = 0; i < words.Count; i++)
        {
            shingle = shingle << 16 | words[i];
            if (i >= Length - 1 || i == words.Count - 1)
            {
                bag[shingle] = bag.GetValueOrDefault(shingle) + 1;
            }
        }

        return bag;
    }

    /// <summary>The harmonic mean of precision and recall.</summary>
    /// <param name="truth">The bag of what is right.</param>
    /// <param name="read">The bag of what was read.</param>
    public static double F1(Dictionary<ulong, int> truth, Dictionary<ulong, int> read)
    {
        int common = 0, all = 0;
        foreach (var (shingle, count) in read)
        {
            common += Math.Min(count, truth.GetValueOrDefault(shingle));
            all += count;
        }

        return 2.0 * common / Math.Max(1, all + truth.Values.Sum());
    }

    private bool IsAlone(char c) => _byCharacter && WordCounter.IsDense(c);

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c == '_';

    private ushort Number(string word)
    {
        if (!_numbers.TryGetValue(word, out var number))
        {
            _numbers[word] = number = checked((ushort)(_numbers.Count + 1));
        }

        return (ushort)number;
    }
}
