using ExportKit.Tests.Resources.Archives;

namespace ExportKit.Tests.Cli;

public sealed class UsageTests
{
    private readonly CommandLineRun _run = new();

    public UsageTests() => _run.Files.With("story.html", "Headline").With("other.html", "Other").With("-dash.html", "Dash");

    [Theory]
    [InlineData("--langg en", "\"--langg\" is no option of pdf. Did you mean --lang?")]
    [InlineData("--pagesize a4", "\"--pagesize\" is no option of pdf. Did you mean --page-size?")]
    [InlineData("--titel=x", "\"--titel\" is no option of pdf. Did you mean --title?")]
    [InlineData("--auhtor:x", "\"--auhtor\" is no option of pdf. Did you mean --author?")]
    [InlineData("--base https://example.org", "\"--base\" is no option of pdf. Did you mean --base-url?")]
    [InlineData("-out x", "\"-out\" is no option of pdf. Did you mean --output?")]
    [InlineData("-p", "\"-p\" is no option of pdf. Did you mean -o?")]
    [InlineData("--xyzzyxyzzy", "\"--xyzzyxyzzy\" is no option of pdf.")]
    [InlineData("--strict=yes", "--strict takes no value but true and false.")]
    [InlineData("--json", "\"--json\" is no option of pdf.")]
    public void An_unknown_option_names_the_nearest_right_one(string options, string message)
    {
        Assert.Equal(2, _run.Run(["pdf", .. options.Split(' '), "story.html"]));
        Assert.Equal("exportkit: " + message, _run.ErrorLines[0]);
        Assert.Empty(_run.Files.Saved);
    }

    [Theory]
    [InlineData("pdf story.html --columns 3", "Try: exportkit pdf --help")]
    [InlineData("inspect", "Try: exportkit inspect --help")]
    [InlineData("pfd story.html", "Try: exportkit --help")]
    public void A_wrong_line_leads_to_the_help_of_its_command(string line, string hint)
    {
        Assert.Equal(2, _run.Run(line.Split(' ')));
        Assert.Equal(hint, _run.ErrorLines[1]);
    }

    [Theory]
    [InlineData("pfd story.html", "\"pfd\" is no command. Did you mean pdf?")]
    [InlineData("text story.html", "\"text\" is no command. Did you mean txt?")]
    [InlineData("inspekt story.html", "\"inspekt\" is no command. Did you mean inspect?")]
    [InlineData("story.html", "\"story.html\" is no command. Say which document you want: exportkit pdf story.html")]
    [InlineData("--strict pdf story.html", "\"--strict\" is no option here. Options stand after the command: exportkit pdf story.html -o exports")]
    [InlineData("pdf", "No input is named. Give the page to export: exportkit pdf story.html")]
    [InlineData("inspect", "No input is named. Give the page to inspect: exportkit inspect story.html")]
    [InlineData("inspect story.html other.html", "One page is inspected at a time. Give --parts if the inputs are the pages of one story.")]
    [InlineData("txt - -", "Standard input (-) can be read only once.")]
    [InlineData("all story.html -o -", "Standard output takes one document: give one input, and one of pdf, epub, txt, brf, pef and ssml.")]
    [InlineData("txt story.html other.html -o -", "Standard output takes one document: give one input, and one of pdf, epub, txt, brf, pef and ssml.")]
    [InlineData("all story.html -o story.pdf", "\"story.pdf\" names one document, and 3 are to be written. Give -o a folder.")]
    [InlineData("pdf story.html --page-size a7", "\"a7\" is no page size. Give --page-size one of: a3, a4, a5, a6, letter, legal; or a width and height such as 210x297mm.")]
    [InlineData("pdf story.html --page-size 210x297", "\"210x297\" is no page size. Give --page-size one of: a3, a4, a5, a6, letter, legal; or a width and height such as 210x297mm.")]
    [InlineData("pdf story.html --page-size 20x297mm", "error EK5021: A page of 20 x 297 mm (56.7 x 841.9 pt) cannot be made. Each side must be 144 pt (2 in, 51 mm) to 14400 pt (200 in, 5080 mm) long.")]
    [InlineData("pdf story.html --page-size a6 --margins 45mm", "error EK5021: A page of 105 x 148 mm (297.6 x 419.5 pt) has too little room for text of 11.5 pt within its margins. Choose a larger page, smaller margins or smaller text.")]
    [InlineData("pdf story.html --page-size a6 --preset extra-large --columns 2", "error EK5021: A page of 105 x 148 mm (297.6 x 419.5 pt) has too little room for text of 24 pt within its margins. Choose one column, a larger page, smaller margins or smaller text.")]
    [InlineData("pdf story.html --margins 1cm,2", "\"1cm,2\" are no margins. Give --margins one length such as 20mm, two (20mm,15mm) or four (top, right, bottom, left).")]
    [InlineData("pdf story.html --margins -5mm", "\"-5mm\" are no margins. Give --margins one length such as 20mm, two (20mm,15mm) or four (top, right, bottom, left).")]
    [InlineData("pdf story.html --max-text 1KB", "\"1KB\" is no number without a unit. Give --max-text one such as 8000000.")]
    [InlineData("pdf story.html --lang", "--lang needs a value: --lang TAG.")]
    [InlineData("pdf story.html --columns 3", "\"3\" is no number of columns. Give --columns 1 or 2.")]
    [InlineData("pdf story.html --preset huge", "\"huge\" is no preset. Give --preset one of: standard, large-print, extra-large, dyslexia, compact. Did you mean extra-large?")]
    [InlineData("pdf story.html --font-size big", "\"big\" is no number. Give --font-size a number of points such as 14.")]
    [InlineData("pdf story.html --font-size 8", "error EK5022: Text of 8 pt is not set. Choose a size from 9 to 72 pt.")]
    [InlineData("pdf story.html --line-spacing 0.8", "error EK5022: A line spacing of 0.8 is not set. Choose a multiple of the size from 1 to 3.")]
    [InlineData("pdf story.html --theme sepia", "\"sepia\" is no theme. Give --theme one of: light, cream, dark. Did you mean cream?")]
    [InlineData("pdf story.html --accent red", "\"red\" is no colour. Give --accent one such as #7a0019.")]
    [InlineData("pdf story.html --accent #ff0000", "error EK5023: The colour #ff0000 for the accent has a contrast of 3.6:1 in the theme light; text needs 7:1. #a80000 has enough.")]
    [InlineData("pdf story.html --theme dark --accent #7a0019", "error EK5023: The colour #7a0019 for the accent has a contrast of 1.3:1 in the theme dark; text needs 7:1. #d0a6ae has enough.")]
    [InlineData("pdf story.html --logo nowhere.png", "error EK5025: The logo nowhere.png cannot be used: it cannot be read. Check the name, and that you may read the file.")]
    [InlineData("pdf story.html --pdf-standard ua-3", "\"ua-3\" is no standard for PDF. Give --pdf-standard one of: ua-1, ua-2, a-2a, a-3a, a-4, a-4f.")]
    [InlineData("pdf story.html --pdf-standard ua-1,ua-2", "error EK0020: No PDF is both ua-1 and ua-2: ua-2 is PDF 2.0, ua-1 is PDF 1.7.")]
    [InlineData("all story.html --pdf-standard ua-2 --pdf-standard a-3a", "error EK0020: No PDF is both ua-2 and a-3a: ua-2 is PDF 2.0, a-3a is PDF 1.7.")]
    [InlineData("pdf story.html --attach-source --pdf-standard a-2a", "error EK0020: A PDF by a-2a holds no web page: ask for a-3a, or leave out --attach-source.")]
    [InlineData("pdf story.html --lang english_uk", "\"english_uk\" is no language tag. Give --lang a tag such as en, en-GB or zh-Hant.")]
    [InlineData("pdf story.html --base-url news/story", "\"news/story\" is no address of the web. Give --base-url one such as https://example.org/news/story.html.")]
    [InlineData("pdf story.html --base-url file:///etc/", "\"file:///etc/\" is no address of the web. Give --base-url one such as https://example.org/news/story.html.")]
    [InlineData("pdf story.html --date 15/05/2025", "\"15/05/2025\" is no date. Give --date a day such as 2025-05-15, or a moment with its zone such as 2025-05-15T15:54+01:00.")]
    [InlineData("epub story.html --a11y-exemption eaa-microenterprize", "\"eaa-microenterprize\" is no exemption. Did you mean eaa-microenterprise?")]
    [InlineData("epub story.html --a11y-exemption microenterprise", "\"microenterprise\" is no exemption. Did you mean eaa-microenterprise?")]
    [InlineData("epub story.html --image-width 99", "\"99\" is no width for pictures. Give --image-width a number of pixels from 100 to 20000.")]
    [InlineData("epub story.html --image-width wide", "\"wide\" is no width for pictures. Give --image-width a number of pixels from 100 to 20000.")]
    [InlineData("epub story.html --a11y-exemption x", "\"x\" is no exemption. Give --a11y-exemption one of: eaa-microenterprise, eaa-disproportionate-burden, eaa-fundamental-alteration.")]
    [InlineData("epub story.html --certifier-report https://example.org/r", "error EK0020: --certifier-report tells of a certifier: name one with --certified-by.")]
    [InlineData("epub story.html --certifier-credential Tester", "error EK0020: --certifier-credential tells of a certifier: name one with --certified-by.")]
    [InlineData("txt story.html --headings word", "\"word\" is no way to mark headings. Give --headings one of: words, markdown, plain. Did you mean words?")]
    [InlineData("txt story.html --links top", "\"top\" is no place for addresses. Give --links one of: end, inline, none.")]
    [InlineData("all story.html --tables columns", "\"columns\" is no way to say tables. Give --tables one of: rows, grid.")]
    [InlineData("txt story.html --wrap 19", "\"19\" is no width for lines. Give --wrap a number of columns from 20 to 1000.")]
    [InlineData("txt story.html --wrap wide", "\"wide\" is no width for lines. Give --wrap a number of columns from 20 to 1000.")]
    [InlineData("txt story.html --encoding utf-9", "\"utf-9\" is no encoding of texts. Give --encoding one of: utf-8, utf-8-bom, utf-16, us-ascii, windows-1250, windows-1251, windows-1252, windows-1253, windows-1254, windows-1255, windows-1256, windows-1257, windows-1258, iso-8859-1, iso-8859-2, iso-8859-3, iso-8859-4, iso-8859-5, iso-8859-6, iso-8859-7, iso-8859-8, iso-8859-9, iso-8859-13, iso-8859-15, koi8-r, koi8-u. Did you mean utf-8?")]
    [InlineData("txt story.html --crlf=yes", "--crlf takes no value but true and false.")]
    public void A_wrong_command_line_says_what_would_be_right(string line, string message)
    {
        Assert.Equal(2, _run.Run(line.Split(' ')));
        Assert.Equal("exportkit: " + message, _run.ErrorLines[0]);
        Assert.Empty(_run.Files.Saved);
        Assert.Empty(_run.Out);
    }

    [Theory]
    [InlineData("pdf story.html -o")]
    [InlineData("pdf story.html --lang en --lang de")]
    public void A_value_too_few_or_too_many_is_wrong_usage(string line)
    {
        Assert.Equal(2, _run.Run(line.Split(' ')));
        Assert.NotEmpty(_run.Error);
        Assert.Empty(_run.Files.Saved);
    }

    [Theory]
    [InlineData("--title")]
    [InlineData("--author")]
    [InlineData("--publisher")]
    [InlineData("--certified-by")]
    public void A_text_that_says_nothing_is_wrong_usage(string option)
    {
        Assert.Equal(2, _run.Run("txt", "story.html", option, " "));
        Assert.Equal($"exportkit: The value of {option} is empty.", _run.ErrorLines[0]);
    }

    [Fact]
    public void A_bad_source_date_is_wrong_usage()
    {
        _run.Variables["SOURCE_DATE_EPOCH"] = "today";

        Assert.Equal(2, _run.Run("txt", "story.html"));
        Assert.Contains("SOURCE_DATE_EPOCH", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_may_begin_with_a_hyphen()
    {
        Assert.Equal(0, _run.Run("txt", "--title", "-5 degrees", "story.html"));
        Assert.Equal("-5 degrees", _run.Stages.Options!.Normalising.Title);
    }

    [Fact]
    public void Inputs_that_begin_with_a_hyphen_stand_after_two()
    {
        Assert.Equal(0, _run.Run("txt", "-q", "--", "-dash.html"));
        Assert.Equal(["/work/-dash.txt"], _run.Files.Saved.Keys);
    }

    [Fact]
    public void A_name_that_begins_with_an_at_sign_is_a_name()
    {
        _run.Files.With("@story.html", "Headline");

        Assert.Equal(0, _run.Run("txt", "@story.html"));
    }

    [Fact]
    public void Version_is_one_line()
    {
        Assert.Equal(0, _run.Run("--version"));
        Assert.Matches(@"^ExportKit \d+\.\d+\.\d+\n$", _run.Out);
    }

    [Fact]
    public void Nothing_at_all_shows_help_as_an_error()
    {
        Assert.Equal(2, _run.Run());
        Assert.Contains("Usage:", _run.Error, StringComparison.Ordinal);
        Assert.Empty(_run.Out);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    [InlineData("pdf --help")]
    [InlineData("epub -h")]
    [InlineData("txt story.html --help")]
    [InlineData("help all")]
    [InlineData("inspect --help")]
    public void Help_has_examples_and_fits_a_terminal(string line)
    {
        Assert.Equal(0, _run.Run(line.Split(' ')));
        Assert.Contains("Examples:\n  exportkit ", _run.Out, StringComparison.Ordinal);
        Assert.All(_run.Out.Split('\n'), shown => Assert.InRange(shown.Length, 0, 80));
        Assert.Empty(_run.Files.Saved);
    }

    [Fact]
    public void A_name_that_is_longer_than_its_column_has_a_line_of_its_own()
    {
        _run.Run("epub", "--help");

        Assert.Contains("\n  --certifier-report URL\n                       The address", _run.Out, StringComparison.Ordinal);
        Assert.All(_run.Out.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Theory]
    [InlineData("pdf")]
    [InlineData("epub")]
    [InlineData("txt")]
    [InlineData("all")]
    public void Examples_of_help_are_right_usage(string command)
    {
        _run.Run(command, "--help");
        var examples = _run.Out.Split("Examples:\n")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(examples.Length >= 4, _run.Out);
        foreach (var example in examples)
        {
            var run = new CommandLineRun { Input = "Headline" };
            run.Files.With("story.html", "Headline").With("news/*.html", "Headline");
            run.Files.With("archive/day.warc.gz", new WarcBuilder(isPacked: true).Page("https://example.org/a-storm", "Headline").Bytes)
                .With("drafts/deep/later.html", "Headline").With("pages.txt", "story.html").WithFolder("news").WithFolder("drafts");
            run.Web.With("https://example.org/news/story", "Headline");
            run.Web.With("https://example.org/news.xml", "<rss><channel><item><link>/news/story</link></item></channel></rss>");
            Assert.Equal(0, run.Run(Words(example)));
        }
    }

    /// <summary>The arguments of a line, as a shell would part them, without its redirections.</summary>
    private static string[] Words(string line) =>
        [.. line.Split(['<', '>'])[0].Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Skip(1)];
}
