using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Reading;

namespace ExportKit.Tests.Reading;

/// <summary>Kinds of pages and of parts of pages, a small page each.</summary>
public sealed class PageKindsTests
{
    private const string Japanese = "こちらは長い文章です。今日は天気がよく、海も静かでした。";
    private const string Traditional = "這是一個很長的句子，今天的天氣很好，海上也很平靜，我們都在這裡。";
    private const string Simplified = "这是一个很长的句子，今天的天气很好，海上也很平静，我们都在这里。";

    static PageKindsTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", 936, Simplified)]
    [InlineData("utf-8", 950, Traditional)]
    [InlineData("utf-8", 932, Japanese)]
    [InlineData("utf-8", 51932, Japanese)]
    [InlineData("big5", 65001, Traditional)]
    [InlineData("shift_jis", 65001, Japanese)]
    [InlineData("euc-jp", 65001, Japanese)]
    [InlineData("gb2312", 54936, Simplified)]
    [InlineData("big5", 950, Traditional)]
    [InlineData("shift_jis", 932, Japanese)]
    [InlineData("euc-jp", 51932, Japanese)]
    public void Declared_encodings_true_or_not_are_read(string declared, int codePage, string text)
    {
        var html = Pages.Article(string.Concat(Enumerable.Repeat($"<p>{text}{text}</p>", 6))).Replace("charset=\"utf-8\"", $"charset=\"{declared}\"", StringComparison.Ordinal);
        Assert.Contains(text, BodyText.Of(Pages.Read(Encoding.GetEncoding(codePage).GetBytes(html)).Article!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_for_fast_telephones_is_read_with_its_pictures()
    {
        var article = Pages.Read("<!doctype html><html ⚡ lang=en><head><meta charset=utf-8><title>The late ferry</title><script async src=https://cdn.example/v0.js></script></head><body><article><h1>The late ferry of Skerrow</h1>"
            + "<amp-img src=/ferry.jpg width=1200 height=800 layout=responsive alt='A red ferry'></amp-img>" + Pages.Prose + "<amp-ad width=300 height=250 type=x><p>Buy a boat today</p></amp-ad>" + Pages.MoreProse + "<amp-youtube data-videoid=abc123 title='The ferry in motion'></amp-youtube></article></body></html>");
        Assert.Equal(Pages.ProseAlone, BodyText.Of(article).Trim());
        Assert.Equal("A red ferry", Assert.Single(article.Body.OfType<Figure>()).Picture.Texts.Alt);
        Assert.Equal("https://www.youtube.com/watch?v=abc123", Assert.Single(article.Body.OfType<Embed>()).Address);
    }

    [Fact]
    public void A_saved_page_has_its_pictures_beside_it_and_its_links_on_the_web()
    {
        var html = "<!DOCTYPE html>\r\n<!-- saved from url=(0035)https://example.org/news/late-ferry -->\r\n" + Pages.Article(
            Pages.Prose + "<img src='The%20late%20ferry_files/ferry.jpg' width=600 height=400 alt='A red ferry'><p>More of it stands <a href='https://example.org/more'>elsewhere</a>, as the mayor had said to all of them.</p>",
            "<link rel=canonical href='https://example.org/news/late-ferry'>");
        var options = new ReadingOptions { SourceName = "ferry.html", PictureBaseAddress = "file:///home/ann/ferry.html" };
        var article = HtmlArticleReader.Read(Encoding.UTF8.GetBytes(html), options, new DiagnosticBag())!;
        Assert.Equal("file:///home/ann/The%20late%20ferry_files/ferry.jpg", Assert.Single(article.Body.OfType<Figure>()).Picture.Address);
        Assert.Equal("https://example.org/news/late-ferry", article.Metadata.Address);
    }

    [Theory]
    [InlineData("The mayor&amp;#8217;s goat &amp;amp; the letter")]
    [InlineData("The mayor&amp;rsquo;s goat &amp;amp; the letter")]
    public void A_headline_that_was_escaped_twice_in_data_is_read_once(string escaped) =>
        Assert.Equal("The mayor’s goat & the letter", InlineText.Of(Pages.Read($"<html lang=en><head><meta property=og:title content=\"{escaped}\"></head><body><article>{Pages.Prose}{Pages.MoreProse}</article></body></html>").Metadata.Headline));

    [Fact]
    public void A_long_description_is_kept()
    {
        var html = Pages.Article(Pages.Prose + "<figure><img src=plan.jpg width=600 height=400 alt='A plan' aria-describedby=told><figcaption>The plan.</figcaption></figure><p id=told>The quay lies in the north, the square in the south, and the ferry goes between the two of them.</p>" + Pages.MoreProse);
        Assert.Contains("The quay lies in the north", Assert.Single(Pages.Read(html).Body.OfType<Figure>()).Picture.Texts.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_in_a_frame_is_a_titled_link_with_the_table_of_its_data()
    {
        var blocks = Pages.Between("<figure><iframe src='https://datawrapper.dwcdn.net/x1/' title='Passengers by year'></iframe><figcaption>Passengers by year</figcaption><table><tr><th>Year</th><th>Passengers</th></tr><tr><td>2020</td><td>11</td></tr><tr><td>2021</td><td>17</td></tr></table></figure>");
        var embed = Assert.Single(Blocks(blocks).OfType<Embed>());
        Assert.Equal((EmbedKind.Chart, "Passengers by year"), (embed.Kind, embed.Title));
        Assert.Equal(3, Assert.Single(Blocks(blocks).OfType<Table>()).Rows.Length);
    }

    [Fact]
    public void A_film_keeps_the_transcript_that_the_page_has()
    {
        var blocks = Pages.Between("<video src=/ferry.mp4 title='The ferry in motion'></video><details><summary>Transcript</summary><p>The ferry leaves, says the mayor, and waves.</p></details>");
        Assert.Equal(EmbedKind.Video, Assert.Single(Blocks(blocks).OfType<Embed>()).Kind);
        Assert.Contains("The ferry leaves", string.Join('\n', Blocks(blocks).OfType<Paragraph>().Select(paragraph => InlineText.Of(paragraph.Content))), StringComparison.Ordinal);
    }

    [Fact]
    public void Vertical_text_reads_as_any_other()
    {
        var article = Pages.Read($"<html lang=ja><body style='writing-mode:vertical-rl'><article><h1>今日も遅れてきた船の話</h1>{string.Concat(Enumerable.Repeat($"<p>{Japanese}{Japanese}</p>", 5))}</article></body></html>");
        Assert.StartsWith(Japanese, BodyText.Of(article), StringComparison.Ordinal);
    }

    [Fact]
    public void A_gallery_that_scripts_would_draw_is_read_from_its_data()
    {
        var html = Pages.Article(
            "<figure data-image-id='img-4711'></figure>" + Pages.Prose + Pages.MoreProse,
            "<script type='application/json'>{\"images\":[{\"id\":\"img-4711\",\"url\":\"https://example.org/img/ferry.jpg\",\"caption\":\"The ferry at the quay\",\"credit\":\"Ann Lee\",\"alt\":\"A red ferry\"}]}</script>");
        var figure = Assert.Single(Pages.Read(html).Body.OfType<Figure>());
        Assert.Equal(("https://example.org/img/ferry.jpg", "The ferry at the quay", "Ann Lee"), (figure.Picture.Address, InlineText.Of(figure.Caption), figure.Credit));
    }

    private static IEnumerable<Block> Blocks(IReadOnlyList<Block> blocks) => ArticleWalker.Blocks([.. blocks]);
}
