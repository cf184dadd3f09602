using System.Text;
using ExportKit.Checking;
using ExportKit.Checking.Pdf;
using ExportKit.Checking.Pdf.Rules;
using ExportKit.Checking.Pdf.Words;
using ExportKit.Diagnostics;
using ExportKit.Tests.PdfReading;
using ExportKit.Tests.Writing.Pdf;
using ExportKit.Writing.Pdf;

namespace ExportKit.Tests.Checking.Pdf;

/// <summary>Our own rules over PDFs: a sound one passes, and one with a single fault breaks the rule that forbids it.</summary>
public sealed class PdfCheckerTests
{
    private static readonly Lazy<byte[]> Sound = new(() => PdfSample.Pdf(new PdfOptions()));

    [SkippableFact]
    public void What_we_write_breaks_no_rule() => Assert.Empty(PdfSpecimen.Broken(Sound.Value));

    [SkippableFact]
    public void What_we_write_by_the_second_part_is_held_against_the_second_part()
    {
        var document = PdfSample.Pdf(new PdfOptions { Standard = PdfStandard.Ua2 });
        var report = new CheckReportBuilder();
        using var qpdf = PdfSpecimen.Qpdf(document);
        PdfChecker.Check("a.pdf", document, qpdf, report);
        var built = report.Build("a.pdf", DocumentKind.Pdf);

        Assert.DoesNotContain(built.Rules, rule => rule.Outcome == RuleOutcome.Fail);
        Assert.Contains(built.Rules, rule => rule.Id == "PDF/UA-2 8.2.2-1" && rule.Outcome == RuleOutcome.Pass);
        Assert.DoesNotContain(built.Rules, rule => rule.Id.StartsWith("PDF/UA-1", StringComparison.Ordinal));
        Assert.Contains("PDF/UA-2", built.Claims);
    }

    [SkippableTheory]
    [InlineData("/Type=/Catalog", "/MarkInfo", null, "6.2-1")]
    [InlineData("/Type=/Catalog", "/MarkInfo", "{\"/Marked\":true,\"/Suspects\":true}", "7.1-4")]
    [InlineData("/Type=/Catalog", "/Metadata", null, "7.1-8")]
    [InlineData("/Type=/Catalog", "/ViewerPreferences", null, "7.1-10")]
    [InlineData("/Type=/Catalog", "/StructTreeRoot", null, "7.1-11")]
    [InlineData("/Type=/Catalog", "/Lang", "\"u:british english\"", "7.2-29")]
    [InlineData("/Type=/Catalog", "/Lang", null, "7.2-2")]
    [InlineData("/Type=/Catalog", "/OCProperties", "{\"/D\":{}}", "7.10-1")]
    [InlineData("/Type=/Catalog", "/OCProperties", "{\"/D\":{\"/Name\":\"u:x\",\"/AS\":[]}}", "7.10-2")]
    [InlineData("/Type=/Catalog", "/Own", "{\"/EF\":{\"/F\":\"1 0 R\"},\"/F\":\"u:a.txt\"}", "7.11-1")]
    [InlineData("/Type=/Catalog", "/Own", "{\"/S\":\"/MCD\",\"/D\":\"1 0 R\",\"/Alt\":[\"u:en\",\"u:x\"]}", "7.18.6.2-1")]
    [InlineData("/Type=/Catalog", "/Own", "{\"/S\":\"/MCD\",\"/D\":\"1 0 R\",\"/CT\":\"u:a/b\"}", "7.18.6.2-2")]
    [InlineData("/Type=/StructTreeRoot", "/RoleMap", "{\"/P\":\"/Span\"}", "7.1-7")]
    [InlineData("/Type=/StructTreeRoot", "/RoleMap", "{\"/Figure\":\"/A\",\"/A\":\"/Figure\"}", "7.1-6")]
    [InlineData("/Type=/StructTreeRoot", "/ParentTree", null, "7.1-3")]
    [InlineData("/S=/Figure", "/Alt", null, "7.3-1")]
    [InlineData("/S=/Figure", "/S", "\"/Picture\"", "7.1-5")]
    [InlineData("/S=/Figure", "/P", null, "7.1-12")]
    [InlineData("/S=/Figure", "/Lang", "\"u:a b\"", "7.2-29")]
    [InlineData("/S=/Figure", "/S", "\"/Note\"", "7.9-1")]
    [InlineData("/S=/Figure", "/S", "\"/Formula\"", null)]
    [InlineData("/S=/Table", "/S", "\"/P\"", "7.2-5")]
    [InlineData("/S=/TR", "/S", "\"/P\"", "7.2-36")]
    [InlineData("/S=/TH", "/S", "\"/P\"", "7.2-10")]
    [InlineData("/S=/TH", "/A", null, null)]
    [InlineData("/S=/TD", "/A", "{\"/O\":\"/Table\",\"/RowSpan\":9}", "7.2-41")]
    [InlineData("/S=/TD", "/A", "{\"/O\":\"/Table\",\"/ColSpan\":9}", "7.2-42")]
    [InlineData("/S=/TH", "/A", "{\"/O\":\"/Table\",\"/ColSpan\":9}", "7.2-43")]
    [InlineData("/S=/L", "/S", "\"/P\"", "7.2-17")]
    [InlineData("/S=/LI", "/S", "\"/P\"", "7.2-19")]
    [InlineData("/S=/LBody", "/S", "\"/P\"", "7.2-20")]
    [InlineData("/S=/H1", "/S", "\"/H2\"", "7.4.2-1")]
    [InlineData("/S=/H2", "/S", "\"/H\"", "7.4.4-2")]
    [InlineData("/S=/H1", "/S", "\"/H\"", "7.4.4-3")]
    [InlineData("/S=/P", "/S", "\"/Form\"", "7.18.4-2")]
    [InlineData("/Subtype=/Link", "/Contents", null, "7.18.5-2")]
    [InlineData("/Subtype=/Link", "/StructParent", null, "7.18.5-1")]
    [InlineData("/Subtype=/Link", "/Subtype", "\"/Text\"", "7.18.1-1")]
    [InlineData("/Subtype=/Link", "/Subtype", "\"/Widget\"", "7.18.4-1")]
    [InlineData("/Subtype=/Link", "/Subtype", "\"/TrapNet\"", "7.18.2-1")]
    [InlineData("/Subtype=/Link", "/Subtype", "\"/PrinterMark\"", "7.18.8-1")]
    [InlineData("/Type=/Page", "/Tabs", null, "7.18.3-1")]
    [InlineData("/Type=/Page", "/StructParents", null, "7.1-3")]
    [InlineData("/Subtype=/Type0", "/ToUnicode", null, "7.21.7-1")]
    [InlineData("/Subtype=/Type0", "/Encoding", "\"/Own-H\"", "7.21.3.3-1")]
    [InlineData("/Subtype=/Type0", "/Encoding", "\"/UniJIS-UTF16-H\"", "7.21.3.1-1")]
    [InlineData("/Subtype=/CIDFontType2", "/CIDToGIDMap", null, "7.21.3.2-1")]
    [InlineData("/Subtype=/CIDFontType2", "/FontDescriptor", null, "7.21.4.1-1")]
    [InlineData("/Subtype=/CIDFontType2", "/W", "[0,[1,2,3]]", "7.21.5-1")]
    public void A_fault_breaks_its_rule(string find, string key, string? json, string? clause)
    {
        var broken = PdfSpecimen.Broken(PdfSpecimen.Change(Sound.Value, find, key, json));

        if (clause is null)
        {
            Assert.Empty(broken);
            return;
        }

        var rule = Assert.Single(broken, rule => rule.Id == "PDF/UA-1 " + clause);
        Assert.All(rule.Findings, finding => Assert.Equal("EK8010", finding.Code.Id));
        Assert.NotEmpty(rule.Findings);
        Assert.Equal([CheckReport.OwnRules], rule.FailedBy.ToArray());
    }

    [SkippableTheory]
    [InlineData("/Artifact << /Type /Pagination >> BDC 0 0 1 1 re f EMC", "0 0 1 1 re f", "7.1-3")]
    [InlineData("/Lbl << /MCID 5 >> BDC <0001> ' EMC", "<0001> '", "7.1-3")]
    [InlineData("/Link << /MCID 7 >> BDC <0003> Tj EMC", "/Artifact BMC /Link << /MCID 7 >> BDC <0003> Tj EMC EMC", "7.1-2")]
    [InlineData("/Link << /MCID 7 >> BDC <0003> Tj EMC", "/Link << /MCID 7 >> BDC <0003> Tj /Artifact BMC EMC EMC", "7.1-1")]
    [InlineData("<0003> Tj", "<0009> Tj", "7.21.7-1")]
    [InlineData("/Lang (en-GB)", "", "7.2-34")]
    [InlineData("/Lang (en-GB)", "", "7.2-30")]
    [InlineData("/Lang (en-GB)", "", "7.2-22")]
    [InlineData("/Lang (en-GB)", "", "7.2-24")]
    [InlineData("<0005> <FB01>", "<0005> <FEFF>", "7.21.7-2")]
    public void A_fault_of_content_breaks_its_rule(string sound, string faulty, string clause)
    {
        var objects = SamplePdf.Objects();
        var changed = objects.ConvertAll(text => text.Replace(sound, faulty, StringComparison.Ordinal));
        Assert.NotEqual(objects, changed);

        Assert.DoesNotContain(PdfSpecimen.Broken(HandmadePdf.Classic(objects)), rule => rule.Id == "PDF/UA-1 " + clause);
        Assert.Contains(PdfSpecimen.Broken(HandmadePdf.Compressed(changed)), rule => rule.Id == "PDF/UA-1 " + clause);
    }

    [SkippableFact]
    public void A_file_that_breaks_what_it_claims_is_told_so()
    {
        var broken = PdfSpecimen.Broken(PdfSpecimen.Change(Sound.Value, "/S=/Figure", "/Alt", null));

        Assert.Equal("The file says that it conforms to PDF/UA-1, and breaks 1 of its rules", Assert.Single(broken, rule => rule.Id == "claims").Findings[0].Message);
    }

    [SkippableTheory]
    [InlineData("/S=/Figure", "/Alt", "\"u:IMG_2034.JPG\"", "own alternative-text")]
    [InlineData("/S=/Figure", "/Alt", "\"u:image\"", "own alternative-text")]
    [InlineData("/S=/Figure", "/Alt", "\"u:  \"", "own alternative-text")]
    [InlineData("/S=/H2", "/K", "[]", "own headings")]
    [InlineData("/S=/H2", "/S", "\"/H1\"", "own headings")]
    [InlineData("/S=/Link", "/K", "[]", "own links")]
    public void What_only_a_person_can_be_sure_of_is_a_warning(string find, string key, string json, string id)
    {
        var rule = Assert.Single(PdfSpecimen.Broken(PdfSpecimen.Change(Sound.Value, find, key, json)), rule => rule.Id == id);

        Assert.All(rule.Findings, finding => Assert.Equal(Severity.Warning, finding.Severity));
    }

    [SkippableTheory]
    [InlineData("", "7.5-1")]
    [InlineData("/A << /O /Table /Headers [(nowhere)] >>", "7.5-2")]
    [InlineData("/A << /O /Table /Headers [(there)] >>", null)]
    public void A_cell_needs_a_header_that_names_its_direction_or_is_named(string attributes, string? clause)
    {
        var broken = PdfSpecimen.Broken(HandmadePdf.Classic(
        [
            "<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 3 0 R >>",
            "<< /Type /Pages /Kids [] /Count 0 >>",
            "<< /Type /StructTreeRoot /K 4 0 R >>",
            "<< /S /Table /P 3 0 R /K [5 0 R 6 0 R] >>",
            "<< /S /TR /P 4 0 R /K [7 0 R 8 0 R] >>",
            "<< /S /TR /P 4 0 R /K [9 0 R 10 0 R] >>",
            "<< /S /TH /P 5 0 R /A << /O /Table /Scope /Column >> >>",
            "<< /S /TH /P 5 0 R /ID (there) >>",
            "<< /S /TD /P 6 0 R >>",
            $"<< /S /TD /P 6 0 R {attributes} >>",
        ]));

        string[] expected = clause is null ? [] : ["PDF/UA-1 " + clause];
        Assert.Equal(expected, broken.Select(rule => rule.Id).Where(id => id.Contains(" 7.5-", StringComparison.Ordinal)));
    }

    [SkippableTheory]
    [InlineData("/S=/Document", "/K")]
    [InlineData("/Type=/StructTreeRoot", "/K")]
    [InlineData("/Type=/StructTreeRoot", "/ParentTree")]
    [InlineData("/Type=/Pages", "/Kids")]
    [InlineData("/S=/H1", "/P")]
    public void Trees_that_lead_back_to_themselves_end(string find, string key)
    {
        var all = string.Join(',', Enumerable.Range(1, 120).Select(number => $"\"{number} 0 R\""));
        var document = PdfSpecimen.Change(Sound.Value, find, key, key == "/ParentTree" ? $"{{\"/Kids\":[{all}],\"/Nums\":[{all}]}}" : $"[{all}]");
        var before = PdfSpecimen.Read(Sound.Value).Objects.Count;

        PdfSpecimen.Broken(document);
        Assert.InRange(PdfWords.Read(PdfSpecimen.Read(document)).Count, 0, before);
    }

    [Fact]
    public void Every_rule_has_one_clause_and_a_title()
    {
        Assert.Equal(106, PdfRules.All.Length);
        Assert.Equal(106, PdfRules.All.Select(rule => rule.Clause).Distinct(StringComparer.Ordinal).Count());
        Assert.All(PdfRules.All, rule => Assert.NotEmpty(rule.Title));
    }

    [SkippableFact]
    public void The_rules_are_those_of_the_standard() =>
        Assert.Equal(
            File.ReadLines(Repository.Shared("standards/ua1.txt")).Select(line => line.Split(' ')[1]).Order(StringComparer.Ordinal),
            PdfRules.All.Select(rule => rule.Clause).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("en", true)]
    [InlineData("en-GB", true)]
    [InlineData("zh-Hant-TW", true)]
    [InlineData("", false)]
    [InlineData("english british", false)]
    [InlineData("e1", false)]
    [InlineData("en_GB", false)]
    [InlineData("abcdefghi", false)]
    public void Language_tags_are_told_from_other_texts(string text, bool isTag) => Assert.Equal(isTag, DocumentRules.IsLanguageTag(text));

    [Theory]
    [InlineData("photo.jpg", true)]
    [InlineData("IMG_1234", true)]
    [InlineData("DSC_0042", true)]
    [InlineData("A dark dot", false)]
    [InlineData("example.org", false)]
    public void File_names_are_told_from_descriptions(string text, bool isName) => Assert.Equal(isName, PdfDoubts.IsFileName(text));

    [Fact]
    public void Metadata_are_read_for_claims()
    {
        var packet = """
            <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="2" pdfaid:conformance="A"
              xmlns:ua="http://www.aiim.org/pdfua/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <ua:part>1</ua:part><dc:title><rdf:Alt><rdf:li xml:lang="x-default">T</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>
            """;

        var facts = XmpFacts.Read(Encoding.UTF8.GetBytes(packet));

        Assert.True(facts.HasTitle);
        Assert.Equal(("1", "2", "A", 1), (facts.AccessiblePart, facts.ArchivePart, facts.ArchiveLevel, facts.TextsWithoutLanguage));
        Assert.Equal("ua", Assert.Single(facts.Identification).Prefix);
    }
}
