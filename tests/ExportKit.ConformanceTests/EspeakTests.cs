using System.Text;

namespace ExportKit.ConformanceTests;

/// <summary>eSpeak NG, the voice of many screen readers, says a text without spelling anything out.</summary>
public sealed class EspeakTests
{
    // What a voice spells out where it stands in a text; addresses and code have their own lines.
    private const string Spelled = "#*_~^\\<>|={}[]`•";

    public static TheoryData<string> Articles => [.. SampleArticles.Available, "tests/Golden/texts/for-listeners/page.html"];

    [SkippableTheory]
    [MemberData(nameof(Articles))]
    public void No_symbol_is_heard(string article)
    {
        var said = Said(article);
        var voice = Voice(ExportedArticle.Of(article).Article.Metadata.Language ?? "en");

        var without = new StringBuilder(said);
        foreach (var symbol in Spelled)
        {
            without.Replace(symbol, ' ');
        }

        Assert.NotEqual("", Phonemes(voice, said));
        Assert.Equal(Phonemes(voice, without.ToString()), Phonemes(voice, said));
        if (Phonemes(voice, "://") is { Length: > 0 } scheme)
        {
            Assert.DoesNotContain(scheme, Phonemes(voice, said), StringComparison.Ordinal);
        }
    }

    /// <summary>That the test hears what it is to hear.</summary>
    [SkippableTheory]
    [InlineData("a # b")]
    [InlineData("a * b")]
    [InlineData("a ~ b")]
    [InlineData("a = b")]
    public void A_symbol_would_be_heard(string text) => Assert.NotEqual(Phonemes("en", "a b"), Phonemes("en", text));

    /// <summary>The lines of a text but code, addresses, and what lines hold of code.</summary>
    private static string Said(string article)
    {
        var export = ExportedArticle.Of(article);
        var code = Model.ArticleWalker.Blocks(export.Article).SelectMany(Model.ArticleWalker.Inlines).OfType<Model.InlineCode>().Select(inline => Model.InlineText.Of(inline.Content)).ToList();
        return string.Join('\n', export.TextDocument.Lines
            .Where(line => !line.IsFixed && !line.Text.Contains("://", StringComparison.Ordinal) && !code.Exists(line.Text.Contains))
            .Select(line => line.Text));
    }

    private static string Voice(string language) =>
        Tools.Run(Tools.Require("espeak-ng"), ["-v", language, "-q", "x"]).ExitCode == 0 ? language : "en";

    /// <summary>What is heard, without pauses and stress, which go by spaces and brackets.</summary>
    private static string Phonemes(string voice, string text)
    {
        var file = Path.Combine(ExportedArticle.Folder, "said.txt");
        File.WriteAllText(file, text);
        var result = Tools.Run(Tools.Require("espeak-ng"), ["-v", voice, "-x", "-q", "-f", file]);
        Assert.True(result.ExitCode == 0, result.All);
        return string.Concat(result.Output.Where(c => !char.IsWhiteSpace(c) && c is not ('_' or ':' or '\'' or ',' or '|' or ';')));
    }
}
