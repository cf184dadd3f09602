using ExportKit.Model;
using ExportKit.Writing;
using static ExportKit.Tests.Writing.Epub.EpubSamples;

namespace ExportKit.Tests.Writing.Epub;

public sealed class XhtmlFiguresTests
{
    private const string Address = "https://example.org/a.png";

    [Fact]
    public void A_figure_has_its_text_caption_and_credit_apart() => Assert.Equal(
        """
        <figure class="lead" id="f"><img src="images/image-1.png" alt="A wet street" width="2" height="1" />
        <figcaption><span class="caption">The street on <em>Monday</em></span> <span class="credit">A. Person</span></figcaption>
        </figure>
        """,
        Body(new Figure(Picture(Address, "A wet street"))
        {
            Caption = [new TextRun("The street on "), new Emphasis(T("Monday"))], Credit = "A. Person", IsLead = true, Id = "f",
        }));

    [Fact]
    public void A_caption_that_serves_as_text_is_heard_once_and_its_credit_too() => Assert.Equal(
        """
        <figure><img src="images/image-1.png" alt="Clouds" width="2" height="1" />
        <figcaption><span class="caption"><span aria-hidden="true">Clouds</span></span> <span class="credit">B. Person</span></figcaption>
        </figure>
        """,
        Body(new Figure(Picture(Address, "Clouds", AltSource.Caption)) { Caption = T("Clouds"), Credit = "B. Person" }));

    [Fact]
    public void What_can_be_followed_is_never_hidden() => Assert.Equal(
        """
        <figure><img src="images/image-1.png" alt="Clouds over hills today" width="2" height="1" />
        <figcaption><span class="caption"><span aria-hidden="true">Clouds </span><em><span aria-hidden="true">over </span><a href="https://example.org/hills">hills</a></em><span aria-hidden="true"> today</span></span></figcaption>
        </figure>
        """,
        Body(new Figure(Picture(Address, "Clouds over hills today", AltSource.Caption))
        {
            Caption =
            [
                new TextRun("Clouds "), new Emphasis([new TextRun("over "), new Link(T("hills"), "https://example.org/hills")]), new TextRun(" today"),
            ],
        }));

    [Fact]
    public void Decoration_is_seen_and_not_heard() => Assert.Equal(
        """
        <div class="ornament"><img src="images/image-1.png" alt="" role="presentation" width="2" height="1" />
        </div>
        """,
        Body(new Figure(new Picture(Address) { IsDecorative = true })));

    [Fact]
    public void A_long_description_follows_its_picture_and_belongs_to_it() => Assert.Equal(
        """
        <figure><img src="images/image-1.png" alt="A chart" aria-details="description-5b692954" width="2" height="1" />
        </figure>
        <details class="description" id="description-5b692954">
        <summary class="generated">Image description:</summary>
        <p>It rises.</p>
        </details>
        """,
        Body(new Figure(Picture(Address, "A chart") with { LongDescription = "It rises." })));

    [Fact]
    public void A_picture_that_links_stands_in_its_link() => Assert.Equal(
        """
        <figure><a href="https://example.org/large"><img src="images/image-1.png" alt="A wet street" width="2" height="1" /></a>
        </figure>
        """,
        Body(new Figure(Picture(Address, "A wet street") with { LinkAddress = "https://example.org/large" })));

    [Fact]
    public void Words_that_stand_in_for_a_text_that_nobody_wrote_are_marked_as_generated() => Assert.Equal(
        "<figure>\n<p class=\"missing-image generated\">Image without description</p>\n</figure>",
        Body(new Figure(Picture("https://example.org/lost.png", "Image without description") with
        {
            Alt = new AltText("Image without description", AltSource.None),
        })));

    [Fact]
    public void A_picture_that_cannot_be_had_leaves_its_text_and_caption() => Assert.Equal(
        """
        <figure>
        <p class="missing-image"><a href="https://example.org/large">A lost street</a></p>
        <figcaption><span class="caption">Lost</span> <span class="credit">A. Person</span></figcaption>
        </figure>
        """,
        EpubFile.Body(new Figure(Picture("https://example.org/lost.png", "A lost street") with { LinkAddress = "https://example.org/large" })
        {
            Caption = T("Lost"), Credit = "A. Person",
        }));

    [Fact]
    public void Decoration_that_cannot_be_had_leaves_nothing() => Assert.Equal(
        "<p>a</p>",
        EpubFile.Body(P("a"), new Figure(new Picture("https://example.org/lost.png") { IsDecorative = true })));

    [Fact]
    public void Decoration_that_cannot_be_had_leaves_its_place_where_a_link_leads_to_it() => Assert.Equal(
        "<div id=\"f\">\n</div>",
        EpubFile.Body(new Figure(new Picture("https://example.org/lost.png") { IsDecorative = true }) { Id = "f" }));

    [Fact]
    public void A_text_that_stands_in_for_none_has_the_language_of_its_words()
    {
        var context = Context("xx", File(Address, ImageFormat.Png, Png));
        var article = Article(new Figure(Picture(Address, "Image, no description available", AltSource.None)));
        article = article with { Metadata = article.Metadata with { Language = "xx" } };

        Assert.Contains(
            """<img src="images/image-1.png" lang="en" xml:lang="en" alt="Image, no description available" """,
            EpubFile.Of(article, context).Text("EPUB/article.xhtml"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_within_a_line_has_the_size_that_the_page_gives_it() => Assert.Equal(
        """<p>a <img src="images/image-1.png" alt="sun" width="16" height="8" /></p>""",
        Body(P(new TextRun("a "), new InlineImage(Picture(Address, "sun") with { Width = 16, Height = 8 }))));

    [Fact]
    public void The_same_picture_lies_in_the_book_once()
    {
        var context = Context("en-GB", File(Address, ImageFormat.Png, Png), File("https://example.org/b.png", ImageFormat.Png, Png));
        var file = EpubFile.Of(
            Article(new Figure(Picture(Address, "a")), new Figure(Picture("https://example.org/b.png", "b")), new Figure(Picture(Address, "c"))),
            context);

        Assert.Single(file.Names, name => name.StartsWith("EPUB/images/image", StringComparison.Ordinal));
        Assert.Equal(Png.ToArray(), file.Member("EPUB/images/image-1.png"));
    }

    [Theory]
    [InlineData(ImageFormat.Avif)]
    [InlineData(ImageFormat.Unknown)]
    public void A_picture_that_no_book_may_hold_leaves_its_text_and_is_reported(object format)
    {
        var context = Context("en-GB", File(Address, (ImageFormat)format, new byte[] { 1, 2, 3 }));
        var body = EpubFile.Body(context, new Figure(Picture(Address, "A street")));

        Assert.Equal("<figure>\n<p class=\"missing-image\">A street</p>\n</figure>", body);
        Assert.Equal("EK2006", Assert.Single(context.Diagnostics.Diagnostics).Code.Id);
    }

    [Fact]
    public void The_lead_picture_stands_for_a_cover_that_is_not_made_and_another_does_not()
    {
        var context = Context("en-GB", File(Address, ImageFormat.Png, Png));
        string? Properties(bool isLead) => (string?)EpubFile.Of(Article(new Figure(Picture(Address, "a")) { IsLead = isLead }), context, new ExportKit.Writing.Epub.EpubOptions { HasCover = false })
            .Package.Descendants(EpubFile.Opf + "item").Single(item => (string?)item.Attribute("id") == "image-1").Attribute("properties");

        Assert.Equal("cover-image", Properties(isLead: true));
        Assert.Null(Properties(isLead: false));
    }

    private static string Body(Block block) => EpubFile.Body(Context("en-GB", File(Address, ImageFormat.Png, Png)), block);
}
