using ExportKit.Tests.PdfReading;

namespace ExportKit.ConformanceTests;

/// <summary>The tests' own reader of PDF reads what another program wrote: so it is no mirror of our writer.</summary>
public sealed class ForeignPdfTests
{
    private const string Page = """
        <!DOCTYPE html><html lang="en"><title>Title</title><h1>Heading</h1>
        <p>Some <a href="https://example.org/">link</a> &amp; “more”.</p>
        <table><tr><th scope="col">A<th scope="col">B<tr><td>one<td>two</table>
        <ol><li>first<li>second</ol>
        <img alt="A man" width="10" height="10" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==">
        """;

    private static readonly Lazy<TaggedPdf> Printed = new(() =>
    {
        var path = Path.Combine(ExportedArticle.Folder, "foreign");
        File.WriteAllText(path + ".html", Page);
        var result = Checkers.RunPrint(path + ".html", path + ".pdf");
        Assert.True(result.ExitCode == 0, result.All);
        return TaggedPdf.Read(File.ReadAllBytes(path + ".pdf"));
    });

    [SkippableFact]
    public void The_structure_of_a_browsers_PDF_is_read()
    {
        var pdf = Printed.Value;

        Assert.Equal("Heading", pdf.Text(Assert.Single(pdf.Elements("H1"))).Trim());
        Assert.Equal(["A", "B"], pdf.Elements("TH").Select(header => pdf.Text(header).Trim()));
        Assert.All(pdf.Elements("TH"), header => Assert.Equal("Column", (header.Attribute("Table", "Scope") as PdfName)?.Value));
        Assert.All(pdf.Elements("TD"), cell => Assert.IsType<PdfArray>(cell.Attribute("Table", "Headers")));
        Assert.Equal("Decimal", (Assert.Single(pdf.Elements("L")).Attribute("List", "ListNumbering") as PdfName)?.Value);
        Assert.Equal("A man", Assert.Single(pdf.Elements("Figure")).Alt);
        Assert.Equal("https://example.org/", Assert.Single(PdfLink.All(pdf)).Target);
        Assert.Contains("Heading", PdfBookmark.Read(pdf).Select(bookmark => bookmark.Title));
    }

    [SkippableFact]
    public void The_words_of_a_browsers_PDF_are_read_in_order()
    {
        var words = string.Join(' ', ArticleWords.Of(SpokenText.Of(Printed.Value)));

        Assert.Equal("Heading Some link & “more”. A B one two first second A man", words);
    }
}
