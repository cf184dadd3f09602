using ExportKit.Model;

namespace ExportKit.Tests.Reading;

/// <summary>What HTML has becomes the block of that meaning.</summary>
public sealed class BlockReaderTests
{
    [Fact]
    public void Headings_keep_their_level()
    {
        var blocks = Pages.Between("<h2>First <em>part</em></h2>" + Pages.Prose + "<h4>Inner part</h4>");
        Assert.Equal([2, 4], blocks.Cast<Heading>().Select(heading => heading.Level));
        Assert.Equal("First part", InlineText.Of(((Heading)blocks[0]).Content));
    }

    [Fact]
    public void Lists_nest_and_keep_their_numbers()
    {
        var list = Assert.IsType<ListBlock>(Assert.Single(Pages.Between("<ol start=4><li>four<ul><li>inner</li></ul></li><li value=9>nine</li><li>ten</li></ol>")));
        Assert.Equal(ListNumbering.Decimal, list.Numbering);
        Assert.Equal([4, 9, 10], list.Items.Select(item => item.Number));
        Assert.Equal(ListNumbering.Bullet, Assert.IsType<ListBlock>(list.Items[0].Content[1]).Numbering);
    }

    [Fact]
    public void Reversed_lists_count_down()
    {
        var list = Assert.IsType<ListBlock>(Assert.Single(Pages.Between("<ol reversed type=a><li>x</li><li>y</li><li>z</li></ol>")));
        Assert.Equal(ListNumbering.LowerAlpha, list.Numbering);
        Assert.Equal([3, 2, 1], list.Items.Select(item => item.Number));
    }

    [Fact]
    public void Definition_lists_keep_terms_and_definitions()
    {
        var list = Assert.IsType<DefinitionList>(Assert.Single(Pages.Between("<dl><div><dt>trace</dt><dt>T</dt><dd>A wet funnel.</dd></div><dt>ghost</dt><dd>Dew.</dd><dd>Mist.</dd></dl>")));
        Assert.Equal([2, 1], list.Entries.Select(entry => entry.Terms.Length));
        Assert.Equal([1, 2], list.Entries.Select(entry => entry.Definitions.Length));
    }

    [Fact]
    public void Quotations_keep_who_said_it()
    {
        var quotation = Assert.IsType<Quotation>(Assert.Single(Pages.Between("<blockquote cite=/letters><p>You tell me, said the rain.</p><footer>— Corwin Dray, <cite>Notes</cite></footer></blockquote>")));
        Assert.Equal("Corwin Dray, Notes", InlineText.Of(quotation.Attribution));
        Assert.Equal("https://example.org/letters", quotation.Cite);
        Assert.Single(quotation.Content);
    }

    [Fact]
    public void A_last_line_with_a_dash_is_who_said_it()
    {
        var quotation = Assert.IsType<Quotation>(Assert.Single(Pages.Between("<blockquote><p>You tell me, said the rain.</p><p>— Corwin Dray</p></blockquote>")));
        Assert.Equal("Corwin Dray", InlineText.Of(quotation.Attribution));
    }

    [Fact]
    public void Code_keeps_its_lines()
    {
        var code = Assert.IsType<CodeBlock>(Assert.Single(Pages.Between("<pre><code class=language-python>def f(x):\n    return x\n\nf(1)\n</code></pre>")));
        Assert.Equal("def f(x):\n    return x\n\nf(1)", code.Text);
        Assert.Equal("python", code.CodeLanguage);
    }

    [Theory]
    [InlineData("<hr>")]
    [InlineData("<p>* * *</p>")]
    [InlineData("<p>⁂</p>")]
    [InlineData("<p>-----</p>")]
    public void Rules_and_lines_of_stars_part_sections(string html) => Assert.IsType<SectionBreak>(Assert.Single(Pages.Between(html)));

    [Fact]
    public void Two_line_ends_part_paragraphs_and_one_does_not()
    {
        var blocks = Pages.Between("<div>It was late, and one.<br>Two of them had gone.<br>&nbsp;<br>It was three, and cold.<br/><br/>Four came back, they said.</div>");
        Assert.Equal(["It was late, and one. Two of them had gone.", "It was three, and cold.", "Four came back, they said."], blocks.Cast<Paragraph>().Select(p => InlineText.Of(p.Content)));
        Assert.Contains(((Paragraph)blocks[0]).Content, inline => inline is LineBreak);
    }

    [Fact]
    public void Details_are_open_with_their_summary_as_title()
    {
        var aside = Assert.IsType<Aside>(Assert.Single(Pages.Between("<details><summary>How we counted</summary><p>By hand, and twice.</p></details>")));
        Assert.Equal(AsideKind.Details, aside.Kind);
        Assert.Equal("How we counted", InlineText.Of(aside.Title));
        Assert.Single(aside.Content);
    }

    [Fact]
    public void A_fact_box_stays_and_has_its_heading_as_title()
    {
        var aside = Assert.IsType<Aside>(Assert.Single(Pages.Between("<aside class=factbox><h3>Rain in brief</h3><ul><li>Readers: 23</li><li>Mornings: 15,056</li></ul></aside>")));
        Assert.Equal("Rain in brief", InlineText.Of(aside.Title));
        Assert.IsType<ListBlock>(Assert.Single(aside.Content));
    }

    [Fact]
    public void A_frame_becomes_a_titled_link_with_its_caption()
    {
        var embed = Assert.IsType<Embed>(Assert.Single(Pages.Between("<figure><iframe src=https://www.youtube.com/embed/x title='The round'></iframe><figcaption>Our film.</figcaption></figure>")));
        Assert.Equal((EmbedKind.Video, "The round", "https://www.youtube.com/embed/x"), (embed.Kind, embed.Title, embed.Address));
        Assert.Single(embed.Content);
    }

    [Fact]
    public void A_frame_that_counts_visitors_is_left_out() =>
        Assert.Empty(Pages.Between("<iframe src=https://ad.doubleclick.net/x></iframe><iframe src=https://x.example/ width=1 height=1></iframe>"));

    [Fact]
    public void The_words_of_a_post_stay()
    {
        var embed = Assert.IsType<Embed>(Assert.Single(Pages.Between("<blockquote class=twitter-tweet><p>We are late again.</p>— Ferry (@ferry) <a href=https://twitter.com/ferry/1>May 1</a></blockquote>")));
        Assert.Equal((EmbedKind.Post, "https://twitter.com/ferry/1"), (embed.Kind, embed.Address));
        Assert.Contains("We are late again.", Pages.BodyWith("<blockquote class=twitter-tweet><p>We are late again.</p></blockquote>"), StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_are_joined_to_their_references()
    {
        var body = Pages.Read(Pages.Article(
            "<p>The record is unbroken, or so the town likes to say to visitors.<sup><a href=#n1 id=r1>1</a></sup></p>" + Pages.Prose
            + "<ol class=footnotes><li id=n1>1. Nine mornings are missing, each with its reason. <a href=#r1>↩</a></li></ol>")).Body;
        var reference = Assert.Single(((Paragraph)body[0]).Content.OfType<NoteReference>());
        Assert.Equal(("1", "n1", "r1"), (reference.Label, reference.NoteId, reference.Id));
        var note = Assert.IsType<Note>(body[^1]);
        Assert.Equal(("1", "n1"), (note.Label, note.Id));
        Assert.Equal("Nine mornings are missing, each with its reason.", InlineText.Of(((Paragraph)note.Content[0]).Content));
    }

    [Fact]
    public void Blocks_know_their_place_in_the_source()
    {
        var body = Pages.Read("<html><body><h1>Where it stands</h1>\n\n  " + Pages.Prose + "</body></html>").Body;
        Assert.Equal("page.html:3:3", body[0].Place!.ToString());
    }

    [Fact]
    public void A_block_in_another_language_says_so_once()
    {
        var quotation = Assert.IsType<Quotation>(Assert.Single(Pages.Between("<blockquote lang=ar dir=rtl><p>نقرأ القصة مرتين، ثم يرسم الأطفال ما سمعوه.</p></blockquote>")));
        Assert.Equal(("ar", TextDirection.RightToLeft), (quotation.Language, quotation.Direction));
        Assert.Null(quotation.Content[0].Language);
        Assert.Null(quotation.Content[0].Direction);
    }

    [Theory]
    [InlineData("<h3><button aria-expanded=false>Why was it closed?</button></h3><div><p>The storm had moved the sand at the harbour's mouth.</p></div>", true)]
    [InlineData("<h3><span><button class=accordion-button>Why was it closed?</button></span></h3><div><p>The storm had moved the sand at the harbour's mouth.</p></div>", true)]
    [InlineData("<button aria-expanded=false>Why was it closed?</button> <div><p>The storm had moved the sand at the harbour's mouth, and more.</p></div>", true)]
    [InlineData("<button class=accordion>Why was it closed?</button><div><p>The storm had moved the sand at the harbour's mouth, and more.</p></div>", true)]
    [InlineData("<button>Why was it closed?</button><div><p>The storm had moved the sand at the harbour's mouth, and more.</p></div>", false)]
    [InlineData("<button aria-expanded=false>Why was it closed?</button><p>The storm had moved the sand at the harbour's mouth, and more.</p>", false)]
    [InlineData("<h3>The harbour <button>Why was it closed?</button></h3><div><p>The storm had moved the sand at the harbour's mouth.</p></div>", false)]
    public void A_button_that_opens_a_panel_is_its_heading(string html, bool isHeading) =>
        Assert.Equal(isHeading, Pages.Between(html).OfType<Heading>().Any(heading => InlineText.Of(heading.Content) == "Why was it closed?"));
}
