using System.Xml.Linq;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Writing.PlainText;

namespace ExportKit.Tests.Writing.Speech;

/// <summary>SSML: what is written for each part of an article, and that it is SSML.</summary>
public sealed class SsmlTests
{
    [SkippableFact]
    public void A_paragraph_has_its_sentences_with_what_is_stressed() => Assert.Equal(
        [
            "<s>The boat left.</s>",
            """<s>It <emphasis level="moderate">never</emphasis> came <emphasis level="strong">back</emphasis>.</s>""",
        ],
        Voiced.Lines("en", new Paragraph([new TextRun("The boat left. It "), new Emphasis([new TextRun("never")]), new TextRun(" came "), new Strong([new TextRun("back")]), new TextRun(".")])));

    [SkippableFact]
    public void Headings_are_heard_by_stress_and_by_pauses_that_go_by_their_level() => Assert.Equal(
        [
            "<s>Words.</s>", """<break time="900ms" />""", """<s><emphasis level="strong">Two</emphasis></s>""", """<break time="500ms" />""", "<s>Words.</s>",
            """<break time="700ms" />""", """<s><emphasis level="moderate">Three</emphasis></s>""", """<break time="400ms" />""", "<s>Words.</s>",
        ],
        Voiced.Lines("en", Voiced.Words("Words."), new Heading(2, [new TextRun("Two")]), Voiced.Words("Words."), new Heading(3, [new TextRun("Three")]), Voiced.Words("Words.")));

    [SkippableFact]
    public void A_passage_has_its_language_and_what_follows_has_the_first_again() => Assert.Equal(
        [
            $"""<s>The {In("de", "Fähre")}{In("en-GB", " left.")}</s>""",
            """<p xml:lang="fr">""", "<s>Bonjour.</s>",
            """<p xml:lang="en-GB">""", "<s>Back.</s>", """<s xml:lang="DE">Gut.</s>""", """<s xml:lang="en-GB">End.</s>""",
        ],
        Voiced.Lines(
            "en-GB",
            new Paragraph([new TextRun("The "), German("Fähre"), new TextRun(" left.")]),
            Voiced.Words("Bonjour.") with { Language = "fr" },
            new Paragraph([new TextRun("Back. "), German("Gut."), new TextRun(" End.")])));

    /// <summary>eSpeak NG would go on in the other language: see SpokenSsmlTests.</summary>
    [SkippableFact]
    public void A_language_without_region_comes_back_in_other_letters() =>
        Assert.Equal(["""<p xml:lang="fr">""", "<s>Bonjour.</s>", """<p xml:lang="EN">""", "<s>Back.</s>", "<s>End.</s>"], Voiced.Lines("en", Voiced.Words("Bonjour.") with { Language = "fr" }, Voiced.Words("Back."), Voiced.Words("End.")));

    [SkippableFact]
    public void Abbreviations_and_addresses_are_said_in_words_unless_the_article_says_them()
    {
        var short1 = new Abbreviation([new TextRun("WHO")], "World Health Organization");
        Assert.Equal(["""<s>The <sub alias="World Health Organization">WHO</sub> met.</s>"""], Voiced.Lines("en", new Paragraph([new TextRun("The "), short1, new TextRun(" met.")])));
        Assert.Equal(["<s>The World Health Organization (WHO) met.</s>"], Voiced.Lines("en", new Paragraph([new TextRun("The World Health Organization ("), short1, new TextRun(") met.")])));
        Assert.Equal(["""<s>See <sub alias="example.org">https://example.org/a/b?c=d</sub>.</s>"""], Voiced.Lines("en", Voiced.Words("See https://example.org/a/b?c=d.")));
    }

    [SkippableFact]
    public void Readings_stand_for_what_is_read_in_Japanese_alone()
    {
        var ruby = new Ruby([new RubySegment("東", "とう"), new RubySegment("京", "きょう")]);
        Assert.Equal(["""<s><sub alias="とうきょう">東京</sub>です。</s>"""], Voiced.Lines("ja", new Paragraph([ruby, new TextRun("です。")])));
        Assert.Equal(["<s>東京。</s>"], Voiced.Lines("zh", new Paragraph([ruby, new TextRun("。")])));
    }

    [SkippableFact]
    public void Tables_are_said_row_by_row_with_their_headers()
    {
        TableCell Head(string text, string id) => new([Voiced.Words(text)]) { IsHeader = true, Scope = HeaderScope.Column, Id = id };
        TableCell Data(string text, string header) => new(text.Length == 0 ? [] : [Voiced.Words(text)]) { Headers = [header] };
        var table = new Table(
        [
            new TableRow(TableSection.Head, [Head("Gauge", "a"), Head("April", "b")]),
            new TableRow(TableSection.Body, [Data("Mill Lane", "a"), Data("61 mm. Wet.", "b")]),
            new TableRow(TableSection.Body, [Data("Ridge", "a"), Data("", "b")]),
        ]) { Caption = [new TextRun("Rain")] };
        Assert.Equal(
            [
                "<s>Table with 2 rows and 2 columns</s>", "<s>Table title: Rain</s>", "<s>Header row: Gauge</s>", "<s>April</s>",
                "<s>Row 1 of 2.</s>", "<s>Gauge: Mill Lane</s>", "<s>April: 61 mm.</s>", "<s>Wet.</s>",
                "<s>Row 2 of 2.</s>", "<s>Gauge: Ridge</s>", "<s>April: empty</s>", "<s>End of table.</s>",
            ],
            Voiced.Lines("en", table));
    }

    [SkippableFact]
    public void Lists_say_how_many_items_there_are_and_their_numbers()
    {
        var inner = new ListBlock(ListNumbering.Bullet, [new ListItem([Voiced.Words("moss")])]);
        Assert.Equal(
            ["<s>List of 2 items</s>", "<s>4. Look for:</s>", "<s>List of 1 item, level 2</s>", "<s>moss</s>", "<s>End of list, level 2.</s>", "<s>5. Close.</s>", "<s>End of list.</s>"],
            Voiced.Lines("en", new ListBlock(ListNumbering.Decimal, [new ListItem([Voiced.Words("Look for:"), inner], 4), new ListItem([Voiced.Words("Close.")], 5)])));
    }

    [SkippableFact]
    public void Words_of_structure_are_said_in_their_own_language()
    {
        var quotation = new Quotation([Voiced.Words("سلام.")]) { Language = "fa" };
        Assert.Equal(["<s>Quote:</s>", """<p xml:lang="fa">""", "<s>سلام.</s>", """<p xml:lang="en-GB">""", "<s>End of quote.</s>"], Voiced.Lines("en-GB", quotation));
        Assert.Equal(["<s>Hei.</s>", """<break time="300ms" />""", """<p xml:lang="en">""", "<s>Image, no description available</s>"], Voiced.Lines("fi", Voiced.Words("Hei."), new Figure(new Picture("a.png"))));
    }

    [SkippableFact]
    public void What_no_voice_says_is_left_out()
    {
        Assert.Equal(["<s>One\u00adtwo three … four</s>".Replace("\u00ad", "", StringComparison.Ordinal)], Voiced.Lines("en", Voiced.Words("One\u00adtwo\u00a0 three … ■ four"), Voiced.Words("* * *"), Voiced.Words("\u200b–")));
        Assert.Equal(["<s>Stars ** and dots... end</s>"], Voiced.Lines("en", Voiced.Words("Stars ******* and dots..... end")));
    }

    [SkippableFact]
    public void Forbidden_characters_and_markup_stay_text() =>
        Assert.Equal(["<s>a &lt;break time=\"9s\"/&gt; &amp; b</s>"], Voiced.Lines("en", Voiced.Words("a <break time=\"9s\"/> &\u0001\ud800 b")).Select(line => line.Replace("\ufffd", "", StringComparison.Ordinal)));

    [SkippableTheory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("und")]
    public void Without_a_language_there_is_no_speech(string? language)
    {
        var diagnostics = new DiagnosticBag();
        Assert.False(Voiced.Write(Voiced.Article(language, Voiced.Words("Words.")), out var ssml, diagnostics));
        Assert.Equal("", ssml);
        Assert.Equal("EK9100", Assert.Single(diagnostics.Diagnostics).Code.Id);
    }

    [SkippableFact]
    public void Without_words_there_is_no_speech()
    {
        var diagnostics = new DiagnosticBag();
        Assert.False(Voiced.Write(Voiced.Article("en", Voiced.Words("— —"), new SectionBreak()), out _, diagnostics));
        Assert.Equal("EK9101", Assert.Single(diagnostics.Diagnostics).Code.Id);
    }

    [SkippableFact]
    public void Each_article_of_a_book_is_said_in_its_language()
    {
        var chapter = new Chapter(new ArticleMetadata { Headline = [new TextRun("Le bateau")], Authors = ["A. B."], Language = "fr" }, [Voiced.Words("Il part.")]) { Language = "fr" };
        Assert.Equal(
            [
                "<s>Hello.</s>", """<break time="1500ms" />""", """<p xml:lang="fr">""", """<s><emphasis level="strong">Le bateau</emphasis></s>""", """<break time="500ms" />""",
                """<p xml:lang="fr">""", "<s>Par A. B.</s>", """<break time="800ms" />""", """<p xml:lang="fr">""", "<s>Il part.</s>",
            ],
            Voiced.Lines("en", Voiced.Words("Hello."), chapter));
    }

    public static TheoryData<string> Samples =>
    [
        .. Directory.EnumerateFiles(Repository.Input, "*.html")
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Golden"), "source.html", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    [SkippableTheory]
    [MemberData(nameof(Samples))]
    public void What_is_written_is_SSML(string path) => Assert.Empty(SsmlRules.Broken(XDocument.Parse(Voiced.Text(Voiced.OfFile(Path.Combine(Repository.Root, path))))));

    /// <summary>That the rules see a passage as it was written before, of which a processor that goes by the recommendation knows no language.</summary>
    [Theory]
    [InlineData("<voice xml:lang=\"de\">Gut</voice>", "voice must ask for a feature (3.2.1)")]
    [InlineData("<voice languages=\"de\" xml:lang=\"de\">Gut</voice>", "voice has de, for de, within en")]
    [InlineData("<lang>Gut</lang>", "lang must say how")]
    [InlineData("<p>Gut</p>", "p may not stand in s")]
    public void The_rules_see_what_is_wrong(string passage, string wrong)
    {
        var document = $"""<speak version="1.1" xml:lang="en" xmlns="{Voiced.Space}"><p><s>{passage}</s></p></speak>""";
        Assert.Equal([wrong], SsmlRules.Broken(XDocument.Parse(document)));
    }

    /// <summary>The words of the text for screen readers, in its order: letters and digits of what is the article's own.</summary>
    [SkippableTheory]
    [MemberData(nameof(Samples))]
    public void The_words_are_those_of_the_text(string path)
    {
        var article = Voiced.OfFile(Path.Combine(Repository.Root, path));
        var own = new List<string>();
        Assert.True(Voiced.Write(article, out _, new DiagnosticBag(), stretch => own.Add(stretch.IsOwn ? stretch.Text : "")));
        var text = new PlainTextWriter(new PlainTextOptions()).Compose(article, PlainText.Spoken.Context(article.Metadata.Language!));
        Assert.Equal(Letters(text.OwnStretches()), Letters(own));
    }

    private static string Letters(IEnumerable<string> stretches) => string.Concat(stretches.SelectMany(stretch => stretch.Where(char.IsLetterOrDigit)));

    private static string In(string language, string words) =>
        $"""<lang xml:lang="{language}"><voice languages="{language}" onvoicefailure="keepexisting" xml:lang="{language}">{words}</voice></lang>""";

    private static LanguageSpan German(string text) => new([new TextRun(text)]) { Language = "de" };
}
