using System.Text;

namespace ExportKit.Reading.Tree;

/// <summary>What the class and identifier of an element say, as words: <c>articleBody main-col_2</c> gives
/// <c>article body main col</c>.</summary>
internal sealed class ClassNames
{
    private static readonly ClassNames Nothing = new("|");

    /// <summary>What stands in classes that are no names.</summary>
    private static readonly string[] Styles = ["has-", "sidebar", "elementor-widget"];

    /// <summary>A class that says whether there is a sidebar stands on what lies beside it.</summary>
    private static readonly string[] Settings = ["no-", "with", "has", "false", "true", "enabled", "disabled", "active", "left-", "right-", "none"];

    private readonly string _words;
    private ulong _asked;
    private ulong _found;

    private ClassNames(string words) => _words = words;

    /// <summary>Whether there are no words at all.</summary>
    public bool IsEmpty => _words.Length <= 1;

    /// <summary>The words, each between bars; two bars in a row part one class from the next.</summary>
    public string Words => _words;

    /// <summary>Splits a class and an identifier into words at anything but letters, and at capitals.</summary>
    /// <param name="classes">The class attribute.</param>
    /// <param name="id">The identifier.</param>
    public static ClassNames Of(string? classes, string? id)
    {
        if (string.IsNullOrEmpty(classes) && string.IsNullOrEmpty(id))
        {
            return Nothing;
        }

        var words = new StringBuilder("|");
        AppendAll(words, classes);
        Append(words, id);
        return words.Length == 1 ? Nothing : new ClassNames(words.ToString());
    }

    /// <summary>Whether the words of this phrase stand in a row within one class; <c>article body</c> is found in
    /// <c>article-body</c>, <c>ArticleBody</c> and <c>c-article__body--wide</c>.</summary>
    /// <param name="phrase">Words in lower case between bars: <c>|article|body|</c>.</param>
    public bool Has(string phrase) => _words.Contains(phrase, StringComparison.Ordinal);

    /// <summary>Whether one of these phrases is there.</summary>
    /// <param name="phrases">The phrases.</param>
    public bool HasAny(NameVocabulary phrases) => phrases.IsIn(this);

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
        for (int start = 1, end; (end = _words.IndexOf('|', start)) > 0; start = end + 1)
        {
            if (end > start && lookup.Contains(_words.AsSpan(start, end - start)))
            {
                return true;
            }
        }

        return false;
    }

    private static void AppendAll(StringBuilder words, string? classes)
    {
        if (classes is null || !classes.AsSpan().ContainsAny(':', '[') && !Array.Exists(Styles, style => classes.Contains(style, StringComparison.Ordinal)))
        {
            Append(words, classes);
            return;
        }

        Append(words, string.Join(' ', classes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(name => !IsStyle(name))));
    }

    /// <summary>Classes such as <c>print:hidden</c>, <c>w-[50%]</c> and <c>has-small-font-size</c> say how something looks, and
    /// when, not what it is.</summary>
    private static bool IsStyle(string name) =>
        name.AsSpan().ContainsAny(':', '[')
        || name.StartsWith("has-", StringComparison.Ordinal)
        || name.Contains("sidebar", StringComparison.Ordinal) && Array.Exists(Settings, setting => name.Contains(setting, StringComparison.Ordinal))
        || name is "elementor-widget" or "elementor-widget-wrap" or "elementor-widget-container";

    private static void Append(StringBuilder words, string? text)
    {
        var previous = '\0';
        foreach (var c in text ?? string.Empty)
        {
            var atWordEnd = words[^1] == '|';
            if (char.IsAsciiDigit(previous) && char.IsAsciiLetter(c))
            {
                // Letters behind a digit are part of a hash or a size, such as 9ad0cc or 2col, and name nothing.
                continue;
            }

            if (char.IsAsciiLetter(c) || c > 127 && char.IsLetter(c))
            {
                if (char.IsUpper(c) && char.IsLower(previous) && !atWordEnd)
                {
                    words.Append('|');
                }

                words.Append(char.ToLowerInvariant(c));
            }
            else if (!atWordEnd)
            {
                words.Append('|');
            }

            if (char.IsWhiteSpace(c) && (words.Length < 2 || words[^2] != '|'))
            {
                words.Append('|');
            }

            previous = c;
        }

        words.Append(words[^1] == '|' ? "|" : "||");
    }
}
