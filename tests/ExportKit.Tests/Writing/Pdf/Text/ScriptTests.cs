using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Writing;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Tests.Writing.Pdf.Text;

/// <summary>Bidi, fonts by coverage, and what glyphs stand for, script by script.</summary>
public sealed class ScriptTests
{
    [SkippableFact]
    public void Right_to_left_words_stand_from_right_to_left()
    {
        using var lab = TextLab.With("Noto Sans Hebrew");
        var line = Assert.Single(lab.Lines("אבג 12 דהו", 500, "he", TextDirection.RightToLeft));
        Assert.True(line.IsRightToLeft);
        Assert.Equal("אבג 12 דהו", TextLab.Said([line]));
        Assert.Equal("דהו| |12|אבג ", string.Join('|', line.Runs.Select(run => run.Segments.Single().Text)));
        // Within a run the letters are drawn from left to right, the last one first.
        var first = line.LogicalRuns[0];
        Assert.True(first.IsRightToLeft);
        Assert.Equal([3, 2, 1, 0], Clusters(first));
        Assert.True(first.Glyphs[0].X < first.Glyphs[3].X);
    }

    [SkippableFact]
    public void Spaces_hang_out_of_right_to_left_lines_at_the_left()
    {
        using var lab = TextLab.With("Noto Sans Hebrew");
        var lines = lab.Lines("אבגד הוזח טיכל", 40, "he", TextDirection.RightToLeft);
        Assert.True(lines.Count > 1);
        var run = Assert.Single(lines[0].Runs);
        Assert.True(run.HangingWidth > 0);
        Assert.Equal(-run.HangingWidth, run.X, 6);
        Assert.Equal(run.Width - run.HangingWidth, lines[0].Width, 6);
    }

    [SkippableFact]
    public void Spaces_at_a_line_s_end_follow_the_paragraph_s_direction()
    {
        using var lab = TextLab.With("Noto Sans Hebrew");
        var lines = LineBreaker.Break(lab.Shape("see אבגד הוזח and so on and on", "en"), 45);
        var end = lines.First(line => line.Runs.Any(run => run.IsRightToLeft) && line.Runs.Any(run => run.HangingWidth > 0));
        Assert.True(end.Runs[^1].HangingWidth > 0);
        Assert.False(end.Runs[0].HangingWidth > 0);
    }

    [SkippableFact]
    public void Items_keep_their_owners_in_mixed_lines()
    {
        using var lab = TextLab.With("Noto Sans Arabic");
        var items = new ParagraphItem[] { TextLab.Span("abc ", "one"), TextLab.Span("مرحبا", "two", "ar"), TextLab.Span(" بكم", "three", "ar"), TextLab.Span(" xyz", "four") };
        var line = Assert.Single(LineBreaker.Break(lab.Shape(items), 500));
        Assert.Equal(["one", "two", "three", "four"], line.LogicalRuns.Select(run => run.Owner).Distinct());
        Assert.Equal(["one", "three", "two", "four"], line.Runs.Select(run => run.Owner).Distinct());
        Assert.All(line.Runs.Zip(line.Runs.Skip(1)), pair => Assert.Equal(pair.First.X + pair.First.Width, pair.Second.X, 6));
    }

    [SkippableFact]
    public void Arabic_letters_join_over_items()
    {
        using var lab = TextLab.With("Noto Sans Arabic");
        var whole = Assert.Single(LineBreaker.Break(lab.Shape("سلم", "ar"), 500));
        var parted = Assert.Single(LineBreaker.Break(lab.Shape(TextLab.Span("س", 1, "ar"), TextLab.Span("لم", 2, "ar")), 500));
        Assert.Equal(whole.Width, parted.Width, 6);
    }

    [SkippableTheory]
    [InlineData("Noto Sans Arabic", "ar", "الإصلاحات")]
    [InlineData("Noto Sans Hebrew", "he", "שָׁלוֹם")]
    [InlineData("Noto Sans Devanagari", "hi", "हिन्दी क्षत्रिय र्कि")]
    [InlineData("Noto Sans Thai", "th", "ผู้ดำ")]
    [InlineData("Noto Sans CJK JP", "ja", "改革は「進む」と。")]
    [InlineData("Noto Sans CJK KR", "ko", "총리는 월요일에")]
    [InlineData("Noto Sans", "vi", "Thủ tướng z̃ e\u0301")]
    public void Every_script_says_its_text(string family, string language, string text)
    {
        using var lab = TextLab.With(family);
        var lines = lab.Lines(text, 500, language);
        Assert.Equal(text, TextLab.Said(lines));
        Assert.Contains(lines.SelectMany(line => line.Runs), run => run.Face?.Family == family);
        Assert.All(lines.SelectMany(line => line.Runs), run => Assert.DoesNotContain((ushort)0, Ids(run)));
        Assert.Empty(lab.Diagnostics.Diagnostics);
    }

    [SkippableTheory]
    [InlineData("ja", "Noto Sans CJK JP")]
    [InlineData("zh", "Noto Sans CJK SC")]
    [InlineData("zh-Hant", "Noto Sans CJK TC")]
    [InlineData("zh-HK", "Noto Sans CJK HK")]
    [InlineData("ko", "Noto Sans CJK KR")]
    [InlineData("", "Noto Sans CJK SC")]
    public void Han_characters_take_the_font_of_their_language(string language, string family)
    {
        using var lab = TextLab.With(family);
        Assert.Equal(family, Assert.Single(lab.Lines("直接", 500, language)).Runs.Single().Face!.Family);
    }

    [SkippableFact]
    public void Japanese_lines_keep_closing_marks_and_small_kana_from_their_start()
    {
        using var lab = TextLab.With("Noto Sans CJK JP");
        const string text = "これは「テスト」です。ショック、コンピューター。ここまで。";
        for (var width = 45; width < 120; width += 3)
        {
            Assert.All(lab.Lines(text, width, "ja").Skip(1), line => Assert.DoesNotContain(text[line.TextStart], "」。、ョッュー"));
        }
    }

    [SkippableFact]
    public void Thai_lines_end_between_words()
    {
        using var lab = TextLab.With("Noto Sans Thai");
        const string text = "นายกรัฐมนตรีกล่าวเมื่อวันจันทร์";
        var breaks = lab.Shape(text, "th").Breaks;
        Assert.Equal(BreakKind.Allowed, breaks[text.IndexOf("กล่าว", StringComparison.Ordinal)]);
        Assert.Equal(BreakKind.None, breaks[2]);
    }

    [SkippableFact]
    public void A_ligature_is_one_glyph_for_its_letters()
    {
        using var lab = TextLab.With("Noto Sans Arabic");
        var run = Assert.Single(lab.Lines("لا", 500, "ar")).Runs.Single();
        Assert.Equal(1, run.Glyphs.Count);
        Assert.Equal("لا", Assert.Single(run.Segments).Text);
        // Viewers turn right-to-left content round, the parts of a ligature too.
        Assert.Equal("ال", lab.Fonts.Texts.Of(run.Face!, run.Glyphs[0].Id));
    }

    [SkippableFact]
    public void What_is_reordered_is_said_by_ActualText()
    {
        using var lab = TextLab.With("Noto Sans Devanagari");
        var run = Assert.Single(lab.Lines("कि क", 500, "hi")).Runs[0];
        Assert.Equal(("कि", true), (run.Segments[0].Text, run.Segments[0].NeedsActualText));
        Assert.Contains(run.Segments, segment => !segment.NeedsActualText);
    }

    [SkippableFact]
    public void A_glyph_says_one_text_and_the_others_are_said_beside_it()
    {
        using var lab = TextLab.With("Noto Sans");
        var run = Assert.Single(lab.Lines("a\u00A0b c\u00A0d", 500)).Runs.Single();
        var spaces = Enumerable.Range(0, run.Glyphs.Count).Where(index => "\u00A0 ".Contains("a\u00A0b c\u00A0d"[run.Glyphs[index].Cluster], StringComparison.Ordinal))
            .Select(index => run.Glyphs[index].Id).Distinct().Count();
        if (spaces == 1)
        {
            Assert.Equal(["\u00A0", "\u00A0"], run.Segments.Where(segment => segment.NeedsActualText).Select(segment => segment.Text));
            Assert.Equal(" ", lab.Fonts.Texts.Of(run.Face!, run.Glyphs[1].Id));
        }
        else
        {
            Assert.DoesNotContain(run.Segments, segment => segment.NeedsActualText);
        }
    }

    [SkippableFact]
    public void A_character_without_a_glyph_is_named_and_stays_in_the_text()
    {
        using var lab = TextLab.With("Noto Sans");
        var line = Assert.Single(lab.Lines("x\U0010FFFDy\U0001F9FF\uE123", 500));
        Assert.Equal("x\U0010FFFDy\U0001F9FF\uE123", TextLab.Said([line]));
        Assert.All(line.Runs, run => Assert.DoesNotContain((ushort)0, Ids(run)));
        Assert.Contains(lab.Diagnostics.Diagnostics, found => found.Code == DiagnosticCodes.CharacterWithoutGlyph && found.Message.Contains("U+10FFFD", StringComparison.Ordinal));
        Assert.Contains(line.Runs.SelectMany(run => run.Segments), segment => segment is { Text: "\uE123", NeedsActualText: true });
    }

    [SkippableTheory]
    [InlineData("\U0001F468\u200D\U0001F469\u200D\U0001F467")]
    [InlineData("\U0001F1EB\U0001F1F7")]
    [InlineData("1\uFE0F\u20E3")]
    [InlineData("\U0001F44D\U0001F3FD")]
    [InlineData("\u2764\uFE0F")]
    public void Emoji_are_drawn_in_outline_and_say_their_text(string emoji)
    {
        using var lab = TextLab.With("Symbola");
        var line = Assert.Single(lab.Lines($"so {emoji} it is", 500));
        Assert.Equal($"so {emoji} it is", TextLab.Said([line]));
        Assert.Empty(lab.Diagnostics.Diagnostics);
        Assert.All(line.Runs, run => Assert.DoesNotContain((ushort)0, Ids(run)));
    }

    [SkippableTheory]
    [InlineData("ex\u00ADample\u200B and\u2060 so", "example and so")]
    [InlineData("\u200Ea\u202Ab\u202Cc\u2067d\u2069", "abcd")]
    [InlineData("❤\uFE0Fx\u200Dy", "❤\uFE0Fx\u200Dy")]
    public void Characters_without_a_shape_show_nothing(string text, string said)
    {
        using var lab = TextLab.With("Noto Sans");
        var lines = lab.Lines(text, 500);
        Assert.Equal(said, TextLab.Said(lines));
        Assert.Empty(lab.Diagnostics.Diagnostics);
        Assert.All(lines.SelectMany(line => line.Runs), run => Assert.DoesNotContain((ushort)0, Ids(run)));
    }

    [SkippableFact]
    public void Persian_keeps_its_joiners()
    {
        using var lab = TextLab.With("Noto Sans Arabic");
        var run = Assert.Single(lab.Lines("می\u200Cخواهم", 500, "fa", TextDirection.RightToLeft)).Runs.Single();
        Assert.Equal("می\u200Cخواهم", Assert.Single(run.Segments).Text);
    }

    [SkippableFact]
    public void Added_space_comes_after_letters_but_not_within_joined_scripts()
    {
        using var lab = TextLab.With("Noto Sans Arabic");
        double Width(string text, double letters, double words, string language = "en") =>
            Assert.Single(LineBreaker.Break(lab.Shape(new TextSpan(text, TextLab.Style(language) with { LetterSpacing = letters / TextLab.Style(language).Size, WordSpacing = words / TextLab.Style(language).Size, Ligatures = false })), 5000)).Width;
        Assert.Equal(Width("abc def", 0, 0) + 7 + 3, Width("abc def", 1, 3), 6);
        Assert.Equal(Width("e\u0301x\u0303", 0, 0) + 2, Width("e\u0301x\u0303", 1, 0), 6);
        Assert.Equal(Width("مرحبا", 0, 0, "ar"), Width("مرحبا", 1, 0, "ar"), 6);
    }

    [SkippableFact]
    public void The_same_text_gives_the_same_lines()
    {
        static string Print(TextLab lab) => string.Join('\n', lab.Lines("Mixed שלום and हिन्दी, 日本語 and ✓.", 90).SelectMany(line => line.Runs).Select(run =>
            $"{run.Face!.PostScriptName} {run.X:R} {string.Join(' ', Ids(run))} {string.Join('|', run.Segments)}"));
        using var one = TextLab.With();
        using var other = TextLab.With();
        Assert.Equal(Print(one), Print(other));
    }

    private static IEnumerable<int> Clusters(LineRun run)
    {
        foreach (var glyph in run.Glyphs)
        {
            yield return glyph.Cluster;
        }
    }

    private static IEnumerable<ushort> Ids(LineRun run)
    {
        foreach (var glyph in run.Glyphs)
        {
            yield return glyph.Id;
        }
    }
}
