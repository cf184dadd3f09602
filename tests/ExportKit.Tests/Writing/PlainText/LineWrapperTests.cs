using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Writing.Icu;
using ExportKit.Writing.PlainText;

namespace ExportKit.Tests.Writing.PlainText;

/// <summary>Where lines are broken, and what is indented after.</summary>
public sealed class LineWrapperTests
{
    [Theory]
    [InlineData("one two three four five six", "one two three four|five six")]
    [InlineData("exactly twenty chars one", "exactly twenty chars|one")]
    [InlineData("a well-known half-hearted", "a well-known|half-hearted")]
    [InlineData("see https://example.org/a/b/c/d/e now", "see|https://example.org/a/b/c/d/e|now")]
    [InlineData("e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301 e\u0301", "e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301|e\u0301")]
    [InlineData("👩‍👩‍👧‍👦 👩‍👩‍👧‍👦 👩‍👩‍👧‍👦 👩‍👩‍👧‍👦 👩‍👩‍👧‍👦 👩‍👩‍👧‍👦 🇬🇧 ❤️", "👩‍👩‍👧‍👦 👩‍👩‍👧‍👦 👩‍👩‍👧‍👦 👩‍👩‍👧‍👦 👩‍👩‍👧‍👦 👩‍👩‍👧‍👦 🇬🇧|❤️")]
    [InlineData("한국어 문장은 띄어쓰기로 나눈다", "한국어 문장은|띄어쓰기로 나눈다")]
    public void Lines_are_broken_at_spaces_by_what_is_seen(string text, string lines) => Assert.Equal(lines.Split('|'), Wrapped(text, 20));

    [SkippableFact]
    public void Scripts_without_spaces_are_broken_by_their_rules()
    {
        Tools.RequireThat(IcuLibrary.Load(new DiagnosticBag()) is not null, "ICU is not installed");
        // No line begins with a full stop or a closing bracket.
        Assert.Equal(["東京都は九日、新しい", "「船」を出した。人々", "は喜んだ。"], Wrapped("東京都は九日、新しい「船」を出した。人々は喜んだ。", 20, "ja"));
        Assert.Equal(["一二三四五六七八九", "十。一二"], Wrapped("一二三四五六七八九十。一二", 20, "zh"));
        Assert.Equal(["โรงเรียนริมแม่น้ำเปิดอีก", "ครั้งแล้ว"], Wrapped("โรงเรียนริมแม่น้ำเปิดอีกครั้งแล้ว", 20, "th"));
    }

    [Fact]
    public void What_follows_in_a_list_is_indented_like_its_words_and_code_stays_whole()
    {
        var inner = new ListBlock(ListNumbering.Bullet, [Spoken.Item(Spoken.Words("an inner item that is long"))]);
        var list = new ListBlock(ListNumbering.Decimal, [new ListItem([Spoken.Words("one item of several words"), inner], 9)]);
        Assert.Equal(
            """
            List of 1 item
            9. one item of
              several words
              List of 1 item,
              level 2
              - an inner item
                that is long
            End of list.

            Code:
            this line = is too long for that
            End of code.

            """,
            Text(20, list, new CodeBlock("this line = is too long for that")));
    }

    [Fact]
    public void However_deep_a_list_words_keep_room()
    {
        Block block = Spoken.Words("Words that need some room to be broken.");
        for (var i = 0; i < 40; i++)
        {
            block = new ListBlock(ListNumbering.Bullet, [Spoken.Item(block)]);
        }

        var lines = Text(20, block).Split('\n');
        Assert.Contains("        - Words that", lines);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 20));
    }

    private static IEnumerable<string> Wrapped(string text, int width, string language = "en")
    {
        var diagnostics = new DiagnosticBag();
        using var breaks = new LineBreaks(language, diagnostics);
        var lines = new LineWrapper(width, breaks).Wrap(new([new PlainTextRun(text, false)]));
        Assert.Empty(diagnostics.Diagnostics);
        return lines;
    }

    private static string Text(int width, params Block[] blocks)
    {
        using var output = new MemoryStream();
        new PlainTextWriter(new PlainTextOptions { WrapWidth = width, BodyOnly = true }).Write(Spoken.Article([.. blocks]), Spoken.Context(), output);
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }
}
