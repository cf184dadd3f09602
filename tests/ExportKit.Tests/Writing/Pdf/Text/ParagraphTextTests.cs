using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Tests.Writing.Pdf.Text;

public sealed class ParagraphTextTests
{
    [Theory]
    [InlineData("plain, naïve — “text”", "plain, naïve — “text”")]
    [InlineData("a\tb\nc\r\nd", "a b c  d")]
    [InlineData("a\u0000b\u001b[31mc\u007f\u0086d", "ab[31mcd")]
    [InlineData("a\uFEFFb", "ab")]
    [InlineData("a\u2028b\u2029c", "a b c")]
    [InlineData("\U0001F600\u00A0\u00ADx", "\U0001F600\u00A0\u00ADx")]
    [InlineData("\U0001FFFE", "\uFFFD\uFFFD")]
    public void What_is_no_text_is_cleaned(string source, string expected) =>
        Assert.Equal(expected, ParagraphText.Of([TextLab.Span(source)]).Text);

    [Fact]
    public void What_is_no_character_is_replaced()
    {
        Assert.Equal("\uFFFDa\uFFFD", ParagraphText.Of([TextLab.Span("\uD800a\uDC00")]).Text);
        Assert.Equal("\uFFFD\uFFFD\uFFFD", ParagraphText.Of([TextLab.Span("\uFFFE\uFDD0\uFFFC")]).Text);
    }

    [Fact]
    public void Items_lie_end_to_end()
    {
        var text = ParagraphText.Of([TextLab.Span("ab"), new InlineBox(1, 1, 0), TextLab.Span(""), new ForcedBreak(), TextLab.Span("c")]);
        Assert.Equal("ab\uFFFC\u2028c", text.Text);
        Assert.Equal([(0, 2), (2, 3), (3, 3), (3, 4), (4, 5)], Enumerable.Range(0, 5).Select(item => (text.Start(item), text.End(item))));
    }
}
