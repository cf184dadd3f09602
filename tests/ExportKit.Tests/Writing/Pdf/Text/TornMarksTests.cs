using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Tests.Writing.Pdf.Text;

/// <summary>Which marks readers of places would tear from their letters.</summary>
public sealed class TornMarksTests
{
    private const double Size = 10;

    [Theory]
    [InlineData(6, 0, false)] // Where the pen stands, as marks are drawn as a rule.
    [InlineData(6, 2, true)] // Moved up, as over another mark.
    [InlineData(4, 0, true)] // Moved back over its letter.
    [InlineData(6.2, 0, true)] // Moved on over the letter that follows.
    [InlineData(0.5, 0, true)] // On the very place of its letter.
    public void A_mark_is_torn_that_does_not_stand_where_its_letter_ends(double x, double y, bool expected)
    {
        var marks = new TornMarks([new(1, 0, 0, 6, 0), new(2, x, y, 0, 1)], Size);
        Assert.Equal(expected, marks.IsTorn(1));
        Assert.Equal(expected, marks.HasTorn(1, 2));
        Assert.False(marks.IsTorn(0));
    }

    [Fact]
    public void A_second_mark_in_the_place_of_the_first_is_torn() =>
        Assert.True(new TornMarks([new(1, 0, 0, 6, 0), new(2, 6, 0, 0, 1), new(3, 6, 0, 0, 2)], Size).IsTorn(2));

    [Fact]
    public void What_ends_with_a_mark_over_the_letter_ends_short()
    {
        var marks = new TornMarks([new(1, 0, 0, 6, 0), new(2, 3, 0, 0, 1), new(3, 6, 0, 6, 2)], Size);
        Assert.True(marks.EndsShort(0, 2));
        Assert.False(marks.EndsShort(0, 1));
        Assert.False(marks.EndsShort(0, 3));
    }

    [SkippableTheory]
    [InlineData("Noto Sans Thai", "th", "ยืน", "ยื")]
    [InlineData("Noto Sans Khmer", "km", "ទ្វារ", "ទ្វារ")]
    [InlineData("Noto Serif Tibetan", "bo", "གཙང་པོའི", "པོའི")]
    public void Torn_marks_are_said_with_their_letter(string family, string language, string text, string together)
    {
        using var lab = TextLab.With(family);
        var line = Assert.Single(lab.Lines(text, 500, language));
        Assert.Equal(text, TextLab.Said([line]));
        Assert.Contains(line.Runs.SelectMany(run => run.Segments), segment => segment.NeedsActualText && segment.Text == together);
    }
}
