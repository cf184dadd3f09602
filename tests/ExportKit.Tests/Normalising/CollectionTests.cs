using System.Collections.Immutable;
using System.Xml;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Normalising;
using ExportKit.Normalising.Collecting;

namespace ExportKit.Tests.Normalising;

/// <summary>Several articles become one book.</summary>
public sealed class CollectionTests
{
    private static readonly NormalisingOptions Options = new() { Title = " The  week " };

    [Fact]
    public void Each_article_is_a_chapter_of_its_own_in_the_order_given()
    {
        var book = Book(Article("One", "en"), Article("Deux", "fr"));
        Assert.Equal("The week", InlineText.Of(book.Metadata.Headline));
        Assert.Equal(["One", "Deux"], Chapter.Of(book).Select(chapter => InlineText.Of(chapter.Metadata.Headline)));
        Assert.Equal([null, "fr"], Chapter.Of(book).Select(chapter => chapter.Language));
        Assert.Equal(["chapter-1", "chapter-2"], Chapter.Of(book).Select(chapter => chapter.Id));
        Assert.Equal(["One.html", "Deux.html"], Chapter.Of(book).Select(chapter => chapter.Place!.Source));
    }

    [Fact]
    public void Headings_stand_a_level_lower_and_none_below_the_sixth()
    {
        var book = Book(Article("One", "en", [.. Enumerable.Range(2, 5).Select(level => Some.Heading(level, "A") with { Id = "h" + level })]));
        Assert.Equal([3, 4, 5, 6, 6], ArticleWalker.Blocks(book).OfType<Heading>().Select(heading => heading.Level));
    }

    [Fact]
    public void The_same_identifiers_in_two_articles_stay_apart_with_all_that_names_them()
    {
        var article = Article(
            "One",
            "en",
            Some.Heading(2, "Notes") with { Id = "notes" },
            Some.Paragraph(new NoteReference("1", "n1") { Id = "r1" }, Some.Link("there", "#notes")),
            Some.Table(Some.Head(Some.Th("A") with { Id = "t" }), Some.Row(Some.Td("1") with { Headers = ["t"] })),
            new Note("1", [Some.Paragraph("A note.")]) { Id = "n1" });
        var book = Book(article, article);

        var second = Chapter.Of(book).Last().Content;
        Assert.Equal("chapter-2-notes", second[0].Id);
        var reference = Assert.IsType<NoteReference>(((Paragraph)second[1]).Content[0]);
        Assert.Equal("chapter-2-n1", reference.NoteId);
        Assert.Equal("chapter-2-r1", reference.Id);
        Assert.Equal("#chapter-2-notes", Assert.IsType<Link>(((Paragraph)second[1]).Content[1]).Address);
        Assert.Equal("chapter-2-t", ((Table)second[2]).Rows[0].Cells[0].Id);
        Assert.Equal("chapter-2-t", Assert.Single(((Table)second[2]).Rows[1].Cells[0].Headers));
        Assert.Equal("chapter-2-n1", second[3].Id);
    }

    [Theory]
    [InlineData("https://example.org/two", "#chapter-2")]
    [InlineData("http://EXAMPLE.org/two/", "#chapter-2")]
    [InlineData("https://example.org/two#comments", "https://example.org/two#comments")]
    [InlineData("https://example.org/two?page=2", "https://example.org/two?page=2")]
    [InlineData("https://example.org/three", "https://example.org/three")]
    public void A_link_to_another_article_of_the_book_leads_there(string address, string expected)
    {
        var linking = Article("One", "en", Some.Paragraph(Some.Link("there", address)));
        var book = Book(linking, At(Article("Two", "en"), "https://example.org/two"));
        Assert.Equal(expected, Links(book).Single().Address);
    }

    [Fact]
    public void An_address_that_two_articles_share_leads_to_neither()
    {
        var linking = Article("One", "en", Some.Paragraph(Some.Link("there", "https://example.org/")));
        var book = Book(linking, At(Article("Two", "en"), "https://example.org/"), At(Article("Three", "en"), "https://example.org"));
        Assert.Equal("https://example.org/", Links(book).Single().Address);
    }

    [Fact]
    public void What_all_articles_share_is_said_of_the_book()
    {
        var (first, second) = (Dated(Article("One", "en-GB"), 5), Dated(Article("Two", "en-GB"), 7));
        var metadata = Book(first, second).Metadata;
        Assert.Equal("The Post", metadata.Publisher);
        Assert.Equal("en-GB", metadata.Language);
        Assert.Equal(7, metadata.Modified!.Value.Day);
        Assert.False(metadata.Modified.ShowsTime);
        Assert.Null(metadata.Published);
        Assert.Empty(metadata.Authors);

        second = second with { Metadata = second.Metadata with { Publisher = "The Other" } };
        Assert.Null(Book(first, second).Metadata.Publisher);
    }

    [Fact]
    public void What_a_person_says_is_said_of_the_book()
    {
        var day = new ArticleDate(new DateTimeOffset(2025, 1, 2, 0, 0, 0, TimeSpan.Zero));
        var options = new NormalisingOptions { Title = "T", Language = "cy", Authors = ["An Editor"], Publisher = "Us", Published = day };
        var book = Collection.Of([Dated(Article("One", "en"), 5)], options, new DiagnosticBag());
        Assert.Equal(("cy", "Us", day), (book.Metadata.Language, book.Metadata.Publisher, book.Metadata.Published));
        Assert.Equal("An Editor", Assert.Single(book.Metadata.Authors));
        Assert.Null(book.Metadata.Modified);

        var chapter = Chapter.Of(book).Single();
        Assert.Equal(("en", "The Post"), (chapter.Metadata.Language, chapter.Metadata.Publisher));
        Assert.Equal("en", chapter.Language);
    }

    [Theory]
    [InlineData("en", "en-GB", "en-US")]
    [InlineData("en-GB", "fr", "en-GB", "en-GB")]
    [InlineData("fr", "fr", "en")]
    [InlineData("ar", "ar", "und")]
    [InlineData("und", "und")]
    public void The_language_of_a_book_is_that_of_most_articles(string expected, params string[] languages) =>
        Assert.Equal(expected, Book([.. languages.Select(language => Article("A", language))]).Metadata.Language);

    [Fact]
    public void Several_languages_are_told()
    {
        var diagnostics = new DiagnosticBag();
        Collection.Of([Article("One", "en"), Article("Deux", "fr")], Options, diagnostics);
        var told = Assert.Single(diagnostics.Diagnostics);
        Assert.Equal(DiagnosticCodes.LanguageInferred, told.Code);
        Assert.Equal("The week", told.Place!.Source);
    }

    [Fact]
    public void A_book_from_right_to_left_keeps_the_direction_of_its_articles()
    {
        var book = Book(Article("One", "ar") with { Metadata = Metadata("One", "ar") with { Direction = TextDirection.RightToLeft } }, Article("Two", "en"));
        Assert.Equal(TextDirection.RightToLeft, book.Metadata.Direction);
        Assert.Equal([null, TextDirection.LeftToRight], Chapter.Of(book).Select(chapter => chapter.Direction));
    }

    [Fact]
    public void A_book_has_an_article_and_a_title()
    {
        Assert.Throws<ArgumentException>(() => Collection.Of([], Options, new DiagnosticBag()));
        Assert.Throws<ArgumentException>(() => Collection.Of([Article("One", "en")], new NormalisingOptions(), new DiagnosticBag()));
    }

    [Fact]
    public void Identifiers_are_unique_in_any_book_and_every_link_within_it_leads_somewhere() => ArticleGenerator.ForAll(
        article =>
        {
            var book = ArticleGenerator.Book(article, 3);
            var inlines = ArticleWalker.Blocks(book).SelectMany(ArticleWalker.Inlines).ToList();
            List<string> ids =
            [
                .. ArticleWalker.Blocks(book).Select(block => block.Id).OfType<string>(),
                .. ArticleWalker.Blocks(book).OfType<Table>().SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Id).OfType<string>(),
                .. inlines.OfType<NoteReference>().Select(reference => reference.Id).OfType<string>(),
            ];
            Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
            Assert.All(ids, id => XmlConvert.VerifyNCName(id));
            Assert.All(inlines.OfType<Link>().Where(link => link.Address.StartsWith('#')), link => Assert.Contains(link.Address[1..], ids));
            Assert.All(inlines.OfType<NoteReference>(), reference => Assert.Contains(reference.NoteId, ids));
        },
        articles: 300);

    [Fact]
    public void The_outline_has_the_headings_of_each_article_below_its_headline()
    {
        var book = Book(
            Article("One", "en", Some.Heading(2, "A") with { Id = "a" }, Some.Heading(3, "B") with { Id = "b" }),
            Article("Deux", "fr", Some.Heading(2, "C") with { Id = "c" }));
        var outline = ExportKit.Writing.Outline.Of(book);
        Assert.Equal([("One", 2, true), ("Deux", 2, true)], outline.Select(entry => (entry.Text, entry.Level, entry.IsChapter)));
        Assert.Equal(("A", 3, "chapter-1-a"), (outline[0].Children[0].Text, outline[0].Children[0].Level, outline[0].Children[0].Id));
        Assert.Equal("B", outline[0].Children[0].Children.Single().Text);
        Assert.Equal("fr", outline[1].Children.Single().Language);
    }

    private static Article Book(params Article[] articles) => Collection.Of(articles, Options, new DiagnosticBag());

    private static Article Article(string headline, string language, params ImmutableArray<Block> body) => new()
    {
        Metadata = Metadata(headline, language), Body = body, Source = new SourcePlace(headline + ".html"),
    };

    private static ArticleMetadata Metadata(string headline, string language) => new() { Headline = Some.Text(headline), Language = language };

    private static Article At(Article article, string address) => article with { Metadata = article.Metadata with { Address = address } };

    private static Article Dated(Article article, int day) => article with
    {
        Metadata = article.Metadata with
        {
            Authors = ["A. Writer"],
            Publisher = "The Post",
            Published = new ArticleDate(new DateTimeOffset(2025, 5, day, 8, 30, 0, TimeSpan.Zero), HasTime: true, ShowsTime: true),
        },
    };

    private static IEnumerable<Link> Links(Article book) => ArticleWalker.Blocks(book).SelectMany(ArticleWalker.Inlines).OfType<Link>();
}
