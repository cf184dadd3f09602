using ExportKit.Model;
using static ExportKit.Tests.Writing.Epub.EpubSamples;

namespace ExportKit.Tests.Writing.Epub;

public sealed class XhtmlInlinesTests
{
    [Fact]
    public void Text_is_escaped() => Assert.Equal("a &lt; b &amp; “c”", EpubFile.Line(new TextRun("a < b & “c”")));

    [Fact]
    public void Marks_of_meaning_have_their_elements() => Assert.Equal(
        "<em>a</em><strong>b</strong><ins>c</ins><del>d</del><sub>e</sub><sup>f</sup><code>g</code><q>“h”</q><br />",
        EpubFile.Line(
            new Emphasis(T("a")), new Strong(T("b")), new Inserted(T("c")), new Deleted(T("d")),
            new Subscript(T("e")), new Superscript(T("f")), new InlineCode(T("g")), new InlineQuote(T("“h”")), new LineBreak()));

    [Fact]
    public void A_quotation_names_its_source() => Assert.Equal(
        """<q cite="https://example.org/a">“h”</q>""",
        EpubFile.Line(new InlineQuote(T("“h”")) { Cite = "https://example.org/a" }));

    [Fact]
    public void A_link_has_its_address_and_title() => Assert.Equal(
        """<a href="https://example.org/?a=1&amp;b=2" title="More">words</a>""",
        EpubFile.Line(new Link(T("words"), "https://example.org/?a=1&b=2") { Title = "More" }));

    [Fact]
    public void An_abbreviation_has_its_expansion() => Assert.Equal(
        """<abbr title="World Health Organization">WHO</abbr>""",
        EpubFile.Line(new Abbreviation(T("WHO"), "World Health Organization")));

    [Fact]
    public void A_passage_has_its_language_and_direction() => Assert.Equal(
        """<span lang="he" xml:lang="he" dir="rtl">שלום</span><span lang="fr" xml:lang="fr">oui</span>""",
        EpubFile.Line(
            new LanguageSpan(T("שלום")) { Language = "he", Direction = TextDirection.RightToLeft },
            new LanguageSpan(T("oui")) { Language = "fr" }));

    [Fact]
    public void Ruby_has_its_readings() => Assert.Equal(
        "<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>",
        EpubFile.Line(new Ruby([new("漢", "かん"), new("字", "じ")])));

    [Fact]
    public void Links_do_not_nest() => Assert.Equal(
        """<a href="https://a.example/">before </a><em><a href="https://b.example/">inner</a><a href="https://a.example/"> more</a></em><a href="https://a.example/"> after</a>""",
        EpubFile.Line(new Link(
            [
                new TextRun("before "),
                new Emphasis([new Link(T("inner"), "https://b.example/"), new TextRun(" more")]),
                new TextRun(" after"),
            ],
            "https://a.example/")));

    [Fact]
    public void A_linked_picture_within_a_link_keeps_its_own_link()
    {
        var picture = Picture("https://example.org/a.png", "sun") with { LinkAddress = "https://b.example/" };
        var body = EpubFile.Body(
            Context("en", File("https://example.org/a.png", ExportKit.Writing.ImageFormat.Png, Png)),
            P(new Link([new TextRun("see "), new InlineImage(picture)], "https://a.example/")));

        Assert.Equal(
            """<p><a href="https://a.example/">see </a><a href="https://b.example/"><img src="images/image-1.png" alt="sun" width="2" height="1" /></a></p>""",
            body);
    }

    [Fact]
    public void A_link_that_says_nothing_still_has_a_name()
    {
        var ornament = new InlineImage(new Picture("https://example.org/a.png") { IsDecorative = true });
        var context = Context("en", File("https://example.org/a.png", ExportKit.Writing.ImageFormat.Png, Png));

        Assert.Equal(
            """<p><a href="https://a.example/" aria-label="Link: https://a.example/"><img src="images/image-1.png" alt="" role="presentation" width="2" height="1" /></a><a href="https://b.example/" aria-label="More"> </a></p>""",
            EpubFile.Body(context, P(new Link([ornament], "https://a.example/"), new Link(T(" "), "https://b.example/") { Title = "More" })));
    }

    [Fact]
    public void Spaces_beside_a_link_within_a_link_are_no_links() => Assert.Equal(
        """<a href="https://b.example/">inner</a> <a href="https://a.example/">outer</a>""",
        EpubFile.Line(new Link([new Link(T("inner"), "https://b.example/"), new TextRun(" "), new Link([], "#x"), new TextRun("outer")], "https://a.example/")));

    [Fact]
    public void A_link_within_the_article_leads_to_its_place() => Assert.Equal(
        """
        <p><a href="#h-a">down</a></p>
        <section aria-labelledby="h-a">
        <h2 id="h-a">A</h2>
        </section>
        """,
        EpubFile.Body(P(new Link(T("down"), "#h-a")), H(2, "A", "h-a")));

    [Fact]
    public void A_link_to_nowhere_leaves_its_words_and_is_reported()
    {
        var context = Context("en-GB");

        Assert.Equal("<p>a<em>b</em></p>", EpubFile.Body(context, P(new Link([new TextRun("a"), new Emphasis(T("b"))], "#gone"))));
        Assert.Equal("EK6001", Assert.Single(context.Diagnostics.Diagnostics).Code.Id);
    }

    [Fact]
    public void Notes_and_references_lead_to_each_other() => Assert.Equal(
        """
        <p>Said<sup><a epub:type="noteref" role="doc-noteref" id="r" href="#n">1</a></sup></p>
        <aside class="note" id="n" epub:type="footnote" role="doc-footnote">
        <p><span class="generated label">1</span> Indeed. <a class="generated" role="doc-backlink" href="#r">Back to the text</a></p>
        </aside>
        """,
        EpubFile.Body(
            P(new TextRun("Said"), new NoteReference("1", "n") { Id = "r" }),
            new Note("1", [P("Indeed.")]) { Id = "n" }));

    [Fact]
    public void A_note_with_two_references_leads_back_to_both()
    {
        var body = EpubFile.Body(
            P(new NoteReference("*", "n"), new TextRun(" and "), new NoteReference("*", "n")),
            new Note("*", [P("One."), P("Two.")]) { Id = "n" });

        Assert.Equal(
            """
            <p><sup><a epub:type="noteref" role="doc-noteref" id="n-ref" href="#n">*</a></sup> and <sup><a epub:type="noteref" role="doc-noteref" id="n-ref-2" href="#n">*</a></sup></p>
            <aside class="note" id="n" epub:type="footnote" role="doc-footnote">
            <p><span class="generated label">*</span> </p>
            <p>One.</p>
            <p>Two.</p>
            <p><a class="generated" role="doc-backlink" href="#n-ref">Back to the text 1</a> <a class="generated" role="doc-backlink" href="#n-ref-2">Back to the text 2</a></p>
            </aside>
            """,
            body);
    }

    [Fact]
    public void A_reference_without_its_note_is_its_label() =>
        Assert.Equal("<sup>1</sup>", EpubFile.Line(new NoteReference("1", "gone")));

    [Fact]
    public void A_formula_is_MathML_with_its_words() => Assert.Equal(
        """<math xmlns="http://www.w3.org/1998/Math/MathML" alttext="x squared"><msup><mi>x</mi><mn>2</mn></msup></math>""",
        EpubFile.Line(new Formula("x squared", "x²") { MathMl = "<math><msup><mi>x</mi><mn>2</mn></msup></math>" }));

    [Fact]
    public void A_formula_without_markup_is_its_words() =>
        Assert.Equal("""<span class="formula">x squared</span>""", EpubFile.Line(new Formula("x squared", "x²")));

    [Fact]
    public void A_formula_whose_markup_is_damaged_is_its_words_and_is_reported()
    {
        var context = Context("en-GB");
        var body = EpubFile.Body(context, P(new Formula("half", "½") { MathMl = "<math><mfrac><mn>1</mn></mfrac></math>" }));

        Assert.Equal("""<p><span class="formula">half</span></p>""", body);
        Assert.Equal("EK1008", Assert.Single(context.Diagnostics.Diagnostics).Code.Id);
    }
}
