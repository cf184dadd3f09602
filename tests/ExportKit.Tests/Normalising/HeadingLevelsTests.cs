using ExportKit.Model;
using ExportKit.Normalising;

namespace ExportKit.Tests.Normalising;

public sealed class HeadingLevelsTests
{
    [Theory]
    [InlineData("3 2 4 4 2", "2 2 3 3 2")]
    [InlineData("2 3 4 5 6 2", "2 3 4 5 6 2")]
    [InlineData("1 2 3", "2 3 4")]
    [InlineData("1 1 2", "2 2 3")]
    [InlineData("6 5 4", "2 2 2")]
    [InlineData("2 6 3 6", "2 3 3 4")]
    [InlineData("1 2 3 4 5 6 6 5", "2 3 4 5 6 6 6 6")]
    public void A_stack_of_source_levels_gives_the_levels(string source, string expected)
    {
        var headings = source.Split(' ').Select((level, i) => (Block)Some.Heading(int.Parse(level), $"Heading {i}"));
        var normalised = Pass.Run(Some.Article([.. headings, Some.Paragraph("Text")])).Article;
        Assert.Equal(expected, string.Join(' ', normalised.Body.OfType<Heading>().Select(heading => heading.Level)));
    }

    [Fact]
    public void A_change_is_reported_once_with_the_number_of_headings()
    {
        var (_, diagnostics) = Pass.Run(Some.Article(Some.Heading(3, "One") with { Place = Some.Place }, Some.Heading(4, "Two"), Some.Heading(2, "Three")));
        var only = Assert.Single(diagnostics);
        Assert.Equal("EK3001", only.Code.Id);
        Assert.Equal("2 heading levels were changed so that none is skipped: \"One\" is of level 2 now, and was of level 3, and so on", only.Message);
        Assert.Equal(Some.Place, only.Place);
    }

    [Fact]
    public void Levels_that_do_not_skip_are_left_and_nothing_is_said() => Pass.Expect(
        [Some.Heading(2, "One"), Some.Heading(3, "Two"), Some.Heading(2, "Three")],
        """
        heading 2 #h-one: "One"
        heading 3 #h-two: "Two"
        heading 2 #h-three: "Three"
        """);

    [Fact]
    public void Headings_within_boxes_take_their_place_in_the_order() => Pass.Expect(
        [Some.Heading(2, "One"), new Aside([Some.Heading(4, "In the box")]), Some.Heading(3, "Two")],
        """
        heading 2 #h-one: "One"
        aside box
          heading 3 #h-in-the-box: "In the box"
        heading 3 #h-two: "Two"
        """,
        "EK3001");

    [Fact]
    public void A_bold_subhead_stands_below_the_heading_before_it() => Pass.Expect(
        [Some.Heading(2, "One"), Some.Paragraph("Text."), Some.Bold("Subhead"), Some.Paragraph("Text."), Some.Bold("Another"), Some.Paragraph("Text.")],
        """
        heading 2 #h-one: "One"
        paragraph: "Text."
        heading 3 #h-subhead: "Subhead"
        paragraph: "Text."
        heading 3 #h-another: "Another"
        paragraph: "Text."
        """,
        "EK3003", "EK3003");

    [Fact]
    public void The_level_that_an_inferred_heading_has_is_deeper_than_any_of_a_page() => Assert.True(InferredHeadings.InferredLevel > 6);
}
