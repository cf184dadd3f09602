using ExportKit.Model;

namespace ExportKit.Tests.Reading;

/// <summary>Pictures in all the forms in which pages have them.</summary>
public sealed class FigureReaderTests
{
    [Theory]
    [InlineData("<img src=a.jpg>", "a.jpg")]
    [InlineData("<img src=blank.gif data-src=a.jpg>", "a.jpg")]
    [InlineData("<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' data-original=a.jpg>", "a.jpg")]
    [InlineData("<img data-lazy-src=/img/a.jpg>", "/img/a.jpg")]
    [InlineData("<img src=s.jpg srcset='s.jpg 300w, a.jpg 1200w, m.jpg 600w'>", "a.jpg")]
    [InlineData("<img src=s.jpg srcset='s.jpg 1x, a.jpg 2x'>", "a.jpg")]
    [InlineData("<img data-srcset='s,1.jpg 300w, a,b.jpg 1200w'>", "a,b.jpg")]
    [InlineData("<picture><source type=image/webp srcset='a.webp 1200w'><source srcset='a.jpg 1200w'><img src=s.jpg></picture>", "a.jpg")]
    [InlineData("<picture><source data-srcset='a.jpg 800w'><img src=placeholder.png></picture>", "a.jpg")]
    [InlineData("<img src=placeholder.gif><noscript><img src=a.jpg></noscript>", "a.jpg")]
    [InlineData("<amp-img src=a.jpg width=600 height=400><noscript><img src=b.jpg></noscript></amp-img>", "a.jpg")]
    public void The_best_copy_is_found_however_it_is_loaded(string html, string address) =>
        Assert.Equal(new Uri(new Uri("https://example.org/news/"), address).AbsoluteUri, Only("<figure>" + html + "</figure>").Picture.Address);

    [Fact]
    public void Every_text_of_a_picture_is_kept_as_the_page_has_it()
    {
        var html = "<p id=l>A wheel, turning slowly in the morning light above the water.</p><figure><img src=a.jpg {0}></figure>";
        Assert.Equal("IMG_4127.jpg", Texts("alt=IMG_4127.jpg").Alt);
        Assert.Equal(string.Empty, Texts("alt=''").Alt);
        Assert.Null(Texts(string.Empty).Alt);
        Assert.Equal("A label", Texts("aria-label='A label'").Label);
        Assert.Equal("A title", Texts("title='A title'").Title);
        Assert.True(Texts("role=presentation").MarkedDecorative);
        Assert.True(Texts("aria-hidden=true").MarkedDecorative);
        Assert.StartsWith("A wheel, turning", Texts("aria-labelledby=l").LabelledBy, StringComparison.Ordinal);
        Assert.StartsWith("A wheel, turning", Texts("aria-describedby=l").Description, StringComparison.Ordinal);
        PictureTexts Texts(string attributes) => Only(html.Replace("{0}", attributes, StringComparison.Ordinal)).Picture.Texts;
    }

    [Theory]
    [InlineData("A boat (Leon Neal/PA)", "A boat", "Leon Neal/PA")]
    [InlineData("A boat. (PA)", "A boat.", "PA")]
    [InlineData("A boat in 2019 (archive picture of the town)", "A boat in 2019 (archive picture of the town)", null)]
    [InlineData("A boat. Photo: Ann Lee", "A boat.", "Photo: Ann Lee")]
    [InlineData("A boat © Agency", "A boat", "© Agency")]
    [InlineData("A boat | Getty Images", "A boat", "Getty Images")]
    [InlineData("A boat. Ann Lee/Reuters", "A boat.", "Ann Lee/Reuters")]
    [InlineData("Ein Boot. Foto: dpa", "Ein Boot.", "Foto: dpa")]
    [InlineData("Photo: Ann Lee", "", "Photo: Ann Lee")]
    [InlineData("A boat <span class=credit>(Ann Lee)</span>", "A boat", "Ann Lee")]
    [InlineData("<span class=photo-credit>Ann Lee</span> A boat", "A boat", "Ann Lee")]
    public void The_credit_is_parted_from_the_caption(string caption, string words, string? credit)
    {
        var figure = Only($"<figure><img src=a.jpg><figcaption>{caption}</figcaption></figure>");
        Assert.Equal((words, credit), (InlineText.Of(figure.Caption), figure.Credit));
    }

    [Theory]
    [InlineData("<div class=wp-caption><img src=a.jpg><p class=wp-caption-text>A boat</p></div>")]
    [InlineData("<div class=image><a href=/b><img src=a.jpg></a><div class=caption>A boat</div></div>")]
    [InlineData("<figure><div><img src=a.jpg></div><figcaption><p>A boat</p></figcaption></figure>")]
    public void Captions_stand_with_their_picture_however_it_is_marked(string html)
    {
        Assert.Equal("A boat", InlineText.Of(Only(html).Caption));
        Assert.Equal(Pages.ProseAlone, Pages.BodyWith(html));
    }

    [Fact]
    public void A_picture_that_is_a_link_keeps_where_it_leads()
    {
        Assert.Equal("https://example.org/map", Only("<p><a href=/map><img src=a.jpg width=600 height=400></a></p>").Picture.LinkAddress);
        Assert.Null(Only("<p><a href=/big/a.jpg><img src=a.jpg width=600 height=400></a></p>").Picture.LinkAddress);
    }

    [Theory]
    [InlineData("<img src=https://x.example/pixel.gif width=1 height=1>")]
    [InlineData("<img class=avatar src=face.jpg width=80 height=80>")]
    [InlineData("<img src=/icons/mail.png>")]
    public void Pictures_that_are_no_content_are_left_out(string html) => Assert.Empty(Pages.Between(html));

    [Fact]
    public void The_picture_between_headline_and_body_leads()
    {
        var body = Pages.Read(
            "<html><body><main><h1>The late ferry of Skerrow</h1><figure><img src=a.jpg alt=Boat></figure><div class=article-body>" + Pages.Prose + "<figure><img src=b.jpg></figure>" + Pages.MoreProse + "</div></main></body></html>").Body;
        Assert.Equal([true, false], body.OfType<Figure>().Select(figure => figure.IsLead));
        Assert.IsType<Figure>(body[0]);
    }

    private static Figure Only(string html) => Assert.IsType<Figure>(Assert.Single(Pages.Between(html), block => block is Figure));
}
