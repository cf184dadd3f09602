using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Tests.Words;

/// <summary>Words with numbers, lists and dates, as each language says them.</summary>
public sealed class StructureWordsTests
{
    [Theory]
    [InlineData("en-GB", "en")]
    [InlineData("EN", "en")]
    [InlineData("zh-Hant-TW", "zh")]
    [InlineData("el", "en")]
    [InlineData("", "en")]
    public void The_longest_part_of_a_tag_that_has_a_file_serves(string tag, string language) =>
        Assert.Equal(language, StructureWords.For(tag).Language, ignoreCase: true);

    [Theory]
    [InlineData("en", "15 May 2025", "1 March 2025")]
    [InlineData("fr", "15 mai 2025", "1er mars 2025")]
    [InlineData("de", "15. Mai 2025", "1. März 2025")]
    [InlineData("es", "15 de mayo de 2025", "1 de marzo de 2025")]
    [InlineData("it", "15 maggio 2025", "1º marzo 2025")]
    [InlineData("pt", "15 de maio de 2025", "1 de março de 2025")]
    [InlineData("nl", "15 mei 2025", "1 maart 2025")]
    [InlineData("pl", "15 maja 2025", "1 marca 2025")]
    [InlineData("cy", "15 Mai 2025", "1 Mawrth 2025")]
    [InlineData("ar", "15 مايو 2025", "1 مارس 2025")]
    [InlineData("he", "15 במאי 2025", "1 במרץ 2025")]
    [InlineData("hi", "15 मई 2025", "1 मार्च 2025")]
    [InlineData("ja", "2025年5月15日", "2025年3月1日")]
    [InlineData("zh", "2025年5月15日", "2025年3月1日")]
    public void Dates_are_said_as_the_language_says_them(string language, string may, string march)
    {
        var words = StructureWords.For(language);
        Assert.Equal(may, words.Date(Day(5, 15)));
        Assert.Equal(march, words.Date(Day(3, 1)));
    }

    [Theory]
    [InlineData(0, null, "15 May 2025, 14:05 UTC")]
    [InlineData(1, "BST", "15 May 2025, 14:05 BST")]
    [InlineData(-5, null, "15 May 2025, 14:05 UTC-05:00")]
    public void A_time_that_the_page_shows_is_said_with_its_zone(int offset, string? zone, string text) =>
        Assert.Equal(text, StructureWords.For("en").Date(
            new ArticleDate(new DateTimeOffset(2025, 5, 15, 14, 5, 0, TimeSpan.FromHours(offset)), true, true, zone)));

    [Theory]
    [InlineData("en", "A, B and C")]
    [InlineData("fr", "A, B et C")]
    [InlineData("de", "A, B und C")]
    [InlineData("es", "A, B y C")]
    [InlineData("it", "A, B e C")]
    [InlineData("pt", "A, B e C")]
    [InlineData("nl", "A, B en C")]
    [InlineData("pl", "A, B i C")]
    [InlineData("cy", "A, B a C")]
    [InlineData("ar", "A وB وC")]
    [InlineData("he", "A, B וC")]
    [InlineData("hi", "A, B और C")]
    [InlineData("ja", "A、B、C")]
    [InlineData("zh", "A、B和C")]
    public void Lists_are_joined_as_the_language_joins_them(string language, string text) =>
        Assert.Equal(text, StructureWords.For(language).Join(["A", "B", "C"]));

    [Theory]
    [InlineData("en", "A", "A")]
    [InlineData("es", "Ana e Isabel", "Ana", "Isabel")]
    [InlineData("es", "Ana e Hilario", "Ana", "Hilario")]
    [InlineData("es", "madera y hierro", "madera", "hierro")]
    [InlineData("es", "Ana y Yolanda", "Ana", "Yolanda")]
    [InlineData("it", "Anna ed Elena", "Anna", "Elena")]
    [InlineData("cy", "Siân ac Owen", "Siân", "Owen")]
    [InlineData("cy", "Siân, Owen a Rhys", "Siân", "Owen", "Rhys")]
    [InlineData("he", "רון ומשה", "רון", "משה")]
    [InlineData("he", "50 מילים ו-3 תמונות", "50 מילים", "3 תמונות")]
    public void The_last_joint_goes_by_the_word_that_follows(string language, string text, params string[] items) =>
        Assert.Equal(text, StructureWords.For(language).Join(items));

    [Theory]
    [InlineData("en", 1, "List of 1 item, level 2")]
    [InlineData("en", 2, "List of 2 items, level 2")]
    [InlineData("pl", 1, "Lista, 1 element, poziom 2")]
    [InlineData("pl", 22, "Lista, 22 elementy, poziom 2")]
    [InlineData("pl", 12, "Lista, 12 elementów, poziom 2")]
    [InlineData("cy", 1, "Rhestr o un eitem, lefel 2")]
    [InlineData("ar", 2, "قائمة من عنصرين، المستوى 2")]
    [InlineData("ar", 5, "قائمة من 5 عناصر، المستوى 2")]
    [InlineData("ar", 11, "قائمة من 11 عنصرًا، المستوى 2")]
    [InlineData("ja", 1, "1項目のリスト、レベル2")]
    public void Words_go_by_the_number(string language, int count, string text) =>
        Assert.Equal(text, StructureWords.For(language).Count(Word.NestedListStart, count, "2"));

    [Theory]
    [InlineData(1, "un pennawd")]
    [InlineData(2, "2 bennawd")]
    [InlineData(3, "3 phennawd")]
    [InlineData(4, "4 pennawd")]
    [InlineData(6, "6 phennawd")]
    public void Welsh_nouns_mutate_after_numbers(int count, string text) =>
        Assert.Equal(text, StructureWords.For("cy").Count(Word.HeadingCount, count));

    [Fact]
    public void A_million_falls_back_where_no_form_is_needed_for_it() =>
        Assert.Equal("1000000 mots", StructureWords.For("fr").Count(Word.WordCount, 1_000_000));

    private static ArticleDate Day(int month, int day) => new(new DateTimeOffset(2025, month, day, 0, 0, 0, TimeSpan.Zero));
}
