using ExportKit.Model;
using ExportKit.Writing;
using static ExportKit.Tests.Writing.Epub.EpubSamples;

namespace ExportKit.Tests.Writing.Epub;

public sealed class XmlTextTests
{
    [Theory]
    [InlineData("plain — ‘text’", "plain — ‘text’")]
    [InlineData("a\tb\nc", "a\tb\nc")]
    [InlineData("a\u0000\u0001b\u001f", "ab")]
    [InlineData("a\u000bb\u000cc\u0085d", "a b c d")]
    [InlineData("a\u007f\u0080\u009fb", "ab")]
    [InlineData("a\rb", "ab")]
    [InlineData("a\ufffe\uffff\ufdd0b", "ab")]
    [InlineData("🌧\u00a0👩‍🚀", "🌧\u00a0👩‍🚀")]
    [InlineData("\ufffd", "\ufffd")]
    public void What_XML_forbids_goes_and_all_else_stays(string text, string expected) => Assert.Equal(expected, XmlText.Clean(text));

    [Fact]
    public void Halves_of_characters_go_and_whole_ones_stay()
    {
        Assert.Equal("ab", XmlText.Clean("a\ud800b"));
        Assert.Equal("ab", XmlText.Clean("a\udc00b"));
        Assert.Equal("a", XmlText.Clean("a\ud83c"));
        Assert.Equal("🌧", XmlText.Clean("\ud83c🌧\udf27"));
        Assert.Equal("a", XmlText.Clean("a\ud83f\udffe"));
    }

    [Fact]
    public void Sound_text_is_not_copied()
    {
        const string Text = "sound";

        Assert.Same(Text, XmlText.Clean(Text));
    }

    [Fact]
    public void No_text_whatever_breaks_a_document()
    {
        var random = new Random(20250515);
        for (var round = 0; round < 200; round++)
        {
            var text = new string([.. Enumerable.Range(0, 20).Select(_ => Letter(random))]);
            var article = Article(
                P(text), new CodeBlock(text), new Heading(2, T(text)) { Id = "h" + text },
                P(new Link(T(text), "https://example.org/" + text) { Title = text }, new Abbreviation(T(text), text)),
                new Figure(Picture(text, text) with { LongDescription = text }) { Credit = text },
                new Aside([P(text)]) { Title = T(text), Id = text });
            article = article with
            {
                Metadata = article.Metadata with { Headline = T(text), Authors = [text], Publisher = text, Rights = text, Address = text, Section = text },
            };

            var file = EpubFile.Of(article, Context("en-GB", File(text, ExportKit.Writing.ImageFormat.Png, Png)));

            Assert.Equal(Normal(XmlText.Clean(text)), Normal(file.Xml("EPUB/article.xhtml").Descendants(EpubFile.Xhtml + "h1").Single().Value));
            Assert.Equal(Normal(XmlText.Clean(text)), Normal((string)file.Xml("EPUB/article.xhtml").Descendants(EpubFile.Xhtml + "img").Single().Attribute("alt")!));
            Assert.NotNull(file.Package);
            Assert.NotNull(file.Nav);
        }
    }

    /// <summary>Every kind of character that may trouble XML, and letters between.</summary>
    private static char Letter(Random random) => random.Next(6) switch
    {
        0 => (char)random.Next(0, 0x20),
        1 => (char)random.Next(0xD800, 0xE000),
        2 => "<>&\"'#:]"[random.Next(8)],
        3 => (char)random.Next(0x7F, 0xA1),
        4 => (char)random.Next(0xFDD0, 0x10000),
        _ => (char)random.Next('a', 'z' + 1),
    };

    private static string Normal(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);
}
