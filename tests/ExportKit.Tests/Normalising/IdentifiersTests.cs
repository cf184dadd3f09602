using ExportKit.Model;
using ExportKit.Normalising;

namespace ExportKit.Tests.Normalising;

public sealed class IdentifiersTests
{
    [Fact]
    public void Headings_are_named_by_their_words_and_never_alike() => Pass.Expect(
        [
            Some.Heading(2, "What it means"), Some.Paragraph("Text."), Some.Heading(2, "What it means"), Some.Paragraph("Text."),
            Some.Heading(2, "The minister’s “plan”, again!"), Some.Paragraph("Text."),
        ],
        """
        heading 2 #h-what-it-means: "What it means"
        paragraph: "Text."
        heading 2 #h-what-it-means-2: "What it means"
        paragraph: "Text."
        heading 2 #h-the-ministers-plan-again: "The minister’s “plan”, again!"
        paragraph: "Text."
        """);

    [Fact]
    public void Names_that_clash_or_are_unfit_are_changed_and_links_follow() => Pass.Expect(
        [
            Some.Paragraph(Some.Link("a", "#a"), new TextRun(" "), Some.Link("1", "#1 x")),
            Some.Paragraph("First") with { Id = "a" },
            Some.Paragraph("Second") with { Id = "a" },
            Some.Paragraph("Third") with { Id = "a-2" },
            Some.Paragraph("Fourth") with { Id = "1 x" },
        ],
        """
        paragraph: link<#a>["a"] " " link<#id-1-x>["1"]
        paragraph #a: "First"
        paragraph #a-2: "Second"
        paragraph #a-2-2: "Third"
        paragraph #id-1-x: "Fourth"
        """);

    [Fact]
    public void Header_cells_give_way_to_what_has_their_name() => Pass.Expect(
        [Some.Paragraph("First") with { Id = "table-1-1-1" }, Some.Table(Some.Row(Some.Th("A"), Some.Td("1")))],
        """
        paragraph #table-1-1-1: "First"
        table
          row body
            th #table-1-1-1-2 row: "A"
            td of table-1-1-1-2: "1"
        """);

    [Theory]
    [InlineData("What it means", "what-it-means")]
    [InlineData("  --x--  ", "x")]
    [InlineData("COVID-19: the facts", "covid-19-the-facts")]
    [InlineData("It’s", "its")]
    public void Words_make_a_slug(string text, string slug) => Assert.Equal(slug, Slug.Of(text));

    [Theory]
    [InlineData("日本の天気", "日本の経済")]
    [InlineData("العربية", "עברית")]
    [InlineData("Café", "Cafè")]
    [InlineData("!", "?")]
    public void Other_letters_make_slugs_that_differ(string one, string other)
    {
        Assert.NotEqual(Slug.Of(one), Slug.Of(other));
        Assert.Matches("^[a-z0-9-]+$", Slug.Of(one));
    }

    [Fact]
    public void A_slug_is_the_same_on_every_machine() => Assert.Equal("caf-b3369d9c", Slug.Of("Café"));

    [Theory]
    [InlineData("fn:1", "fn-1")]
    [InlineData("1", "id-1")]
    [InlineData("-x", "id--x")]
    [InlineData("", "id-")]
    [InlineData("_a.b-c", "_a.b-c")]
    public void A_given_name_is_made_sound(string id, string sound) => Assert.Equal(sound, Slug.Sound(id));

    [Fact]
    public void A_very_long_name_is_cut() => Assert.Equal(120, Slug.Sound(new string('a', 5000)).Length);
}
