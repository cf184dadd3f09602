using ExportKit.Words;

namespace ExportKit.Tests.Words;

/// <summary>The plural rules in the files of words, by the sample numbers that CLDR gives for each category.</summary>
public sealed class PluralRuleTests
{
    [Theory]
    [InlineData("en", "one", "1")]
    [InlineData("en", "other", "0 2~16 100 1000 10000 100000 1000000")]
    [InlineData("de", "one", "1")]
    [InlineData("de", "other", "0 2~16 100 1000 10000 100000 1000000")]
    [InlineData("nl", "one", "1")]
    [InlineData("nl", "other", "0 2~16 100 1000 10000 100000 1000000")]
    [InlineData("fr", "one", "0 1")]
    [InlineData("fr", "many", "1000000")]
    [InlineData("fr", "other", "2~17 100 1000 10000 100000")]
    [InlineData("pt", "one", "0 1")]
    [InlineData("pt", "many", "1000000")]
    [InlineData("pt", "other", "2~17 100 1000 10000 100000")]
    [InlineData("it", "one", "1")]
    [InlineData("it", "many", "1000000")]
    [InlineData("it", "other", "0 2~16 100 1000 10000 100000")]
    [InlineData("es", "one", "1")]
    [InlineData("es", "many", "1000000")]
    [InlineData("es", "other", "0 2~16 100 1000 10000 100000")]
    [InlineData("pl", "one", "1")]
    [InlineData("pl", "few", "2~4 22~24 32~34 42~44 52~54 62 102 1002")]
    [InlineData("pl", "many", "0 5~19 100 1000 10000 100000 1000000")]
    [InlineData("cy", "zero", "0")]
    [InlineData("cy", "one", "1")]
    [InlineData("cy", "two", "2")]
    [InlineData("cy", "few", "3")]
    [InlineData("cy", "many", "6")]
    [InlineData("cy", "other", "4 5 7~20 100 1000 10000 100000 1000000")]
    [InlineData("ar", "zero", "0")]
    [InlineData("ar", "one", "1")]
    [InlineData("ar", "two", "2")]
    [InlineData("ar", "few", "3~10 103~110 1003")]
    [InlineData("ar", "many", "11~26 111 1011")]
    [InlineData("ar", "other", "100~102 200~202 300~302 400~402 500~502 600 1000 10000 100000 1000000")]
    [InlineData("he", "one", "1")]
    [InlineData("he", "two", "2")]
    [InlineData("he", "other", "0 3~17 100 1000 10000 100000 1000000")]
    [InlineData("hi", "one", "0 1")]
    [InlineData("hi", "other", "2~17 100 1000 10000 100000 1000000")]
    [InlineData("ja", "other", "0~15 100 1000 10000 100000 1000000")]
    [InlineData("zh", "other", "0~15 100 1000 10000 100000 1000000")]
    public void A_languages_numbers_fall_into_their_categories(string language, string category, string samples)
    {
        var table = WordTable.Load(language)!;
        Assert.All(Numbers(samples), number => Assert.Equal(category, table.Category(number)));
    }

    [Theory]
    [InlineData("n = 1", 1, true)]
    [InlineData("n = 1", 2, false)]
    [InlineData("n != 1", 1, false)]
    [InlineData("n % 10 = 2..4 and n % 100 != 12..14", 22, true)]
    [InlineData("n % 10 = 2..4 and n % 100 != 12..14", 12, false)]
    [InlineData("i = 0,1 or n = 5", 5, true)]
    [InlineData("i = 0,1 or n = 5", 4, false)]
    [InlineData("v = 0 and f = 0", 7, true)]
    [InlineData("e != 0..5", 7, false)]
    public void Rules_are_read_as_cldr_writes_them(string rule, int number, bool holds) =>
        Assert.Equal(holds, PluralRule.Holds(rule, number));

    [Theory]
    [InlineData("x = 1")]
    [InlineData("n = one")]
    public void What_is_no_rule_is_a_bug(string rule) =>
        Assert.Throws<InvalidOperationException>(() => PluralRule.Holds(rule, 1));

    /// <summary>The rules are CLDR's, and what judges by them is ours: no package with them can be had, and ICU, which has them, is not on
    /// every machine, while a text needs no native library. Where ICU is, it holds the rules to account.</summary>
    [SkippableTheory]
    [MemberData(nameof(WordTableTests.Languages), MemberType = typeof(WordTableTests))]
    public void ICU_puts_the_same_numbers_into_the_same_categories(string language)
    {
        Tools.RequireThat(Icu is not null, "ICU is not installed");
        var table = WordTable.Load(language)!;

        Assert.Equal(Icu!.Categories(language, 1201), Enumerable.Range(0, 1201).Select(table.Category));
    }

    private static IcuPlurals? Icu { get; } = IcuPlurals.Load();

    private static IEnumerable<int> Numbers(string samples) =>
        from sample in samples.Split(' ')
        let ends = sample.Split('~')
        let first = int.Parse(ends[0], System.Globalization.CultureInfo.InvariantCulture)
        let last = int.Parse(ends[^1], System.Globalization.CultureInfo.InvariantCulture)
        from number in Enumerable.Range(first, last - first + 1)
        select number;
}
