using ExportKit.Diagnostics;

namespace ExportKit.Tests.Cli;

/// <summary>What a person types by mistake is answered with what they meant, and never followed in silence.</summary>
public sealed class HelpfulTests
{
    private readonly CommandLineRun _run = new();

    public HelpfulTests() => _run.Files.With("story.html", "Headline").With("list.txt", "story.html\nabsent.html\n");

    [Theory]
    [InlineData("txt story.html -o story.pdf", "\"story.pdf\" is the name of another kind of document than a text. Give -o a name that ends in .txt, or call exportkit pdf.")]
    [InlineData("pdf story.html -o exports/story.EPUB", "\"exports/story.EPUB\" is the name of another kind of document than a PDF. Give -o a name that ends in .pdf, or call exportkit epub.")]
    [InlineData("txt story.html --theme drak", "\"drak\" is no theme. Give --theme one of: light, cream, dark. Did you mean dark?")]
    [InlineData("txt story.html --preset large", "\"large\" is no preset. Give --preset one of: standard, large-print, extra-large, dyslexia, compact.")]
    [InlineData("txt story.html --preset largeprint", "compact. Did you mean large-print?")]
    [InlineData("txt story.html --pdf-standard ua2", "Did you mean ua-2?")]
    [InlineData("txt story.html --encoding utf8", "Did you mean utf-8?")]
    [InlineData("txt story.html --theme night", "Did you mean dark?")]
    [InlineData("txt story.html --theme Sepia", "Did you mean cream?")]
    [InlineData("txt story.html --preset LARGE", "Did you mean large-print or extra-large?")]
    [InlineData("txt story.html --preset print", "Did you mean large-print?")]
    [InlineData("txt story.html --preset normal", "Did you mean standard?")]
    [InlineData("txt story.html --encoding ascii", "Did you mean us-ascii?")]
    [InlineData("txt story.html --encoding Latin1", "Did you mean iso-8859-1?")]
    [InlineData("txt story.html --encoding latin-2", "Did you mean iso-8859-2?")]
    [InlineData("txt story.html --encoding cp1252", "Did you mean windows-1252?")]
    [InlineData("txt story.html --encoding 1251", "Did you mean windows-1251?")]
    [InlineData("txt story.html --encoding 8859-15", "Did you mean iso-8859-15?")]
    [InlineData("txt story.html --encoding ANSI", "Did you mean windows-1252?")]
    [InlineData("check story.pdf --validators epubchek", "Did you mean epubcheck?")]
    [InlineData("txt story.html --lang en_GB", "\"en_GB\" is no language tag. Give --lang a tag such as en, en-GB or zh-Hant. Did you mean en-GB?")]
    [InlineData("txt story.html --lang de_AT.UTF-8", "Did you mean de-AT?")]
    [InlineData("txt story.html --strict=maybe", "--strict takes no value but true and false.")]
    [InlineData("txt story.html --sidecars corections", "--sidecars names the folder corections, and there is no such folder. Check its name, or leave --sidecars out.")]
    [InlineData("inspect story.html --sidecars corections", "--sidecars names the folder corections, and there is no such folder.")]
    [InlineData("txt story.html --header nonsense", "--header: a header is written as \"Name: value\".")]
    [InlineData("txt story.html --cookie-file absent.txt", "The file of cookies absent.txt cannot be read: no such file. Give --cookie-file a file in Netscape's format, as browsers' add-ons and curl write it.")]
    public void It_says_what_was_meant(string line, string message)
    {
        Assert.Equal(2, _run.Run(line.Split(' ')));
        Assert.StartsWith("exportkit: ", _run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains(message, _run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Empty(_run.Files.Saved);
    }

    [Theory]
    [InlineData("txt story.html --encoding ebcdic")]
    [InlineData("txt story.html --encoding shift_jis")]
    [InlineData("txt story.html --theme purple")]
    [InlineData("txt story.html --preset zebra")]
    public void Nothing_is_suggested_that_nobody_can_have_meant(string line)
    {
        Assert.Equal(2, _run.Run(line.Split(' ')));
        Assert.EndsWith(".", _run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("txt")]
    [InlineData("all")]
    [InlineData("inspect")]
    public void An_empty_name_is_called_empty(string command)
    {
        Assert.Equal(1, _run.Run(command, ""));
        Assert.Equal("\"\": error EK0001: The input cannot be read: its name is empty", _run.ErrorLines[0]);
        Assert.Equal("  hint: Give a name; if it comes from a variable of the shell, see that the variable is set", _run.ErrorLines[1]);
    }

    [Fact]
    public void A_document_to_check_with_an_empty_name_is_called_empty()
    {
        Assert.Equal(1, _run.Run("check", ""));
        Assert.StartsWith("\"\": error EK0001: The document cannot be read: its name is empty\n", _run.Out, StringComparison.Ordinal);
        Assert.Contains("\n\"\": fails.", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_without_an_ending_is_a_folder_also_for_one_document()
    {
        Assert.Equal(0, _run.Run("txt", "story.html", "-o", "exports"));
        Assert.Equal(0, _run.Run("epub", "story.html", "-o", "exports"));

        Assert.Equal(["/work/exports/story.txt", "/work/exports/story.epub"], _run.Files.Saved.Keys);
    }

    [Theory]
    [InlineData("notes.md")]
    [InlineData("STORY.TXT")]
    [InlineData("there")]
    public void A_name_with_an_ending_and_a_file_that_is_there_are_files(string name)
    {
        _run.Files.With("there", "before");

        Assert.Equal(0, _run.Run("txt", "story.html", "-o", name));
        Assert.Equal(["/work/" + name], _run.Files.Saved.Keys);
    }

    [Theory]
    [InlineData("localhost:8765/x", "If it is an address, begin it with https:// or http://: http://localhost:8765/x")]
    [InlineData("www.example.org/news", "If it is an address, begin it with https:// or http://: http://www.example.org/news")]
    [InlineData("ftp://example.org/story.html", "Only addresses that begin with https:// or http:// are fetched: download the page, and give the file")]
    [InlineData("file:///work/story.html", "Give the file's path, without file:")]
    [InlineData("stroy.html", "Check the name, and that you may read the file")]
    public void An_input_that_is_nearly_an_address_is_told_how_to_become_one(string input, string hint)
    {
        Assert.Equal(1, _run.Run("txt", input));
        Assert.Contains("error EK0001: ", _run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal("  hint: " + hint, _run.ErrorLines[1]);
    }

    [Fact]
    public void A_listing_says_which_inputs_are_missing()
    {
        Assert.Equal(1, _run.Run("txt", "--from", "list.txt", "--list-inputs"));
        Assert.Equal("story.html\nabsent.html\n", _run.Out);
        Assert.Equal("absent.html: error EK0001: The input cannot be read: no such file", _run.ErrorLines[0]);
        Assert.Empty(_run.Files.Saved);
    }

    [Fact]
    public void A_sidecar_has_no_place_beside_an_address()
    {
        _run.Web.With("https://example.org/story", "Headline");

        Assert.Equal(2, _run.Run("inspect", "https://example.org/story", "--sidecar"));
        Assert.Equal("exportkit: --sidecar writes beside the page, and https://example.org/story is no file of its own. Save the page as a file, and give that.", _run.ErrorLines[0]);
    }

    [Fact]
    public void A_sidecar_may_make_the_folder_of_sidecars()
    {
        Assert.Equal(0, _run.Run("inspect", "story.html", "--sidecar", "--sidecars", "corrections"));
        Assert.Equal(["/work/corrections/story.exportkit.json"], _run.Files.Saved.Keys);
    }

    [Fact]
    public void Help_of_the_settings_has_no_options_of_other_commands()
    {
        Assert.Equal(0, _run.Run("settings", "--help"));
        Assert.DoesNotContain("--validators", _run.Out, StringComparison.Ordinal);
        Assert.Contains("--page-size", _run.Out, StringComparison.Ordinal);
        Assert.Equal(0, _run.Run("settings", "--validators", "epubcheck"));
    }

    [Theory]
    [InlineData("application/rss+xml", "If it is a feed or a sitemap, give it with --feed")]
    [InlineData("text/xml", "If it is a feed or a sitemap, give it with --feed")]
    [InlineData("application/feed+json", "If it is a feed or a sitemap, give it with --feed")]
    [InlineData("image/svg+xml", "Give the address of the article's page")]
    [InlineData("application/pdf", "Give the address of the article's page")]
    public void A_feed_that_is_given_as_a_page_is_told_of(string type, string hint)
    {
        using var web = new Resources.Web.WebRun();
        web.Server.Page("/", "<rss/>", type);

        var failure = web.Failure();
        Assert.Equal((DiagnosticCodes.WebTypeWrong, hint), (failure.Code, failure.Hint));
    }
}
