using System.Text.RegularExpressions;
using ExportKit.Words;

namespace ExportKit.Tests.Words;

/// <summary>Every file of words is whole: whoever adds a language learns here what is missing.</summary>
public sealed partial class WordTableTests
{
    /// <summary>Words of which writers take the part before the last place, so that it has to end them.</summary>
    private static readonly Word[] EndsWithItsPlace =
    [
        Word.Heading, Word.Note, Word.Definition, Word.PartSeparator, Word.ListSeparator, Word.ListLast, Word.Caption, Word.Embed,
        Word.LabelParts,
    ];

    /// <summary>Words of which writers take the part after the first place, so that it has to begin them.</summary>
    private static readonly Word[] BeginsWithItsPlace =
        [Word.Definition, Word.PartSeparator, Word.LabelParts, Word.ListSeparator, Word.ListLast, Word.SentenceEnd];

    public static TheoryData<string> Languages => [.. Files()];

    [Fact]
    public void The_promised_languages_have_files() =>
        Assert.Superset(
            new HashSet<string>(["en", "fr", "de", "es", "it", "pt", "nl", "pl", "cy", "ar", "he", "hi", "ja", "zh"], StringComparer.Ordinal),
            Files().ToHashSet(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_word_is_there_and_no_other(string language)
    {
        var words = Table(language).Forms.Keys.Select(key => key.Split('.')[0]).Distinct(StringComparer.Ordinal);
        Assert.Equal(Enum.GetNames<Word>().Order(StringComparer.Ordinal), words.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Words_that_depend_on_a_number_have_a_form_for_each_number(string language)
    {
        var table = Table(language);
        var needed = Enumerable.Range(0, 1000).Select(table.Category).Append("other").ToHashSet(StringComparer.Ordinal);
        foreach (var word in Plurals())
        {
            var forms = Forms(table, word).Select(form => form.Key.Split('.')[1]);
            Assert.Equal(needed.Order(StringComparer.Ordinal), forms.Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Places_are_those_of_the_english_word(string language)
    {
        var english = Table("en");
        foreach (var (key, text) in Table(language).Forms)
        {
            var word = Enum.Parse<Word>(key.Split('.')[0]);
            var needed = Places(Forms(english, word).Last().Value).ToList();
            // A form for nought, one or two may say the number as a word, or by its ending.
            if (key.Split('.') is [_, "zero" or "one" or "two"])
            {
                Assert.Subset(needed.ToHashSet(), Places(text).ToHashSet());
                Assert.Superset(needed.Where(place => place != '0').ToHashSet(), Places(text).ToHashSet());
            }
            else
            {
                Assert.Equal(needed.Order(), Places(text).Order());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Places_stand_where_writers_need_them(string language)
    {
        var table = Table(language);
        foreach (var word in EndsWithItsPlace)
        {
            Assert.Matches(@"\{\d\}\z", table.Form(word, null));
        }

        foreach (var word in BeginsWithItsPlace)
        {
            Assert.StartsWith("{0}", table.Form(word, null), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Dates_and_names_are_there(string language)
    {
        var table = Table(language);
        Assert.NotEqual("", table.LanguageName);
        Assert.Equal(12, table.Months.Distinct(StringComparer.Ordinal).Count(month => !string.IsNullOrWhiteSpace(month)));
        Assert.Equal("012", string.Concat(Places(table.DatePattern).Order()));
        Assert.Equal("01", string.Concat(Places(table.DateTimePattern).Order()));
        Assert.All(table.LastJoints.Values, pattern => Assert.Equal("01", string.Concat(Places(pattern))));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_word_is_empty_or_left_in_english(string language)
    {
        var english = Table("en").Forms.Values.Where(text => text.Count(char.IsLetter) > 12).ToHashSet(StringComparer.Ordinal);
        Assert.All(Table(language).Forms.Values, text => Assert.False(
            text.Trim().Length == 0 || text != text.Trim() || language != "en" && english.Contains(text), $"\"{text}\""));
    }

    [Fact]
    public void Words_go_by_their_names() => Assert.Equal(Enum.GetNames<Word>(), WordNames.All);

    [Fact]
    public void A_language_without_a_file_has_no_table() => Assert.Null(WordTable.Load("xx"));

    private static IEnumerable<string> Files() =>
        from name in typeof(WordTable).Assembly.GetManifestResourceNames()
        where name.StartsWith("ExportKit.Words.Languages.", StringComparison.Ordinal)
        select name["ExportKit.Words.Languages.".Length..^".json".Length];

    private static WordTable Table(string language) => WordTable.Load(language)!;

    private static IEnumerable<KeyValuePair<string, string>> Forms(WordTable table, Word word) =>
        table.Forms.Where(form => form.Key == word.ToString() || form.Key.StartsWith(word + ".", StringComparison.Ordinal));

    private static IEnumerable<Word> Plurals() =>
        Enum.GetValues<Word>().Where(word => !Table("en").Forms.ContainsKey(word.ToString()));

    private static IEnumerable<char> Places(string text) => Place().Matches(text).Select(match => match.Groups[1].Value[0]).Distinct();

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Place();
}
