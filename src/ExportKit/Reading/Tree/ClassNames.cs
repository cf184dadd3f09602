namespace ExportKit.Reading.Tree;

/// <summary>What the class and identifier of an element say, as words: <c>articleBody main-col_2</c> gives
/// <c>article body main col</c>.</summary>
internal sealed class ClassNames
{
    /// <summary>How many different hashes words can have.</summary>
    public const int Hashes = 4096;

    private const int OnStack = 512;

    private static readonly ClassNames Nothing = new("|");

    /// <summary>A class that says whether there is a sidebar stands on what lies beside it.</summary>
    private static readonly string[] Settings = ["no-", "with", "has", "false", "true", "enabled", "disabled", "active", "left-", "right-", "none"];

    private readonly string _words;
    private Place[]? _places;
    private ulong _asked;
    private ulong _found;
    private ulong _weighed;
    private ulong _possible;

    private ClassNames(string words) => _words = words;

    /// <summary>Where a word stands among the others.</summary>
    /// <param name="Start">Its first letter.</param>
    /// <param name="Length">How many letters it has.</param>
    /// <param name="Hash">A number that words which are the same have in common, less than <see cref="Hashes"/>.</param>
    public readonly record struct Place(int Start, int Length, ushort Hash);

    /// <summary>Whether there are no words at all.</summary>
    public bool IsEmpty => _words.Length <= 1;

    /// <summary>The single words.</summary>
    public ReadOnlySpan<Place> Places => _places ??= PlacesIn(_words);

    /// <summary>Splits a class and an identifier into words at anything but letters, and at capitals.</summary>
    /// <param name="classes">The class attribute.</param>
    /// <param name="id">The identifier.</param>
    public static ClassNames Of(string? classes, string? id)
    {
        if (string.IsNullOrEmpty(classes) && string.IsNullOrEmpty(id))
        {
            return Nothing;
        }

        // A character of a name makes two at the most, and a name ends with two bars.
        var most = 2 * ((classes?.Length ?? 0) + (id?.Length ?? 0)) + 5;
        var words = new WordWriter(most <= OnStack ? stackalloc char[most] : new char[most]);
        AppendAll(ref words, classes);
        Append(ref words, id);
        return words.Length == 1 ? Nothing : new ClassNames(words.ToString());
    }

    /// <summary>Whether the words of this phrase stand in a row within one class; <c>article body</c> is found in
    /// <c>article-body</c>, <c>ArticleBody</c> and <c>c-article__body--wide</c>.</summary>
    /// <param name="phrase">Words in lower case between bars: <c>|article|body|</c>.</param>
    public bool Has(string phrase) => _words.Contains(phrase, StringComparison.Ordinal);

    /// <summary>Whether the words of a phrase stand there.</summary>
    /// <param name="at">The place of the first of them.</param>
    /// <param name="phrase">Words in lower case between bars.</param>
    public bool HasAt(Place at, string phrase) => _words.AsSpan(at.Start - 1).StartsWith(phrase, StringComparison.Ordinal);

    /// <summary>Whether one of these phrases is there.</summary>
    /// <param name="phrases">The phrases.</param>
    public bool HasAny(NameVocabulary phrases) => phrases.IsIn(this);

    /// <summary>Whether one of the words may be in a set, by the hashes of all of them, which are gone through once for all sets.</summary>
    /// <param name="question">The set, a single bit; none for a set that has no bit.</param>
    public bool MayHave(ulong question)
    {
        if ((_weighed & question) != question)
        {
            // Before the words are gone through: a set that is made meanwhile is not weighed.
            _weighed = NameVocabulary.Complete;
            _possible = 0;
            foreach (var at in Places)
            {
                _possible |= NameVocabulary.SetsWith(at.Hash);
            }
        }

        return (_possible & question) == question;
    }

    /// <summary>What was found out before about one of several questions; null where it was not asked.</summary>
    /// <param name="question">The question, a single bit.</param>
    public bool? Known(ulong question) => (_asked & question) == 0 ? null : (_found & question) != 0;

    /// <summary>Remembers what was found out.</summary>
    /// <param name="question">The question, a single bit.</param>
    /// <param name="answer">The answer.</param>
    public void Remember(ulong question, bool answer)
    {
        _asked |= question;
        _found |= answer ? question : 0;
    }

    /// <summary>Whether one of the single words is in the set.</summary>
    /// <param name="set">Words in lower case.</param>
    public bool HasWordOf(HashSet<string> set)
    {
        if (IsEmpty)
        {
            return false;
        }

        var lookup = set.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var at in Places)
        {
            if (lookup.Contains(WordAt(at)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A word.</summary>
    /// <param name="at">Its place.</param>
    public ReadOnlySpan<char> WordAt(Place at) => _words.AsSpan(at.Start, at.Length);

    /// <summary>The words, each between bars; two bars in a row part one class from the next.</summary>
    public override string ToString() => _words;

    /// <summary>The hash of a word.</summary>
    /// <param name="word">The word.</param>
    public static ushort HashOf(ReadOnlySpan<char> word)
    {
        var hash = (uint)word.Length;
        foreach (var c in word)
        {
            hash = (hash * 31) + c;
        }

        return (ushort)(hash % Hashes);
    }

    private static Place[] PlacesIn(string words)
    {
        var places = new Place[CountIn(words)];
        var (start, count) = (1, 0);
        while (count < places.Length)
        {
            var length = words.AsSpan(start).IndexOf('|');
            if (length > 0)
            {
                places[count++] = new Place(start, length, HashOf(words.AsSpan(start, length)));
            }

            start += length + 1;
        }

        return places;
    }

    private static int CountIn(string words)
    {
        var count = 0;
        for (var i = 1; i < words.Length; i++)
        {
            count += words[i] == '|' && words[i - 1] != '|' ? 1 : 0;
        }

        return count;
    }

    private static void AppendAll(ref WordWriter words, string? classes)
    {
        if (classes is null || !MayHaveStyle(classes))
        {
            Append(ref words, classes);
            return;
        }

        Append(ref words, string.Join(' ', classes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(name => !IsStyle(name))));
    }

    private static bool MayHaveStyle(string classes) =>
        classes.AsSpan().ContainsAny(':', '[')
        || classes.Contains("has-", StringComparison.Ordinal)
        || classes.Contains("sidebar", StringComparison.Ordinal)
        || classes.Contains("elementor-widget", StringComparison.Ordinal);

    /// <summary>Classes such as <c>print:hidden</c>, <c>w-[50%]</c> and <c>has-small-font-size</c> say how something looks, and
    /// when, not what it is.</summary>
    private static bool IsStyle(string name) =>
        name.AsSpan().ContainsAny(':', '[')
        || name.StartsWith("has-", StringComparison.Ordinal)
        || name.Contains("sidebar", StringComparison.Ordinal) && Array.Exists(Settings, setting => name.Contains(setting, StringComparison.Ordinal))
        || name is "elementor-widget" or "elementor-widget-wrap" or "elementor-widget-container";

    private static void Append(ref WordWriter words, string? text)
    {
        var previous = '\0';
        foreach (var c in text ?? string.Empty)
        {
            if (char.IsAsciiDigit(previous) && char.IsAsciiLetter(c))
            {
                // Letters behind a digit are part of a hash or a size, such as 9ad0cc or 2col, and name nothing.
                continue;
            }

            if (char.IsAsciiLetterLower(c))
            {
                words.Add(c);
            }
            else
            {
                Append(ref words, c, previous);
            }

            previous = c;
        }

        words.Add('|');
        if (!words.EndsInBars)
        {
            words.Add('|');
        }
    }

    private static void Append(ref WordWriter words, char c, char previous)
    {
        if (char.IsAsciiLetter(c) || c > 127 && char.IsLetter(c))
        {
            if (char.IsUpper(c) && char.IsLower(previous) && !words.EndsInBar)
            {
                words.Add('|');
            }

            words.Add(char.ToLowerInvariant(c));
        }
        else if (!words.EndsInBar)
        {
            words.Add('|');
        }

        if (char.IsWhiteSpace(c) && !words.EndsInBars)
        {
            words.Add('|');
        }
    }

    /// <summary>Writes words between bars; there is always one before.</summary>
    private ref struct WordWriter
    {
        private readonly Span<char> _words;

        public WordWriter(Span<char> room)
        {
            _words = room;
            Add('|');
        }

        public int Length { get; private set; }

        public void Add(char c) => _words[Length++] = c;

        public readonly bool EndsInBar => _words[Length - 1] == '|';

        public readonly bool EndsInBars => Length > 1 && _words[Length - 2] == '|' && EndsInBar;

        public override readonly string ToString() => _words[..Length].ToString();
    }
}
