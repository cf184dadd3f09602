using System.Globalization;
using System.Text;
using System.Xml.Linq;
using ExportKit.Model;
using ExportKit.Writing;
using ExportKit.Writing.Epub;
using static ExportKit.Tests.Writing.Epub.EpubSamples;

namespace ExportKit.Tests.Writing.Epub;

public sealed class CoverTests
{
    private const string Address = "https://example.org/a.png";
    private const string CoverPath = "EPUB/images/cover.svg";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace Link = "http://www.w3.org/1999/xlink";

    [Fact]
    public void The_cover_has_the_articles_words_and_no_others()
    {
        var cover = Cover(With("Rain & shine over <all> the isles of the north", "The Example"));

        Assert.Equal("Rain & shine over <all> the isles of the north The Example", string.Join(' ', cover.Descendants(Svg + "text").Select(text => text.Value)));
        Assert.Equal("Rain & shine over <all> the isles of the north (The Example)", cover.Element(Svg + "title")!.Value);
    }

    [Fact]
    public void Who_does_not_see_it_is_told_what_it_says()
    {
        var file = EpubFile.Of(With("Rain", "The Example"));
        var image = file.Xml("EPUB/cover.xhtml").Descendants(EpubFile.Xhtml + "img").Single();
        var cover = file.Xml(CoverPath);

        Assert.Equal(("Rain (The Example)", "images/cover.svg", "doc-cover"), ((string?)image.Attribute("alt"), (string?)image.Attribute("src"), (string?)image.Attribute("role")));
        Assert.Equal(("img", "title"), ((string?)cover.Attribute("role"), (string?)cover.Attribute("aria-labelledby")));
        Assert.Equal("Rain", (string?)Cover(With("Rain", null)).Element(Svg + "title"));
    }

    [Fact]
    public void Shelves_and_landmarks_know_the_cover_and_reading_passes_it_over()
    {
        var file = EpubFile.Of(With("Rain", "The Example"));
        var item = file.Package.Descendants(EpubFile.Opf + "item").Single(item => (string?)item.Attribute("properties") == "cover-image");
        var first = file.Package.Descendants(EpubFile.Opf + "itemref").First();
        var landmark = file.Nav.Descendants(EpubFile.Xhtml + "a").Single(link => (string?)link.Attribute(EpubFile.Ops + "type") == "cover");

        Assert.Equal(("images/cover.svg", "image/svg+xml"), ((string?)item.Attribute("href"), (string?)item.Attribute("media-type")));
        Assert.Equal(("cover", "no"), ((string?)first.Attribute("idref"), (string?)first.Attribute("linear")));
        Assert.Equal(("cover.xhtml", "Cover"), ((string?)landmark.Attribute("href"), landmark.Value));
        Assert.Equal("cover", (string?)file.Xml("EPUB/cover.xhtml").Element(EpubFile.Xhtml + "body")!.Attribute(EpubFile.Ops + "type"));
    }

    [Fact]
    public void Without_a_cover_the_leading_picture_stands_on_the_shelf()
    {
        var article = Lead();
        var context = Context("en-GB", Large());
        var without = EpubFile.Of(article, context, new EpubOptions { HasCover = false });
        var with = EpubFile.Of(article, context);

        Assert.DoesNotContain(without.Names, name => name.Contains("cover", StringComparison.Ordinal));
        Assert.Equal("images/image-1.png", (string?)without.Package.Descendants(EpubFile.Opf + "item").Single(item => (string?)item.Attribute("properties") == "cover-image").Attribute("href"));
        Assert.DoesNotContain(without.Nav.Descendants(EpubFile.Xhtml + "a"), link => (string?)link.Attribute(EpubFile.Ops + "type") == "cover");
        Assert.Equal("image-1", OldCover(with));
        Assert.Null(OldCover(without));
        Assert.Null(OldCover(EpubFile.Of(With("Rain", null))));
    }

    [Fact]
    public void The_leading_picture_lies_within_the_drawing()
    {
        var picture = Cover(Lead(), Large()).Descendants(Svg + "image").Single();

        Assert.Equal("data:image/png;base64," + Convert.ToBase64String(Png.Span), (string?)picture.Attribute(Link + "href"));
        Assert.Equal("xMidYMid slice", (string?)picture.Attribute("preserveAspectRatio"));
    }

    [Fact]
    public void Heads_are_not_cut_off_and_drawings_not_at_all()
    {
        var tall = Large() with { PixelWidth = 400, PixelHeight = 900 };
        var drawing = File(Address, ImageFormat.Svg, Encoding.UTF8.GetBytes(EpubSamples.Svg));

        Assert.Equal("xMidYMin slice", (string?)Cover(Lead(), tall).Descendants(Svg + "image").Single().Attribute("preserveAspectRatio"));
        Assert.Equal("xMidYMid meet", (string?)Cover(Lead(), drawing).Descendants(Svg + "image").Single().Attribute("preserveAspectRatio"));
    }

    [Fact]
    public void Pictures_that_move_or_are_tiny_are_on_no_cover()
    {
        Assert.Empty(Cover(Lead(), Large() with { IsAnimated = true }).Descendants(Svg + "image"));
        Assert.Empty(Cover(Lead(), Large() with { PixelWidth = 20, PixelHeight = 20 }).Descendants(Svg + "image"));
        Assert.Empty(Cover(Lead()).Descendants(Svg + "image"));
    }

    [Fact]
    public void The_cover_claims_nothing()
    {
        var file = EpubFile.Of(With("Rain", "The Example"));

        Assert.Equal(["textual"], file.Meta("schema:accessMode"));
        Assert.DoesNotContain("ARIA", file.Meta("schema:accessibilityFeature"));
    }

    [Theory]
    [InlineData("Rain")]
    [InlineData("Council accuses ferry firm of ‘walking away’ from islanders as winter boat is saved")]
    [InlineData("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenhersteller streikt")]
    [InlineData("北の小さな町で「雪の図書館」が開館、住民らが一年かけて建てた氷の本棚に、子どもたちの歓声が響く")]
    [InlineData("โรงเรียนในหมู่บ้านปลูกสวนผักและเลี้ยงสี่สิบครอบครัวตลอดทั้งปีโดยไม่ต้องซื้อผักจากตลาด")]
    [InlineData("गाँव के स्कूल ने बगीचा लगाया और चालीस परिवारों का पेट भरा")]
    public void Every_line_lies_within_the_drawing_and_no_word_is_lost(string headline)
    {
        foreach (var hasPicture in new[] { false, true })
        {
            var layout = CoverLayout.Of(headline, "The Example", hasPicture);

            Assert.All(layout.Headline, line => Assert.InRange(CoverWidths.Of(line) * layout.Size, 1, CoverLayout.Width - (2 * CoverLayout.Margin)));
            Assert.InRange(layout.PictureHeight + CoverLayout.Above + (layout.Headline.Count * layout.Leading), 0, CoverLayout.Height - CoverLayout.Margin - CoverLayout.PublisherLeading);
            Assert.Equal(headline.Replace(" ", "", StringComparison.Ordinal), string.Concat(layout.Headline).Replace(" ", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_long_headline_makes_the_picture_lower_and_is_cut_at_last()
    {
        var words = string.Join(' ', Enumerable.Range(1, 100).Select(number => "word" + number.ToString(CultureInfo.InvariantCulture)));
        var longer = CoverLayout.Of(words[..200], null, hasPicture: true);
        var longest = CoverLayout.Of(words, null, hasPicture: true);

        Assert.True(longer.PictureHeight < CoverLayout.Of("Rain", null, hasPicture: true).PictureHeight);
        Assert.EndsWith("…", longest.Headline[^1], StringComparison.Ordinal);
        Assert.StartsWith(string.Join(' ', longest.Headline).TrimEnd('…'), words, StringComparison.Ordinal);
        Assert.Contains(words, Cover(With(words, null)).Element(Svg + "title")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("漢")]
    [InlineData("e\u0301")]
    [InlineData("👩‍👩‍👧")]
    [InlineData("\ud83d")]
    public void Words_without_end_are_cut(string part)
    {
        var endless = string.Concat(Enumerable.Repeat(part, 200_000));

        Assert.EndsWith("…", CoverLayout.Of(endless, endless, hasPicture: true).Headline[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_publisher_takes_two_lines_at_most()
    {
        var lines = CoverLayout.Of("Rain", string.Join(' ', Enumerable.Repeat("Society", 30)), hasPicture: false).Publisher;

        Assert.Equal(2, lines.Count);
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_that_close_begin_no_line()
    {
        for (var width = 3; width < 12; width++)
        {
            var lines = CoverLines.Wrap("北の町で「雪の図書館」が開館、子どもたちの歓声が「響く」。", width, out _);

            Assert.DoesNotContain(lines, line => "」、。ー".Contains(line[0], StringComparison.Ordinal) || line[^1] == '「');
        }
    }

    [Fact]
    public void A_right_to_left_cover_begins_at_the_right()
    {
        var article = With("حديقة مدرسة", "ندى");
        var cover = Cover(article with { Metadata = article.Metadata with { Language = "ar", Direction = TextDirection.RightToLeft } });
        var left = Cover(article);

        Assert.All(cover.Descendants(Svg + "g"), group => Assert.Equal("rtl", (string?)group.Attribute("direction")));
        Assert.All(cover.Descendants(Svg + "text"), text => Assert.Equal("1110", (string?)text.Attribute("x")));
        Assert.All(left.Descendants(Svg + "text"), text => Assert.Equal("90", (string?)text.Attribute("x")));
        Assert.Equal("ar", (string?)cover.Attribute(XNamespace.Xml + "lang"));
    }

    private static ImageFile Large() => File(Address, ImageFormat.Png, Png) with { PixelWidth = 1600, PixelHeight = 900 };

    private static Article With(string headline, string? publisher)
    {
        var article = Article(P("x"));
        return article with { Metadata = article.Metadata with { Headline = T(headline), Publisher = publisher } };
    }

    private static Article Lead() => Article(new Figure(Picture(Address, "a street")) { IsLead = true });

    private static XElement Cover(Article article, params ImageFile[] images) => EpubFile.Of(article, Context("en-GB", images)).Xml(CoverPath);

    private static string? OldCover(EpubFile file) => (string?)file.Package.Descendants(EpubFile.Opf + "meta")
        .SingleOrDefault(meta => (string?)meta.Attribute("name") == "cover")?.Attribute("content");
}
