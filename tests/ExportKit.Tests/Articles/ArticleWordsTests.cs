namespace ExportKit.Tests;

public sealed class ArticleWordsTests
{
    [Fact]
    public void Generated_words_are_left_out_and_part_as_they_do_on_the_page()
    {
        SpokenRun[] runs = [new("By ", true), new("A. One", false), new(" and ", true), new("B. Two", false), new(" [1]", true), new(". Next", false)];

        Assert.Equal(["A.", "One", "B.", "Two.", "Next"], ArticleWords.Of(runs));
    }

    [Fact]
    public void A_word_goes_over_the_edges_of_inlines_but_not_of_blocks() =>
        Assert.Equal(["word", "next"], ArticleWords.Of([new("wo", false), new("rd", false), SpokenRun.Break, new("next", false)]));

    [Theory]
    [InlineData("a\u00A0b\u2003c", "a|b|c")]
    [InlineData("x\u00B2", "x2")]
    [InlineData("o\uFB03ce", "office")]
    [InlineData("hy\u00ADphen", "hyphen")]
    [InlineData("H\u2082O", "H2O")]
    [InlineData("10\u2079", "109")]
    public void Forms_of_the_same_word_are_one(string text, string words) => Assert.Equal(words.Split('|'), ArticleWords.Split(text));
}
