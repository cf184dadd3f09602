using System.Text;
using ExportKit.Model;

namespace ExportKit.Tests.Reading;

/// <summary>Where the article is, on pages of every build.</summary>
public sealed class FindingTests
{
    private const string Menu = "<ul><li><a href=/1>News</a></li><li><a href=/2>Sport</a></li><li><a href=/3>Weather and tides</a></li><li><a href=/4>All about the island</a></li></ul>";

    [Theory]
    [InlineData("<div>{0}{1}</div>")]
    [InlineData("<div><div>{0}</div><div>{1}</div></div>")]
    [InlineData("<table><tr><td>{2}</td><td>{0}{1}</td></tr></table>")]
    [InlineData("<section itemprop=articleBody>{0}</section><section itemprop=articleBody>{1}</section>")]
    [InlineData("<div class=x><div>{2}</div><div class=post-content>{0}{1}</div><div>{2}</div></div>")]
    [InlineData("<form id=aspnetForm><div>{0}{1}</div></form>")]
    public void The_body_is_found_however_it_is_built(string frame)
    {
        var html = string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, Pages.Prose, Pages.MoreProse, Menu);
        Assert.Equal(Pages.ProseAlone, Pages.Body("<html><head><title>The late ferry</title></head><body>" + Menu + html + Menu + "</body></html>"));
    }

    [Fact]
    public void Paragraphs_by_line_breaks_alone_are_found()
    {
        var lines = string.Join("<br><br>", Pages.ProseAlone.Split('\n'));
        Assert.Equal(Pages.ProseAlone, Pages.Body("<html><body>" + Menu + "<div>" + lines + "</div></body></html>"));
    }

    [Fact]
    public void A_second_article_below_the_first_is_not_read()
    {
        var second = Pages.Prose.Replace("ferry", "train", StringComparison.Ordinal) + Pages.MoreProse.Replace("mayor", "driver", StringComparison.Ordinal);
        var html = "<html><head><title>The late ferry</title></head><body><div><article><h1>The late ferry</h1>" + Pages.Prose + Pages.MoreProse + "</article><article><h1>The late train</h1>" + second + "</article></div></body></html>";
        Assert.Equal(Pages.ProseAlone, Pages.Body(html));
    }

    [Fact]
    public void Where_names_lie_all_over_the_page_the_article_is_found_all_the_same() =>
        Assert.Equal(Pages.ProseAlone, Pages.Body("<html><body><div class=sidebar><div class=modal hidden>" + Pages.Prose + Pages.MoreProse + "</div></div></body></html>"));

    [Fact]
    public void Text_that_stands_in_data_alone_is_read()
    {
        var data = "{\"props\":{\"page\":{\"article\":{\"content\":\"" + (Pages.Prose + Pages.MoreProse) + "\"}}}}";
        var html = "<html lang=en><head><title>The late ferry of Skerrow</title></head><body><div id=__next></div><script id=__NEXT_DATA__ type=application/json>" + data.Replace("</p>", "<\\/p>", StringComparison.Ordinal) + "</script></body></html>";
        var article = Pages.Read(html);
        Assert.Equal(Pages.ProseAlone, BodyText.Of(article));
        Assert.Equal("The late ferry of Skerrow", InlineText.Of(article.Metadata.Headline));
    }

    [Fact]
    public void Text_that_is_streamed_in_rows_is_read()
    {
        var words = Pages.ProseAlone.Split('\n');
        var tree = "[\"$\",\"$L1\",null,{\"children\":[" + string.Join(',', words.Select(line => $"[\"$\",\"p\",null,{{\"children\":\"{line}\"}}]")) + "]}]";
        Assert.Equal(Pages.ProseAlone, Pages.Body(Streamed("1:I[5,[],\"Body\"]\n2:" + tree[..90], tree[90..] + "\n")));
    }

    [Fact]
    public void A_text_row_is_as_long_as_it_says()
    {
        var text = (Pages.Prose + Pages.MoreProse).Replace("goat", "Ziege, größer als sonst,", StringComparison.Ordinal);
        var body = Pages.Body(Streamed($"3:T{Encoding.UTF8.GetByteCount(text):x},{text}4:[\"$\",\"title\",null,{{\"children\":\"The late ferry\"}}]\n"));
        Assert.EndsWith("größer als sonst, would be returned to its owner.", body, StringComparison.Ordinal);
    }

    private static string Streamed(params string[] pieces) =>
        "<html lang=en><body><div id=root></div>"
        + string.Concat(pieces.Select(piece => $"<script>self.__next_f.push([1,{System.Text.Json.JsonSerializer.Serialize(piece)}])</script>")) + "</body></html>";

    [Theory]
    [InlineData("<p>今日は天気がよく、海も静かでした。渡し船は朝の七時に港を出ましたが、一時間遅れでした。</p><p>正午に十一人の客と山羊を乗せて戻り、町長は手紙を二度読んで、ため息をつきました。</p>")]
    [InlineData("<p>غادرت العبّارة الميناء في السابعة صباحاً متأخرة ساعة كاملة، ولم يعرف أحد على الرصيف لماذا تأخرت.</p><p>وعادت عند الظهر ومعها أحد عشر راكباً ورسالة إلى رئيس البلدية، الذي قرأها مرتين وتنهّد.</p>")]
    [InlineData("<p>เรือเฟอร์รี่ออกจากท่าเรือตอนเจ็ดโมงเช้า สายไปหนึ่งชั่วโมง และไม่มีใครบนท่าเรือรู้ว่าทำไมถึงเป็นเช่นนั้นเลยสักคน</p><p>เรือกลับมาตอนเที่ยงพร้อมผู้โดยสารสิบเอ็ดคน แพะหนึ่งตัว และจดหมายถึงนายกเทศมนตรีซึ่งอ่านสองรอบแล้วถอนหายใจ</p>")]
    [InlineData("<p>नाव सुबह सात बजे बंदरगाह से निकली, एक घंटे की देरी से, और घाट पर किसी को नहीं पता था कि क्यों।</p><p>दोपहर में वह ग्यारह यात्रियों और एक चिट्ठी के साथ लौटी, जिसे मेयर ने दो बार पढ़ा और आह भरी।</p>")]
    [InlineData("<p>Το πλοίο έφυγε από το λιμάνι στις επτά το πρωί, με μία ώρα καθυστέρηση, και κανείς δεν ήξερε γιατί.</p><p>Γύρισε το μεσημέρι με έντεκα επιβάτες, μία κατσίκα και ένα γράμμα για τον δήμαρχο, που το διάβασε δύο φορές.</p>")]
    public void Articles_are_found_in_every_script(string prose)
    {
        var body = Pages.Body("<html><head><title>x</title></head><body>" + Menu + "<div>" + prose + "</div>" + Menu + "</body></html>");
        Assert.Equal(2, body.Split('\n').Length);
        Assert.DoesNotContain("Sport", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Copied_text_reads_to_the_same_words_as_its_page()
    {
        const string Text = "The Harbour Post\n\nThe late ferry of Skerrow\n\nNobody on the quay could say why.\n\nBy Ann Lee\nPublished\nLast updated\nA red ferry at a slipway\nThe ferry on Sunday (Bob Ray/HP)\n\n";
        var (article, diagnostics) = Pages.Read(Encoding.UTF8.GetBytes(Text + Pages.ProseAlone.Replace("\n", "\n\n", StringComparison.Ordinal) + "\n\nSorry, we are not accepting comments on this article."));
        Assert.Equal(Pages.ProseAlone, BodyText.Of(article!));
        Assert.Equal("The late ferry of Skerrow", InlineText.Of(article!.Metadata.Headline));
        Assert.Equal("Nobody on the quay could say why.", InlineText.Of(article.Metadata.Standfirst));
        Assert.Equal("The Harbour Post", article.Metadata.Publisher);
        Assert.Equal<string>(["Ann Lee"], article.Metadata.Authors);
        var figure = Assert.IsType<Figure>(article.Body[0]);
        Assert.Equal(("A red ferry at a slipway", "The ferry on Sunday", "Bob Ray/HP"), (figure.Picture.Texts.Alt, InlineText.Of(figure.Caption), figure.Credit));
        Assert.Contains(diagnostics.Diagnostics, d => d.Code.Id == "EK1010");
    }

    [SkippableFact]
    public void The_shared_article_reads_the_same_from_its_copy_and_from_its_page()
    {
        var page = Pages.Read(File.ReadAllText(Repository.Shared("article/article.html")), null);
        var copy = Pages.Read(File.ReadAllBytes(Repository.Shared("article/article.txt"))).Article!;
        Assert.Equal(BodyText.Of(page), BodyText.Of(copy));
        Assert.Equal(page.Body.OfType<Figure>().Select(figure => (figure.Picture.Texts.Alt, InlineText.Of(figure.Caption), figure.Credit)), copy.Body.OfType<Figure>().Select(figure => (figure.Picture.Texts.Alt, InlineText.Of(figure.Caption), figure.Credit)));
    }

    [Fact]
    public void A_story_may_hold_a_table_larger_than_itself()
    {
        var row = "<tr>" + string.Concat(Enumerable.Range(1, 60).Select(cell => $"<td>about {cell}</td>")) + "</tr>";
        var body = Pages.Read(Pages.Article(Pages.Prose + "<table>" + string.Concat(Enumerable.Repeat(row, 30)) + "</table>" + Pages.MoreProse)).Body;
        Assert.Equal(30, Assert.Single(body.OfType<Table>()).Rows.Length);
    }
}
