using System.Text;
using System.Xml.Linq;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Words;
using ExportKit.Writing;
using ExportKit.Writing.Braille;

namespace ExportKit.Tests.Writing.Braille;

/// <summary>PEF by the rules of its schema (PEF 2008-1): what stands where, which attributes, and no more rows and cells than are said.</summary>
public sealed class PefTests
{
    private static readonly XNamespace Pef = "http://www.daisy.org/ns/2008/pef";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    [SkippableFact]
    public void The_parts_stand_where_the_schema_wants_them()
    {
        var root = Written(new BrailleOptions()).Root!;
        Assert.Equal("2008-1", root.Attribute("version")!.Value);
        Assert.Equal([Pef + "head", Pef + "body"], root.Elements().Select(element => element.Name));
        var meta = Assert.Single(root.Element(Pef + "head")!.Elements(Pef + "meta"));
        Assert.Equal("application/x-pef+xml", meta.Element(DublinCore + "format")!.Value);
        Assert.StartsWith("urn:uuid:", meta.Element(DublinCore + "identifier")!.Value, StringComparison.Ordinal);
        Assert.Equal(("A calm morning", "en", "2025-05-12"), (meta.Element(DublinCore + "title")!.Value, meta.Element(DublinCore + "language")!.Value, meta.Element(DublinCore + "date")!.Value));
        Assert.Equal(["Ann Lee", "Bo Dee"], meta.Elements(DublinCore + "creator").Select(element => element.Value));
        var volume = Assert.Single(root.Element(Pef + "body")!.Elements());
        Assert.Equal(["cols", "rows", "rowgap", "duplex"], volume.Attributes().Select(attribute => attribute.Name.LocalName));
        Assert.All(Assert.Single(volume.Elements(Pef + "section")).Elements(), page => Assert.Equal(Pef + "page", page.Name));
    }

    [SkippableTheory]
    [InlineData(40, 25)]
    [InlineData(20, 6)]
    public void No_page_has_more_rows_and_no_row_more_cells_than_the_volume_says(int cells, int lines)
    {
        var volume = Written(new BrailleOptions { Cells = cells, Lines = lines }).Descendants(Pef + "volume").Single();
        Assert.Equal((cells, lines), ((int)volume.Attribute("cols")!, (int)volume.Attribute("rows")!));
        Assert.All(volume.Descendants(Pef + "page"), page => Assert.InRange(page.Elements(Pef + "row").Count(), 1, lines));
        Assert.All(volume.Descendants(Pef + "row"), row =>
        {
            Assert.InRange(row.Value.Length, 0, cells);
            Assert.All(row.Value, cell => Assert.InRange(cell, '\u2800', '\u28FF'));
        });
    }

    [SkippableFact]
    public void Rows_of_eight_dots_have_a_gap()
    {
        Assert.Equal("0", Written(new BrailleOptions()).Descendants(Pef + "volume").Single().Attribute("rowgap")!.Value);
        Assert.Equal("1", Written(new BrailleOptions { Table = "en-us-comp8.ctb" }).Descendants(Pef + "volume").Single().Attribute("rowgap")!.Value);
    }

    [SkippableFact]
    public void Characters_that_XML_forbids_are_left_out_of_the_metadata() =>
        Assert.Equal("A calm morning", Written(new BrailleOptions(), "A calm \uFFFEmorning").Descendants(DublinCore + "title").Single().Value);

    private static XDocument Written(BrailleOptions options, string title = "A calm morning")
    {
        var day = new ArticleDate(new DateTimeOffset(2025, 5, 12, 0, 0, 0, TimeSpan.Zero));
        var article = Embossed.Article("en", Embossed.Words(string.Join(' ', Enumerable.Repeat("The boats left the Harbour.", 60))));
        article = article with { Metadata = article.Metadata with { Headline = [new TextRun(title)], Authors = ["Ann Lee", "Bo Dee"], Published = day } };
        Embossed.Document(article);
        using var output = new MemoryStream();
        var context = new WritingContext { Images = ImageLibrary.Empty, Words = StructureWords.For("en"), Diagnostics = new DiagnosticBag() };
        Assert.True(new PefWriter(options).Write(article, context, output));
        return XDocument.Parse(Encoding.UTF8.GetString(output.ToArray()));
    }
}
