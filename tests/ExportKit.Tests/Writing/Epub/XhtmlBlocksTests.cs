using ExportKit.Model;
using ExportKit.Writing.Epub;
using static ExportKit.Tests.Writing.Epub.EpubSamples;

namespace ExportKit.Tests.Writing.Epub;

public sealed class XhtmlBlocksTests
{
    [Fact]
    public void What_follows_a_heading_stands_in_its_section() => Assert.Equal(
        """
        <p>0</p>
        <section aria-labelledby="h-a">
        <h2 id="h-a">A</h2>
        <p>1</p>
        <section aria-labelledby="h-b">
        <h3 id="h-b">B</h3>
        <p>2</p>
        </section>
        <section aria-labelledby="h-c">
        <h3 id="h-c">C</h3>
        </section>
        </section>
        <section aria-labelledby="h-d">
        <h2 id="h-d">D</h2>
        <p>3</p>
        </section>
        """,
        EpubFile.Body(P("0"), H(2, "A", "h-a"), P("1"), H(3, "B", "h-b"), P("2"), H(3, "C", "h-c"), H(2, "D", "h-d"), P("3")));

    [Fact]
    public void Of_sections_that_sound_alike_only_the_first_is_a_landmark() => Assert.Equal(
        """
        <section aria-labelledby="h-a">
        <h2 id="h-a">Again</h2>
        </section>
        <section>
        <h2 id="h-b">again</h2>
        </section>
        """,
        EpubFile.Body(H(2, "Again", "h-a"), H(2, "again", "h-b")));

    [Fact]
    public void A_block_carries_its_identifier_language_and_direction() => Assert.Equal(
        """<p id="p" lang="he" xml:lang="he" dir="rtl">שלום</p>""",
        EpubFile.Body(P("שלום") with { Id = "p", Language = "he", Direction = TextDirection.RightToLeft }));

    [Fact]
    public void A_language_is_not_said_again_within_itself() => Assert.Equal(
        """
        <blockquote lang="fr" xml:lang="fr">
        <p>Oui.</p>
        </blockquote>
        """,
        EpubFile.Body(new Quotation([P("Oui.") with { Language = "fr" }]) { Language = "fr" }));

    [Fact]
    public void A_section_break_is_a_rule() => Assert.Equal("<p>a</p>\n<hr />\n<p>b</p>", EpubFile.Body(P("a"), new SectionBreak(), P("b")));

    [Fact]
    public void Code_keeps_its_lines() => Assert.Equal(
        "<pre><code class=\"language-c#\">if (a &lt; b)\n    return;</code></pre>",
        EpubFile.Body(new CodeBlock("if (a < b)\n    return;") { CodeLanguage = "c#" }));

    [Fact]
    public void Code_runs_left_to_right_in_a_right_to_left_article()
    {
        var article = Article(new CodeBlock("x = 1"));
        article = article with { Metadata = article.Metadata with { Language = "ar", Direction = TextDirection.RightToLeft } };

        Assert.Contains("<pre dir=\"ltr\"><code>x = 1</code></pre>", EpubFile.Of(article).Text("EPUB/article.xhtml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_stands_apart_from_who_said_it() => Assert.Equal(
        """
        <figure class="quotation" id="q">
        <blockquote cite="https://example.org/book">
        <p>So it is.</p>
        </blockquote>
        <figcaption>Somebody</figcaption>
        </figure>
        """,
        EpubFile.Body(new Quotation([P("So it is.")]) { Attribution = T("Somebody"), Cite = "https://example.org/book", Id = "q" }));

    [Fact]
    public void Asides_are_named_by_their_titles() => Assert.Equal(
        """
        <aside class="box" aria-labelledby="box-b7c6a244">
        <p class="title" id="box-b7c6a244">In short</p>
        <p>Facts.</p>
        </aside>
        <aside class="box correction">
        <p class="title"><span class="generated">Correction:</span></p>
        <p>We were wrong.</p>
        </aside>
        """,
        EpubFile.Body(
            new Aside([P("Facts.")]) { Title = T("In short") },
            new Aside([P("We were wrong.")]) { Kind = AsideKind.Correction }));

    [Fact]
    public void An_embed_is_a_link_with_its_kind_and_title() => Assert.Equal(
        """
        <div class="embed">
        <p><a href="https://video.example/1"><span class="generated">Video: </span>The storm</a></p>
        <p>What is said in it.</p>
        </div>
        """,
        EpubFile.Body(new Embed(EmbedKind.Video, "The storm") { Address = "https://video.example/1", Content = [P("What is said in it.")] }));

    [Fact]
    public void An_embed_without_a_title_gives_its_address_or_at_least_its_kind() => Assert.Equal(
        """
        <div class="embed">
        <p><a href="https://maps.example/1"><span class="generated">Map: https://maps.example/1</span></a></p>
        </div>
        <div class="embed">
        <p><span class="generated">Audio</span></p>
        </div>
        """,
        EpubFile.Body(new Embed(EmbedKind.Map, "") { Address = "https://maps.example/1" }, new Embed(EmbedKind.Audio, "")));

    [Fact]
    public void Lists_keep_their_numbers() => Assert.Equal(
        """
        <ol start="4" type="i">
        <li>four</li>
        <li>five</li>
        <li value="9">nine</li>
        <li>ten</li>
        </ol>
        <ol start="3">
        <li>three</li>
        <li value="2">two</li>
        </ol>
        """,
        EpubFile.Body(
            new ListBlock(ListNumbering.LowerRoman, [new([P("four")], 4), new([P("five")], 5), new([P("nine")], 9), new([P("ten")], 10)]),
            new ListBlock(ListNumbering.Decimal, [new([P("three")], 3), new([P("two")], 2)])));

    [Theory]
    [InlineData(ListNumbering.Decimal, "<ol>")]
    [InlineData(ListNumbering.LowerAlpha, "<ol type=\"a\">")]
    [InlineData(ListNumbering.UpperAlpha, "<ol type=\"A\">")]
    [InlineData(ListNumbering.LowerRoman, "<ol type=\"i\">")]
    [InlineData(ListNumbering.UpperRoman, "<ol type=\"I\">")]
    [InlineData(ListNumbering.Bullet, "<ul>")]
    public void Lists_keep_their_marks(ListNumbering numbering, string start) => Assert.StartsWith(
        start,
        EpubFile.Body(new ListBlock(numbering, [new([P("x")], numbering == ListNumbering.Bullet ? 0 : 1)])),
        StringComparison.Ordinal);

    [Fact]
    public void Items_are_tight_where_a_lone_paragraph_and_lists_stand_in_them() => Assert.Equal(
        """
        <ul>
        <li>one
        <ul>
        <li>in one</li>
        </ul></li>
        <li>
        <p>two</p>
        <p>more</p></li>
        </ul>
        """,
        EpubFile.Body(new ListBlock(
            ListNumbering.Bullet,
            [
                new([P("one"), new ListBlock(ListNumbering.Bullet, [new([P("in one")])])]),
                new([P("two"), P("more")]),
            ])));

    [Fact]
    public void Terms_stand_before_their_definitions() => Assert.Equal(
        """
        <dl>
        <dt>rain</dt>
        <dt>drizzle</dt>
        <dd>water</dd>
        <dt>snow</dt>
        <dd></dd>
        </dl>
        """,
        EpubFile.Body(new DefinitionList([new([T("rain"), T("drizzle")], [[P("water")]]), new([T("snow")], [])])));

    [Fact]
    public void A_formula_on_its_own_line_is_displayed() => Assert.Equal(
        """<p class="formula"><math xmlns="http://www.w3.org/1998/Math/MathML" alttext="x" display="block"><mi>x</mi></math></p>""",
        EpubFile.Body(new FormulaBlock(new Formula("x", "x") { MathMl = "<math><mi>x</mi></math>" })));

    [Fact]
    public void The_header_says_what_is_known_and_marks_the_words_that_it_adds()
    {
        var (article, context) = Everything();
        var text = EpubFile.Of(article, context).Text("EPUB/article.xhtml");

        Assert.Contains(
            """
            <article aria-labelledby="headline">
            <header>
            <h1 id="headline">Rain &amp; shine</h1>
            <p class="standfirst">What <em>everyone</em> should know.</p>
            <p class="byline"><span class="generated">By </span>Ann Example<span class="generated">, </span>Bo Beispiel<span class="generated"> and </span>Chi Ejemplo</p>
            <p class="published"><span class="generated">Published </span><time datetime="2025-05-15T09:30:00+01:00">15 May 2025, 09:30 BST</time></p>
            <p class="updated"><span class="generated">Last updated </span><time datetime="2025-05-16">16 May 2025</time></p>
            <p class="publisher"><span class="generated">Publisher: </span>The Example</p>
            <p class="section"><span class="generated">Section: </span>Weather</p>
            <p class="source"><span class="generated">Source: </span><a class="generated" href="https://example.org/weather/rain?x=1&amp;y=2">https://example.org/weather/rain?x=1&amp;y=2</a></p>
            </header>
            """,
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_structure_in_another_language_say_so()
    {
        var article = Article();
        article = article with { Metadata = article.Metadata with { Language = "xx", Authors = ["A"], Direction = TextDirection.RightToLeft } };
        var text = EpubFile.Of(article, Context("xx")).Text("EPUB/article.xhtml");

        Assert.Contains("""<span class="generated" lang="en" xml:lang="en" dir="ltr">By </span>A""", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_article_is_spread_over_documents_and_its_links_follow()
    {
        var article = Article(
            P(new Link(T("down"), "#h-b"), new NoteReference("1", "n")), H(2, "A", "h-a"), P("first part"), H(2, "B", "h-b"), new Note("1", [P("note")]) { Id = "n" });
        var file = EpubFile.Of(article, options: new EpubOptions { DocumentSize = 10 });

        Assert.Contains("""<a href="article-2.xhtml#h-b">down</a>""", file.Text("EPUB/article.xhtml"), StringComparison.Ordinal);
        Assert.Contains("""id="n-ref" href="article-2.xhtml#n">""", file.Text("EPUB/article.xhtml"), StringComparison.Ordinal);
        Assert.Contains("""<article aria-label="Rain &amp; shine">""", file.Text("EPUB/article-2.xhtml"), StringComparison.Ordinal);
        Assert.Contains("""href="article.xhtml#n-ref">""", file.Text("EPUB/article-2.xhtml"), StringComparison.Ordinal);
        Assert.Equal(2, file.Spine.Count());
    }
}
