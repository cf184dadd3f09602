using System.Xml.Linq;
using ExportKit.Model;
using ExportKit.Normalising;
using ExportKit.Tests.EpubReading;
using ExportKit.Tests.PdfReading;

namespace ExportKit.Tests.Writing.Epub;

/// <summary>A book of several articles as an EPUB.</summary>
public sealed class BookEpubTests
{
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    private static readonly Lazy<SampleExport> Sample = new(() => SampleExport.OfBook(
        Directory.EnumerateFiles(Repository.Input, "*.html").Order(StringComparer.Ordinal),
        new ExportOptions { Normalising = new NormalisingOptions { Title = "The week", Authors = ["An Editor"] } },
        ExportFormat.Pdf,
        ExportFormat.Epub));

    private static readonly Lazy<EpubBook> Read = new(() => EpubBook.Read(Sample.Value[ExportFormat.Epub]));

    private static IEnumerable<Chapter> Chapters => Chapter.Of(Sample.Value.Article);

    [Fact]
    public void Each_article_is_a_chapter_in_a_document_of_its_own_and_in_its_language()
    {
        var documents = Read.Value.Spine.Skip(1).ToList();
        Assert.Equal(Chapters.Select(chapter => chapter.Metadata.Language), documents.Select(document => (string?)document.Root!.Attribute("lang")));
        Assert.Equal(
            Chapters.Select(chapter => chapter.Metadata.Direction == TextDirection.RightToLeft ? "rtl" : "ltr"),
            documents.Select(document => (string?)document.Root!.Attribute("dir")));
        foreach (var document in documents)
        {
            var section = document.Root!.Element(Xhtml + "body")!.Elements().Single();
            Assert.Equal("doc-chapter", (string?)section.Attribute("role"));
            Assert.Equal((string?)section.Attribute("aria-labelledby"), (string?)section.Descendants(Xhtml + "h2").First().Attribute("id"));
            Assert.Empty(section.Descendants(Xhtml + "h1"));
        }
    }

    [Fact]
    public void The_title_page_shows_the_contents()
    {
        var page = Read.Value.Spine.First();
        Assert.Equal("The week", page.Descendants(Xhtml + "h1").Single().Value);
        var links = page.Descendants().Single(element => (string?)element.Attribute("role") == "doc-toc").Descendants(Xhtml + "a").ToList();
        Assert.Equal(Chapters.Select(chapter => InlineText.Of(chapter.Metadata.Headline)), links.Select(link => link.Value));
        Assert.Equal(Chapters.Select((_, index) => $"chapter-{index + 1}.xhtml#chapter-{index + 1}"), links.Select(link => (string?)link.Attribute("href")));
    }

    [Fact]
    public void The_navigation_has_headings_below_their_articles()
    {
        var list = Read.Value.Navigation.Descendants(Xhtml + "ol").First();
        Assert.Equal(["The week", .. Chapters.Select(chapter => InlineText.Of(chapter.Metadata.Headline))], list.Elements(Xhtml + "li").Select(item => item.Element(Xhtml + "a")!.Value));
        Assert.Contains(list.Elements(Xhtml + "li"), item => item.Element(Xhtml + "ol") is not null);
    }

    [Fact]
    public void The_package_names_all_authors_languages_and_pages_once()
    {
        var book = Read.Value;
        Assert.Equal(["An Editor", .. Chapters.SelectMany(chapter => chapter.Metadata.Authors).Distinct()], book.Metadata("creator"));
        Assert.Equal(Chapters.Select(chapter => chapter.Metadata.Address), book.Metadata("source"));
        Assert.Equal(book.Metadata("language").Distinct(), book.Metadata("language"));
        Assert.Superset(Chapters.Select(chapter => chapter.Metadata.Language!).ToHashSet(), book.Metadata("language").ToHashSet());
    }

    [Fact]
    public void A_chapter_begins_on_the_page_that_the_contents_of_the_PDF_name()
    {
        var pdf = TaggedPdf.Read(Sample.Value[ExportFormat.Pdf]);
        var named = pdf.Elements("TOCI").Select(entry => pdf.Text(entry).Trim().Split(' ')[^1]);
        var marked = Read.Value.Spine.Skip(1).Select(document => Breaks(document.Root!.Element(Xhtml + "body")!.Elements().Single()).Last());
        Assert.Equal(named, marked);
    }

    /// <summary>The page breaks that a chapter begins with: also those of pages before it that hold nothing of an article.</summary>
    private static IEnumerable<string?> Breaks(XElement chapter) =>
        from element in chapter.Descendants().TakeWhile(element => element.Name != Xhtml + "h2")
        where (string?)element.Attribute("role") == "doc-pagebreak"
        select (string?)element.Attribute("aria-label");

    [Fact]
    public void Another_choice_of_articles_is_another_book()
    {
        var other = SampleExport.OfBook(
            [Path.Combine(Repository.Input, "news-story.html")],
            new ExportOptions { Normalising = new NormalisingOptions { Title = "The week" } },
            ExportFormat.Epub);
        Assert.NotEqual(Read.Value.Metadata("identifier").Single(), EpubBook.Read(other[ExportFormat.Epub]).Metadata("identifier").Single());
    }
}
