using ExportKit.Model;
using ExportKit.Writing.PlainText;

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
        var export = ExportedArticle.Of(article);
        AssertNothingSpelled(article, export.Article, export.TextDocument);
    }

    /// <summary>Pages of the corpus in many languages, where it lies beside the repository.</summary>
    [SkippableTheory]
    [InlineData("fundus", 9)]
    [InlineData("wcxb", 1)]
    [InlineData("readability", 2)]
    public void No_symbol_is_heard_in_pages_of_the_corpus(string set, int count)
    {
        var pages = CorpusPage.Of(set).DistinctBy(page => page.Article.Metadata.Language?.Split('-')[0]).Take(count).ToList();

        Assert.Equal(count, pages.Count);
        Assert.All(pages, page => AssertNothingSpelled(page.Name, page.Article, page.Text));
    }

    /// <summary>That the test hears what it is to hear.</summary>
    [SkippableTheory]
    [InlineData("a # b")]
    [InlineData("a * b")]
    [InlineData("a ~ b")]
    [InlineData("a = b")]
    public void A_symbol_would_be_heard(string text) => Assert.NotEqual(Phonemes("en", "a b"), Phonemes("en", text));

    /// <summary>Line by line, since a pause that a symbol makes changes the sounds around it too: what is heard must not grow by its name.</summary>
    private static void AssertNothingSpelled(string name, Article article, PlainTextDocument text)
    {
        var voice = Voice(article.Metadata.Language ?? "en");
        var said = Said(article, text);
        Assert.NotEqual("", Phonemes(voice, string.Join('\n', said)));
        foreach (var symbol in Spelled)
        {
            var length = Phonemes(voice, symbol.ToString()).Length;
            foreach (var line in said.Where(line => line.Contains(symbol) && !IsMark(symbol, line)))
            {
                var grown = Phonemes(voice, line).Length - Phonemes(voice, line.Replace(symbol, ' ')).Length;
                Assert.True(length == 0 || grown < Math.Max(2, length), $"{name}: \"{symbol}\" is spelled out in: {line}");
            }
        }

        if (Phonemes(voice, "://") is { Length: > 0 } scheme)
        {
            Assert.DoesNotContain(scheme, Phonemes(voice, string.Join('\n', said)), StringComparison.Ordinal);
        }
    }

    /// <summary>Whether a symbol is the page's own mark of a remark below, which a listener needs: an asterisk right after a word.</summary>
    private static bool IsMark(char symbol, string line) => symbol == '*' && line.IndexOf('*') is > 0 and var at && line[at - 1] != ' ' && line.Count(character => character == '*') == 1;

    /// <summary>The lines of a text but code, addresses, and what lines hold of code.</summary>
    private static List<string> Said(Article article, PlainTextDocument text)
    {
        var code = ArticleWalker.Blocks(article).SelectMany(ArticleWalker.Inlines).OfType<InlineCode>().Select(inline => InlineText.Of(inline.Content)).ToList();
        return [.. text.Lines
            .Where(line => !line.IsFixed && !line.Text.Contains("://", StringComparison.Ordinal) && !code.Exists(line.Text.Contains))
            .Select(line => line.Text)];
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
