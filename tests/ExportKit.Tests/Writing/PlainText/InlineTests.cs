using ExportKit.Model;
using ExportKit.Writing.PlainText;

namespace ExportKit.Tests.Writing.PlainText;

/// <summary>Inlines and their text, side by side.</summary>
public sealed class InlineTests
{
    private static TextRun Run(string text) => new(text);

    [Fact]
    public void Stress_and_kin_are_plain() =>
        Assert.Equal("ab cd ef gh H2O xn", Spoken.Line(
            Run("a"), new Emphasis([Run("b")]), Run(" "), new Strong([Run("c")]), new LanguageSpan([Run("d")]) { Language = "fr" },
            Run(" e"), new InlineQuote([Run("f ")]), Run("gh H"), new Subscript([Run("2")]), Run("O x"), new Superscript([Run("n")])));

    [Theory]
    [InlineData("10", "6", "10⁶")]
    [InlineData("10", "-3", "10⁻³")]
    [InlineData("km", "2", "km²")]
    [InlineData("1", "st", "1st")]
    public void Raised_digits_stay_raised(string before, string raised, string text) =>
        Assert.Equal(text, Spoken.Line(Run(before), new Superscript([Run(raised)])));

    [Fact]
    public void Insertions_and_deletions_are_said_with_their_ends() =>
        Assert.Equal("It costs (deleted: five) (inserted: six) pounds.", Spoken.Line(
            Run("It costs "), new Deleted([Run("five")]), new Inserted([Run("six")]), Run(" pounds.")));

    [Fact]
    public void Links_are_numbered_by_address_and_listed_with_what_the_page_says_of_them() =>
        Assert.Equal(
            "See one [1] then two [2] and one again [1]; not here.\n\nLinks\n[1] All about one, https://example.org/1\n[2] https://example.org/2",
            Spoken.Line(
                Run("See "), new Link([Run("one ")], "https://example.org/1"), Run("then "),
                new Link([Run("two")], "https://example.org/2"), Run(" and "),
                new Link([Run("one again")], "https://example.org/1") { Title = "All about one" }, Run("; not "),
                new Link([Run("here")], "#there"), Run(".")));

    [Fact]
    public void A_number_waits_for_the_end_of_the_word() =>
        Assert.Equal("The Merkels [1] came", Spoken.Line(
            Run("The "), new Link([Run("Merkel")], "https://example.org/"), Run("s came")).Split('\n')[0]);

    [Fact]
    public void A_number_does_not_wait_in_scripts_without_spaces() =>
        Assert.Equal("東京 [1] に行く", Spoken.Line(new Link([Run("東京")], "https://example.org/"), Run("に行く")).Split('\n')[0]);

    [Fact]
    public void A_space_at_the_end_of_a_link_does_not_part_a_number_from_the_mark_after_it() =>
        Assert.StartsWith("See one [1], then.", Spoken.Line(Run("See "), new Link([Run("one ")], "https://example.org/"), Run(", then.")), StringComparison.Ordinal);

    [Theory]
    [InlineData("desk@example.org", "mailto:desk@example.org?subject=Hello")]
    [InlineData("020 7946 0000", "tel:02079460000")]
    public void Words_that_say_the_address_have_no_number(string words, string address) =>
        Assert.Equal(words, Spoken.Line(new Link([Run(words)], address)));

    [Theory]
    [InlineData("https://example.org/", "example.org")]
    [InlineData("www.example.org", "example.org")]
    [InlineData("https://www.example.org/a/b.html?c=1", "example.org [1]\n\nLinks\n[1] https://www.example.org/a/b.html?c=1")]
    public void An_address_that_is_a_links_words_is_said_by_its_site(string address, string said) =>
        Assert.Equal(said, Spoken.Line(new Link([Run(address)], address.StartsWith('w') ? "https://" + address : address)));

    [Theory]
    [InlineData("See https://example.org/a_b?c=%20#d.", "See example.org [1].", "https://example.org/a_b?c=%20#d")]
    [InlineData("(http://www.example.org:8080/x_(y))", "(example.org [1])", "http://www.example.org:8080/x_(y)")]
    [InlineData("wrote.https://t.example/hFciH pic.social.com/KQ ok", "wrote.t.example [1] pic.social.com [2] ok", "https://t.example/hFciH\n[2] https://pic.social.com/KQ")]
    [InlineData("元のページ：http://example.jp/en.htmlです", "元のページ：example.jp [1] です", "http://example.jp/en.html")]
    [InlineData("On http://müller.example/ä-b, they say", "On müller.example [1], they say", "http://müller.example/ä-b")]
    public void An_address_in_prose_is_said_by_its_site_and_stands_whole_at_the_end(string text, string said, string address) =>
        Assert.Equal($"{said}\n\nLinks\n[1] {address}", Spoken.Line(text));

    [Theory]
    [InlineData("He said 1/2 and/or a.m./p.m. at 120 km/h.")]
    [InlineData("Write to desk@example.org/x or @someone.")]
    [InlineData("St.Louis/Chicago, http:// and https://x and www.")]
    public void What_is_no_address_stays(string text) => Assert.Equal(text, Spoken.Line(text));

    [Fact]
    public void What_is_not_said_of_an_address_is_still_the_articles()
    {
        var document = Spoken.Document(Spoken.Article(Spoken.Words("See https://www.example.org/a now.")));
        Assert.Equal("HeadlineSee https://www.example.org/a now.", string.Concat(document.OwnStretches()));
    }

    [Theory]
    [InlineData("mailto:desk%40example.org?subject=Hello", "Email: desk@example.org")]
    [InlineData("tel:+44-20-7946-0000;ext=1", "Telephone: +44-20-7946-0000")]
    [InlineData("https://fr.example.org/%C3%89t%C3%A9?a=%26&b=%20", "https://fr.example.org/Été?a=%26&b=%20")]
    [InlineData("https://example.org/%E2%80%8B%C3%28%zz%4", "https://example.org/%E2%80%8B%C3%28%zz%4")]
    [InlineData("https://example.org/\u202Ea b", "https://example.org/%E2%80%AEa%20b")]
    [InlineData("https://example.org/%E4%BD%95%EF%BC%9F", "https://example.org/何？")]
    public void Addresses_are_listed_as_people_say_them(string address, string said) =>
        Assert.EndsWith("\n\nLinks\n[1] " + said, Spoken.Line(new Link([Run("words")], address)), StringComparison.Ordinal);

    [Theory]
    [InlineData("data:text/plain,x")]
    [InlineData("javascript:alert(1)")]
    [InlineData("story.html")]
    public void An_address_that_no_document_may_lead_to_is_left_out(string address)
    {
        var article = Spoken.Article(new Paragraph([new Link([Run("words")], address)]), new Embed(EmbedKind.Chart, "Chart") { Address = address });
        var text = new PlainTextWriter(new PlainTextOptions()).Compose(article, Spoken.Context()).ToText();
        Assert.EndsWith("words\n\nChart: Chart\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_without_words_says_where_it_leads()
    {
        Assert.StartsWith("Go: Link: example.org [1]\n", Spoken.Line(Run("Go: "), new Link([], "https://example.org/")), StringComparison.Ordinal);
        Assert.StartsWith("Link: Home [1]", Spoken.Line(new Link([], "https://example.org/") { Title = "Home" }), StringComparison.Ordinal);
    }

    [Fact]
    public void An_abbreviation_is_expanded_at_its_first_use() =>
        Assert.Equal(
            "The WHO (World Health Organization) said.\n\nThe WHO again.",
            Spoken.Body(
                new Paragraph([Run("The "), new Abbreviation([Run("WHO")], "World Health Organization"), Run(" said.")]),
                new Paragraph([Run("The "), new Abbreviation([Run("WHO")], "World Health Organization"), Run(" again.")])));

    [Fact]
    public void An_abbreviation_that_the_paragraph_explains_is_not_expanded() =>
        Assert.Equal(
            "The World Health Organization (WHO) said.",
            Spoken.Line(Run("The World Health Organization ("), new Abbreviation([Run("WHO")], "World Health Organization"), Run(") said.")));

    [Fact]
    public void Ruby_is_the_base_with_its_reading_after_the_whole_word() =>
        Assert.Equal(
            "東京 (とうきょう) へ",
            Spoken.Line(new Ruby([new RubySegment("東", "とう"), new RubySegment("京", "きょう")]), Run("へ")));

    [Fact]
    public void Rubies_side_by_side_are_one_word() =>
        Assert.Equal("潮位 (ちょうい) 計", Spoken.Line(new Ruby([new RubySegment("潮", "ちょう")]), new Ruby([new RubySegment("位", "い")]), Run("計")));

    [Fact]
    public void A_picture_in_a_line_is_said_in_brackets() =>
        Assert.Equal(
            "Press (Image: the red button) now (Image: a; Image description: long) [1]",
            Spoken.Line(
                Run("Press "), new InlineImage(Spoken.Picture("the red button")), Run("now "), new InlineImage(new Picture("x") { IsDecorative = true }),
                new InlineImage(Spoken.Picture("a") with { LongDescription = "long", LinkAddress = "https://example.org/" })).Split('\n')[0]);

    [Fact]
    public void A_formula_in_a_line_is_spoken() =>
        Assert.Equal("where x squared is", Spoken.Line(Run("where"), new Formula("x squared", "x²"), Run("is")));

    [Fact]
    public void Code_in_a_line_keeps_its_symbols() =>
        Assert.Equal("Type a === b --- or *** there", Spoken.Line(Run("Type "), new InlineCode([Run("a === b ---")]), Run(" or "), new InlineCode([Run("***")]), Run(" there *** ")));

    [Fact]
    public void What_a_line_adds_is_marked() =>
        Assert.EndsWith(
            "WHO{ (World)} {(inserted: }six{)} one{ [1] (note 1) (Image: }cat{)}\n\n{Links}\n{[1] https://e.org/}",
            Spoken.Marked(Spoken.Document(Spoken.Article(new Paragraph(
            [
                new Abbreviation([Run("WHO")], "World"), Run(" "), new Inserted([Run("six")]), Run(" "),
                new Link([Run("one")], "https://e.org/"), new NoteReference("1", "n"), new InlineImage(Spoken.Picture("cat")),
            ])))),
            StringComparison.Ordinal);
}
