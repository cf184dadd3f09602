using System.Text;
using ExportKit.Model;
using ExportKit.Writing.PlainText;

namespace ExportKit.Tests.Writing.PlainText;

/// <summary>The order of a text and what stands before and after its body.</summary>
public sealed class DocumentTests
{
    private static Article Full => Spoken.Article(
        new Heading(2, Spoken.Inlines("First")) { Id = "a" },
        Spoken.Words("One two three."),
        new Heading(3, Spoken.Inlines("Deeper")) { Id = "b" },
        new Figure(Spoken.Picture("A cat")),
        new Heading(2, Spoken.Inlines("Second")) { Id = "c" },
        new Paragraph([new Link(Spoken.Inlines("A link"), "https://example.org/")])) with
    {
        Metadata = new ArticleMetadata
        {
            Headline = Spoken.Inlines("The headline"),
            Standfirst = Spoken.Inlines("The standfirst."),
            Authors = ["Ann Author", "Ben Writer", "Cy Scribe"],
            Published = new ArticleDate(new DateTimeOffset(2025, 5, 15, 0, 0, 0, TimeSpan.Zero)),
            Modified = new ArticleDate(new DateTimeOffset(2025, 5, 16, 14, 5, 0, TimeSpan.FromHours(1)), true, true, "BST"),
            Publisher = "Example Post",
            Section = "Politics",
            Address = "https://example.org/story",
            Language = "en-GB",
            Rights = "© 2025 Example Ltd",
        },
    };

    [Fact]
    public void A_text_says_what_it_is_then_what_follows_then_the_body() => Assert.Equal(
        """
        The headline

        The standfirst.

        By Ann Author, Ben Writer and Cy Scribe
        Published 15 May 2025
        Last updated 16 May 2025, 14:05 BST
        Publisher: Example Post
        Section: Politics
        Source: https://example.org/story
        Language: English (en-GB)

        This article has 14 words, 3 headings and 1 image. Reading it aloud takes about 1 minute.

        Contents
        First
          Deeper
        Second

        Heading level 2: First

        One two three.

        Heading level 3: Deeper

        Image: A cat

        Heading level 2: Second

        A link [1]

        Links
        [1] https://example.org/

        Rights: © 2025 Example Ltd

        """,
        Spoken.Text(Full));

    [Fact]
    public void What_the_writer_adds_is_marked() => Assert.Equal(
        """
        The headline

        The standfirst.

        {By }Ann Author{, }Ben Writer{ and }Cy Scribe
        {Published }15 May 2025
        {Last updated }16 May 2025, 14:05 BST
        {Publisher: }Example Post
        {Section: }Politics
        {Source: https://example.org/story}
        {Language: English (en-GB)}

        {This article has 14 words, 3 headings and 1 image. Reading it aloud takes about 1 minute.}

        {Contents}
        {First}
        {  Deeper}
        {Second}

        {Heading level 2: }First

        One two three.

        {Heading level 3: }Deeper

        {Image: }A cat

        {Heading level 2: }Second

        A link{ [1]}

        {Links}
        {[1] https://example.org/}

        {Rights: © 2025 Example Ltd}
        """,
        Spoken.Marked(Spoken.Document(Full)));

    [Fact]
    public void The_articles_own_stretches_are_what_the_documents_have_in_common() =>
        Assert.Equal(
            ["Headline", "Term", "said"],
            Spoken.Document(Spoken.Article(
                new DefinitionList([new DefinitionEntry([Spoken.Inlines("Term")], [[Spoken.Words("said")]])]))).OwnStretches());

    [Fact]
    public void A_heading_of_ornaments_is_neither_said_nor_counted()
    {
        var text = Spoken.Text(Full with { Body = Full.Body.Add(new Heading(2, Spoken.Inlines("■")) { Id = "d" }) });
        Assert.Contains("3 headings", text, StringComparison.Ordinal);
        Assert.Contains("\nSecond\n\nHeading", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_headings_have_no_contents_and_three_can_do_without()
    {
        var two = Full with { Body = Full.Body.RemoveAt(0) };
        Assert.DoesNotContain("Contents", Spoken.Text(two), StringComparison.Ordinal);
        Assert.DoesNotContain("Contents", Spoken.Text(Full, new PlainTextOptions { IncludeContents = false }), StringComparison.Ordinal);
    }

    [Fact]
    public void The_bytes_are_utf8_without_a_mark_and_end_in_one_line_feed()
    {
        using var output = new MemoryStream();
        Assert.True(new PlainTextWriter(new PlainTextOptions()).Write(Spoken.Article(Spoken.Words("Zoë")), Spoken.Context(), output));
        var bytes = output.ToArray();
        Assert.Equal((byte)'H', bytes[0]);
        Assert.EndsWith("Zoë\n", new UTF8Encoding(false, true).GetString(bytes), StringComparison.Ordinal);
        Assert.DoesNotContain((byte)'\r', bytes);
    }

    [Fact]
    public void Lines_end_with_cr_lf_on_demand()
    {
        using var output = new MemoryStream();
        new PlainTextWriter(new PlainTextOptions { CrLf = true }).Write(Spoken.Article(Spoken.Words("Words")), Spoken.Context(), output);
        var text = Encoding.UTF8.GetString(output.ToArray());
        Assert.Equal(text.Count(c => c == '\n'), text.Split("\r\n").Length - 1);
        Assert.EndsWith("\r\n\r\nWords\r\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Language: English")]
    [InlineData("en-GB", "Language: English (en-GB)")]
    [InlineData("el", "Language: el")]
    public void The_language_is_said_by_name_where_the_words_know_it(string tag, string line)
    {
        var article = Spoken.Article(Spoken.Words("Words")) with
        {
            Metadata = new ArticleMetadata { Headline = Spoken.Inlines("Headline"), Language = tag },
        };
        Assert.Contains(line + "\n", Spoken.Text(article, language: tag), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_in_english_for_another_language_are_reported()
    {
        var article = Spoken.Article(Spoken.Words("Λόγια")) with
        {
            Metadata = new ArticleMetadata { Headline = Spoken.Inlines("Τίτλος"), Language = "el" },
        };
        var context = Spoken.Context("el");
        new PlainTextWriter(new PlainTextOptions()).Compose(article, context);
        Assert.Equal("EK4003", Assert.Single(context.Diagnostics.Diagnostics).Code.Id);
    }

    [Fact]
    public void An_article_without_a_body_is_its_headline()
    {
        Assert.Equal(
            "Headline\n\nThis article has 1 word. Reading it aloud takes about 1 minute.\n",
            Spoken.Text(Spoken.Article()));
    }
}
