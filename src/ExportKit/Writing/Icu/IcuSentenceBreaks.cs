using System.Text;

namespace ExportKit.Writing.Icu;

/// <summary>Where sentences end, by ICU (UAX 29, section 5). Keeps one iterator a language; not for several threads.</summary>
/// <param name="icu">ICU.</param>
internal sealed unsafe class IcuSentenceBreaks(IcuFunctions icu) : IDisposable
{
    private const int SentenceIterator = 3;
    private const int Done = -1;

    private readonly Dictionary<string, nint> _iterators = new(StringComparer.Ordinal);

    /// <summary>Finds the places.</summary>
    /// <param name="text">A paragraph's text.</param>
    /// <param name="language">Its language, a BCP 47 tag.</param>
    /// <returns>Where sentences begin, but for the first: in order, each greater than 0 and less than the text's length.</returns>
    public List<int> Find(string text, string language)
    {
        var found = new List<int>();
        var iterator = Iterator(Locale(language));
        fixed (char* letters = text)
        {
            var error = 0;
            icu.BreakSetText(iterator, letters, text.Length, &error);
            Check(error);
            icu.BreakFirst(iterator);
            for (var at = icu.BreakNext(iterator); at != Done && at < text.Length; at = icu.BreakNext(iterator))
            {
                found.Add(at);
            }
        }

        return found;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var iterator in _iterators.Values)
        {
            icu.BreakClose(iterator);
        }

        _iterators.Clear();
    }

    /// <summary>The rules go by language alone: in Greek a semicolon ends a question. What is no language is read by the rules for all.</summary>
    private static string Locale(string language)
    {
        var end = language.IndexOf('-', StringComparison.Ordinal);
        var primary = (end < 0 ? language : language[..end]).ToLowerInvariant();
        return primary.Length is 2 or 3 && primary.All(char.IsAsciiLetterLower) ? primary : "en";
    }

    private static void Check(int error)
    {
        if (error > 0)
        {
            throw new InvalidOperationException($"ICU failed with error {error}.");
        }
    }

    private nint Iterator(string locale)
    {
        if (!_iterators.TryGetValue(locale, out var iterator))
        {
            fixed (byte* name = Encoding.ASCII.GetBytes(locale + '\0'))
            {
                var error = 0;
                iterator = icu.BreakOpen(SentenceIterator, name, null, 0, &error);
                Check(error);
            }

            _iterators[locale] = iterator;
        }

        return iterator;
    }
}
