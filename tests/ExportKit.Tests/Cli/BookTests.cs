using ExportKit.Diagnostics;

namespace ExportKit.Tests.Cli;

/// <summary>Several inputs as one book.</summary>
public sealed class BookTests
{
    private readonly CommandLineRun _run = new();

    public BookTests() => _run.Files
        .With("a.html", "First story\nIts words")
        .With("b.html", "Second story\nOther words")
        .With("none.html", "none");

    [Fact]
    public void A_book_is_named_after_its_title()
    {
        Assert.Equal(0, _run.Run("all", "a.html", "b.html", "--book", "The week: in news"));
        Assert.Equal(["/work/the-week-in-news.epub", "/work/the-week-in-news.pdf", "/work/the-week-in-news.txt"], _run.Files.Saved.Keys.Order());
        Assert.Equal(1, _run.Stages.Calls.Count(call => call == "collect"));
        Assert.Equal(2, _run.Stages.Calls.Count(call => call == "read"));
    }

    [Fact]
    public void A_title_that_looks_like_a_path_stays_a_name()
    {
        Assert.Equal(0, _run.Run("txt", "a.html", "--book", "../Best of 24/7.html"));
        Assert.Equal("/work/best-of-24-7-html.txt", Assert.Single(_run.Files.Saved).Key);
    }

    [Fact]
    public void One_output_file_can_be_named_and_so_can_standard_output()
    {
        Assert.Equal(0, _run.Run("epub", "a.html", "b.html", "--book", "News", "-o", "week.epub"));
        Assert.Equal("/work/week.epub", Assert.Single(_run.Files.Saved).Key);
        Assert.Equal(0, _run.Run("txt", "a.html", "b.html", "--book", "News", "-o", "-"));
        Assert.Equal("text of News", _run.Out);
    }

    [Fact]
    public void What_cannot_be_read_is_said_of_each_input_and_no_book_is_written()
    {
        Assert.Equal(1, _run.Run("all", "gone.html", "a.html", "none.html", "--book", "News"));
        Assert.Empty(_run.Files.Saved);
        Assert.Contains("gone.html: error EK0001", _run.Error, StringComparison.Ordinal);
        Assert.Contains("gone.html: error EK0009: The book is not written, since this article of it could not be read", _run.Error, StringComparison.Ordinal);
        Assert.Contains("none.html: error EK1001", _run.Error, StringComparison.Ordinal);
        Assert.Contains("none.html: error EK0009", _run.Error, StringComparison.Ordinal);
        Assert.Contains("or make the book without it", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_with_an_article_is_told_at_its_place()
    {
        _run.Files.With("c.html", "Third story\nproblem");
        Assert.Equal(0, _run.Run("txt", "a.html", "c.html", "--book", "News"));
        Assert.Contains("c.html:2:1: accessibility EK2001", _run.Error, StringComparison.Ordinal);
        Assert.Equal(3, _run.Run("txt", "a.html", "c.html", "--book", "News", "--strict", "-o", "strict.txt"));
        Assert.DoesNotContain("/work/strict.txt", _run.Files.Saved.Keys);
    }

    [Fact]
    public void A_fault_of_the_program_leaves_no_book()
    {
        _run.Files.With("c.html", "Third story\nfault");
        Assert.Equal(1, _run.Run("txt", "a.html", "c.html", "--book", "News"));
        Assert.Empty(_run.Files.Saved);
        Assert.Contains("c.html: error EK0008", _run.Error, StringComparison.Ordinal);
        Assert.Contains("c.html: error EK0009", _run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--parts makes one story", "--parts")]
    [InlineData("--attach-source takes one page", "--attach-source")]
    [InlineData("--book gives the title of the book", "--title", "Other")]
    public void What_contradicts_a_book_is_refused_before_any_work(string message, params string[] more)
    {
        Assert.Equal(2, _run.Run(["pdf", "a.html", "b.html", "--book", "News", .. more]));
        Assert.Contains(message, _run.Error, StringComparison.Ordinal);
        Assert.Empty(_run.Stages.Calls);
    }

    [Fact]
    public void A_book_has_a_title()
    {
        Assert.Equal(2, _run.Run("pdf", "a.html", "--book", " "));
        Assert.Contains("--book is empty", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_book_does_not_replace_one_of_its_articles()
    {
        Assert.Equal(1, _run.Run("txt", "a.html", "b.html", "--book", "News", "-o", "b.html"));
        Assert.Contains(DiagnosticCodes.OutputClash.Id, _run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pdf")]
    [InlineData("epub")]
    [InlineData("txt")]
    [InlineData("all")]
    public void Help_has_an_example(string command)
    {
        Assert.Equal(0, _run.Run(command, "--help"));
        Assert.Contains($"exportkit {command} news/*.html --book \"The week in news\"", _run.Out, StringComparison.Ordinal);
    }
}
