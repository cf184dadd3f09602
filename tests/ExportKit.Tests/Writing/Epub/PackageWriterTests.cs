using System.Xml.Linq;
using ExportKit.Model;
using ExportKit.Writing.Epub;
using static ExportKit.Tests.Writing.Epub.EpubSamples;

namespace ExportKit.Tests.Writing.Epub;

public sealed class PackageWriterTests
{
    [Fact]
    public void The_package_says_what_the_article_says_of_itself()
    {
        var (article, context) = Everything();
        var package = EpubFile.Of(article, context).Package;

        Assert.Equal(["Rain & shine"], Core(package, "title"));
        Assert.Equal(["en-GB"], Core(package, "language"));
        Assert.Equal(["Ann Example", "Bo Beispiel", "Chi Ejemplo"], Core(package, "creator"));
        Assert.Equal(["The Example"], Core(package, "publisher"));
        Assert.Equal(["2025-05-15T09:30:00+01:00"], Core(package, "date"));
        Assert.Equal(["What everyone should know."], Core(package, "description"));
        Assert.Equal(["Weather"], Core(package, "subject"));
        Assert.Equal(["https://example.org/weather/rain?x=1&y=2"], Core(package, "source"));
        Assert.Equal(["© 2025 The Example"], Core(package, "rights"));
    }

    [Fact]
    public void Each_creator_is_an_author()
    {
        var (article, context) = Everything();
        var package = EpubFile.Of(article, context).Package;
        var roles = package.Descendants(EpubFile.Opf + "meta").Where(meta => (string?)meta.Attribute("property") == "role").ToList();

        Assert.Equal(
            package.Descendants(EpubFile.Dc + "creator").Select(creator => "#" + (string?)creator.Attribute("id")),
            roles.Select(role => (string?)role.Attribute("refines")));
        Assert.All(roles, role => Assert.Equal("aut", role.Value));
    }

    [Fact]
    public void What_the_article_is_a_part_of_is_a_collection_each()
    {
        var article = Article(P("x"));
        article = article with { Metadata = article.Metadata with { Series = [new("Rivers") { Position = "3" }, new("The Example") { Issn = "0317-8471" }] } };
        var metas = EpubFile.Of(article).Package.Descendants(EpubFile.Opf + "meta")
            .Select(meta => ((string?)meta.Attribute("id"), (string?)meta.Attribute("refines"), (string?)meta.Attribute("property"), meta.Value))
            .Where(meta => (meta.Item1 ?? meta.Item2 ?? "").Contains("series", StringComparison.Ordinal));

        Assert.Equal(
            [
                ("series-1", null, "belongs-to-collection", "Rivers"),
                (null, "#series-1", "collection-type", "series"),
                (null, "#series-1", "group-position", "3"),
                ("series-2", null, "belongs-to-collection", "The Example"),
                (null, "#series-2", "collection-type", "series"),
                (null, "#series-2", "dcterms:identifier", "urn:issn:0317-8471"),
            ],
            metas);
        Assert.Empty(EpubFile.Of(Article(P("x"))).Meta("belongs-to-collection"));
    }

    [Fact]
    public void What_is_not_known_is_not_said()
    {
        var package = EpubFile.Of(Article(P("x"))).Package;

        Assert.Equal(
            ["identifier", "title", "language"],
            package.Descendants().Where(element => element.Name.Namespace == EpubFile.Dc).Select(element => element.Name.LocalName));
    }

    [Fact]
    public void Conformance_and_certifiers_are_for_people_to_state()
    {
        var (article, context) = Everything();
        var text = EpubFile.Of(article, context).Text("EPUB/package.opf");

        Assert.DoesNotContain("conformsTo", text, StringComparison.Ordinal);
        Assert.DoesNotContain("a11y:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_time_of_the_last_change_is_the_articles_in_UTC()
    {
        var published = new ArticleDate(new DateTimeOffset(2025, 5, 15, 0, 30, 0, TimeSpan.FromHours(1)), HasTime: true);
        var modified = new ArticleDate(new DateTimeOffset(2025, 5, 16, 12, 0, 0, TimeSpan.Zero), HasTime: true);

        Assert.Equal("2025-05-16T12:00:00Z", Modified(published, modified, null));
        Assert.Equal("2025-05-14T23:30:00Z", Modified(published, null, DateTimeOffset.UnixEpoch));
        Assert.Equal("1970-01-01T00:00:00Z", Modified(null, null, DateTimeOffset.UnixEpoch));
        Assert.Equal("2000-01-01T00:00:00Z", Modified(null, null, null));
    }

    [Fact]
    public void The_identifier_is_a_sound_UUID_that_stays_the_same()
    {
        var metadata = Article().Metadata with { Address = "https://example.org/a" };
        var identifier = PublicationIdentifier.Of(metadata, "Rain");

        Assert.StartsWith("urn:uuid:", identifier, StringComparison.Ordinal);
        var uuid = Guid.Parse(identifier["urn:uuid:".Length..]);
        Assert.Equal(8, uuid.Version);
        Assert.InRange(uuid.Variant, 8, 11);
        Assert.Equal("urn:uuid:700ef089-7bbd-8682-bfe2-6948d83279de", identifier);
    }

    [Fact]
    public void Articles_have_different_identifiers()
    {
        var metadata = Article().Metadata;
        var day = new ArticleDate(new DateTimeOffset(2025, 5, 15, 0, 0, 0, TimeSpan.Zero));
        string[] identifiers =
        [
            PublicationIdentifier.Of(metadata, "Rain"),
            PublicationIdentifier.Of(metadata, "Shine"),
            PublicationIdentifier.Of(metadata with { Published = day }, "Rain"),
            PublicationIdentifier.Of(metadata with { Address = "https://example.org/a" }, "Rain"),
            PublicationIdentifier.Of(metadata with { Address = "https://example.org/b" }, "Rain"),
            PublicationIdentifier.Of(metadata with { Address = "https://example.org/a" }, "Shine"),
        ];

        Assert.Equal(identifiers.Length, identifiers.Distinct().Count());
    }

    [Fact]
    public void A_new_version_of_an_article_keeps_its_identifier()
    {
        var metadata = Article().Metadata with { Address = "https://example.org/a" };
        var later = metadata with { Modified = new ArticleDate(DateTimeOffset.UnixEpoch), Published = new ArticleDate(DateTimeOffset.UnixEpoch) };

        Assert.Equal(PublicationIdentifier.Of(metadata, "Rain"), PublicationIdentifier.Of(later, "Rain"));
    }

    [Fact]
    public void The_manifest_names_every_file_of_the_book_once()
    {
        var (article, context) = Everything();
        var file = EpubFile.Of(article, context, new EpubOptions { DocumentSize = 10 });
        var named = file.Package.Descendants(EpubFile.Opf + "item").Select(item => "EPUB/" + (string?)item.Attribute("href")).ToList();

        Assert.Equal(
            file.Names.Where(name => name.StartsWith("EPUB/", StringComparison.Ordinal) && name != "EPUB/package.opf").Order(StringComparer.Ordinal),
            named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Documents_with_formulas_say_so_and_others_do_not()
    {
        string? Properties(Block block) => (string?)EpubFile.Of(Article(block)).Package
            .Descendants(EpubFile.Opf + "item").Single(item => (string?)item.Attribute("id") == "article-1").Attribute("properties");

        Assert.Equal("mathml", Properties(P(new Formula("x", "x") { MathMl = "<math><mi>x</mi></math>" })));
        Assert.Null(Properties(P(new Formula("x", "x"))));
    }

    [Fact]
    public void A_right_to_left_article_turns_its_pages_that_way()
    {
        var article = Article(P("نص"));
        var turned = article with { Metadata = article.Metadata with { Language = "ar", Direction = TextDirection.RightToLeft } };

        Assert.Null(Spine(article).Attribute("page-progression-direction"));
        Assert.Equal("rtl", (string?)Spine(turned).Attribute("page-progression-direction"));
        Assert.Equal("rtl", (string?)EpubFile.Of(turned).Package.Attribute("dir"));
        Assert.Equal("rtl", (string?)EpubFile.Of(turned).Xml("EPUB/article.xhtml").Attribute("dir"));
    }

    private static XElement Spine(Article article) => EpubFile.Of(article).Package.Descendants(EpubFile.Opf + "spine").Single();

    private static IEnumerable<string> Core(XElement package, string name) =>
        package.Descendants(EpubFile.Dc + name).Select(element => element.Value);

    private static string Modified(ArticleDate? published, ArticleDate? modified, DateTimeOffset? source)
    {
        var article = Article();
        article = article with { Metadata = article.Metadata with { Published = published, Modified = modified } };
        return EpubFile.Of(article, Context("en-GB") with { SourceDate = source }).Meta("dcterms:modified").Single();
    }
}
