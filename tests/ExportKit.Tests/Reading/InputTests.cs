using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Model;
using ExportKit.Reading;

namespace ExportKit.Tests.Reading;

/// <summary>Bytes that are no page, and pages in every encoding.</summary>
public sealed class InputTests
{
    private const string Accents = "<p>Zoë reçut à l’île d’Orléans une lettre très brève, écrite à la hâte, qui l’étonna déjà beaucoup.</p>";

    static InputTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("", "EK0002")]
    [InlineData(" \r\n\t ", "EK0002")]
    [InlineData("%PDF-1.7 and so on", "EK0003")]
    [InlineData("<html><body><p>Two words.</p></body></html>", "EK1001")]
    public void What_holds_no_article_is_refused_with_its_code(string input, string code)
    {
        var (article, diagnostics) = Pages.Read(Encoding.UTF8.GetBytes(input));
        Assert.Null(article);
        Assert.Equal(code, Assert.Single(diagnostics.Diagnostics, d => d.Severity == Severity.Error).Code.Id);
    }

    [Fact]
    public void Bytes_of_a_picture_are_binary()
    {
        var (_, diagnostics) = Pages.Read([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0]);
        Assert.Equal("EK0003", Assert.Single(diagnostics.Diagnostics).Code.Id);
    }

    [Fact]
    public void An_input_beyond_the_limit_is_refused()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(HtmlArticleReader.Read(new byte[100], new ReadingOptions { SourceName = "page.html", Limits = new ExportLimits { InputBytes = 99 } }, diagnostics));
        Assert.Equal("EK0007", Assert.Single(diagnostics.Diagnostics).Code.Id);
    }

    [Theory]
    [InlineData("utf-8", 65001, null)]
    [InlineData("windows-1252", 1252, null)]
    [InlineData("iso-8859-1", 1252, null)]
    [InlineData("gb2312", 65001, "EK1003")]
    [InlineData("utf-8", 1252, "EK1003")]
    [InlineData("utf-16", 65001, "EK1003")]
    public void The_bytes_win_over_a_false_declaration(string declared, int codePage, string? code)
    {
        var html = Pages.Article(Accents + Pages.Prose).Replace("charset=\"utf-8\"", $"charset=\"{declared}\"", StringComparison.Ordinal);
        var (article, diagnostics) = Pages.Read(Encoding.GetEncoding(codePage).GetBytes(html));
        Assert.Contains("Zoë reçut à l’île d’Orléans", BodyText.Of(article!), StringComparison.Ordinal);
        Assert.Equal(code is null ? [] : [code], diagnostics.Diagnostics.Select(d => d.Code.Id).Where(id => id.StartsWith("EK100", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(932, "こちらは長い文章です。今日は天気がよく、海も静かでした。")]
    [InlineData(51932, "こちらは長い文章です。今日は天気がよく、海も静かでした。")]
    [InlineData(54936, "这是一个很长的句子，今天的天气很好，海上也很平静，我们都在这里。")]
    [InlineData(950, "這是一個很長的句子，今天的天氣很好，海上也很平靜，我們都在這裡。")]
    [InlineData(949, "이것은 아주 긴 문장입니다. 오늘은 날씨가 좋고 바다도 조용합니다.")]
    [InlineData(1251, "Это очень длинное предложение, сегодня хорошая погода, и море тоже спокойно.")]
    [InlineData(1253, "Αυτή είναι μια πολύ μεγάλη πρόταση, σήμερα ο καιρός είναι καλός, και η θάλασσα ήρεμη.")]
    public void Encodings_without_a_declaration_are_told_by_their_words(int codePage, string text)
    {
        var html = Pages.Article(string.Concat(Enumerable.Repeat($"<p>{text}{text}</p>", 6))).Replace("<meta charset=\"utf-8\">", string.Empty, StringComparison.Ordinal);
        var (article, _) = Pages.Read(Encoding.GetEncoding(codePage).GetBytes(html));
        Assert.Contains(text, BodyText.Of(article!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void A_byte_order_mark_wins(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var bytes = encoding.GetPreamble().Concat(encoding.GetBytes(Pages.Article(Accents + Pages.Prose))).ToArray();
        Assert.Contains("reçut à l’île", BodyText.Of(Pages.Read(bytes, declared: "shift_jis").Article!), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_server_declares_wins_over_the_page()
    {
        var html = Pages.Article(Accents + Pages.Prose).Replace("charset=\"utf-8\"", "charset=\"windows-1251\"", StringComparison.Ordinal);
        var (article, _) = Pages.Read(Encoding.GetEncoding(1252).GetBytes(html), declared: "windows-1252");
        Assert.Contains("Zoë reçut", BodyText.Of(article!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_character_in_much_that_is_good_is_reported_with_its_place()
    {
        var bytes = Encoding.UTF8.GetBytes(Pages.Article(Accents + "\n<p>Here is one that broke: X, and the line goes on for a while, as lines do.</p>"));
        bytes[Array.IndexOf(bytes, (byte)'X')] = 0xE9;
        var (_, diagnostics) = Pages.Read(bytes);
        Assert.Equal(2, Assert.Single(diagnostics.Diagnostics, d => d.Code.Id == "EK1002").Place!.Line);
    }

    [Fact]
    public void Control_characters_part_words_and_are_gone()
    {
        var text = Pages.BodyWith("<p>This line has a NUL\0here and an escape\u001bthere, and still it is read as one sentence.</p>");
        Assert.Contains("a NUL here and an escape there,", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_flattened_and_reported()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 3000));
        var (article, diagnostics) = Pages.Read(Encoding.UTF8.GetBytes(Pages.Article(deep + Pages.Prose)));
        Assert.Equal(Pages.ProseText, BodyText.Of(article!));
        Assert.Contains(diagnostics.Diagnostics, d => d.Code.Id == "EK1007");
    }
}
