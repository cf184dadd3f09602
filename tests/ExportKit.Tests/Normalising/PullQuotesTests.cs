using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Normalising;

namespace ExportKit.Tests.Normalising;

public sealed class PullQuotesTests
{
    private const string Words = "A missing number is not a zero.";

    [Fact]
    public void What_the_body_says_is_not_said_twice() =>
        Assert.DoesNotContain(Run(new Quotation([P("“" + Words + "”")])).Body, block => block is Quotation);

    [Fact]
    public void A_box_without_a_title_may_be_one_too() =>
        Assert.DoesNotContain(Run(new Aside([P(Words)])).Body, block => block is Aside);

    [Fact]
    public void What_stands_nowhere_else_stays() =>
        Assert.Contains(Run(new Quotation([P("It is a hole in the bucket of rain.")])).Body, block => block is Quotation);

    [Fact]
    public void A_box_with_a_title_stays() =>
        Assert.Contains(Run(new Aside([P(Words)]) { Title = [new TextRun("At a glance")] }).Body, block => block is Aside);

    private static Article Run(Block apart) => PullQuotes.Apply(new Article
    {
        Metadata = new ArticleMetadata { Headline = [new TextRun("Rain")], Language = "en" },
        Body = [P("She says: “" + Words + " So it goes.”"), apart],
        Source = new SourcePlace("rain.html"),
    });

    private static Paragraph P(string text) => new([new TextRun(text)]);
}
