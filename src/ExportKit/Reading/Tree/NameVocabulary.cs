namespace ExportKit.Reading.Tree;

/// <summary>A set of words and phrases to be looked for in class names; fast however many they are.</summary>
internal sealed class NameVocabulary
{
    /// <summary>For each hash of a word, the sets that have a first word with it.</summary>
    private static readonly ulong[] SetsByHash = new ulong[ClassNames.Hashes];

    private static int _count;
    private static ulong _complete;

    private readonly Dictionary<string, string[]> _byFirstWord = new(StringComparer.Ordinal);

    // The first 64 sets have a bit of their own, by which names remember what was found; there are about thirty.
    private readonly ulong _question = Interlocked.Increment(ref _count) is <= 64 and var number ? 1ul << (number - 1) : 0;
    private readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Makes a set.</summary>
    /// <param name="words">Single words in lower case.</param>
    /// <param name="phrases">Phrases between bars: <c>|article|body|</c>.</param>
    public NameVocabulary(IEnumerable<string> words, IEnumerable<string> phrases)
    {
        foreach (var word in words)
        {
            Add(word, "|" + word + "|");
        }

        foreach (var phrase in phrases)
        {
            Add(phrase[1..phrase.IndexOf('|', 1)], phrase);
        }

        _lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        Interlocked.Or(ref _complete, _question);
    }

    /// <summary>Makes a set of phrases alone.</summary>
    /// <param name="phrases">Phrases between bars: <c>|article|body|</c>.</param>
    public NameVocabulary(IEnumerable<string> phrases)
        : this([], phrases)
    {
    }

    /// <summary>The sets that are complete.</summary>
    public static ulong Complete => Volatile.Read(ref _complete);

    /// <summary>The sets that have a first word with a hash.</summary>
    /// <param name="hash">The hash.</param>
    public static ulong SetsWith(ushort hash) => SetsByHash[hash];

    /// <summary>Whether the names have one of the set.</summary>
    /// <param name="names">The names.</param>
    public bool IsIn(ClassNames names)
    {
        // Nothing is shared by all pages; what is asked of it is known without. Most other names have no word of the set.
        if (names.IsEmpty || !names.MayHave(_question))
        {
            return false;
        }

        if (names.Known(_question) is { } known)
        {
            return known;
        }

        var isIn = Find(names, null);
        names.Remember(_question, isIn);
        return isIn;
    }

    /// <summary>All of the set that the names have.</summary>
    /// <param name="names">The names.</param>
    /// <param name="found">What is found is added here.</param>
    public void AllIn(ClassNames names, List<string> found)
    {
        if (IsIn(names))
        {
            Find(names, found);
        }
    }

    private void Add(string firstWord, string phrase)
    {
        Interlocked.Or(ref SetsByHash[ClassNames.HashOf(firstWord)], _question);
        if (!_byFirstWord.TryGetValue(firstWord, out var known))
        {
            _byFirstWord[firstWord] = [phrase];
        }
        else if (!known.Contains(phrase, StringComparer.Ordinal))
        {
            _byFirstWord[firstWord] = [.. known, phrase];
        }
    }

    private bool Find(ClassNames names, List<string>? found)
    {
        if (names.IsEmpty)
        {
            return false;
        }

        foreach (var at in names.Places)
        {
            if ((SetsByHash[at.Hash] & _question) != _question || !_lookup.TryGetValue(names.WordAt(at), out var phrases))
            {
                continue;
            }

            foreach (var phrase in phrases)
            {
                if (phrase.Length == at.Length + 2 || names.HasAt(at, phrase))
                {
                    if (found is null)
                    {
                        return true;
                    }

                    found.Add(phrase);
                }
            }
        }

        return found is { Count: > 0 };
    }
}
