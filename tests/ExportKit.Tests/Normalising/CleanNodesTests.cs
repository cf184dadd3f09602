using ExportKit.Model;
using ExportKit.Normalising;

namespace ExportKit.Tests.Normalising;

public sealed class CleanNodesTests
{
    [Theory]
    [InlineData("soft\u00adhyphen", "softhyphen")]
    [InlineData("zero\u200bwidth\ufeff", "zerowidth")]
    [InlineData("ภาษา\u200bไทย", "ภาษา\u200bไทย")]
    [InlineData("tab\tand\r\nline", "tab and line")]
    [InlineData("bell\u0007 and escape\u001b[0m", "bell and escape[0m")]
    [InlineData("pair \ud83d\ude42", "pair 🙂")]
    [InlineData("no\ufffe\uffff\ufdd0 characters", "no characters")]
    [InlineData("no\U0010ffff\U0001fffe characters", "no characters")]
    [InlineData("the last \U0010fffd that is one", "the last \U0010fffd that is one")]
    [InlineData("no-break\u00a0space", "no-break\u00a0space")]
    [InlineData("می\u200cخواهم", "می\u200cخواهم")]
    [InlineData("family 👩\u200d👩\u200d👧", "family 👩\u200d👩\u200d👧")]
    [InlineData("\u202aembedded\u202c", "\u202aembedded\u202c")]
    [InlineData("line\u2028separator", "line separator")]
    public void Text_is_freed_of_what_no_reader_should_meet(string text, string clean)
    {
        var article = Pass.Run(Some.Article(Some.Paragraph(text))).Article;
        Assert.Equal(clean, InlineText.Of(((Paragraph)article.Body[0]).Content));
        Assert.Equal(clean, CleanText.Clean(text));
    }

    // Not as data of a theory: an attribute cannot hold half a pair.
    [Fact]
    public void Halves_of_surrogate_pairs_go() => Pass.Expect(
        [Some.Paragraph(new TextRun("lone \ud800 surrogate\udc00 "), new Emphasis(Some.Text("\udfff\ud83d\ude42\ud83d")))],
        """
        paragraph: "lone surrogate " emphasis["🙂"]
        """,
        "EK1013");

    [Theory]
    [InlineData("")]
    [InlineData(" \u00a0\u3000")]
    [InlineData("\u200e\u200f\u2060")]
    [InlineData("\u3164\u2800")]
    [InlineData("\u0000\u001f")]
    public void What_shows_nothing_is_blank(string text)
    {
        Assert.True(CleanText.IsBlank(text));
        Assert.Null(CleanText.Clean(text));
    }

    [Fact]
    public void Metadata_is_cleaned_too()
    {
        var article = Some.Article(Some.Paragraph("Text."));
        var metadata = Pass.Run(article with
        {
            Metadata = article.Metadata with
            {
                Headline = Some.Text("The\u00ad headline\u0000"), Authors = ["Jane\tDoe", "\u200b"], Publisher = " ", Section = "News\n", Rights = "© \ud800 Us", Address = " https://example.org/\n",
            },
        }).Article.Metadata;
        Assert.Equal("The headline", InlineText.Of(metadata.Headline));
        Assert.Equal("Jane Doe", Assert.Single(metadata.Authors));
        Assert.Null(metadata.Publisher);
        Assert.Equal("News", metadata.Section);
        Assert.Equal("© Us", metadata.Rights);
        Assert.Equal("https://example.org/", metadata.Address);
    }

    [Fact]
    public void Code_keeps_its_lines_and_tabs() => Pass.Expect(
        [new CodeBlock("if (x)\r\n\treturn;\r\u0000}\u00a0\n\n") { CodeLanguage = " c " }],
        """
        code in="c": "if (x)\u000a\u0009return;\u000a}\u00a0"
        """,
        "EK1013");

    [Fact]
    public void An_abbreviation_that_expands_nothing_is_its_words() => Pass.Expect(
        [Some.Paragraph(
            new Abbreviation(Some.Text("WHO"), "World Health Organization"), new TextRun(" "),
            new Abbreviation(Some.Text("NHS"), "\u200b"), new TextRun(" "), new Abbreviation(Some.Text("EU"), "E.U."))],
        """
        paragraph: abbr("World Health Organization")["WHO"] " NHS EU"
        """);

    [Fact]
    public void A_formula_without_words_takes_what_there_is() => Pass.Expect(
        [
            new FormulaBlock(new Formula("", "x²")),
            new FormulaBlock(new Formula(" ", "") { Picture = Some.Picture(new() { Alt = "x squared" }) }),
            new FormulaBlock(new Formula("", "") { Picture = Some.Picture() }) { Id = "f" },
            new FormulaBlock(new Formula("", "")),
            Some.Paragraph(new TextRun("Let "), new Formula("", ""), new TextRun(" be.")),
        ],
        """
        formula: formula("x²" "x²")
        formula: formula("x squared" "" https://example.org/pictures/a.jpg alt="x squared")
        figure #f: https://example.org/pictures/a.jpg none="Image, no description available"
        paragraph: "Let be."
        """,
        "EK2001");

    [Fact]
    public void Ruby_without_anything_goes() => Pass.Expect(
        [Some.Paragraph(new Ruby([new("漢", "かん"), new(" ", "\u200b"), new("字", "")]), new Ruby([new("", "")]), new TextRun("。"))],
        """
        paragraph: ruby(漢/かん 字/) "。"
        """);
}
