using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Tests.Writing.Pdf.Text;

public sealed class LineBreakerTests : IDisposable
{
    private const string Prose =
        "The Prime Minister’s office said that “reforms” would go ahead, despite the opposition of those who fear that difficult affairs of state are rushed.";

    private readonly TextLab _lab = new();

    [SkippableFact]
    public void Lines_take_the_words_that_fit_and_lose_none()
    {
        var lines = _lab.Lines(Prose, 150);
        Assert.True(lines.Count > 3);
        Assert.All(lines, line => Assert.InRange(line.Width, 1, 150.001));
        Assert.Equal(Prose, TextLab.Said(lines));
        for (var i = 1; i < lines.Count; i++)
        {
            Assert.Equal(lines[i - 1].TextEnd, lines[i].TextStart);
            Assert.Equal(' ', Prose[lines[i].TextStart - 1]);
        }
    }

    [SkippableFact]
    public void A_line_could_not_have_taken_the_next_word()
    {
        var paragraph = _lab.Shape(Prose);
        var lines = LineBreaker.Break(paragraph, 150);
        // The last line but one may have given a word to the last.
        for (var i = 0; i < lines.Count - 2; i++)
        {
            var nextWord = Prose.IndexOf(' ', lines[i].TextEnd) is var space and > 0 ? space : Prose.Length;
            Assert.True(paragraph.Width(lines[i].TextStart, nextWord) > 150, $"line {i}");
        }
    }

    [SkippableFact]
    public void Spaces_at_the_end_hang()
    {
        var lines = _lab.Lines("one two", 25);
        Assert.Equal(2, lines.Count);
        var run = lines[0].Runs.Single();
        Assert.Equal("one ", run.Segments.Single().Text);
        Assert.Equal(4, run.Glyphs.Count);
        Assert.True(run.HangingWidth > 0);
        Assert.Equal(run.Width - run.HangingWidth, lines[0].Width, 6);
    }

    [SkippableFact]
    public void A_word_that_is_too_long_is_parted_between_clusters()
    {
        var word = string.Concat(Enumerable.Repeat("abcdefgé\u0301fi", 30));
        var lines = _lab.Lines(word, 50);
        Assert.True(lines.Count > 10);
        Assert.All(lines, line => Assert.InRange(line.Width, 1, 50.001));
        Assert.All(lines, line => Assert.NotEqual('\u0301', word[line.TextStart]));
        Assert.Equal(word, TextLab.Said(lines));
    }

    [SkippableFact]
    public void A_measure_narrower_than_a_letter_takes_a_letter_a_line()
    {
        Assert.Equal(["a", "b", "c"], _lab.Lines("abc", 0.5).Select(line => TextLab.Said([line])));
        Assert.Equal(["a", "b"], _lab.Lines("ab", -5).Select(line => TextLab.Said([line])));
    }

    [SkippableFact]
    public void The_first_line_is_indented()
    {
        var paragraph = _lab.Shape(Prose);
        var lines = LineBreaker.Break(paragraph, 150, 60);
        Assert.InRange(lines[0].Width, 1, 90.001);
        Assert.Contains(lines.Skip(1), line => line.Width > 110);
    }

    [SkippableFact]
    public void Forced_breaks_end_lines_and_leave_a_space_between_words()
    {
        var owner = new object();
        var lines = LineBreaker.Break(
            _lab.Shape(TextLab.Span("one"), new ForcedBreak(owner), TextLab.Span("two "), new ForcedBreak(owner), new ForcedBreak(owner), TextLab.Span("three")), 500);
        Assert.Equal(["one ", "two ", " ", "three"], lines.Select(line => TextLab.Said([line])));
        Assert.All(lines, line => Assert.True(line.IsForcedEnd && line.Ascent > 5));
        Assert.Same(owner, lines[0].Runs[^1].Owner);
        Assert.Equal(0, lines[2].Width);
    }

    [SkippableFact]
    public void A_short_last_word_gets_company()
    {
        const string text = "This sentence is long enough to fill the line up to its very end so that no more fit it";
        var paragraph = _lab.Shape(text);
        var upToLastWord = paragraph.Width(0, text.Length - 3);
        var lines = LineBreaker.Break(paragraph, upToLastWord + 1);
        Assert.Equal(2, lines.Count);
        Assert.Equal("fit it", TextLab.Said([lines[1]]));
    }

    [SkippableFact]
    public void Boxes_stand_in_the_line_like_letters()
    {
        var box = new InlineBox(30, 40, 5, "box");
        var lines = LineBreaker.Break(_lab.Shape(TextLab.Span("before "), box, TextLab.Span(" after")), 500);
        var line = Assert.Single(lines);
        var run = line.Runs.Single(candidate => candidate.Box is not null);
        Assert.Equal((30, "box"), (run.Width, run.Owner));
        Assert.Equal((40, 5), (line.Ascent, line.Descent));
        Assert.Equal(run.X + 30, line.Runs[^1].X, 6);
    }

    [SkippableFact]
    public void Nothing_gives_no_line()
    {
        Assert.Empty(LineBreaker.Break(_lab.Shape(), 100));
        Assert.Empty(LineBreaker.Break(_lab.Shape(TextLab.Span("")), 100));
        Assert.Single(LineBreaker.Break(_lab.Shape(new InlineBox(1, 2, 3)), 100));
    }

    [SkippableFact]
    public void Widths_for_tables_are_those_of_lines()
    {
        var paragraph = _lab.Shape("a somewhat longer text");
        Assert.Equal(Assert.Single(LineBreaker.Break(paragraph, paragraph.NaturalWidth)).Width, paragraph.NaturalWidth, 3);
        Assert.Equal(4, LineBreaker.Break(paragraph, paragraph.MinimumWidth).Count);
        Assert.Equal(_lab.Shape("somewhat").NaturalWidth, paragraph.MinimumWidth, 3);
    }

    [SkippableFact]
    public void Glyphs_of_a_line_are_those_of_its_text_shaped_alone()
    {
        const string text = "AVATAR office WAVE fjord Ty. Te, To";
        foreach (var line in _lab.Lines(text, 22))
        {
            var alone = LineBreaker.Break(_lab.Shape(text[line.TextStart..line.TextEnd]), 1000).Single();
            Assert.Equal(alone.Width, line.Width, 6);
            Assert.Equal(Glyphs(alone), Glyphs(line));
        }
    }

    [SkippableFact]
    public void Hostile_texts_are_broken_without_loss()
    {
        Tools.RequireThat(ExportKit.Writing.Icu.IcuLibrary.Load(_lab.Diagnostics) is not null, "ICU is not installed.");
        var random = new Random(7);
        var texts = new HostileTexts(random);
        for (var i = 0; i < 300; i++)
        {
            var items = Enumerable.Range(0, random.Next(1, 4)).Select(_ => TextLab.Span(texts.Text())).ToArray<ParagraphItem>();
            var paragraph = _lab.Shape(items);
            var lines = LineBreaker.Break(paragraph, random.Next(5, 300));
            Assert.Equal(paragraph.Text.Length, lines.Count == 0 ? 0 : lines[^1].TextEnd);
            var text = ReadableText.Of(paragraph.Text, 0, paragraph.Text.Length);
            // A variation selector or joiner that stands alone has no glyph to be said with.
            Assert.Equal(ReadableText.WithoutIgnorables(text), ReadableText.WithoutIgnorables(TextLab.Said(lines)));
        }
    }

    [SkippableFact]
    public void A_word_of_a_hundred_thousand_letters_takes_its_time_only()
    {
        var lines = _lab.Lines(new string('x', 100_000), 400);
        Assert.Equal(100_000, lines.Sum(line => line.Runs.Sum(run => run.Glyphs.Count)));
    }

    public void Dispose() => _lab?.Dispose();

    private static IEnumerable<ushort> Glyphs(TextLine line)
    {
        foreach (var run in line.Runs)
        {
            foreach (var glyph in run.Glyphs)
            {
                yield return glyph.Id;
            }
        }
    }
}
