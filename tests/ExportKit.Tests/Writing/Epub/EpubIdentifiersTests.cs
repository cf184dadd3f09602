using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Writing.Epub;
using static ExportKit.Tests.Writing.Epub.EpubSamples;

namespace ExportKit.Tests.Writing.Epub;

public sealed class EpubIdentifiersTests
{
    [Theory]
    [InlineData("h-rain", "h-rain")]
    [InlineData("1st", "id-1st")]
    [InlineData("-x", "id--x")]
    [InlineData("_x.y-z", "_x.y-z")]
    public void A_plain_identifier_stays_as_near_as_XML_allows(string given, string expected) => Assert.Equal(expected, Claimed(given));

    [Theory]
    [InlineData("h-élan")]
    [InlineData("h-雨")]
    [InlineData("雨")]
    [InlineData("a b:c")]
    [InlineData("")]
    public void Every_identifier_becomes_plain_ASCII_that_XML_takes(string given)
    {
        var id = Claimed(given)!;

        Assert.All(id, c => Assert.True(char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'));
        Assert.True(char.IsAsciiLetter(id[0]) || id[0] == '_');
        Assert.Equal(id, Claimed(given));
    }

    [Fact]
    public void Identifiers_that_differ_in_letters_alone_stay_apart() => Assert.NotEqual(Claimed("h-雨"), Claimed("h-雪"));

    [Fact]
    public void Identifiers_that_clash_are_told_apart_and_links_follow()
    {
        var body = EpubFile.Body(P("a") with { Id = "headline" }, P(new Link(T("up"), "#headline")), P("b") with { Id = "headline" });

        Assert.Equal("""<p id="headline-2">a</p>""" + "\n" + """<p><a href="#headline-2">up</a></p>""" + "\n<p>b</p>", body);
    }

    private static string? Claimed(string id)
    {
        var article = Article(P("x") with { Id = id });
        ImmutableArray<ContentDocument> documents = [new ContentDocument(1, article, article.Body, "article.xhtml")];
        return new EpubIdentifiers(article, documents).Claim(id);
    }
}
