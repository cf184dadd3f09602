using ExportKit.Model;
using ExportKit.Normalising;
using ExportKit.Tests.PdfReading;
using ExportKit.Writing.Pdf;

namespace ExportKit.Tests.Writing.Pdf;

/// <summary>A book of several articles as a PDF.</summary>
public sealed class BookPdfTests
{
    private static readonly Lazy<SampleExport> Sample = new(() => Book(new PdfOptions(), Inputs));

    private static readonly Lazy<TaggedPdf> Read = new(() => TaggedPdf.Read(Sample.Value[ExportFormat.Pdf]));

    private static IEnumerable<string> Inputs => Directory.EnumerateFiles(Repository.Input, "*.html").Order(StringComparer.Ordinal);

    [Fact]
    public void The_title_is_the_one_heading_of_level_1_and_headlines_are_of_level_2()
    {
        var pdf = Read.Value;
        Assert.Equal("The week", Spaced(pdf.Text(Assert.Single(pdf.Elements("H1")))));
        Assert.Equal(["Contents", .. Headlines()], pdf.Elements("H2").Select(pdf.Text).Select(Spaced));
    }

    [Fact]
    public void The_contents_name_each_article_and_the_page_that_it_begins_on()
    {
        var pdf = Read.Value;
        var pages = pdf.Elements("H2").Skip(1).Select(headline => PageOf(pdf, headline) + 1);
        Assert.Equal(Headlines().Zip(pages, (headline, page) => $"{headline} {page}"), pdf.Elements("TOCI").Select(pdf.Text).Select(Spaced));
        Assert.All(pdf.Elements("TOCI"), entry => Assert.Equal(["Reference", "Link"], entry.All.Skip(1).Take(2).Select(element => element.Role)));
    }

    [Fact]
    public void An_entry_has_one_place_to_go_to_on_each_of_its_lines()
    {
        var pdf = Read.Value;
        var links = pdf.Elements("TOCI").Select(entry => entry.All.Sum(element => element.Kids.OfType<ObjectKid>().Count())).ToList();
        Assert.All(links, count => Assert.InRange(count, 1, 2));
        Assert.Contains(1, links);
    }

    [Fact]
    public void Every_article_begins_a_page()
    {
        var pdf = Read.Value;
        foreach (var headline in pdf.Elements("H2").Skip(1))
        {
            var content = pdf.PageContents[PageOf(pdf, headline)];
            var first = content.Items.OfType<MarkedContent>().First(inner => inner.Mcid is not null);
            Assert.Contains(headline.All.SelectMany(element => element.Kids).OfType<ContentKid>(), kid => kid.Owner == first.Owner && kid.Mcid == first.Mcid);
        }
    }

    [Fact]
    public void Each_article_is_in_its_own_language()
    {
        var pdf = Read.Value;
        var languages = pdf.Structure.Children.Single().Children.Where(element => element.Role == "Sect").Skip(1).Select(section => section.Language ?? "en");
        Assert.Equal(Chapter.Of(Sample.Value.Article).Select(chapter => chapter.Metadata.Language), languages);
    }

    [Fact]
    public void Bookmarks_nest_below_each_headline()
    {
        var bookmarks = PdfBookmark.Read(Read.Value);
        Assert.Equal("The week", bookmarks[0].Title);
        Assert.Equal(Headlines(), bookmarks.Where(bookmark => bookmark.Depth == 1).Select(bookmark => bookmark.Title));
        Assert.Contains(bookmarks, bookmark => bookmark.Depth == 3);
        Assert.All(bookmarks, bookmark => Assert.NotNull(bookmark.Page));
    }

    [Fact]
    public void Running_heads_tell_the_article()
    {
        var pdf = Read.Value;
        var starts = pdf.Elements("H2").Skip(1).Select(headline => PageOf(pdf, headline)).ToList();
        var headlines = Headlines().ToList();
        for (var page = 1; page < pdf.Pages.Count; page++)
        {
            var head = string.Concat(pdf.PageContents[page].Items.OfType<MarkedContent>().Where(IsHeader).Select(content => content.Text));
            var article = headlines[starts.FindLastIndex(start => start <= page)];
            Assert.True(starts.Contains(page) ? head.Length == 0 : !article.All(char.IsAscii) || head.EndsWith(article, StringComparison.Ordinal), $"Page {page + 1} says {head}");
        }
    }

    [Fact]
    public void An_entry_says_in_PDF_2_which_headline_it_is_of()
    {
        var pdf = TaggedPdf.Read(Book(new PdfOptions { Standard = PdfStandard.Ua2 }, Inputs)[ExportFormat.Pdf]);
        var headlines = pdf.Elements("H2").Skip(1).Select(headline => headline.Number).ToList();
        var named = pdf.Elements("TOCI").Select(entry => ((PdfReference)((PdfArray)pdf.File.Get(pdf.File.AsDictionary(new PdfReference(entry.Number, 0))!, "Ref")!).Items[0]).Number);
        Assert.Equal(headlines, named);
        Assert.All(pdf.Elements("TOC", "TOCI"), element => Assert.Equal("http://iso.org/pdf/ssn", element.Namespace));
    }

    [Fact]
    public void A_book_from_right_to_left_has_its_numbers_at_the_left()
    {
        var pdf = TaggedPdf.Read(Book(new PdfOptions(), [Path.Combine(Repository.Input, "arabic-story.html")])[ExportFormat.Pdf]);
        Assert.Empty(TaggingFaults.Of(pdf));
        Assert.EndsWith(" 2", Spaced(pdf.Text(Assert.Single(pdf.Elements("TOCI")))), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_runs_give_the_same_bytes() =>
        Assert.Equal(Sample.Value[ExportFormat.Pdf], Book(new PdfOptions(), Inputs)[ExportFormat.Pdf]);

    private static SampleExport Book(PdfOptions options, IEnumerable<string> inputs) => SampleExport.OfBook(
        inputs, new ExportOptions { Pdf = options, Normalising = new NormalisingOptions { Title = "The week" } }, ExportFormat.Pdf);

    private static IEnumerable<string> Headlines() =>
        Chapter.Of(Sample.Value.Article).Select(chapter => Spaced(InlineText.Of(chapter.Metadata.Headline)));

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int PageOf(TaggedPdf pdf, PdfReading.StructureElement element)
    {
        var owner = element.All.SelectMany(inner => inner.Kids).OfType<ContentKid>().First().Owner;
        return pdf.Pages.Single(page => page.Number == owner).Index;
    }

    private static bool IsHeader(MarkedContent content) => content.IsArtifact && content.Properties?.Entries.GetValueOrDefault("Subtype") is PdfName { Value: "Header" };
}
