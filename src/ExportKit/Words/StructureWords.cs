using System.Globalization;
using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Words;

/// <summary>The words of structure in one language, from its resource file, with its months and ways to write dates.</summary>
internal sealed class StructureWords
{
    /// <summary>The languages that have words of structure, English first.</summary>
    public static IReadOnlyList<string> Languages => ["en", "ar", "cy", "de", "es", "fr", "he", "hi", "it", "ja", "nl", "pl", "pt", "zh"];

    private readonly WordTable _table;

    private StructureWords(string language, WordTable table)
    {
        Language = language;
        _table = table;
    }

    /// <summary>The language that the words are in, as a BCP 47 tag; <c>en</c> where the language asked for has no file.</summary>
    public string Language { get; }

    /// <summary>What the language of the words calls itself: "English", "français".</summary>
    public string LanguageName => _table.LanguageName;

    /// <summary>The words of a language. A language without a file gets English ones.</summary>
    /// <param name="language">A BCP 47 tag such as <c>en-GB</c>; the file of its longest known part serves.</param>
    public static StructureWords For(string language)
    {
        for (var tag = language; tag.Length > 0; tag = Parent(tag))
        {
            if (WordTable.Load(tag) is { } table)
            {
                return new StructureWords(tag, table);
            }
        }

        return new StructureWords("en", WordTable.Load("en") ?? throw new InvalidOperationException("The English words are missing."));
    }

    /// <summary>Says so where the words are not in the language of the article.</summary>
    /// <param name="articleLanguage">The article's language.</param>
    /// <param name="place">The article's source.</param>
    /// <param name="diagnostics">Takes the diagnostic.</param>
    public void ReportFallback(string articleLanguage, SourcePlace place, DiagnosticBag diagnostics)
    {
        if (!IsLanguageOf(articleLanguage))
        {
            diagnostics.Report(
                DiagnosticCodes.WordsInEnglish,
                $"No words of structure for the language \"{articleLanguage}\"; English ones serve, marked as English",
                place,
                "Where that is the wrong language, give the right one with --lang; words for more languages can be added, as CONTRIBUTING.md tells");
        }
    }

    /// <summary>Whether the words are in the language of the article, so that they need no mark of their own.</summary>
    /// <param name="articleLanguage">The article's language.</param>
    public bool IsLanguageOf(string articleLanguage) =>
        articleLanguage.Equals(Language, StringComparison.OrdinalIgnoreCase)
        || articleLanguage.StartsWith(Language + "-", StringComparison.OrdinalIgnoreCase);

    /// <summary>A word without placeholders, or with them as they are.</summary>
    /// <param name="word">Which one.</param>
    public string this[Word word] => _table.Form(word, null);

    /// <summary>A word with its placeholders filled.</summary>
    /// <param name="word">Which one.</param>
    /// <param name="first">What stands for <c>{0}</c>.</param>
    /// <param name="second">What stands for <c>{1}</c>, if anything.</param>
    public string Format(Word word, string first, string second = "") => Fill(this[word], first, second);

    /// <summary>A word that depends on a number, which stands for <c>{0}</c>.</summary>
    /// <param name="word">Which one.</param>
    /// <param name="count">The number.</param>
    /// <param name="more">What stands for <c>{1}</c>, if anything.</param>
    public string Count(Word word, int count, string? more = null) =>
        Fill(_table.Form(word, count), count.ToString(CultureInfo.InvariantCulture), more ?? "");

    /// <summary>Joins words to a list as the language does: "A, B and C".</summary>
    /// <param name="items">The words; at least one.</param>
    public string Join(IReadOnlyList<string> items)
    {
        var text = items[0];
        for (var i = 1; i < items.Count; i++)
        {
            text = Fill(Joint(items[i], i == items.Count - 1), text, items[i]);
        }

        return text;
    }

    /// <summary>How the language joins one more word to a list: a pattern with <c>{0}</c> for the list and <c>{1}</c> for
    /// the word. Some languages go by how the last word begins: "padre e hijo", "un pennawd ac un tabl".</summary>
    /// <param name="next">The word.</param>
    /// <param name="isLast">Whether it is the last of the list.</param>
    public string Joint(string next, bool isLast)
    {
        if (!isLast)
        {
            return this[Word.ListSeparator];
        }

        foreach (var (prefixes, pattern) in _table.LastJoints)
        {
            if (BeginsWithOne(next, prefixes))
            {
                return pattern;
            }
        }

        return this[Word.ListLast];
    }

    /// <summary>A date in words: day, month and year, and the time with its zone where the page shows it.</summary>
    /// <param name="date">The date.</param>
    public string Date(ArticleDate date)
    {
        var value = date.Value;
        var dayOfMonth = value.Day == 1 && _table.FirstDay is { } first ? first : Number(value.Day);
        var day = Fill(_table.DatePattern, dayOfMonth, _table.Months[value.Month - 1], Number(value.Year));
        if (!date.ShowsTime)
        {
            return day;
        }

        var time = value.ToString("HH:mm", CultureInfo.InvariantCulture);
        var zone = date.ZoneName ?? (value.Offset == TimeSpan.Zero ? "UTC" : "UTC" + value.ToString("zzz", CultureInfo.InvariantCulture));
        return Fill(_table.DateTimePattern, day, time + " " + zone);
    }

    private static bool BeginsWithOne(string word, string prefixes)
    {
        for (var start = 0; start <= prefixes.Length;)
        {
            var end = prefixes.IndexOf(' ', start) is var space and >= 0 ? space : prefixes.Length;
            if (word.AsSpan().StartsWith(prefixes.AsSpan(start, end - start), StringComparison.Ordinal))
            {
                return true;
            }

            start = end + 1;
        }

        return false;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Parent(string tag)
    {
        var cut = tag.LastIndexOf('-');
        return cut < 0 ? "" : tag[..cut];
    }

    private static string Fill(string pattern, string first, string second = "", string third = "")
    {
        var text = new StringBuilder(pattern.Length + 32);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '{' && i + 2 < pattern.Length && pattern[i + 2] == '}')
            {
                text.Append(pattern[i + 1] switch { '0' => first, '1' => second, _ => third });
                i += 2;
            }
            else
            {
                text.Append(pattern[i]);
            }
        }

        return text.ToString();
    }
}
