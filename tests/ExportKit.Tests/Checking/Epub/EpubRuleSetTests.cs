using System.IO.Compression;
using System.Text;
using ExportKit.Checking;
using ExportKit.Checking.Epub;
using ExportKit.Tests.Writing.Pdf.Images;

namespace ExportKit.Tests.Checking.Epub;

/// <summary>Each rule passes on a sound book, and is broken by one change alone.</summary>
public sealed class EpubRuleSetTests
{
    [Fact]
    public void A_sound_book_breaks_no_rule()
    {
        var report = Check(HandmadeBook.Sound().Pack());

        Assert.Empty(Failed(report));
        Assert.True(report.Passes);
        Assert.True(report.Rules.Count(rule => rule.Outcome == RuleOutcome.Pass) > 80);
        Assert.Contains(report.Unchecked, rule => rule.Id == "color-contrast");
    }

    [Theory]
    [InlineData("package.opf", " unique-identifier=\"id\"", "", "OPF-048")]
    [InlineData("package.opf", "unique-identifier=\"id\"", "unique-identifier=\"other\"", "OPF-030")]
    [InlineData("package.opf", "version=\"3.0\"", "version=\"4\"", "OPF-001")]
    [InlineData("package.opf", "<dc:title>A book</dc:title>", "", "RSC-005 epub-title")]
    [InlineData("package.opf", "<dc:title>A book</dc:title>", "<dc:title> </dc:title>", "RSC-005 epub-title")]
    [InlineData("package.opf", "<dc:language>en</dc:language>", "", "RSC-005")]
    [InlineData("package.opf", "<dc:language>en</dc:language>", "<dc:language>English language</dc:language>", "OPF-092")]
    [InlineData("package.opf", "2025-05-15T14:54:00Z", "15 May", "RSC-005")]
    [InlineData("package.opf", "<dc:date>2025-05-15", "<dc:date>May 2025", "OPF-053")]
    [InlineData("package.opf", "11111111-2222-4333-8444-555555555555", "1111", "OPF-085")]
    [InlineData("package.opf", "property=\"pageBreakSource\"", "property=\"pageBrake\"", "OPF-027 epub-pagesource")]
    [InlineData("package.opf", "property=\"pageBreakSource\"", "property=\"x:pageBreakSource\"", "OPF-028 epub-pagesource")]
    [InlineData("package.opf", "<meta property=\"pageBreakSource\">urn:isbn:1</meta>", "", "epub-pagesource")]
    [InlineData("package.opf", " xml:lang=\"en\"", "", "epub-lang")]
    [InlineData("package.opf", "href=\"pic.png\"", "href=\"gone.png\"", "RSC-001 RSC-008")]
    [InlineData("package.opf", "<item id=\"pic\" href=\"pic.png\" media-type=\"image/png\"/>", "", "RSC-008")]
    [InlineData("package.opf", "<item id=\"css\"", "<item id=\"o\" href=\"package.opf\" media-type=\"text/xml\"/><item id=\"css\"", "OPF-099")]
    [InlineData("package.opf", "<item id=\"css\"", "<item id=\"o\" href=\"a.xhtml\" media-type=\"text/xml\"/><item id=\"css\"", "OPF-074")]
    [InlineData("package.opf", "href=\"style.css\"", "href=\"style.css#x\"", "OPF-091")]
    [InlineData("package.opf", "media-type=\"image/png\"", "media-type=\"image/jpeg\"", "OPF-029")]
    [InlineData("package.opf", "media-type=\"image/png\"", "media-type=\"image\"", "RSC-005 RSC-032")]
    [InlineData("package.opf", "id=\"b\" href=\"b.xhtml\"", "id=\"b\" properties=\"svg\" href=\"b.xhtml\"", "OPF-015")]
    [InlineData("package.opf", "id=\"b\" href=\"b.xhtml\"", "id=\"b\" properties=\"remote-resources\" href=\"b.xhtml\"", "OPF-018")]
    [InlineData("package.opf", "id=\"b\" href=\"b.xhtml\"", "id=\"b\" properties=\"odd\" href=\"b.xhtml\"", "OPF-027")]
    [InlineData("package.opf", "id=\"css\"", "id=\"css\" fallback=\"none\"", "OPF-040")]
    [InlineData("package.opf", "id=\"css\"", "id=\"css\" fallback=\"css\"", "OPF-045")]
    [InlineData("package.opf", "<itemref idref=\"b\"/>", "<itemref idref=\"c\"/>", "OPF-049 RSC-011 epub-toc-order")]
    [InlineData("package.opf", "<itemref idref=\"b\"/>", "<itemref idref=\"b\"/><itemref idref=\"b\"/>", "OPF-034")]
    [InlineData("package.opf", "<itemref idref=\"b\"/>", "<itemref idref=\"b\"/><itemref idref=\"pic\"/>", "OPF-043 contents-reach-every-chapter")]
    [InlineData("package.opf", "<itemref idref=\"a\"/><itemref idref=\"b\"/>", "<itemref idref=\"a\" linear=\"no\"/><itemref idref=\"b\" linear=\"no\"/>", "OPF-033")]
    [InlineData("package.opf", "<itemref idref=\"b\"/>", "<itemref idref=\"b\"/><itemref idref=\"nav\" linear=\"no\"/>", "OPF-096")]
    [InlineData("package.opf", "<itemref idref=\"a\"/><itemref idref=\"b\"/>", "<itemref idref=\"b\"/><itemref idref=\"a\"/>", "NAV-011 epub-toc-order")]
    [InlineData("package.opf", " properties=\"nav\"", "", "RSC-005")]
    [InlineData("nav.xhtml", "epub:type=\"toc\" role=\"doc-toc\"", "", "RSC-005")]
    [InlineData("nav.xhtml", "href=\"a.xhtml\">One", "href=\"https://example.org/\">One", "NAV-010 contents-reach-every-chapter")]
    [InlineData("nav.xhtml", "<li><a href=\"b.xhtml#end\">Two</a></li>", "", "contents-reach-every-chapter")]
    [InlineData("nav.xhtml", ">One</a>", "/>", "RSC-005 link-name")]
    [InlineData("nav.xhtml", "a.xhtml#p1", "b.xhtml#end", "epub-pagelist-broken epub-pagelist-missing-pagebreak")]
    [InlineData("a.xhtml", "<p>", "<p>&nbsp;", "RSC-016")]
    [InlineData("a.xhtml", "</p>", "", "RSC-016")]
    [InlineData("a.xhtml", "encoding=\"UTF-8\"", "encoding=\"iso-8859-1\"", "RSC-028")]
    [InlineData("a.xhtml", "<!DOCTYPE html>", "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.1//EN\" \"http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd\">", "HTM-004")]
    [InlineData("a.xhtml", "b.xhtml#end", "b.xhtml#start", "RSC-012")]
    [InlineData("a.xhtml", "b.xhtml#end", "c.xhtml", "RSC-007")]
    [InlineData("a.xhtml", "b.xhtml#end", "nav.xhtml", "RSC-011")]
    [InlineData("a.xhtml", "b.xhtml#end", "pic.png", "RSC-010")]
    [InlineData("a.xhtml", "b.xhtml#end", "../../c.xhtml", "RSC-026")]
    [InlineData("a.xhtml", "b.xhtml#end", "b.xhtml?x#end", "RSC-033")]
    [InlineData("a.xhtml", "b.xhtml#end", "file:///etc/passwd", "RSC-030")]
    [InlineData("a.xhtml", "b.xhtml#end", "a b.xhtml", "RSC-020")]
    [InlineData("a.xhtml", "b.xhtml#end", "gopherx:words", "HTM-025")]
    [InlineData("a.xhtml", "src=\"pic.png\"", "src=\"https://example.org/pic.png\"", "OPF-014 RSC-006 no-remote-resources")]
    [InlineData("a.xhtml", " alt=\"A heron on one leg\"", "", "image-alt claim-alternativeText claim-textual")]
    [InlineData("a.xhtml", "A heron on one leg", "pic.png", "alt-says-something")]
    [InlineData("a.xhtml", "<img ", "<img data-Big=\"1\" ", "HTM-061")]
    [InlineData("a.xhtml", "<h1>One</h1>", "<h1>One</h1><h3>Three</h3>", "heading-order")]
    [InlineData("a.xhtml", "<h1>One</h1>", "<h1> </h1>", "empty-heading")]
    [InlineData("a.xhtml", "a link", "", "link-name")]
    [InlineData("a.xhtml", "<title>A page</title>", "<title></title>", "RSC-005 document-title")]
    [InlineData("a.xhtml", " lang=\"en\" xml:lang=\"en\"", "", "html-has-lang")]
    [InlineData("a.xhtml", " lang=\"en\" xml:lang=\"en\"", " lang=\"en_GB\" xml:lang=\"en_GB\"", "html-lang-valid")]
    [InlineData("a.xhtml", " lang=\"en\" xml:lang=\"en\"", " lang=\"en\" xml:lang=\"fr\"", "RSC-005 html-xml-lang-mismatch")]
    [InlineData("a.xhtml", "<li>", "<li lang=\"x_y\">", "valid-lang")]
    [InlineData("a.xhtml", "id=\"h\"", "id=\"p1\"", "RSC-005 td-headers-attr")]
    [InlineData("a.xhtml", "headers=\"h\"", "headers=\"g\"", "td-headers-attr")]
    [InlineData("a.xhtml", "scope=\"col\" id", "scope=\"column\" id", "scope-attr-valid")]
    [InlineData("a.xhtml", "<th scope=\"col\">Rain</th>", "<th scope=\"col\"/>", "empty-table-header")]
    [InlineData("a.xhtml", "<ul><li>Item</li></ul>", "<ul><p>Item</p></ul>", "RSC-005 list")]
    [InlineData("a.xhtml", "<ul><li>Item</li></ul>", "<div><li>Item</li></div>", "RSC-005 listitem")]
    [InlineData("a.xhtml", "<dl><dt>Term</dt>", "<dl><p>x</p><dt>Term</dt>", "definition-list")]
    [InlineData("a.xhtml", "<dl><dt>Term</dt><dd>Meaning</dd></dl>", "<section><dt>Term</dt></section>", "RSC-005 dlitem")]
    [InlineData("a.xhtml", " aria-label=\"1\"", "", "pagebreak-label")]
    [InlineData("a.xhtml", " role=\"doc-pagebreak\"", "", "epub-type-has-matching-role")]
    [InlineData("a.xhtml", "<ul>", "<ul role=\"lists\">", "aria-roles")]
    [InlineData("a.xhtml", "<figure>", "<figure aria-labeled=\"x\">", "aria-valid-attr")]
    [InlineData("a.xhtml", "<figure>", "<figure aria-labelledby=\"x\">", "RSC-005 aria-valid-attr-value")]
    [InlineData("a.xhtml", "<figure>", "<figure align=\"left\">", "RSC-005")]
    [InlineData("a.xhtml", "<figure>", "<center/><figure>", "RSC-005")]
    [InlineData("a.xhtml", "<p>", "<p><div/>", "RSC-005")]
    [InlineData("a.xhtml", "<p>", "<p tabindex=\"3\">", "tabindex")]
    [InlineData("a.xhtml", "<p>", "<p aria-hidden=\"true\">", "aria-hidden-focus")]
    [InlineData("a.xhtml", "<h1>", "<main/><main/><h1>", "landmark-no-duplicate-main landmark-unique")]
    [InlineData("a.xhtml", "<p>", "<p><object data=\"pic.png\"/>", "object-alt")]
    [InlineData("a.xhtml", "<p>", "<p><iframe src=\"b.xhtml\"/>", "frame-title")]
    [InlineData("a.xhtml", "</head>", "<meta http-equiv=\"refresh\" content=\"3\"/></head>", "meta-refresh")]
    [InlineData("a.xhtml", "</head>", "<meta name=\"viewport\" content=\"user-scalable=no\"/></head>", "meta-viewport")]
    [InlineData("a.xhtml", "</head>", "<script>1</script></head>", "OPF-014 no-scripts")]
    [InlineData("a.xhtml", "<p>", "<p onclick=\"x()\">", "OPF-014 no-event-handlers")]
    [InlineData("a.xhtml", "<th scope=\"col\" id=\"h\">Year</th><th scope=\"col\">Rain</th>", "<td id=\"h\">Year</td><td>Rain</td>", "table-headers")]
    [InlineData("style.css", "margin: 0", "direction: rtl", "CSS-001")]
    [InlineData("style.css", "margin: 0", "background: url('gone.png')", "RSC-007")]
    [InlineData("style.css", "margin: 0", "background: url(https://example.org/x.png)", "RSC-006 no-remote-resources")]
    [InlineData("package.opf", "<meta property=\"schema:accessibilityHazard\">none</meta>", "", "metadata-accessibilityhazard")]
    [InlineData("package.opf", ">none<", ">harmless<", "metadata-accessibilityhazard-invalid")]
    [InlineData("package.opf", "<meta property=\"schema:accessibilitySummary\">All is described.</meta>", "", "metadata-accessibilitysummary")]
    [InlineData("package.opf", "<meta property=\"schema:accessMode\">visual</meta>", "", "claim-accessMode")]
    [InlineData("package.opf", ">textual</meta><meta property", ">texts</meta><meta property", "metadata-accessmode-invalid")]
    public void One_change_breaks_these_rules_alone(string path, string passage, string other, string rules)
    {
        var report = Check(HandmadeBook.With(path, passage, other).Pack());

        var expected = rules.Split(' ').ToHashSet(StringComparer.Ordinal);
        Assert.Equal(expected.Order(StringComparer.Ordinal), Failed(report).Where(id => expected.Contains(id)).Order(StringComparer.Ordinal));
        // What follows from a document that cannot be read, or is not where it was, is found too.
        var surplus = Failed(report).Except(expected).ToList();
        Assert.True(surplus.Count <= 3, $"also broken: {string.Join(", ", surplus)}");
        Assert.All(report.Rules.SelectMany(rule => rule.Findings), finding => Assert.StartsWith("book.epub", finding.Place!.Source, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("index", "claim-index")]
    [InlineData("MathML", "claim-MathML")]
    [InlineData("ttsMarkup", "claim-ttsMarkup")]
    [InlineData("synchronizedAudioText", "claim-synchronizedAudioText")]
    [InlineData("longDescription", "claim-longDescription")]
    [InlineData("rubyAnnotations", "claim-rubyAnnotations")]
    [InlineData("captions", "claim-media")]
    [InlineData("none", "claim-none")]
    public void A_claim_that_the_content_does_not_bear_out_is_found(string claim, string rule)
    {
        var report = Check(HandmadeBook.With("package.opf", ">alternativeText<", $">{claim}<").Pack());

        Assert.Equal([rule], Failed(report));
        Assert.False(report.Passes);
    }

    [Theory]
    [InlineData(">alternativeText<", ">pageBreakMarkers<")]
    [InlineData(">alternativeText<", ">pageNavigation<")]
    [InlineData(">alternativeText<", ">structuralNavigation<")]
    [InlineData(">alternativeText<", ">ARIA<")]
    [InlineData(">alternativeText<", ">unlocked<")]
    public void A_claim_that_the_content_bears_out_stands(string passage, string other) =>
        Assert.Empty(Failed(Check(HandmadeBook.With("package.opf", passage, other).Pack())));

    [Fact]
    public void Page_navigation_without_a_page_list_is_found_as_Ace_finds_it()
    {
        var book = HandmadeBook.With("package.opf", ">alternativeText<", ">pageNavigation<");
        book.Put("EPUB/nav.xhtml", Encoding.UTF8.GetString(Member(book.Pack(), "EPUB/nav.xhtml")).Replace("epub:type=\"page-list\"", "", StringComparison.Ordinal));

        Assert.Contains("metadata-accessibilityFeature-printPageNumbers-nopagelist", Failed(Check(book.Pack())));
    }

    [Fact]
    public void A_moving_picture_refutes_the_claim_of_no_hazard()
    {
        const int HeaderEnd = 33;
        var still = new PngMaker(2, 1, 8, 0).ToBytes();
        byte[] moving = [.. still[..HeaderEnd], .. PngMaker.Chunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0]), .. still[HeaderEnd..]];

        Assert.Contains("claim-hazard", Failed(Check(HandmadeBook.Sound().Put("EPUB/pic.png", moving).Pack())));
        Assert.DoesNotContain("claim-hazard", Failed(Check(HandmadeBook.Sound().Put("EPUB/pic.png", still).Pack())));
    }

    [Fact]
    public void The_container_is_held_to_its_rules()
    {
        var sound = HandmadeBook.Sound();
        Assert.Equal(["PKG-006"], Failed(Check(sound.Pack(isFirst: false))));
        Assert.Equal(["PKG-006"], Failed(Check(sound.Pack(mimetype: null))));
        Assert.Equal(["PKG-007"], Failed(Check(sound.Pack(compression: CompressionLevel.Optimal))));
        Assert.Equal(["PKG-007"], Failed(Check(sound.Pack(mimetype: "application/epub+zip\n"))));
        Assert.Equal(["PKG-010"], Failed(Check(HandmadeBook.Sound().Put("EPUB/a b.txt", "x").Pack())));
        Assert.Equal(["PKG-009"], Failed(Check(HandmadeBook.Sound().Put("EPUB/a?.txt", "x").Pack())));
        Assert.Equal(["zip-names"], Failed(Check(HandmadeBook.Sound().Put("../a.txt", "x").Pack())));
        Assert.Equal(["OPF-060"], Failed(Check(HandmadeBook.Sound().Put("EPUB/A.xhtml", "x").Pack())));
        Assert.Equal(["RSC-002"], Failed(Check(HandmadeBook.Sound().Remove("META-INF/container.xml").Pack())));
        Assert.Equal(["OPF-002"], Failed(Check(HandmadeBook.Sound().Remove("EPUB/package.opf").Pack())));
    }

    [Fact]
    public void A_damaged_archive_is_a_finding()
    {
        var bytes = HandmadeBook.Sound().Pack();

        Assert.Equal(["PKG-008"], Failed(Check(bytes[..(bytes.Length / 2)])));
        Assert.Contains("PKG-008", Failed(Check([0x50, 0x4b, 3, 4])));
    }

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        var report = Check(HandmadeBook.Sound().Put("EPUB/b.xhtml", new byte[40_000_000]).Pack());

        Assert.Contains("zip-bounds", Failed(report));
    }

    [Fact]
    public void Entities_and_document_types_load_and_grow_nothing()
    {
        var laughs = """<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><html xmlns="http://www.w3.org/1999/xhtml"><body>&b;&x;</body></html>""";

        var report = Check(HandmadeBook.Sound().Put("EPUB/b.xhtml", laughs).Pack());

        Assert.Contains("RSC-016", Failed(report));
        Assert.DoesNotContain(report.Findings, finding => finding.Message.Contains("root:", StringComparison.Ordinal));
    }

    [Fact]
    public void Depth_is_bounded()
    {
        var deep = "<html xmlns=\"http://www.w3.org/1999/xhtml\">" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + string.Concat(Enumerable.Repeat("</div>", 100_000)) + "</html>";

        Assert.Contains("RSC-016", Failed(Check(HandmadeBook.Sound().Put("EPUB/b.xhtml", deep).Pack())));
    }

    [Fact]
    public void Every_rule_has_a_name_of_its_own_and_says_what_it_asks_for()
    {
        Assert.Equal(EpubRules.Own.Length, EpubRules.Own.Select(rule => rule.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(
            typeof(EpubRules).GetFields().Count(field => field.FieldType == typeof(EpubRule)), EpubRules.Own.Length);
        Assert.All(EpubRules.Own, rule => Assert.False(rule.Title.EndsWith('.')));
    }

    [Fact]
    public void The_books_that_we_make_break_no_rule()
    {
        foreach (var path in Directory.EnumerateFiles(Repository.Exports, "*.epub"))
        {
            // One of the samples has pictures that nobody described, which is what it is for.
            var lacks = Path.GetFileName(path) == "images-without-text.epub";
            Assert.Equal(lacks ? ["alt-says-something"] : [], Failed(Check(File.ReadAllBytes(path))));
        }
    }

    [Fact]
    public void A_picture_whose_text_only_says_that_there_is_none_has_none() =>
        Assert.Contains("alt-says-something", Failed(Check(HandmadeBook.With("a.xhtml", "A heron on one leg", "Image, no description available").Pack())));

    private static CheckReport Check(byte[] book)
    {
        var report = new CheckReportBuilder();
        EpubRuleSet.Check(book, "book.epub", report);
        return report.Build("book.epub", DocumentKind.Epub);
    }

    private static IReadOnlyList<string> Failed(CheckReport report) => [.. report.Rules.Where(rule => rule.Outcome == RuleOutcome.Fail).Select(rule => rule.Id)];

    private static byte[] Member(byte[] book, string path)
    {
        using var zip = new ZipArchive(new MemoryStream(book));
        using var stream = zip.GetEntry(path)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
