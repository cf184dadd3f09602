using System.Security.Cryptography;
using System.Text;
using ExportKit.Tests.PdfReading;
using ExportKit.Writing;
using ExportKit.Writing.Pdf;

namespace ExportKit.Tests.Writing.Pdf;

/// <summary>The page that a PDF holds.</summary>
public sealed class AttachmentTests
{
    [Theory]
    [InlineData(PdfStandard.Ua1)]
    [InlineData(PdfStandard.Ua2)]
    public void The_page_is_in_the_file_as_it_was_read(PdfStandard standard)
    {
        var file = PdfFile.Read(PdfSample.Pdf(new PdfOptions { Standard = standard, AttachSource = true }));
        var specification = Assert.IsType<PdfDictionary>(Assert.Single(file.Items(file.Catalog, "AF")));
        var stream = Assert.IsType<PdfStream>(file.Get(file.Dictionary(specification, "EF")!, "F"));
        var parameters = file.Dictionary(stream.Dictionary, "Params")!;
        var source = Encoding.UTF8.GetBytes(PdfSample.Page);

        Assert.Equal(source, file.Decode(stream));
        Assert.Equal("Source", file.Name(specification, "AFRelationship"));
        Assert.Equal("page.html", file.Text(specification, "UF"));
        Assert.Equal("text/html", file.Name(stream.Dictionary, "Subtype"));
        Assert.Equal(MD5.HashData(source), ((PdfString)file.Get(parameters, "CheckSum")).Bytes);
        Assert.StartsWith("D:20250515123000", file.Text(parameters, "ModDate"), StringComparison.Ordinal);
        Assert.EndsWith(
            $"2025-05-15T12:30:00Z, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(source))}", file.Text(specification, "Desc"), StringComparison.Ordinal);
        var names = file.Dictionary(file.Dictionary(file.Catalog, "Names")!, "EmbeddedFiles")!;
        Assert.Equal(specification, file.Items(names, "Names").Last());
    }

    [Fact]
    public void Nothing_is_attached_unless_it_is_asked_for() =>
        Assert.DoesNotContain("AF", PdfFile.Read(PdfSample.Pdf(new PdfOptions())).Catalog.Entries.Keys);

    [Theory]
    [InlineData("a.html", "text/html")]
    [InlineData("a.XHTML", "application/xhtml+xml")]
    [InlineData("copied.txt", "text/plain")]
    [InlineData("page", "text/html")]
    public void The_name_tells_the_media_type(string name, string type) => Assert.Equal(type, new SourceFile(name, default, null).MediaType);
}
