using ExportKit.Diagnostics;
using ExportKit.Tests.EpubReading;
using ExportKit.Tests.PdfReading;

namespace ExportKit.ConformanceTests;

/// <summary>What the page of a newspaper says is in all three documents, and what surrounds it on the page is in none.</summary>
public sealed class ArticleFactsTests
{
    private const string Headline = "PM accuses Putin of ‘dragging feet’ in peace talks over no-show for Zelensky";
    private const string LeadAlt = "Sir Keir Starmer speaking from behind a lectern in front of a Union flag";
    private const string LeadCaption = "Sir Keir Starmer said Vladimir Putin was ‘standing in the way’ of a ceasefire";
    private const string InlineAlt = "Russian invasion of Ukraine";
    private const string InlineCaption = "Ukrainian president Volodymyr Zelensky said he was prepared to meet his Russian counterpart in person";

    private static ExportedArticle Export => ExportedArticle.Of(SampleArticles.SharedArticle);

    [SkippableFact]
    public void Nothing_is_wrong_with_the_page() =>
        Assert.DoesNotContain(Export.Documents.Diagnostics, diagnostic => diagnostic.Severity > Severity.Info);

    [SkippableFact]
    public void The_PDF_has_one_headline_and_all_paragraphs_in_order()
    {
        var pdf = Export.TaggedPdf;
        var paragraphs = BodyParagraphs();

        Assert.Equal(Headline, Plain(pdf.Text(Assert.Single(pdf.Elements("H1")))));
        Assert.Empty(pdf.Elements("H2", "H3", "H4", "H5", "H6", "H"));
        Assert.Equal(25, paragraphs.Count);
        var read = pdf.Elements("P").Select(element => Plain(pdf.Text(element))).ToList();
        Assert.Equal(paragraphs, read.Where(paragraphs.Contains));
    }

    [SkippableFact]
    public void The_EPUB_has_one_headline_and_all_paragraphs_in_order()
    {
        var body = EpubBook.Read(Export.Epub).Spine.SelectMany(document => document.Descendants()).ToList();
        var paragraphs = BodyParagraphs();

        Assert.Equal(Headline, Plain(Assert.Single(body, element => element.Name.LocalName == "h1").Value));
        Assert.Equal(paragraphs, body.Where(element => element.Name.LocalName == "p").Select(element => Plain(element.Value)).Where(paragraphs.Contains));
    }

    [SkippableFact]
    public void The_text_has_one_headline_and_all_paragraphs_in_order()
    {
        var lines = Export.Text.Split('\n').Select(Plain).ToList();
        var paragraphs = BodyParagraphs();

        Assert.Equal(Headline, lines[0]);
        Assert.Equal(paragraphs, lines.Where(paragraphs.Contains));
    }

    [SkippableFact]
    public void The_PDF_has_both_pictures_with_their_texts_captions_and_credits_apart()
    {
        var pdf = Export.TaggedPdf;

        Assert.Equal([LeadAlt, InlineAlt], pdf.Elements("Figure").Select(figure => figure.Alt));
        var captions = pdf.Elements("Caption").Select(caption => Plain(pdf.Text(caption))).ToList();
        Assert.Equal(2, captions.Count);
        Assert.StartsWith(LeadCaption, captions[0], StringComparison.Ordinal);
        Assert.StartsWith(InlineCaption, captions[1], StringComparison.Ordinal);
        Assert.DoesNotContain("(Leon Neal/PA)", captions[0], StringComparison.Ordinal);
        Assert.DoesNotContain("(PA)", captions[1], StringComparison.Ordinal);
    }

    [SkippableFact]
    public void The_EPUB_has_both_pictures_with_their_texts_captions_and_credits_apart()
    {
        var body = EpubBook.Read(Export.Epub).Spine.SelectMany(document => document.Descendants()).ToList();
        var captions = body.Where(element => element.Name.LocalName == "figcaption").ToList();

        Assert.Equal([LeadAlt, InlineAlt], body.Where(element => element.Name.LocalName == "img").Select(image => (string?)image.Attribute("alt")));
        Assert.Equal(2, captions.Count);
        Assert.Contains(LeadCaption, Plain(captions[0].Value), StringComparison.Ordinal);
        Assert.Contains(InlineCaption, Plain(captions[1].Value), StringComparison.Ordinal);
        Assert.Contains(captions[0].Descendants(), element => Plain(element.Value) == "Leon Neal/PA");
        Assert.Contains(captions[1].Descendants(), element => Plain(element.Value) == "PA");
    }

    [SkippableFact]
    public void The_text_has_both_pictures_with_their_texts_captions_and_credits_apart()
    {
        Assert.Contains($"Image: {LeadAlt}\nCaption: {LeadCaption}\nCredit: Leon Neal/PA\n", Export.Text, StringComparison.Ordinal);
        Assert.Contains($"Image: {InlineAlt}\nCaption: {InlineCaption}\nCredit: PA\n", Export.Text, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("Skip to main content")]
    [InlineData("Puzzles")]
    [InlineData("Sport")]
    [InlineData("Advertisement")]
    [InlineData("Related news")]
    [InlineData("Another story")]
    [InlineData("not accepting comments")]
    [InlineData("MNA Digital")]
    [InlineData("By By")]
    [InlineData("contributor")]
    [InlineData("dataLayer")]
    public void Nothing_that_surrounds_the_article_is_in_a_document(string text)
    {
        var pdf = Export.TaggedPdf;
        var shown = string.Join(' ', pdf.PageContents.Select(page => page.Text));

        Assert.DoesNotContain(text, Export.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(text, Plain(pdf.Text(pdf.Structure)), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(text, Plain(shown), StringComparison.OrdinalIgnoreCase);
        Assert.All(EpubBook.Read(Export.Epub).Spine, document => Assert.DoesNotContain(text, Plain(document.Root!.Value), StringComparison.OrdinalIgnoreCase));
    }

    [SkippableFact]
    public void Metadata_is_the_pages_own_in_all_documents()
    {
        var description = PdfDescription.Read(Export.TaggedPdf.File);
        var book = EpubBook.Read(Export.Epub);

        Assert.Equal("en-GB", description.Language);
        Assert.Equal("en-GB", book.Language);
        Assert.Contains("en-GB", Export.Text, StringComparison.Ordinal);
        Assert.Equal(Headline, description.Title);
        Assert.Equal([Headline], book.Metadata("title"));
        Assert.Equal(["PA Political Staff"], description.Creators);
        Assert.Equal(["PA Political Staff"], book.Metadata("creator"));
        Assert.Contains("By PA Political Staff\n", Export.Text, StringComparison.Ordinal);
        Assert.Equal(["Express & Star"], description.Publishers);
        Assert.Equal(["Express & Star"], book.Metadata("publisher"));
        Assert.Contains("Express & Star", Export.Text, StringComparison.Ordinal);
        Assert.StartsWith("2025-05-15", Assert.Single(book.Metadata("date")), StringComparison.Ordinal);
        Assert.Contains("Published 15 May 2025\n", Export.Text, StringComparison.Ordinal);
        Assert.Contains("Last updated 15 May 2025\n", Export.Text, StringComparison.Ordinal);
        Assert.Contains("15 May 2025", Plain(Export.TaggedPdf.Text(Export.TaggedPdf.Structure)), StringComparison.Ordinal);
    }

    /// <summary>The paragraphs of the page's body, read off the page itself and not by the reader that is tested.</summary>
    private static List<string> BodyParagraphs()
    {
        var page = File.ReadAllText(SampleArticles.PathOf(SampleArticles.SharedArticle));
        var body = page[page.IndexOf("<div class=\"article-body\">", StringComparison.Ordinal)..];
        return [.. body.Split("<p>").Skip(1).Select(part => Plain(part[..part.IndexOf("</p>", StringComparison.Ordinal)]))];
    }

    private static string Plain(string text) => string.Join(' ', ArticleWords.Split(text));
}
