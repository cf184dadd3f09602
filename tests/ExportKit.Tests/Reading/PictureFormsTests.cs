using ExportKit.Model;
using ExportKit.Reading.Pictures;

namespace ExportKit.Tests.Reading;

/// <summary>Pictures, captions and credits where pages keep them besides <c>img</c> and <c>figcaption</c>.</summary>
public sealed class PictureFormsTests
{
    [Theory]
    [InlineData("<figure><brick-image-v3 data-src=/a.jpg></brick-image-v3></figure>")]
    [InlineData("<figure><x-img src=/a.jpg></x-img></figure>")]
    [InlineData("<figure><picture><noscript><img src=/a.jpg></noscript></picture></figure>")]
    [InlineData("<div role=img aria-label='A boat' style=\"background-image: url('/a.jpg')\"></div>")]
    [InlineData("<div role=img aria-label='A boat' data-bg=/a.jpg></div>")]
    [InlineData("<figure><img src=/a.jpg width=16 height=9></figure>")]
    [InlineData("<figure><img src='/b_${format}.jpg' data-src=/a.jpg></figure>")]
    public void Pictures_are_found_in_every_form(string html) =>
        Assert.Equal("https://example.org/a.jpg", Assert.IsType<Figure>(Assert.Single(Pages.Between(html))).Picture.Address);

    [Theory]
    [InlineData("<p><svg role=img aria-label='Three bars' viewBox='0 0 300 200'><linearGradient id=g></linearGradient><rect width=9 fill='url(#g)'/><text>7</text></svg></p>", "Three bars")]
    [InlineData("<div><svg role=IMG width=300 height=200><title>Three &amp; bars</title><style>.a > b{fill:red}</style><rect class=a /><path/><path/><path/></svg></div>", "Three & bars")]
    [InlineData("<figure><svg viewBox='0 0 300 200' width='100%'><rect/></svg><figcaption>Bars of wood</figcaption></figure>", null)]
    public void A_drawing_within_the_page_is_a_picture(string html, string? label)
    {
        var figure = Assert.IsType<Figure>(Assert.Single(Pages.Between(html)));
        Assert.Equal(label, figure.Picture.Texts.Label);
        const string Start = "data:image/svg+xml;base64,";
        Assert.StartsWith(Start, figure.Picture.Address, StringComparison.Ordinal);
        var drawing = System.Xml.Linq.XDocument.Parse(System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(figure.Picture.Address[Start.Length..])));
        Assert.Equal("svg", drawing.Root!.Name.LocalName);
        Assert.Single(drawing.Root.Elements(), element => element.Name.LocalName == "rect");
        Assert.Equal(html.Contains("<linearGradient", StringComparison.Ordinal), drawing.Root.Elements().Any(element => element.Name.LocalName == "linearGradient"));
        Assert.Equal(html.Contains("viewBox", StringComparison.Ordinal), drawing.Root.Attribute("viewBox") is not null);
        Assert.Equal(html.Contains("<style", StringComparison.Ordinal), drawing.Root.Value.Contains(".a > b{fill:red}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<svg role=img aria-label='An icon' viewBox='0 0 24 24'><rect/></svg>", "An icon")]
    [InlineData("<svg role=img aria-label='Three bars' viewBox='0 0 300 200'><rect class=a /><text>7</text></svg>", "Three bars")]
    [InlineData("<svg role=img aria-label='Three bars' viewBox='0 0 300 200'><rect/><rect/><rect/></svg>", "Three bars")]
    [InlineData("<svg role=img aria-label='Three bars' width=16 height=16 viewBox='0 0 300 200'><rect/><text>7</text></svg>", "Three bars")]
    [InlineData("<svg viewBox='0 0 300 200'><title>Three bars</title><rect/><text>7</text></svg>", "")]
    [InlineData("<svg role=img aria-hidden=true viewBox='0 0 300 200'><title>Three bars</title><rect/><text>7</text></svg>", "")]
    public void Icons_and_what_the_page_colours_are_said_by_their_labels(string html, string said) =>
        Assert.Equal($"Here {said} there.".Replace("  ", " ", StringComparison.Ordinal), InlineText.Of(Assert.IsType<Paragraph>(Assert.Single(Pages.Between($"<p>Here {html} there.</p>"))).Content));

    [Theory]
    [InlineData("A boat leaves the harbour", 600, "")]
    [InlineData("A boat leaves the harbour", 60, null)]
    [InlineData("Boat", 600, null)]
    public void A_picture_whose_address_is_lost_keeps_its_text(string alt, int side, string? address) =>
        Assert.Equal(
            address,
            Pages.Between($"<figure><img src='data:image/svg+xml,%3Csvg/%3E' width={side} height={side} alt='{alt}'></figure>").OfType<Figure>().SingleOrDefault()?.Picture.Address);

    [Theory]
    [InlineData(null, "/1600.jpg")]
    [InlineData(1600, "/1600.jpg")]
    [InlineData(1599, "/800.jpg")]
    [InlineData(500, "/400.jpg")]
    [InlineData(300, "/400.jpg")]
    [InlineData(100, "/400.jpg")]
    public void The_copy_within_the_width_is_taken(int? widest, string address)
    {
        var page = ExportKit.Reading.HtmlArticleReader.Read(
            System.Text.Encoding.UTF8.GetBytes(Pages.Article(Pages.Prose + "<figure><img src=/a.jpg srcset='/400.jpg 400w, /1600.jpg 1600w, /800.jpg 800w' alt='A boat'></figure>" + Pages.MoreProse)),
            new ExportKit.Reading.ReadingOptions { SourceName = "page.html", BaseAddress = "https://example.org/", PictureWidth = widest },
            new ExportKit.Diagnostics.DiagnosticBag())!;

        Assert.Equal("https://example.org" + address, page.Body.OfType<Figure>().Single().Picture.Address);
    }

    [Theory]
    [InlineData("#")]
    [InlineData("about:blank")]
    [InlineData("javascript:show()")]
    public void An_address_that_holds_no_picture_is_lost(string address) =>
        Assert.Equal("", Assert.Single(Pages.Between($"<figure><img src='{address}' width=600 height=400 alt='A boat leaves the harbour'></figure>").OfType<Figure>()).Picture.Address);

    [Fact]
    public void Pictures_whose_addresses_are_lost_are_not_one_picture() =>
        Assert.Equal(2, Pages.Between(string.Concat(Enumerable.Repeat("<figure><img src='data:image/svg+xml,%3Csvg/%3E' width=600 height=400 alt='A boat leaves the harbour'></figure>", 2))).Count);

    [Theory]
    [InlineData("<div style=\"background-image: url('/a.jpg')\"></div>")]
    [InlineData("<div role=img style=\"background-image: url('/a.jpg')\"></div>")]
    [InlineData("<figure class=author-image><img src=/a.jpg></figure>")]
    [InlineData("<figure><img src=/authors/a.jpg></figure>")]
    public void Backgrounds_without_a_label_and_faces_of_authors_are_no_pictures(string html) => Assert.Empty(Pages.Between(html));

    [Fact]
    public void A_caption_that_only_repeats_the_credit_is_none()
    {
        var figure = Only("<figure><img src=a.jpg><figcaption>Collage: Ann Lee <span class=credit>Collage: Ann Lee</span></figcaption></figure>");
        Assert.Equal(("", "Collage: Ann Lee"), (InlineText.Of(figure.Caption), figure.Credit));
    }

    [Fact]
    public void A_face_with_an_authors_name_is_no_picture() =>
        Assert.DoesNotContain(Pages.Read(Pages.Article("<div><img src=/a.jpg alt='Ann Lee'></div>" + Pages.Prose, "<meta name=author content='Ann Lee'>")).Body, block => block is Figure);

    [Theory]
    [InlineData("<figure><img src=a.jpg><figcaption>A boat</figcaption><footer>Ann Lee</footer></figure>")]
    [InlineData("<figure><img src=a.jpg><figcaption><p>A boat <cite>Ann Lee</cite></p></figcaption></figure>")]
    [InlineData("<figure><img src=a.jpg><footer aria-hidden=true><span class=copyright>Ann Lee</span></footer><figcaption>A boat</figcaption></figure>")]
    [InlineData("<figure><img src=a.jpg><figcaption aria-hidden=true>A boat <span class=image__credit aria-hidden=true>Ann Lee</span></figcaption></figure>")]
    [InlineData("<figure><img src=a.jpg><figcaption>A boat</figcaption><figcaption itemprop=author>Ann Lee</figcaption></figure>")]
    [InlineData("<figure><img src=a.jpg><figcaption class=x-figcaption><span class='x-figcaption x-figcaption--text'>A boat</span><span class='x-figcaption x-figcaption--author'>Ann Lee</span></figcaption></figure>")]
    [InlineData("<div class=image><img src=a.jpg data-caption='A boat' data-credit='Ann Lee '></div>")]
    [InlineData("<div><div class=photo><img src=a.jpg></div><div><div class=caption>A boat <span class=credit>Ann Lee</span></div></div></div>")]
    public void Caption_and_credit_are_apart_wherever_they_stand(string html)
    {
        var figure = Only(html);
        Assert.Equal(("A boat", "Ann Lee"), (InlineText.Of(figure.Caption), figure.Credit));
    }

    [Theory]
    [InlineData("<figure><div><img src=a.jpg><small>© Ann Lee</small></div><figcaption>A boat</figcaption></figure>")]
    [InlineData("<div><div><img src=a.jpg></div><div><p>A boat</p><p>© Ann Lee</p></div></div>")]
    [InlineData("<div><img src=a.jpg><div><small>A boat</small> <small>© Ann Lee</small></div></div>")]
    public void A_mark_of_rights_tells_a_credit_without_names(string html)
    {
        var figure = Only(html);
        Assert.Equal(("A boat", "© Ann Lee"), (InlineText.Of(figure.Caption), figure.Credit));
        Assert.Equal(Pages.ProseAlone, Pages.BodyWith(html));
    }

    [Theory]
    [InlineData("移送される容疑者＝13日（山田太郎撮影）", "移送される容疑者＝13日", "山田太郎")]
    [InlineData("A boat / Ann Lee / LRT nuotr.", "A boat", "Ann Lee / LRT nuotr.")]
    [InlineData("Sebuah kapal (Dok. Pelabuhan)", "Sebuah kapal", "Dok. Pelabuhan")]
    public void Credits_are_told_in_other_languages(string caption, string words, string credit)
    {
        var figure = Only($"<figure><img src=a.jpg><figcaption>{caption}</figcaption></figure>");
        Assert.Equal((words, credit), (InlineText.Of(figure.Caption), figure.Credit));
    }

    [Fact]
    public void A_bare_picture_takes_the_caption_that_structured_data_states()
    {
        const string Head = "<script type=application/ld+json>{\"@type\":\"Article\",\"image\":{\"@type\":\"ImageObject\",\"url\":\"https://example.org/news/harbour-boats-1200x800.jpg\",\"caption\":\"A boat\",\"creditText\":\"Ann Lee\"}}</script>";
        var figure = Pages.Read(Pages.Article(Pages.Prose + "<figure><img src=harbour-boats.jpg></figure>" + Pages.MoreProse, Head)).Body.OfType<Figure>().Single();
        Assert.Equal(("A boat", "Ann Lee"), (InlineText.Of(figure.Caption), figure.Credit));
    }

    [Fact]
    public void One_picture_in_two_sizes_is_one_figure()
    {
        var figure = Only("<figure><img src=harbour-boats-300x200.jpg></figure><figure><img src=harbour-boats-1200x800.jpg alt='A boat'><figcaption>The ferry</figcaption></figure>");
        Assert.Equal(("A boat", "The ferry"), (figure.Picture.Texts.Alt, InlineText.Of(figure.Caption)));
        Assert.Equal(2, Pages.Between("<figure><img src=harbour-boats.jpg><figcaption>One</figcaption></figure><figure><img src=harbour-boats.jpg><figcaption>Two</figcaption></figure>").Count);
    }

    [Fact]
    public void A_gallery_at_the_head_is_read_whole_with_the_captions_of_its_large_view()
    {
        const string Gallery = "<div class=gallery><div><img src=harbour-boats.jpg></div><div><img src=mayor-letter.jpg></div></div>"
            + "<div class=lightbox><div class=photo><img src=harbour-boats.jpg><div class=caption>The ferry</div></div><div class=photo><img src=mayor-letter.jpg><div class=caption>The mayor</div></div></div>";
        var figures = Pages.Read($"<html><body><main><h1>The late ferry of Skerrow</h1>{Gallery}<div class=article-body>{Pages.Prose}{Pages.MoreProse}</div></main></body></html>").Body.OfType<Figure>().ToList();
        Assert.Equal(["The ferry", "The mayor"], figures.Select(figure => InlineText.Of(figure.Caption)));
        Assert.Equal([true, true], figures.Select(figure => figure.IsLead));
    }

    [Fact]
    public void Goods_of_other_houses_keep_their_pictures()
    {
        var goods = string.Concat(Enumerable.Range(1, 4).Select(i => $"<div class=good><a href=https://shop.example.net/{i}><img src=good{i}.jpg alt='A tent'></a><div><p>Roomy enough for two, and for a goat.</p><a href=https://shop.example.net/{i}>240 at the shop</a></div></div>"));
        Assert.Equal(4, Pages.Read(Pages.Article(Pages.Prose + goods + Pages.MoreProse, "<link rel=canonical href=https://news.example.org/tents>")).Body.OfType<Figure>().Count());
    }

    [Fact]
    public void An_empty_figure_shows_the_picture_that_data_names_for_it()
    {
        const string Data = "<script type=application/json>{\"page\":{\"media\":[{\"id\":40117,\"url\":\"/b.jpg\"},{\"id\":40118,\"url\":\"/a.jpg\",\"caption\":\"A boat\",\"credit\":\"Ann Lee\",\"altText\":\"A boat at the quay\"}]}}</script>";
        var figure = Only("<figure data-image-id=40118></figure>" + Data);
        Assert.Equal(("https://example.org/a.jpg", "A boat at the quay", "A boat", "Ann Lee"), (figure.Picture.Address, figure.Picture.Texts.Alt, InlineText.Of(figure.Caption), figure.Credit));
        Assert.Equal("The ferry", InlineText.Of(Only("<figure data-image-id=40118><figcaption>The ferry</figcaption></figure>" + Data).Caption));
        Assert.Empty(Pages.Between("<figure data-image-id=40119></figure>" + Data));
    }

    [Fact]
    public void A_slide_out_of_view_keeps_its_text() =>
        Assert.False(Only("<div aria-hidden=true><figure><img src=a.jpg alt='A boat at the quay'></figure></div>").Picture.Texts.MarkedDecorative);

    [Theory]
    [InlineData("https://a.example/x/harbour_W2040C2040x1360o0x0.jpg", "https://a.example/y/harbour_M400x267.jpg")]
    [InlineData("https://a.example/harbour-100~2400x1350?c=1", "https://a.example/harbour-100~1280x720?c=1")]
    [InlineData("https://a.example/w1200_h630_x1_y2-17c9a9.jpg", "https://a.example/w2100_h1313_x1_y2-17c9a9.jpg")]
    [InlineData("https://a.example/1065948_the-mayor-reads_square.jpg", "https://a.example/1065948_the-mayor-reads_detail-800w_4I.jpg")]
    [InlineData("https://a.example/ogp/AS20250113003419_comm.jpg", "https://b.example/L/AS20250113003419.jpg")]
    public void Two_sizes_of_a_picture_are_known_by_their_names(string a, string b) => Assert.True(new PictureKey(a).IsSame(new PictureKey(b)));

    [Theory]
    [InlineData("<div class=hero><img src=harbour-boats.jpg></div><h1>The late ferry of Skerrow</h1>")]
    [InlineData("<h1>The late ferry of Skerrow</h1><div class=related-teaser><img src=harbour-boats.jpg></div>")]
    public void What_the_page_states_as_its_picture_leads_wherever_its_head_has_it(string top)
    {
        var body = Pages.Read($"<html><head><title>x</title><meta property=og:title content='The late ferry of Skerrow'><meta property=og:image content=https://example.org/harbour-boats-1200x630.jpg></head><body><main>{top}<div class=article-body>{Pages.Prose}{Pages.MoreProse}</div></main></body></html>").Body;
        Assert.True(Assert.IsType<Figure>(body[0]).IsLead);
    }

    [Fact]
    public void A_figure_below_the_first_paragraph_leads_where_nothing_else_does()
    {
        var paragraphs = Pages.Prose.Split("</p>", 2);
        var body = Pages.Read(Pages.Article(paragraphs[0] + "</p><figure><img src=a.jpg><figcaption>A boat</figcaption></figure>" + paragraphs[1] + Pages.MoreProse)).Body;
        Assert.True(Assert.Single(body.OfType<Figure>()).IsLead);
    }

    [Fact]
    public void All_slides_of_a_gallery_at_the_head_lead_and_captioned_figures_above_the_first_paragraph()
    {
        const string Gallery = "<div class=gallery><div><figure><img src=a.jpg><figcaption>A boat</figcaption></figure></div><div><figure><img src=b.jpg></figure></div></div>";
        Assert.Equal<bool>([true, true, false], Leads(Gallery + Pages.Prose + "<figure><img src=c.jpg><figcaption>A goat</figcaption></figure>" + Pages.MoreProse));
        const string Row = "<figure><img src=a.jpg><figcaption>A boat</figcaption></figure><figure><img src=b.jpg><figcaption>A goat</figcaption></figure><figure><img src=c.jpg></figure>";
        Assert.Equal<bool>([true, true, false], Leads(Row + Pages.Prose + Pages.MoreProse));
    }

    private static bool[] Leads(string html) => [.. Pages.Read(Pages.Article(html)).Body.OfType<Figure>().Select(figure => figure.IsLead)];

    [Fact]
    public void A_credit_that_a_second_copy_of_the_caption_says_again_is_no_part_of_it()
    {
        var figure = Only("<figure><a href=a-large.jpg><div class=large-caption-content><div class=bildautor>Bild: AB/C. Moe</div><div>A boat</div></div></a><img src=a.jpg><figcaption><div class=bildautor>Bild: AB/C. Moe</div> A boat</figcaption></figure>");
        Assert.Equal(("A boat", "Bild: AB/C. Moe"), (InlineText.Of(figure.Caption), figure.Credit));
    }

    [Theory]
    [InlineData("<p>A boat at the quay.</p><small>26.10.2025 | 2:43 min</small>", "A boat at the quay.")]
    [InlineData("<p>A boat at the quay.</p><span>01:20</span>", "A boat at the quay.")]
    [InlineData("A boat at the quay, <span>1889</span>", "A boat at the quay, 1889")]
    [InlineData("<p>A boat leaves.</p><p>Seen at 7:15 by the goat</p>", "A boat leaves. Seen at 7:15 by the goat")]
    public void When_and_how_long_a_film_is_are_no_words_of_its_caption(string caption, string words) =>
        Assert.Equal(words, InlineText.Of(Only($"<figure><img src=a.jpg><figcaption>{caption}</figcaption></figure>").Caption));

    [Fact]
    public void A_figure_holds_its_caption_however_deep_the_picture_lies()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 11)) + "<img src=a.jpg>" + string.Concat(Enumerable.Repeat("</div>", 11));
        Assert.Equal("A boat", InlineText.Of(Only($"<figure>{deep}<figcaption>A boat</figcaption></figure>").Caption));
    }

    [Fact]
    public void The_full_name_of_an_hmedia_picture_is_its_caption()
    {
        const string Html = "<p>The ferry left the harbour, an hour late. <span class=hmedia><img class=photo src=a.jpg alt=Harbour><a class=fn href=/b>A boat</a></span> It came back at noon, and nobody said why.</p>";
        Assert.Equal("A boat", InlineText.Of(Only(Html).Caption));
    }

    private static Figure Only(string html) => Assert.IsType<Figure>(Assert.Single(Pages.Between(html), block => block is Figure));
}
