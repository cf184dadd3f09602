using ExportKit.Model;

namespace ExportKit.Tests.Normalising;

public sealed class ForbiddenCharactersTests
{
    [Theory]
    [InlineData("a\u0001b", "ab")]
    [InlineData("a\u007fb", "ab")]
    [InlineData("a\u009fb", "ab")]
    [InlineData("a\ufffeb", "ab")]
    [InlineData("a\U0010ffffb", "ab")]
    public void Characters_that_no_document_may_hold_are_told_of(string text, string left) => Pass.Expect(
        [Some.Paragraph(text)],
        $"paragraph: \"{left}\"",
        "EK1013");

    [Fact]
    public void Halves_of_characters_are_told_of() => Pass.Expect([Some.Paragraph("a\ud800b\udc00c")], "paragraph: \"abc\"", "EK1013");

    [Theory]
    [InlineData("a\u00adb", "ab")]
    [InlineData("a\u200bb", "ab")]
    [InlineData("a\tb", "a b")]
    [InlineData("a\ufeffb", "ab")]
    public void What_merely_shows_nothing_is_not(string text, string left) => Pass.Expect([Some.Paragraph(text)], $"paragraph: \"{left}\"");

    [Fact]
    public void They_are_told_of_once()
    {
        var (_, diagnostics) = Pass.Run(Some.Article(Some.Paragraph("one"), Some.Paragraph("two\u0001 and\u0002"), new CodeBlock("three\u0003"), Some.Paragraph("four 🌧")));

        var diagnostic = Assert.Single(diagnostics);
        Assert.StartsWith("3 characters", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(Some.Place, diagnostic.Place);
    }
}
