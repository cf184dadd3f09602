using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Writing.Icu;
using ExportKit.Writing.Sentences;

namespace ExportKit.Tests.Writing.Sentences;

/// <summary>Where sentences end, and what becomes of the inlines that they end within.</summary>
public sealed class SentenceSegmenterTests
{
    [SkippableTheory]
    [InlineData("en", "The boat left. Nobody waved! Why? “It rained,” she said.", "The boat left. |Nobody waved! |Why? |“It rained,” she said.")]
    [InlineData("en", "“Stop!” he cried. “Why?” asked Ann.", "“Stop!” he cried. |“Why?” asked Ann.")]
    [InlineData("en", "Dr. Smith met Mr. J. R. Hart on St. Mary’s Rd. They left.", "Dr. Smith met Mr. J. R. Hart on St. Mary’s Rd. |They left.")]
    [InlineData("en", "The U.S. Senate met, e.g. Monday. It was in the U.S. The end.", "The U.S. Senate met, e.g. Monday. |It was in the U.S. |The end.")]
    [InlineData("en", "It cost 3.50 in 2019. No. 10 said no. Not I. He went… then Yahoo! won. Wait... What?", "It cost 3.50 in 2019. |No. 10 said no. |Not I. |He went… then Yahoo! won. |Wait... |What?")]
    [InlineData("en", "1. Open the box. 2. Close it.", "1. Open the box. |2. Close it.")]
    [InlineData("en", "He left (see p. 12). “Fine.” She stayed.", "He left (see p. 12). |“Fine.” |She stayed.")]
    [InlineData("de", "Am 3. Oktober kam Dr. Weiß, z. B. Köln, d. h. Westen. Im Jahr 2019. Der 2. Weltkrieg usw. war aus.", "Am 3. Oktober kam Dr. Weiß, z. B. Köln, d. h. Westen. |Im Jahr 2019. |Der 2. Weltkrieg usw. war aus.")]
    [InlineData("de", "„Komm!“ rief er. Es war der 3. Das war gut.", "„Komm!“ rief er. |Es war der 3. |Das war gut.")]
    [InlineData("fr", "M. Dupont, p. ex. Jean, vit ici. « Ah ! » dit-il. Vraiment ?", "M. Dupont, p. ex. Jean, vit ici. |« Ah ! » dit-il. |Vraiment ?")]
    [InlineData("es", "¿Viene el Sr. García? ¡Sí! Vive en EE. UU. desde 2001.", "¿Viene el Sr. García? |¡Sí! |Vive en EE. UU. desde 2001.")]
    [InlineData("ru", "Это А. С. Пушкин, напр. Онегин. Он жил на ул. Ленина. Да!", "Это А. С. Пушкин, напр. Онегин. |Он жил на ул. Ленина. |Да!")]
    [InlineData("el", "Τι ώρα είναι; Δεν ξέρω.", "Τι ώρα είναι; |Δεν ξέρω.")]
    [InlineData("ar", "وصل د. أحمد اليوم. هل تكلم؟ نعم! انتهى.", "وصل د. أحمد اليوم. |هل تكلم؟ |نعم! |انتهى.")]
    [InlineData("he", "הספינה יצאה. מי נשאר? איש.", "הספינה יצאה. |מי נשאר? |איש.")]
    [InlineData("ur", "کشتی چلی گئی۔ کون رہا؟", "کشتی چلی گئی۔ |کون رہا؟")]
    [InlineData("hi", "नाव चली गई। कौन रहा?", "नाव चली गई। |कौन रहा?")]
    [InlineData("ja", "船が出た。「さようなら。」と言った。終わり！", "船が出た。|「さようなら。」|と言った。|終わり！")]
    [InlineData("zh", "船开了。谁留下？没有人！", "船开了。|谁留下？|没有人！")]
    [InlineData("ko", "배가 떠났다. 누가 남았나? 아무도.", "배가 떠났다. |누가 남았나? |아무도.")]
    [InlineData("xx-unknown-tag", "One. Two.", "One. |Two.")]
    [InlineData("en", "No end at all", "No end at all")]
    [InlineData("en", "… ! ?", "… ! ?")]
    public void Sentences_end_where_a_reader_would_stop(string language, string text, string sentences) => Assert.Equal(sentences.Split('|'), Cut(text, language));

    [SkippableFact]
    public void Thai_ends_nowhere_but_at_spaces_after_a_long_phrase()
    {
        const string Phrase = "โรงเรียนริมแม่น้ำเปิดอีกครั้งแล้วหลังจากน้ำท่วมใหญ่เมื่อปีที่แล้ว";
        Assert.Equal((string[])[Phrase + " ", Phrase + " ", "เด็กๆ ดีใจ"], Cut($"{Phrase} {Phrase} เด็กๆ ดีใจ", "th"));
    }

    [SkippableFact]
    public void Inlines_are_cut_where_a_sentence_ends_within_them()
    {
        var emphasis = new Emphasis([new TextRun("left. Nobody "), new Strong([new TextRun("waved. All")])]);
        var cut = Cut([new TextRun("The boat "), emphasis, new TextRun(" slept.")], "en");
        Assert.Equal(
            [
                "The boat <Emphasis>left. </Emphasis>",
                "<Emphasis>Nobody <Strong>waved. </Strong></Emphasis>",
                "<Emphasis><Strong>All</Strong></Emphasis> slept.",
            ],
            cut.Select(Shown));
    }

    [SkippableFact]
    public void A_sentence_that_ends_with_an_inline_is_cut_behind_it()
    {
        var cut = Cut([new Emphasis([new TextRun("One. ")]), new Emphasis([new TextRun("Two.")]), new TextRun(" "), new Strong([new TextRun("Three.")])], "en");
        Assert.Equal(["<Emphasis>One. </Emphasis>", "<Emphasis>Two.</Emphasis> ", "<Strong>Three.</Strong>"], cut.Select(Shown));
    }

    [SkippableFact]
    public void References_and_raised_numbers_belong_to_the_sentence_before()
    {
        var cut = Cut([new TextRun("One."), new NoteReference("1", "n"), new TextRun(" Two."), new Superscript([new TextRun("2")]), new TextRun(" Three.")], "en");
        Assert.Equal(["One.<NoteReference> ", "Two.<Superscript>2</Superscript> ", "Three."], cut.Select(Shown));
    }

    [SkippableFact]
    public void Code_abbreviations_changes_and_links_are_whole()
    {
        Inline[] parts =
        [
            new InlineCode([new TextRun("a. B")]), new Abbreviation([new TextRun("z. B.")], "zum Beispiel"), new Inserted([new TextRun("One. Two.")]),
            new Deleted([new TextRun("One. Two.")]), new Link([new TextRun("One. Two.")], "#a"), new Formula("A. B.", "a"),
        ];
        foreach (var part in parts)
        {
            Assert.Contains(Cut([new TextRun("The "), part, new TextRun(" end.")], "en", keepsLinks: true), sentence => sentence.Contains(part));
        }

        Assert.Single(Cut([new TextRun("The "), parts[1], new TextRun(" Ort.")], "en"));
        Assert.Equal(["The <Link>One. </Link>", "<Link>Two.</Link>"], Cut([new TextRun("The "), parts[4]], "en").Select(Shown));
    }

    [SkippableFact]
    public void A_line_break_ends_a_sentence_unless_it_goes_on()
    {
        Assert.Equal(["Roses are red<LineBreak>", "Violets are blue"], Cut([new TextRun("Roses are red"), new LineBreak(), new TextRun("Violets are blue")], "en").Select(Shown));
        Assert.Single(Cut([new TextRun("Roses are"), new LineBreak(), new TextRun("very red")], "en"));
    }

    [SkippableFact]
    public void Abbreviations_are_those_of_the_passage()
    {
        var passage = new LanguageSpan([new TextRun("bzw. Köln. Gut.")]) { Language = "de" };
        Assert.Equal(["He said <LanguageSpan>bzw. Köln. </LanguageSpan>", "<LanguageSpan>Gut.</LanguageSpan>"], Cut([new TextRun("He said "), passage], "en").Select(Shown));
        Assert.Equal(2, Cut("He said bzw. Köln", "en").Length);
    }

    [SkippableFact]
    public void Places_of_the_article_are_found_again()
    {
        using var segmenter = Segmenter(keepsLinks: false);
        var run = new TextRun("One. Two. Three.");
        var cut = segmenter.Cut([run], "en");
        Assert.Equal([0, 5, 10], cut.Select(piece => segmenter.PlaceOf((TextRun)piece[0]).Offset));
        Assert.All(cut, piece => Assert.Same(run, segmenter.PlaceOf((TextRun)piece[0]).Node));
        var whole = new TextRun("One.");
        Assert.Same(whole, segmenter.PlaceOf((TextRun)segmenter.Cut([whole], "en")[0][0]).Node);
    }

    [SkippableFact]
    public void However_deep_or_long_it_is_cut()
    {
        Inline deep = new TextRun("One. Two.");
        for (var i = 0; i < 20_000; i++)
        {
            deep = new Emphasis([deep]);
        }

        Assert.Equal(2, Cut([deep], "en").Length);
        Assert.Equal(50_000, Cut(string.Concat(Enumerable.Repeat("A b. ! ", 50_000)), "en").Length);
        Assert.Single(Cut(string.Concat(Enumerable.Repeat("! ", 200_000)), "en"));
    }

    [SkippableFact]
    public void Put_together_again_the_words_are_the_same()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "exports"), "*.txt"))
        {
            var text = File.ReadAllText(file);
            Assert.Equal(text, string.Concat(Cut(text, "en")));
        }
    }

    private static ImmutableArray<string> Cut(string text, string language)
    {
        using var segmenter = Segmenter(keepsLinks: false);
        return segmenter.Cut(text, language);
    }

    private static ImmutableArray<ImmutableArray<Inline>> Cut(ImmutableArray<Inline> inlines, string language, bool keepsLinks = false)
    {
        using var segmenter = Segmenter(keepsLinks);
        return segmenter.Cut(inlines, language);
    }

    private static SentenceSegmenter Segmenter(bool keepsLinks)
    {
        Tools.RequireThat(IcuLibrary.Load(new DiagnosticBag()) is not null, "ICU is not installed");
        return SentenceSegmenter.TryMake(new DiagnosticBag(), "The test", keepsLinks)!;
    }

    private static string Shown(ImmutableArray<Inline> inlines) => string.Concat(inlines.Select(inline => inline switch
    {
        TextRun run => run.Text,
        InlineContainer container => $"<{inline.GetType().Name}>{Shown(container.Content)}</{inline.GetType().Name}>",
        _ => $"<{inline.GetType().Name}>",
    }));
}
