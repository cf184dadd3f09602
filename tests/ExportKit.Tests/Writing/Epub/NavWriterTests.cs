using ExportKit.Model;
using static ExportKit.Tests.Writing.Epub.EpubSamples;

namespace ExportKit.Tests.Writing.Epub;

public sealed class NavWriterTests
{
    [Fact]
    public void Contents_follow_the_outline_and_landmarks_name_the_start()
    {
        var text = EpubFile.Of(Article(
            H(2, "A & B", "h-a"), H(3, "C", "h-c") with { Language = "fr" }, new Aside([H(3, "In a box", "h-box")]), H(2, "D", "h-d")))
            .Text("EPUB/nav.xhtml");

        Assert.Contains(
            """
            <nav epub:type="toc" role="doc-toc" aria-labelledby="contents">
            <h1 class="generated" id="contents">Contents</h1>
            <ol>
            <li><a href="article.xhtml">Rain &amp; shine</a>
            <ol>
            <li><a href="article.xhtml#h-a">A &amp; B</a>
            <ol>
            <li><a href="article.xhtml#h-c" lang="fr" xml:lang="fr">C</a></li>
            <li><a href="article.xhtml#h-box">In a box</a></li>
            </ol></li>
            <li><a href="article.xhtml#h-d">D</a></li>
            </ol></li>
            </ol>
            </nav>
            <nav epub:type="landmarks" hidden="hidden">
            <ol>
            <li><a epub:type="cover" href="cover.xhtml">Cover</a></li>
            <li><a epub:type="bodymatter" href="article.xhtml">Start of the article</a></li>
            </ol>
            </nav>
            """,
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_without_words_has_no_entry_but_its_parts_have()
    {
        var nav = EpubFile.Of(Article(new Heading(2, [new NoteReference("1", "n")]) { Id = "h-a" }, H(3, "B", "h-b"))).Nav;

        Assert.Equal(
            ["article.xhtml", "article.xhtml#h-b", "cover.xhtml", "article.xhtml"],
            nav.Descendants(EpubFile.Xhtml + "a").Select(link => (string?)link.Attribute("href")));
    }

    [Fact]
    public void Every_entry_leads_to_a_place_that_is_there()
    {
        var (article, context) = Everything();
        var file = EpubFile.Of(article, context, new ExportKit.Writing.Epub.EpubOptions { DocumentSize = 10 });

        Assert.All(file.Nav.Descendants(EpubFile.Xhtml + "a").Select(link => (string)link.Attribute("href")!), href =>
        {
            var parts = href.Split('#');
            var document = file.Xml("EPUB/" + parts[0]);
            Assert.True(parts.Length == 1 || document.Descendants().Any(element => (string?)element.Attribute("id") == parts[1]), href);
        });
    }
}
