using ExportKit.Model;

namespace ExportKit.Tests.Model;

public sealed class ArticleWalkerTests
{
    [Fact]
    public void Pictures_come_in_reading_order()
    {
        var article = Some.Article(
            new Quotation([Paragraph(1)]) { Attribution = [Image(2)] },
            new DefinitionList([new DefinitionEntry([[Image(3)]], [[Paragraph(4)]]), new DefinitionEntry([[Image(5)]], [[Paragraph(6)]])]),
            new Figure(Picture(7)) { Caption = [Image(8)] },
            new Aside([Paragraph(10)]) { Title = [Image(9)] },
            new Table([new TableRow(TableSection.Body, [new TableCell([Paragraph(12)])])]) { Caption = [Image(11)] },
            new FormulaBlock(new Formula("x", "x") { Picture = Picture(13) }),
            Paragraph(14));
        Assert.Equal(Enumerable.Range(1, 14).Select(i => i.ToString()), ArticleWalker.Pictures(article).Select(picture => picture.Address));
    }

    [Fact]
    public void A_block_comes_before_what_it_contains()
    {
        var article = Some.Article(new Quotation([new Aside([Some.Paragraph("a")]), Some.Paragraph("b")]), Some.Paragraph("c"));
        Assert.Equal(["Quotation", "Aside", "Paragraph", "Paragraph", "Paragraph"], ArticleWalker.Blocks(article).Select(block => block.GetType().Name));
    }

    [Fact]
    public void Long_runs_are_walked_in_one_go()
    {
        var article = Some.Article([.. Enumerable.Range(0, 200_000).Select(_ => (Block)new SectionBreak())]);
        Assert.Equal(200_000, ArticleWalker.Blocks(article).Count());
        Assert.Empty(ArticleWalker.Pictures(article));
    }

    [Fact]
    public void The_words_of_inlines_are_told_whatever_holds_them() => Assert.Equal(
        "One two 漢 x squared a star",
        InlineText.Of(
        [
            new Strong([new Emphasis(Some.Text("One"))]), new LineBreak(), new TextRun("two "), new Ruby([new("漢", "かん")]), new TextRun(" "),
            new Formula("x squared", "x²"), new NoteReference("1", "n"), new TextRun(" "), new InlineImage(new Picture("p") { Alt = new("a star", AltSource.Alt) }),
            new InlineImage(new Picture("p") { IsDecorative = true }),
        ]));

    private static Paragraph Paragraph(int number) => Some.Paragraph(Image(number));

    private static InlineImage Image(int number) => new(Picture(number));

    private static Picture Picture(int number) => new(number.ToString());
}
