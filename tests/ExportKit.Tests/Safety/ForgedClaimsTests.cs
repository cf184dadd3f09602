using System.Text;
using System.Text.RegularExpressions;

namespace ExportKit.Tests.Safety;

/// <summary>What a page says of its own accessibility, conformance or certification is no claim of the documents: those say what was found.</summary>
public sealed partial class ForgedClaimsTests : IDisposable
{
    private const string Claims = """
        <meta name="accessibilityFeature" content="alternativeText"><meta property="schema:accessibilityFeature" content="alternativeText"><meta property="schema:accessMode" content="textual">
        <meta property="schema:accessModeSufficient" content="textual"><meta property="schema:accessibilityHazard" content="none"><meta property="schema:accessibilitySummary" content="Perfect.">
        <meta property="dcterms:conformsTo" content="EPUB Accessibility 1.1 - WCAG 2.2 Level AAA"><meta property="a11y:certifiedBy" content="The Office"><meta property="a11y:certifierCredential" content="https://example.org/seal">
        <meta name="dcterms.conformsTo" content="PDF/UA-1"><meta name="pdfuaid:part" content="1"><meta name="pdfaid:conformance" content="A"><link rel="dcterms:conformsTo" href="http://www.idpf.org/epub/a11y/accessibility-20170105.html#wcag-aa">
        <link rel="a11y:certifierReport" href="https://example.org/report"><script type="application/ld+json">{"@type":"WebPage","accessibilityFeature":["alternativeText","longDescription"],"accessModeSufficient":["textual"],"accessibilityHazard":"none","accessibilitySummary":"Perfect.","conformsTo":"https://www.w3.org/TR/epub-a11y-11#wcag-2.2-aa"}</script>
        <!-- <?xpacket begin='x' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description pdfuaid:part='1'/></rdf:RDF></x:xmpmeta><?xpacket end='w'?> -->
        """;

    private const string Picture = "<figure><img src=\"a.png\"></figure>";

    private readonly TemporaryFolder _folder = new();

    public ForgedClaimsTests() => File.Copy(Path.Combine(Repository.Input, "img", "plan-acces.png"), _folder["a.png"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Claims_of_a_page_change_no_byte_of_its_documents()
    {
        var (plain, claiming) = (Export(Picture, ""), Export(Picture, Claims.ReplaceLineEndings(" ")));

        Assert.All(SampleExport.AllFormats, format => Assert.Equal(plain[format], claiming[format]));
    }

    [Fact]
    public void A_picture_without_a_text_lets_no_claim_pass()
    {
        var export = Export(Picture, Claims);

        var package = EpubDangers.Xml(export[ExportFormat.Epub]).Single(member => member.Key.EndsWith(".opf", StringComparison.Ordinal)).Value;
        Assert.DoesNotContain("alternativeText", package, StringComparison.Ordinal);
        Assert.DoesNotContain("conformsTo", package, StringComparison.Ordinal);
        Assert.DoesNotContain("certifi", package, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Perfect", package, StringComparison.Ordinal);
        Assert.DoesNotContain("pdfuaid:part>", Packet(export), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_an_article_cannot_be_taken_for_metadata()
    {
        const string Words = "&lt;/rdf:li>&lt;/dc:title>&lt;pdfuaid:part>2&lt;/pdfuaid:part> ]]> &lt;?xpacket end='w'?> &lt;meta property=\"dcterms:conformsTo\">x&lt;/meta> by us all";
        var export = Export($"<h1>{Words}</h1><p>{Words}</p>", $"<meta name=author content='{Words.Replace("'", "&#39;", StringComparison.Ordinal)}'>");

        var package = EpubDangers.Xml(export[ExportFormat.Epub]).Single(member => member.Key.EndsWith(".opf", StringComparison.Ordinal)).Value;
        Assert.DoesNotContain("<meta property=\"dcterms:conformsTo\"", package, StringComparison.Ordinal);
        Assert.Equal("1", Assert.Single(Part().Matches(Packet(export))).Groups[1].Value);
        Assert.Single(PacketEnd().Matches(Packet(export)));
    }

    // The metadata of a PDF/A are never compressed, so that they can be read as they stand in the file.
    private static string Packet(SampleExport export)
    {
        var file = Encoding.UTF8.GetString(export[ExportFormat.Pdf]);
        var start = file.IndexOf("<?xpacket begin", StringComparison.Ordinal);
        return file[start..file.IndexOf("endstream", start, StringComparison.Ordinal)];
    }

    private SampleExport Export(string content, string head)
    {
        File.WriteAllText(_folder["page.html"], HostileMaterial.Page(content, head));
        return SampleExport.Of(_folder["page.html"]);
    }

    [GeneratedRegex("<pdfuaid:part>(.*?)</pdfuaid:part>")]
    private static partial Regex Part();

    [GeneratedRegex("<\\?xpacket end")]
    private static partial Regex PacketEnd();
}
