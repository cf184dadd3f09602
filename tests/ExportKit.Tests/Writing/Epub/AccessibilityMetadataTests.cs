using ExportKit.Model;
using ExportKit.Words;
using ExportKit.Writing;
using ExportKit.Writing.Epub;
using static ExportKit.Tests.Writing.Epub.EpubSamples;

namespace ExportKit.Tests.Writing.Epub;

/// <summary>Each claim is made where it is true, and is absent where it is not.</summary>
public sealed class AccessibilityMetadataTests
{
    private const string Address = "https://example.org/a.png";

    [Fact]
    public void Words_alone_are_textual_and_suffice()
    {
        var file = EpubFile.Of(Article(P("x")));

        Assert.Equal(["textual"], file.Meta("schema:accessMode"));
        Assert.Equal(["textual"], file.Meta("schema:accessModeSufficient"));
        Assert.Equal(["tableOfContents", "readingOrder", "displayTransformability", "unlocked"], file.Meta("schema:accessibilityFeature"));
        Assert.Equal(["none"], file.Meta("schema:accessibilityHazard"));
    }

    [Fact]
    public void Pictures_with_texts_are_visual_and_the_text_suffices()
    {
        var file = Book(new Figure(Picture(Address, "a street")));

        Assert.Equal(["textual", "visual"], file.Meta("schema:accessMode"));
        Assert.Equal(["textual", "textual,visual"], file.Meta("schema:accessModeSufficient"));
        Assert.Contains("alternativeText", file.Meta("schema:accessibilityFeature"));
    }

    [Fact]
    public void One_picture_without_text_takes_the_claims_away()
    {
        var file = Book(
            new Figure(Picture(Address, "a street")),
            P(new InlineImage(Picture(Address, "Image, no description available", AltSource.None))));

        Assert.Equal(["textual,visual"], file.Meta("schema:accessModeSufficient"));
        Assert.DoesNotContain("alternativeText", file.Meta("schema:accessibilityFeature"));
        Assert.Contains("1 image has no text alternative.", file.Meta("schema:accessibilitySummary").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Decoration_and_pictures_that_are_not_there_claim_nothing()
    {
        var file = Book(
            new Figure(new Picture(Address) { IsDecorative = true }),
            new Figure(Picture("https://example.org/lost.png", "a lost street")));

        Assert.Equal(["textual"], file.Meta("schema:accessMode"));
        Assert.DoesNotContain("alternativeText", file.Meta("schema:accessibilityFeature"));
        Assert.Contains("It has no images.", file.Meta("schema:accessibilitySummary").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_make_it_navigable() => Claims("structuralNavigation", with: [H(2, "A", "h")], without: [P("A")]);

    [Fact]
    public void Long_descriptions_are_claimed() => Claims(
        "longDescription",
        with: [new Figure(Picture(Address, "a") with { LongDescription = "long" })],
        without: [new Figure(Picture(Address, "a"))]);

    [Fact]
    public void MathML_is_claimed_where_all_formulas_are() => Claims(
        "MathML",
        with: [P(Sound)],
        without: [P(Sound, new Formula("y", "y"))]);

    [Fact]
    public void Formulas_have_words() => Claims("describedMath", with: [P(new Formula("y", "y") { MathMl = "<math><mi>y</mi></math>" })], without: [P(new Formula("y", "y"))]);

    [Fact]
    public void Ruby_is_claimed() => Claims("rubyAnnotations", with: [P(new Ruby([new("漢", "かん")]))], without: [P("漢")]);

    [Fact]
    public void Formulas_that_are_pictures_are_told_apart()
    {
        var drawn = Book(P(new Formula("y", "y") { Picture = new Picture(Address) }));
        var marked = Book(new Figure(Picture(Address, "a")), P(Sound));
        var lost = Book(P(new Formula("y", "y") { Picture = new Picture("https://example.org/lost.png") }));

        Assert.Equal(["textual", "visual", "mathOnVisual"], drawn.Meta("schema:accessMode"));
        Assert.Equal(["textual", "visual"], marked.Meta("schema:accessMode"));
        Assert.Equal(["textual"], lost.Meta("schema:accessMode"));
    }

    [Fact]
    public void Roles_are_claimed_where_they_tell_what_something_is() => Claims(
        "ARIA",
        with: [P(new NoteReference("1", "n")), new Note("1", [P("note")]) { Id = "n" }],
        without: [P("x"), new Figure(new Picture(Address) { IsDecorative = true })]);

    [Theory]
    [InlineData("ja", true)]
    [InlineData("zh-Hant", true)]
    [InlineData("ko", true)]
    [InlineData("en-GB", false)]
    [InlineData("ar", false)]
    public void Lines_are_claimed_where_columns_are_the_other_way(string language, bool isClaimed)
    {
        var article = Article(P("x"));
        var file = EpubFile.Of(article with { Metadata = article.Metadata with { Language = language } }, Context(language));

        Assert.Equal(isClaimed, file.Meta("schema:accessibilityFeature").Contains("horizontalWriting"));
    }

    [Fact]
    public void What_cannot_be_known_of_a_book_is_not_claimed()
    {
        var (article, context) = Everything();
        var features = EpubFile.Of(article, context).Meta("schema:accessibilityFeature").ToList();

        // Contrast, type and DRM of shops are the reading system's; recordings stay on the web with what is said in them.
        Assert.Empty(features.Intersect(["highContrastDisplay", "largePrint", "transcript", "captions", "index", "taggedPDF", "pageNavigation", "ttsMarkup", "none", "unknown"]));
        Assert.Equal(features.Distinct(), features);
    }

    [Theory]
    [InlineData("en", "Some images have a long description.", "Some images move; it is not known whether they flash.")]
    [InlineData("fr-CA", "Certaines images ont une description longue.", "Certaines images sont animées ; on ignore si elles clignotent.")]
    public void The_summary_tells_in_the_articles_language(string language, string described, string moving)
    {
        var article = Article(new Figure(Picture(Address, "a") with { LongDescription = "long" }));
        article = article with { Metadata = article.Metadata with { Language = language } };
        var file = File(Address, ImageFormat.Gif, Gif);
        string Summary(Article of, bool moves) => EpubFile.Of(of, Context(language, file with { IsAnimated = moves })).Meta("schema:accessibilitySummary").Single();

        Assert.Contains(described, Summary(article, false), StringComparison.Ordinal);
        Assert.Contains(moving, Summary(article, true), StringComparison.Ordinal);
        Assert.DoesNotContain(moving, Summary(article, false), StringComparison.Ordinal);
        Assert.DoesNotContain(described, Summary(article with { Body = [P("x")] }, false), StringComparison.Ordinal);
    }

    [Fact]
    public void Movement_makes_the_hazard_unknown()
    {
        var moving = File(Address, ImageFormat.Gif, Gif) with { IsAnimated = true };
        var article = Article(new Figure(Picture(Address, "a")));

        Assert.Equal(["unknown"], EpubFile.Of(article, Context("en-GB", moving)).Meta("schema:accessibilityHazard"));
        Assert.Equal(["none"], EpubFile.Of(article, Context("en-GB", moving with { IsAnimated = false })).Meta("schema:accessibilityHazard"));
        Assert.Equal(["none"], EpubFile.Of(Article(P("not shown")), Context("en-GB", moving)).Meta("schema:accessibilityHazard"));
    }

    [Fact]
    public void Header_cells_are_spoken_of_only_where_every_table_has_them()
    {
        var headed = new Table([new(TableSection.Body, [new TableCell([P("h")]) { IsHeader = true, Scope = HeaderScope.Row }, new TableCell([P("d")])])]);
        var bare = new Table([new(TableSection.Body, [new TableCell([P("d")])])]);

        Assert.Contains("Tables have header cells.", Book(headed).Meta("schema:accessibilitySummary").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("Tables have", Book(headed, bare).Meta("schema:accessibilitySummary").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("Tables have", Book(P("x")).Meta("schema:accessibilitySummary").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_says_its_language_where_it_is_not_the_articles()
    {
        var article = Article(P("x"));
        article = article with { Metadata = article.Metadata with { Language = "xx" } };
        var summary = EpubFile.Of(article, Context("xx")).Package.Descendants(EpubFile.Opf + "meta")
            .Single(meta => (string?)meta.Attribute("property") == "schema:accessibilitySummary");

        Assert.Equal("en", (string?)summary.Attribute(System.Xml.Linq.XNamespace.Xml + "lang"));
        Assert.Null(EpubFile.Of(Article(P("x"))).Package.Descendants(EpubFile.Opf + "meta")
            .Single(meta => (string?)meta.Attribute("property") == "schema:accessibilitySummary")
            .Attribute(System.Xml.Linq.XNamespace.Xml + "lang"));
    }

    [Theory]
    [InlineData(0, "This publication was made from a web page. ")]
    [InlineData(1, "This publication was made from a web page. ")]
    [InlineData(2, "This publication was made from several web pages. ")]
    public void The_summary_tells_an_article_from_a_book_of_several(int chapters, string start) =>
        Assert.StartsWith(start, AccessibilityMetadata.Of(new ContentFacts { Chapters = chapters }, StructureWords.For("en"), "en").Summary, StringComparison.Ordinal);

    [Fact]
    public void The_claims_are_computed_from_the_facts_alone()
    {
        var claims = AccessibilityMetadata.Of(new ContentFacts { Images = 3, ImagesWithoutText = 2, Moves = true }, StructureWords.For("en"), "en");

        Assert.Equal(["textual", "visual"], claims.AccessModes.ToArray());
        Assert.Equal(["textual,visual"], claims.SufficientModes.ToArray());
        Assert.Equal(["unknown"], claims.Hazards.ToArray());
        Assert.Contains("2 images have no text alternative.", claims.Summary, StringComparison.Ordinal);
    }

    private static Formula Sound => new("x", "x") { MathMl = "<math><mi>x</mi></math>" };

    private static void Claims(string feature, Block[] with, Block[] without)
    {
        Assert.Contains(feature, Book(with).Meta("schema:accessibilityFeature"));
        Assert.DoesNotContain(feature, Book(without).Meta("schema:accessibilityFeature"));
    }

    private static EpubFile Book(params Block[] blocks) =>
        EpubFile.Of(Article([.. blocks]), Context("en-GB", File(Address, ImageFormat.Png, Png)));
}
