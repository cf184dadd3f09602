using System.Xml.Linq;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Writing;
using ExportKit.Writing.Epub;
using ExportKit.Writing.Epub.Narrating;
using static ExportKit.Tests.Writing.Epub.EpubSamples;

namespace ExportKit.Tests.Writing.Epub.Narrating;

public sealed class NarrationTests
{
    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    private static readonly XNamespace Ops = "http://www.idpf.org/2007/ops";

    [Fact]
    public void Each_sentence_is_shown_while_it_is_heard()
    {
        var engine = new MemoryEngine("en");
        var book = NarratedBook.Of(Article(P("It rained. Nobody minded."), P("Then it stopped.")), engine);

        Assert.Equal(["Rain & shine", "It rained.", "Nobody minded.", "Then it stopped."], book.Clips().Select(clip => clip.Text));
        Assert.Equal(["Rain & shine", "It rained.", "Nobody minded.", "Then it stopped."], engine.Said.Select(said => said.Text));
        Assert.Contains("""<p><span id="spoken-1">It rained.</span> <span id="spoken-2">Nobody minded.</span></p>""", Text(book["EPUB/article.xhtml"]), StringComparison.Ordinal);
        Assert.Contains("""<p id="spoken-3">Then it stopped.</p>""", Text(book["EPUB/article.xhtml"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "\u0968\u096b\u00a0mm of\u00ad rain", "25 mm of rain")]
    [InlineData("ja", "\uff12\uff15", "25")]
    [InlineData("ur-PK", "\u06f2\u06f5", "25")]
    [InlineData("ne", "\u0968\u096b", "\u0968\u096b")]
    public void Digits_are_given_to_the_engine_as_voices_know_them(string language, string text, string said) => Assert.Equal(said, SpokenWords.Clean(text, language));

    [Fact]
    public void By_paragraph_whole_paragraphs_are_shown() => Assert.Equal(
        ["Rain & shine", "It rained. Nobody minded."],
        NarratedBook.Of(Article(P("It rained. Nobody minded.")), new MemoryEngine("en"), byParagraph: true).Clips().Select(clip => clip.Text));

    [Fact]
    public void Without_narration_nothing_of_it_is_in_the_book()
    {
        var plain = EpubFile.Of(Article(P("It rained. Nobody minded.")), Context("en-GB"));

        Assert.DoesNotContain(plain.Names, name => name.Contains("overlays", StringComparison.Ordinal) || name.Contains("audio", StringComparison.Ordinal));
        Assert.Contains("<p>It rained. Nobody minded.</p>", plain.Text("EPUB/article.xhtml"), StringComparison.Ordinal);
        Assert.DoesNotContain("media", plain.Text("EPUB/style.css").Replace("@media", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void But_for_marks_a_narrated_document_is_what_it_was()
    {
        var (article, context) = Everything();
        var plain = EpubFile.Of(article, context);
        var book = Narrated(article, context);

        foreach (var name in plain.Names.Where(name => name.Contains("article", StringComparison.Ordinal)))
        {
            var narrated = Parsed(Text(book[name]));
            foreach (var span in narrated.Descendants().Where(element => element.Name.LocalName == "span" && Id(element)?.StartsWith("spoken-", StringComparison.Ordinal) == true && element.Attributes().Count() == 1).ToList())
            {
                span.ReplaceWith(span.Nodes());
            }

            narrated.DescendantsAndSelf().Attributes("id").Where(id => id.Value.StartsWith("spoken-", StringComparison.Ordinal)).Remove();
            Assert.Equal(Parsed(plain.Text(name)).ToString(SaveOptions.DisableFormatting), Parsed(narrated.ToString(SaveOptions.DisableFormatting)).ToString(SaveOptions.DisableFormatting));
        }
    }

    [Fact]
    public void All_that_has_words_is_said_in_the_order_of_the_page()
    {
        var (article, context) = Everything();
        var engine = new MemoryEngine("en", "fr", "de", "he", "ja", "la", "ar");
        var book = Narrated(article, context, engine);
        var pages = book.Keys.Where(name => name.EndsWith(".xhtml", StringComparison.Ordinal) && name.Contains("article", StringComparison.Ordinal)).ToList();

        foreach (var path in pages)
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var page = book.Xml(name + ".xhtml");
            var order = page.Descendants().Select(Id).OfType<string>().ToList();
            var lines = book.Xml($"overlays/{name}.smil").Descendants(NarratedBook.Smil + "text").Select(text => text.Attribute("src")!.Value.Split('#')[1]).ToList();
            Assert.Equal(lines, lines.OrderBy(id => order.IndexOf(id)));
            Assert.Equal(lines.Count, lines.Distinct().Count());

            // Each piece of text stands within something that is said, or is for the eye alone.
            var said = lines.ToHashSet(StringComparer.Ordinal);
            var unsaid = page.Descendants(EpubFile.Xhtml + "body").DescendantNodes().OfType<XText>()
                .Where(text => text.Value.Any(char.IsLetterOrDigit) && !text.Ancestors().Any(element => said.Contains(Id(element) ?? "") || (string?)element.Attribute("aria-hidden") == "true"));
            Assert.Empty(unsaid.Select(text => text.Value));
            Assert.All(page.Descendants(EpubFile.Xhtml + "img").Where(image => !string.IsNullOrEmpty((string?)image.Attribute("alt"))), image => Assert.Contains(Id(image)!, said));
        }
    }

    [Fact]
    public void Clips_follow_one_another_and_add_up_to_the_durations()
    {
        var book = NarratedBook.Of(Article(P("It rained. Nobody minded."), P("Then it stopped."), P("Oui.")), new MemoryEngine("en"));
        var clips = book.Clips();
        var metadata = Package(book).Descendants(Opf + "meta").Where(meta => (string?)meta.Attribute("property") == "media:duration").ToList();

        Assert.Equal(0, clips[0].Begin);
        Assert.All(clips.Zip(clips.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Begin));
        Assert.All(clips, clip => Assert.InRange(clip.End - clip.Begin, 10 * clip.Text.Length, (10 * clip.Text.Length) + 760));
        Assert.Equal(2, metadata.Count);
        Assert.All(metadata, meta => Assert.Equal(clips[^1].End, NarratedBook.Clock(meta.Value)));
        var sound = WaveSound.Read(book["EPUB/audio/article.opus"], out _)!;
        Assert.Equal(clips[^1].End * 22050 / 1000, sound.Samples.Length);
        Assert.All(clips, clip => Assert.False(new WaveSound(22050, sound.Samples[(int)(clip.Begin * 22050 / 1000)..(int)(clip.End * 22050 / 1000)]).IsSilent));
    }

    [Fact]
    public void What_can_be_left_or_skipped_is_named()
    {
        var (article, context) = Everything();
        var book = Narrated(article, context);
        var types = book.Where(file => file.Key.EndsWith(".smil", StringComparison.Ordinal))
            .SelectMany(file => Parsed(Text(file.Value)).Descendants().Attributes(Ops + "type")).Select(type => type.Value).ToHashSet(StringComparer.Ordinal);

        Assert.Superset(new HashSet<string>(["table", "table-row", "table-cell", "list", "list-item", "figure", "footnote", "noteref"], StringComparer.Ordinal), types);
    }

    [Fact]
    public void A_sentence_that_ends_within_emphasis_goes_on_to_where_both_end()
    {
        var book = NarratedBook.Of(
            Article(
                P(new TextRun("He said "), new Emphasis(T("no. Never")), new TextRun(" again. Then he left.")),
                P(new Strong(T("First. Second.")), new TextRun(" Third."))),
            new MemoryEngine("en"));

        Assert.Equal(["He said no. Never again.", "Then he left.", "First.", "Second.", "Third."], book.Clips().Skip(1).Select(clip => clip.Text));
        Assert.Contains("""<strong><span id="spoken-3">First.</span> <span id="spoken-4">Second.</span></strong> <span id="spoken-5">Third.</span>""", Text(book["EPUB/article.xhtml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Passages_are_said_by_the_voices_of_their_languages()
    {
        var engine = new MemoryEngine("en", "fr");
        var book = NarratedBook.Of(Article(P(new TextRun("She said "), new LanguageSpan(T("bonne nuit")) { Language = "fr" }, new TextRun("."))), engine);

        Assert.Equal([("Rain & shine", "en"), ("She said", "en"), ("bonne nuit.", "fr")], engine.Said);
        Assert.Equal(["Rain & shine", "She said bonne nuit."], book.Clips().Select(clip => clip.Text));
        Assert.Equal(["Memory, en", "Memory, fr"], Package(book).Descendants(Opf + "meta").Where(meta => (string?)meta.Attribute("property") == "media:narrator").Select(meta => meta.Value));
    }

    [Fact]
    public void Voices_with_other_rates_are_brought_to_one()
    {
        var engine = new MemoryEngine("en", "fr") { Rate = voice => voice == "en" ? 22050 : 16000 };
        var book = NarratedBook.Of(Article(P(new LanguageSpan(T("bonne nuit")) { Language = "fr" })), engine);

        Assert.InRange(book.Clips()[1].End - book.Clips()[1].Begin, 100 + 400, 100 + 440);
        Assert.Equal(22050, WaveSound.Read(book["EPUB/audio/article.opus"], out _)!.Rate);
    }

    [Fact]
    public void A_language_without_a_voice_costs_the_book_and_lists_those_there_are()
    {
        var diagnostics = new DiagnosticBag();

        Assert.Empty(NarratedBook.Of(Article(P("It rained.")), new MemoryEngine("de", "fr"), diagnostics));
        var error = Assert.Single(diagnostics.Diagnostics);
        Assert.Equal("EK9200", error.Code.Id);
        Assert.Contains("en-GB; it has voices for de, fr", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_passage_without_a_voice_is_said_by_that_of_the_article()
    {
        var diagnostics = new DiagnosticBag();
        var engine = new MemoryEngine("en");

        NarratedBook.Of(Article(P(new LanguageSpan(T("Bun di")) { Language = "rm" }), P(new LanguageSpan(T("Bun di")) { Language = "rm" })), engine, diagnostics);

        Assert.Equal("EK9201", Assert.Single(diagnostics.Diagnostics).Code.Id);
        Assert.Equal(("Bun di", "en"), engine.Said[^1]);
    }

    public static TheoryData<string, string> Failures => new()
    {
        { "hang", "it took too long" },
        { "silence", "what it gave is silence" },
        { "nothing", "it gave nothing" },
        { "text", "what it gave is no WAV file" },
        { "half", "its WAV file is broken off" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void An_engine_that_fails_at_the_last_sentence_costs_the_whole_book(string kind, string trouble)
    {
        EngineSound Fail() => kind switch
        {
            "hang" => new([], "it took too long"),
            "silence" => new(Waves.Of(22050, new short[4410])),
            "nothing" => new([]),
            "text" => new("A fault happened, sorry"u8.ToArray()),
            _ => new(Waves.Tone(22050, 100)[..1000]),
        };
        var diagnostics = new DiagnosticBag();
        var engine = new MemoryEngine("en") { Answer = text => text == "Last." ? Fail() : new EngineSound(Waves.Tone(22050, 100)) };

        Assert.Empty(NarratedBook.Of(Article(P("First. Second."), P("Last.")), engine, diagnostics));

        var error = Assert.Single(diagnostics.Diagnostics);
        Assert.Equal("EK9203", error.Code.Id);
        Assert.EndsWith($"could not say “Last.”: {trouble}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_is_wholly_heard_is_said_to_be()
    {
        var heard = NarratedBook.Of(Article(P("It rained.")), new MemoryEngine("en"));
        var silent = NarratedBook.Of(Article(P("It rained."), new FormulaBlock(new Formula("", "x") { MathMl = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math>" })), new MemoryEngine("en"));

        Assert.Contains("synchronizedAudioText", Features(heard));
        Assert.DoesNotContain("synchronizedAudioText", Features(silent));
        Assert.Contains("auditory", Values(heard, "schema:accessMode"));
        Assert.Equal(["textual", "auditory"], Values(heard, "schema:accessModeSufficient"));
        Assert.Equal(["textual"], Values(silent, "schema:accessModeSufficient"));
        Assert.Contains("synthetic voice reads all", Values(heard, "schema:accessibilitySummary").Single(), StringComparison.Ordinal);
        Assert.Contains("but for formulas", Values(silent, "schema:accessibilitySummary").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_words_are_the_same_bytes()
    {
        var (article, context) = Everything();
        var (first, second) = (Narrated(article, context), Narrated(article, context));

        Assert.Equal(first.Keys, second.Keys);
        Assert.All(first, file => Assert.Equal(file.Value, second[file.Key]));
    }

    [Fact]
    public void Deep_nesting_is_no_trouble()
    {
        Inline nested = new TextRun("Deep. Down.");
        for (var i = 0; i < 20_000; i++)
        {
            nested = i % 2 == 0 ? new Emphasis([nested]) : new Strong([nested]);
        }

        Assert.Equal(3, NarratedBook.Of(Article(P(nested)), new MemoryEngine("en")).Clips().Count);
    }

    private static Dictionary<string, byte[]> Narrated(Article article, WritingContext context, MemoryEngine? engine = null)
    {
        using var output = new MemoryStream();
        var options = new EpubOptions { Narration = new NarrationOptions(engine ?? new MemoryEngine("en", "fr", "de", "he", "ja", "la", "ar"), new MemoryEncoder()) };
        Assert.True(new EpubWriter(options).Write(article, context, output));
        var file = new EpubFile(output.ToArray());
        return file.Names.ToDictionary(name => name, file.Member, StringComparer.Ordinal);
    }

    private static string? Id(XElement element) => (string?)element.Attribute("id");

    private static string Text(byte[] bytes) => System.Text.Encoding.UTF8.GetString(bytes);

    private static XElement Parsed(string text) => XElement.Parse(text.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal).TrimStart('\uFEFF'), LoadOptions.PreserveWhitespace);

    private static XElement Package(Dictionary<string, byte[]> book) => book.Xml("package.opf");

    private static string[] Features(Dictionary<string, byte[]> book) => Values(book, "schema:accessibilityFeature");

    private static string[] Values(Dictionary<string, byte[]> book, string property) =>
        [.. Package(book).Descendants(Opf + "meta").Where(meta => (string?)meta.Attribute("property") == property).Select(meta => meta.Value)];
}
