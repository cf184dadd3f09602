using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Words;
using ExportKit.Writing;
using ExportKit.Writing.Epub.Narrating;
using ExportKit.Writing.Speech;

namespace ExportKit.ConformanceTests;

/// <summary>eSpeak NG speaks the SSML: each passage by the voice of its language, no tag aloud, and as long as its words take.</summary>
public sealed class SpokenSsmlTests
{
    // Words a minute: what eSpeak NG says it speaks by default.
    private const double Rate = 175;

    private static readonly string German =
        """
        <!DOCTYPE html><html lang="de-DE"><head><title>Die alte Fähre</title></head><body><article><h1>Die alte Fähre</h1>
        <p>Am Morgen des 3. Oktober legte die alte Fähre zum letzten Mal ab. Viele Leute standen am Ufer und winkten, obwohl es regnete.</p>
        <p>Der Kapitän sagte wenig. Er habe den Fluss gut gekannt, meinte er, und der Fluss ihn. Dann ging er nach Hause und trank einen Tee.</p>
        <h2>Eine Brücke für alle</h2>
        <p>Von morgen an führt eine Brücke über das Wasser. Sie ist breit und hell, und man kann auf ihr stehen bleiben. Kinder werfen Steine hinunter.</p>
        <ul><li>Die Brücke ist zweihundert Meter lang.</li><li>Auf ihr fahren keine Autos.</li></ul>
        <p>Die Fähre wird im Sommer ein Gasthaus sein. Der Wirt sucht noch einen Namen, und die Nachbarn geben ihm gern welche.</p>
        </article></body></html>
        """;

    public static TheoryData<string> Articles => ["input/news-story.html", "input/rain-gauge-feature.html", "input/images-without-text.html", "german", "input/arabic-story.html"];

    /// <summary>Within a fifth of the words by the rate, with the breaks. The rate of a voice for the language's own words is taken from the
    /// same words without tags, since a word of Arabic takes twice as long as one of English; for the others the rate that is said holds too.</summary>
    [SkippableTheory]
    [MemberData(nameof(Articles))]
    public void The_sound_is_as_long_as_the_words_take(string name)
    {
        var (ssml, document) = Made(name);
        var said = Said(document.Root!).Trim();
        var language = document.Root!.Attribute(XNamespace.Xml + "lang")!.Value;
        var breaks = document.Descendants(XName.Get("break", SsmlOutput.Space)).Sum(item => int.Parse(item.Attribute("time")!.Value[..^2], CultureInfo.InvariantCulture)) / 1000.0;
        var words = said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));
        var sound = Seconds("-m", "-f", Written("said.ssml", ssml));
        var alone = Seconds("-v", language.ToLowerInvariant(), "-f", Written("said.txt", said));
        Assert.InRange(sound, 0.8 * (alone + breaks), 1.2 * (alone + breaks));
        if (!language.StartsWith("ar", StringComparison.Ordinal))
        {
            Assert.InRange(sound, 0.8 * (words / Rate * 60 + breaks), 1.2 * (words / Rate * 60 + breaks));
        }
    }

    [SkippableTheory]
    [InlineData("en")]
    [InlineData("en-GB")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("ar")]
    public void Each_passage_has_the_voice_of_its_language(string main)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["en"] = "The chance of a nation", ["en-GB"] = "The chance of a nation", ["fr"] = "Une chance pour la nation", ["de"] = "Eine Chance der Nation", ["ar"] = "كان يا ما كان", ["el"] = "μια φορά",
        };
        var own = words[main];
        List<Block> body = [new Paragraph([new TextRun(own + ".")])];
        List<string> heard = [Heard(main, own)];
        foreach (var other in new[] { "el", "de", "fr", "ar", "en-US" }.Where(tag => tag != main))
        {
            var text = words[other == "en-US" ? "en" : other];
            body.Add(new Paragraph([new TextRun(text + ".")]) { Language = other });
            body.Add(new Paragraph([new TextRun($"{own}. {own}; "), new LanguageSpan([new TextRun(text)]) { Language = other }, new TextRun($"; {own}.")]));
            heard.AddRange([Heard(other, text), Heard(main, own), Heard(main, own), Heard(other, text), Heard(main, own)]);
        }

        var article = new Article { Metadata = new ArticleMetadata { Headline = [], Language = main }, Body = [.. body], Source = new SourcePlace("test.html") };
        Assert.Equal(string.Concat(heard), Plain(Espeak("-m", "-x", "-q", "-f", Written("voices.ssml", Ssml(article)))));
    }

    /// <summary>A narrated book with a cell of such digits alone was refused, since the engine gave silence.</summary>
    [SkippableTheory]
    [InlineData("en", "\u0968\u096b")]
    [InlineData("ja", "\uff12\uff15")]
    [InlineData("ur", "\u06f2\u06f5")]
    [InlineData("ne", "\u0968\u096b")]
    [InlineData("ar", "\u0662\u0665")]
    public void Digits_of_every_script_are_heard(string voice, string digits) => Assert.NotEqual("", Heard(voice, SpokenWords.Clean(digits, voice)));

    /// <summary>That the tests hear what they are to hear: a tag that is read aloud, a voice that is not changed.</summary>
    [SkippableFact]
    public void Other_voices_and_more_words_would_be_heard()
    {
        Assert.NotEqual(Heard("en", "chance nation"), Heard("fr", "chance nation"));
        Assert.NotEqual(Heard("en", "chance nation"), Heard("en", "chance voice nation"));
    }

    private static (string Ssml, XDocument Document) Made(string name)
    {
        var article = name == "german"
            ? new Exporter(ArticleStages.Create(), new Resources.FileResourceLoader()).Read(new ExportInput("german.html", Encoding.UTF8.GetBytes(German)), new ExportOptions(), new DiagnosticBag())!
            : ExportedArticle.Of(name).Article;
        var ssml = Ssml(article);
        return (ssml, XDocument.Parse(ssml));
    }

    private static string Ssml(Article article)
    {
        using var output = new MemoryStream();
        var diagnostics = new DiagnosticBag();
        var context = new WritingContext { Images = ImageLibrary.Empty, Words = StructureWords.For(article.Metadata.Language!), Diagnostics = diagnostics };
        Assert.True(new SsmlWriter().Write(article, context, output), string.Join('\n', diagnostics.Diagnostics.Select(item => item.Message)));
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>What a voice says of an element.</summary>
    private static string Said(XElement element) => element.Name.LocalName switch
    {
        "metadata" => "",
        "sub" => element.Attribute("alias")!.Value,
        _ => string.Concat(element.Nodes().Select(node => node is XElement inner ? Said(inner) : ((XText)node).Value)) + (element.Name.LocalName == "s" ? "\n" : ""),
    };

    private static string Heard(string voice, string text) => Plain(Espeak("-v", voice.ToLowerInvariant(), "-x", "-q", text + "."));

    /// <summary>Without pauses, stress and length, which go by what stands around.</summary>
    private static string Plain(string phonemes) => string.Concat(phonemes.Where(c => !char.IsWhiteSpace(c) && c is not ('_' or ':' or '\'' or ',' or '|' or ';' or '!' or '%' or '=')));

    private static string Espeak(params string[] options)
    {
        var result = Tools.Run(Tools.Require("espeak-ng"), options);
        Assert.True(result.ExitCode == 0, result.All);
        return result.Output;
    }

    private static double Seconds(params string[] options)
    {
        var file = Path.Combine(ExportedArticle.Folder, "said.wav");
        Espeak([.. options, "-w", file]);
        var bytes = File.ReadAllBytes(file);
        File.Delete(file);

        // RIFF: bytes a second stand at 28, the samples begin at 44.
        return (bytes.Length - 44) / (double)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(28));
    }

    private static string Written(string name, string text)
    {
        var file = Path.Combine(ExportedArticle.Folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
