using System.Xml.Linq;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Normalising;
using ExportKit.Tests.EpubReading;
using ExportKit.Words;
using ExportKit.Writing;
using ExportKit.Writing.Epub;
using static ExportKit.Tests.Writing.Epub.EpubSamples;
using EpubBook = ExportKit.Tests.EpubReading.EpubBook;

namespace ExportKit.Tests.Writing.Epub;

/// <summary>What every book keeps to, whatever the article.</summary>
public sealed class EpubProperties
{
    [Fact]
    public void Any_book_hangs_together() => ArticleGenerator.ForAll(
        article => Assert.Equal([], EpubFaults.Of(Book(Normalised(article), size: 500))),
        articles: 300);

    [Fact]
    public void A_book_of_every_kind_of_node_hangs_together()
    {
        var (article, context) = Everything();

        Assert.Equal([], EpubFaults.Of(Book(article, size: 300, context)));
        Assert.Equal([], EpubFaults.Of(Book(article, size: 100_000, context)));
    }

    [Fact]
    public void Faults_are_found()
    {
        var file = EpubFile.Of(Article(P(new Link(T("up"), "#h"), new NoteReference("1", "n")), H(2, "Up", "h"), new Note("1", [P("note")]) { Id = "n" }));
        var broken = EpubBook.Read(file.Bytes, ("EPUB/article.xhtml", text => text
            .Replace("\"h\"", "\"n\"", StringComparison.Ordinal).Replace("role=\"doc-noteref\"", "", StringComparison.Ordinal)));

        Assert.Equal(
            [
                "the identifier n stands twice", "EPUB/nav.xhtml: the link article.xhtml#h leads to no place", "EPUB/article.xhtml: the link #h leads to no place",
                "EPUB/article.xhtml: the link #n-ref leads to no reference to a note",
            ],
            EpubFaults.Of(broken));
    }

    /// <summary>Small edits leave alone what they do not touch, so that a link or a highlight of a reader stays good in the next edition.</summary>
    [Fact]
    public void Identifiers_stay_when_something_else_is_edited()
    {
        var (article, _) = Everything();
        var before = Places(article);

        Assert.True(before.Count > 15);
        AssertStay(before, article with { Body = article.Body.Insert(1, P("A new paragraph.")) });
        AssertStay(before, article with { Body = article.Body.Insert(2, H(2, "A new heading", "h-new")) });
        AssertStay(before, article with { Body = article.Body.Insert(2, new Aside([P("More.")]) { Title = T("A new box") }) });
        AssertStay(before, article with { Body = article.Body.Insert(1, new Figure(Picture("https://example.org/b.png", "A hill") with { LongDescription = "It is green." })) });
        AssertStay(before, article with { Body = article.Body.SetItem(3, P("One word was changed.")) });
        AssertStay(before, article with { Body = article.Body.RemoveAt(3) });
    }

    private static void AssertStay(Dictionary<string, string> before, Article after)
    {
        var places = Places(after);
        Assert.All(before, place => Assert.Equal(place.Value, places.GetValueOrDefault(place.Key, $"{place.Key} is gone")));
    }

    /// <summary>What stands at each place of a book that has an identifier: its own words, or those that it begins with.</summary>
    private static Dictionary<string, string> Places(Article article) =>
        Book(Normalised(article), size: 100_000, Everything().Context).Documents.Values.SelectMany(document => document.Descendants())
            .Where(element => element.Attribute("id") is not null && element.Name.LocalName is not "section")
            .ToDictionary(element => element.Attribute("id")!.Value, Words, StringComparer.Ordinal);

    private static string Words(XElement element) => string.Join(' ', ArticleWords.Split(element.Value).Take(8));

    private static Article Normalised(Article article) => NormalisingPipeline.Run(article, new NormalisingOptions(), new DiagnosticBag());

    private static EpubBook Book(Article article, int size, WritingContext? context = null)
    {
        using var output = new MemoryStream();
        context ??= new WritingContext
        {
            Images = ImageLibrary.Empty, Words = StructureWords.For(article.Metadata.Language!), Diagnostics = new DiagnosticBag(),
        };
        Assert.True(new EpubWriter(new EpubOptions { DocumentSize = size }).Write(article, context, output));
        return EpubBook.Read(output.ToArray());
    }
}
