using System.Text;

namespace ExportKit.Tests.Cli;

/// <summary>Pages and pictures that are damaged, through the whole chain: each has its message, and either fails whole or is
/// exported with what is left.</summary>
public sealed class BadPageTests
{
    private const string Page =
        """
        <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Bridge closed</title></head><body><main><article>
        <h1>Bridge closed after flood</h1><p>By <a rel="author" href="/a">A. Writer</a></p>
        <figure><img src="img/bridge.png" alt="A stone bridge under brown water"><figcaption>The bridge on Monday</figcaption></figure>
        <p>The old bridge over the river was closed to all traffic on Monday morning after the water rose by more than a metre.</p>
        <p>“We’ll look at its piers as soon as the flood’s gone down,” said an engineer, which the council expects to be on Thursday.</p>
        <p>Until then the buses go by the new road, and the school on the other bank stays closed, said the council’s leader.</p>
        </article></main></body></html>
        """;

    private readonly CommandLineRun _run = new() { RealStages = ArticleStages.Create() };

    [Fact]
    public void An_empty_page_fails() => Fails([], "EK0002");

    [Fact]
    public void A_page_of_white_space_fails() => Fails(" \n\t "u8.ToArray(), "EK0002");

    [Fact]
    public void A_picture_given_as_a_page_fails() =>
        Fails([0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0], "EK0003");

    [Fact]
    public void A_PDF_given_as_a_page_fails() => Fails("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj"u8.ToArray(), "EK0003");

    [Fact]
    public void A_page_without_an_article_fails() =>
        Fails("<html><body><nav><a href=/a>News</a><a href=/b>Sport</a></nav></body></html>"u8.ToArray(), "EK1001");

    [Fact]
    public void A_page_whose_bytes_break_its_encoding_is_exported_with_a_warning()
    {
        var bytes = Encoding.UTF8.GetBytes(Page.Replace("brown", "bro\u0001wn", StringComparison.Ordinal));
        bytes[Array.IndexOf(bytes, (byte)1)] = 0xff;
        _run.Files.With("page.html", bytes);

        Assert.Equal(0, _run.Run("txt", "page.html"));
        Assert.Contains("warning EK1002", _run.Error, StringComparison.Ordinal);
        Assert.Contains("Bridge closed after flood", _run.Files.Saved["/work/page.txt"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_cut_short_is_exported()
    {
        _run.Files.With("page.html", Page[..(Page.Length - 60)]);

        Assert.Equal(0, _run.Run("txt", "page.html"));
        Assert.Contains("which the council expects", _run.Files.Saved["/work/page.txt"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_picture_is_a_warning_and_its_text_is_kept()
    {
        Assert.Equal(0, Export());
        Assert.Equal(
            "page.html:3:9: warning EK2004: The picture img/bridge.png cannot be had: no such file", _run.ErrorLines[0]);
        Assert.Equal("  hint: Put it there", _run.ErrorLines[1]);
    }

    [Theory]
    [InlineData("\x89PNG\r\n\x1a\n\0\0")]
    [InlineData("root:x:0:0")]
    [InlineData("")]
    public void A_picture_that_is_cut_short_or_none_is_a_warning(string content)
    {
        _run.Resources.With("file:///work/img/bridge.png", Encoding.Latin1.GetBytes(content));

        Assert.Equal(0, Export());
        Assert.Equal(
            "page.html:3:9: warning EK2005: The picture img/bridge.png is damaged, or no picture at all", _run.ErrorLines[0]);
    }

    [Theory]
    [InlineData("II*\0\b\0\0\0", "warning EK2006: The picture img/bridge.png is a TIFF, which no document can hold")]
    [InlineData("BM\x3a\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x28\0\0\0\x1e\0\0\0", "warning EK2006: The picture img/bridge.png is a BMP, which no document can hold")]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0", "warning EK2006: The picture img/bridge.png is a HEIC, which no document can hold")]
    [InlineData("\0\0\0\u0018ftypisom\0\0\0\0", "warning EK2005: The picture img/bridge.png is no picture: it is a film (MP4)")]
    [InlineData("\n<html>Not found</html>", "warning EK2005: The picture img/bridge.png is no picture: it is a page of HTML")]
    [InlineData("%PDF-1.7\n", "warning EK2005: The picture img/bridge.png is no picture: it is a PDF")]
    public void A_sound_file_of_another_kind_is_not_called_damaged(string content, string message)
    {
        _run.Resources.With("file:///work/img/bridge.png", Encoding.Latin1.GetBytes(content));

        Assert.Equal(0, Export());
        Assert.Equal("page.html:3:9: " + message, _run.ErrorLines[0]);
    }

    [Fact]
    public void A_picture_whose_end_is_missing_is_named_by_its_path()
    {
        var whole = File.ReadAllBytes(Path.Combine(Repository.Input, "img", "harbour-office.jpg"));
        _run.Resources.With("file:///work/img/bridge.png", whole[..(whole.Length / 2)]);

        _run.Files.With("page.html", Page);
        Assert.Equal(0, _run.Run("pdf", "page.html"));
        Assert.Contains(_run.ErrorLines, line => line.StartsWith("page.html:3:9: warning EK2005: The picture img/bridge.png is ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_picture_that_is_not_what_its_name_says_is_noted()
    {
        _run.Resources.With("file:///work/img/bridge.png", File.ReadAllBytes(Path.Combine(Repository.Input, "img", "harbour-office.jpg")));

        Assert.Equal(0, Export());
        Assert.Equal(
            "page.html:3:9: info EK2007: The picture img/bridge.png says that it is PNG, and is JPEG; its bytes were trusted",
            _run.ErrorLines[0]);
    }

    [Fact]
    public void A_picture_of_the_web_says_to_save_the_page()
    {
        _run.Files.With("page.html", Page.Replace("img/bridge.png", "https://example.org/b.png", StringComparison.Ordinal));

        Assert.Equal(0, _run.Run("epub", "page.html"));
        Assert.Contains("The picture https://example.org/b.png cannot be had", _run.ErrorLines[0], StringComparison.Ordinal);
    }

    private void Fails(byte[] page, string code)
    {
        _run.Files.With("page.html", page);

        Assert.Equal(1, _run.Run("all", "page.html"));
        Assert.StartsWith($"page.html: error {code}: ", _run.ErrorLines[0], StringComparison.Ordinal);
        Assert.StartsWith("  hint: ", _run.ErrorLines[1], StringComparison.Ordinal);
        Assert.Equal("0 documents written; 3 documents failed; 1 error.", _run.ErrorLines[^1]);
        Assert.Empty(_run.Files.Saved);
    }

    private int Export()
    {
        _run.Files.With("page.html", Page);
        return _run.Run("epub", "page.html");
    }
}
