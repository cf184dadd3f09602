using ExportKit.Model;
using ExportKit.Writing.PlainText;

namespace ExportKit.Tests.Writing.PlainText;

/// <summary>What becomes of characters that a voice would spell out, or that nobody hears.</summary>
public sealed class SpokenLineTests
{
    [Theory]
    [InlineData("So 😂😂😂😂 good", "So 😂 good")]
    [InlineData("⬇️⬇️⬇️ here", "⬇️ here")]
    [InlineData("😂😂 and 👏🏽👏🏽👏🏽", "😂😂 and 👏🏽👏🏽👏🏽")]
    [InlineData("hosts-->name, !===a", "hosts—name, !=a")]
    [InlineData("hosts --> name === \"x\"", "hosts name \"x\"")]
    [InlineData("## A head, # 5 and #6", "A head, # 5 and #6")]
    public void Rows_of_emoji_and_drawn_arrows_are_said_once(string text, string said) => Assert.Equal(said, Spoken.Line(text));

    /// <summary>A line that has nothing to calm is known at a glance, and is not gone through; behind a symbol it is.</summary>
    [Fact]
    public void What_stays_as_it_is_stays_so_behind_a_symbol()
    {
        var random = new Random(9);
        const string Characters = "abЖ7   ..,-–—/(“”'!%$*_☆é";
        var stayed = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var line = new string(random.GetItems<char>(Characters, random.Next(1, 12)));
            if (Spoken.Line(line) == line)
            {
                stayed++;
                Assert.Equal("☃a " + line, Spoken.Line("☃a " + line));
            }
        }

        Assert.InRange(stayed, 2_000, 18_000);
    }

    [Theory]
    [InlineData("|")]
    [InlineData("•")]
    [InlineData("—")]
    [InlineData("……")]
    [InlineData("( )")]
    [InlineData("§")]
    public void A_line_of_marks_alone_is_none(string text) => Assert.Equal("", Spoken.Line(text));

    [Theory]
    [InlineData("?")]
    [InlineData("!")]
    [InlineData("😀")]
    [InlineData("$")]
    public void A_mark_that_means_something_alone_is_said(string text) => Assert.Equal(text, Spoken.Line(text));

    [Theory]
    [InlineData("soft\u00ADhyphen", "softhyphen")]
    [InlineData("zero\u200Bwidth\u2060\uFEFF", "zerowidth")]
    [InlineData("left\u200Eto\u202Aright\u2069", "lefttoright")]
    [InlineData("a\tb\u00A0\u202F c\u3000d", "a b c d")]
    [InlineData("10\u202F000", "10 000")]
    [InlineData("long\u2011term", "long-term")]
    [InlineData("bell\a null\0 icon\uE012", "bell null icon")]
    [InlineData("broken \uD83D half", "broken \uFFFD half")]
    public void Invisible_characters_and_odd_spaces_are_gone(string text, string said) => Assert.Equal(said, Spoken.Line(text));

    [Theory]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("क्\u200Dष", "क्\u200Dष")]
    [InlineData("👩\u200D🚒 came", "👩\u200D🚒 came")]
    [InlineData("❤\uFE0F\u200D🔥", "❤\uFE0F\u200D🔥")]
    [InlineData("a\u200Db\u200C c", "ab c")]
    [InlineData("سلام\u200C there", "سلام there")]
    public void Joiners_stay_where_they_join(string text, string said) => Assert.Equal(said, Spoken.Line(text));

    [Theory]
    [InlineData("*** Breaking ***", "Breaking")]
    [InlineData("-----", "")]
    [InlineData("* * *", "")]
    [InlineData("a ===== b", "a b")]
    [InlineData("What???", "What?")]
    [InlineData("No!!!! Yes", "No! Yes")]
    [InlineData("wait....", "wait…")]
    [InlineData("one---two", "one—two")]
    [InlineData("f*** it", "f* it")]
    [InlineData("My name is ____.", "My name is ….")]
    [InlineData("I am ____ today", "I am … today")]
    [InlineData("■ Labour ► Read on ◆", "Labour Read on")]
    [InlineData("→ More", "More")]
    [InlineData("A → B", "A → B")]
    [InlineData("• Item", "Item")]
    [InlineData("Read it ▶\uFE0F", "Read it ▶\uFE0F")]
    [InlineData("« Oui »", "« Oui »")]
    [InlineData("he said (“yes.”)", "he said (“yes.”)")]
    [InlineData("up ▲ 3, down ▼ 2", "up ▲ 3, down ▼ 2")]
    [InlineData("we go. . . . Six", "we go. … Six")]
    [InlineData("one * * * two", "one two")]
    [InlineData("Filed under: news |", "Filed under: news")]
    [InlineData("| Home | News |", "Home | News")]
    [InlineData("[…] and … so", "[…] and … so")]
    public void Rows_of_symbols_are_calmed(string text, string said) => Assert.Equal(said, Spoken.Line(text));

    [Theory]
    [InlineData("Rating: ★★★☆☆", "Rating: 3 of 5 stars")]
    [InlineData("★★★★ Great", "4 stars Great")]
    [InlineData("★ Exclusive", "Exclusive")]
    [InlineData("★", "1 star")]
    [InlineData("Score 8 ★ ★ ☆", "Score 8 2 of 3 stars")]
    [InlineData("Score 8 ☆ ★ ☆ ★", "Score 8 ★")]
    public void Stars_of_a_rating_are_counted(string text, string said) => Assert.Equal(said, Spoken.Line(text));

    [Theory]
    [InlineData("“It’s” – he said—now…", "\"It's\" - he said - now...")]
    [InlineData("10–12 May", "10-12 May")]
    [InlineData("« Oui »", "\"Oui\"")]
    [InlineData("−3 and 5′", "-3 and 5'")]
    public void Punctuation_becomes_plain_on_demand(string text, string said) =>
        Assert.EndsWith(
            "\n\n" + said + "\n",
            Spoken.Text(Spoken.Article(Spoken.Words(text)), new PlainTextOptions { AsciiPunctuation = true }),
            StringComparison.Ordinal);

    [Fact]
    public void Punctuation_stays_by_default() => Assert.Equal("“It’s” – he said…", Spoken.Line("“It’s” – he said…"));

    [Fact]
    public void Code_keeps_its_punctuation() =>
        Assert.EndsWith(
            "\n\nCode:\nx = “—”\nEnd of code.\n",
            Spoken.Text(Spoken.Article(new CodeBlock("x = “—”")), new PlainTextOptions { AsciiPunctuation = true }),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("one two—three 1,204 — x", 5)]
    [InlineData("漢字かな and two", 6)]
    [InlineData("ภาษาไทย", 2)]
    public void Words_are_counted_as_their_readers_count(string text, int count) =>
        Assert.Equal(count, SpokenLength.OwnWords([new PlainTextLine([new PlainTextRun(text, false), new PlainTextRun(" added words", true)])]));

    [Theory]
    [InlineData(10, 1)]
    [InlineData(310, 2)]
    [InlineData(1550, 10)]
    public void Reading_aloud_takes_a_minute_for_155_words(int words, int minutes) =>
        Assert.Equal(minutes, SpokenLength.Minutes([PlainTextLine.Generated(string.Join(' ', Enumerable.Repeat("word", words)))]));
}
