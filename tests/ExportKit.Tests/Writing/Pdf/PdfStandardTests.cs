using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Tests.PdfReading;
using ExportKit.Writing.Pdf;

namespace ExportKit.Tests.Writing.Pdf;

/// <summary>Finished files, read back and held against the rules of the standards; and each rule broken, to show that it is seen.</summary>
public sealed class PdfStandardTests
{
    public static TheoryData<PdfStandard, bool, bool> Forms()
    {
        var forms = new TheoryData<PdfStandard, bool, bool>();
        foreach (var standard in Enum.GetValues<PdfStandard>())
        {
            forms.Add(standard, false, false);
            forms.Add(standard, true, false);
            forms.Add(standard, false, true);
            forms.Add(standard, true, true);
        }

        return forms;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_of_the_file_is_in_order(PdfStandard standard, bool attachSource, bool fastWebView)
    {
        var pdf = TaggedPdf.Read(PdfSample.Pdf(new PdfOptions { Standard = standard, AttachSource = attachSource, FastWebView = fastWebView }));

        Assert.Empty(StandardFaults.Of(pdf));
        Assert.Empty(TaggingFaults.Of(pdf));
    }

    public static TheoryData<string, PdfStandard> Samples()
    {
        var samples = new TheoryData<string, PdfStandard>();
        foreach (var path in Directory.GetFiles(Repository.Input, "*.html").Order(StringComparer.Ordinal))
        {
            samples.Add(Path.GetFileName(path), PdfStandard.Ua1);
            samples.Add(Path.GetFileName(path), PdfStandard.Ua2);
        }

        return samples;
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_sample_article_is_in_order(string name, PdfStandard standard)
    {
        var pdf = TaggedPdf.Read(PdfSample.OfFile(new PdfOptions { Standard = standard }, Path.Combine(Repository.Input, name)));
        var faults = StandardFaults.Of(pdf);

        // What nobody has described makes no claim; all else holds.
        Assert.Empty(name == "images-without-text.html" ? faults.Where(fault => !fault.StartsWith("5-", StringComparison.Ordinal)) : faults);
        Assert.Empty(TaggingFaults.Of(pdf));
    }

    [Theory]
    [InlineData("many-languages.html")]
    [InlineData("news-story.html")]
    [InlineData("rain-gauge-feature.html")]
    public void Both_standards_say_the_same_words(string name)
    {
        IEnumerable<string> Words(PdfStandard standard) =>
            ArticleWords.Of(SpokenText.Of(TaggedPdf.Read(PdfSample.OfFile(new PdfOptions { Standard = standard }, Path.Combine(Repository.Input, name)))));

        Assert.Equal(Words(PdfStandard.Ua1), Words(PdfStandard.Ua2));
    }

    public static TheoryData<PdfStandard, string, string, string> Broken() => new()
    {
        { PdfStandard.Ua1, "5-1", "pdfuaid:part>1</pdfuaid:part", "pdfuaid:port>1</pdfuaid:port" },
        { PdfStandard.Ua1, "5-2", "<pdfuaid:part>1", "<pdfuaid:part>3" },
        { PdfStandard.Ua1, "6.1-1", "%PDF-1.7", "%PDF-1.9" },
        { PdfStandard.Ua1, "6.2-1", "/Marked true", "/Morked true" },
        { PdfStandard.Ua1, "7.1-10", "/DisplayDocTitle true", "/DisplayDocTitel true" },
        { PdfStandard.Ua1, "7.1-9", "dc:title>", "dc:tilte>" },
        { PdfStandard.Ua1, "7.2-2", "/Lang(en)/Metadata", "/Long(en)/Metadata" },
        { PdfStandard.Ua1, "7.2-3", "/S/LBody", "/S/Quote" },
        { PdfStandard.Ua1, "7.2-29", "/Lang(de)", "/Lang(..)" },
        { PdfStandard.Ua1, "7.2-36", "/S/RT", "/S/RQ" },
        { PdfStandard.Ua1, "7.2-42", "/ColSpan 2", "/ColSpan 1" },
        { PdfStandard.Ua1, "7.3-1", "/Alt(A dark dot)", "/Olt(A dark dot)" },
        { PdfStandard.Ua1, "7.4.2-1", "/S/H2", "/S/H5" },
        { PdfStandard.Ua1, "7.5-1", "/Scope/Column", "/Scape/Column" },
        { PdfStandard.Ua1, "7.9-1", "/ID(", "/IX(" },
        { PdfStandard.Ua1, "7.18.3-1", "/Tabs/S", "/Tabs/R" },
        { PdfStandard.Ua1, "7.18.5-2", "/Contents(a link)", "/Contants(a link)" },
        { PdfStandard.Ua1, "7.21.4.1-1", "/FontFile2", "/FontFile9" },
        { PdfStandard.Ua1, "7.21.7-1", "/ToUnicode", "/ToUnixode" },
        { PdfStandard.Ua2, "5-1", "pdfuaid:part>2</pdfuaid:part", "pdfuaid:port>2</pdfuaid:port" },
        { PdfStandard.Ua2, "5-5", "pdfuaid:rev>2024</pdfuaid:rev", "pdfuaid:ref>2024</pdfuaid:ref" },
        { PdfStandard.Ua2, "8.2.4-1", "(http://iso.org/pdf2/ssn)", "(http://iso.org/pdf3/ssn)" },
        { PdfStandard.Ua2, "8.2.5.2-1", "/S/Document", "/S/Ducoment" },
        { PdfStandard.Ua2, "8.2.5.12-1", "/S/H2", "/S/H " },
        { PdfStandard.Ua2, "8.2.5.14-4", "/NoteType/Endnote", "/NoteType/Endless" },
        { PdfStandard.Ua2, "8.2.5.23-1", "/S/RT", "/S/RB" },
        { PdfStandard.Ua2, "8.2.5.25-1", "/ListNumbering", "/LustNumbering" },
        { PdfStandard.Ua2, "8.2.5.28.2-1", "/Alt(A dark dot)", "/Olt(A dark dot)" },
        { PdfStandard.Ua2, "8.4.4-1", "/Lang(en)/Metadata", "/Long(en)/Metadata" },
        { PdfStandard.Ua2, "8.8-2", "/SD[", "/ED[" },
        { PdfStandard.Ua2, "8.9.3.3-1", "/Tabs/S", "/Tabs/R" },
        { PdfStandard.Ua2, "8.11.1-1", "dc:title>", "dc:tilte>" },
        { PdfStandard.Ua2, "8.11.2-1", "/DisplayDocTitle true", "/DisplayDocTitel true" },
        { PdfStandard.Ua2, "8.14.1-1", "/Desc(", "/Dusc(" },
        { PdfStandard.Ua2, "Table 5. Document-Strong", "/S/BlockQuote", "/S/Strong    " },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_broken_is_found(PdfStandard standard, string rule, string sound, string broken)
    {
        var bytes = PdfSample.Pdf(new PdfOptions { Standard = standard, AttachSource = true, Compress = false });
        var text = Encoding.Latin1.GetString(bytes);
        Assert.Contains(sound, text, StringComparison.Ordinal);
        Assert.Equal(sound.Length, broken.Length);

        var faults = StandardFaults.Of(TaggedPdf.Read(Encoding.Latin1.GetBytes(text.Replace(sound, broken, StringComparison.Ordinal))));

        Assert.Contains(faults, fault => fault.StartsWith(rule + ": ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(PdfStandard.Ua1, false, "1.7", "PDF/UA-1, PDF/A-2a")]
    [InlineData(PdfStandard.Ua1, true, "1.7", "PDF/UA-1, PDF/A-3a")]
    [InlineData(PdfStandard.Ua2, false, "2.0", "PDF/UA-2, PDF/A-4")]
    [InlineData(PdfStandard.Ua2, true, "2.0", "PDF/UA-2, PDF/A-4f")]
    public void The_file_claims_what_it_is(PdfStandard standard, bool attachSource, string version, string claims)
    {
        var file = PdfFile.Read(PdfSample.Pdf(new PdfOptions { Standard = standard, AttachSource = attachSource }));
        var description = PdfDescription.Read(file);

        Assert.Equal(version, file.Version);
        Assert.Equal(claims, string.Join(", ", description.Claims));
        Assert.Equal(standard == PdfStandard.Ua2, description.Xmp!.Contains("wtpdf#accessibility1.0", StringComparison.Ordinal));
        Assert.Equal(standard == PdfStandard.Ua2, description.Xmp!.Contains("wtpdf#reuse1.0", StringComparison.Ordinal));
        Assert.Equal(standard == PdfStandard.Ua1, file.Trailer.Entries.ContainsKey("Info"));
    }

    [Theory]
    [InlineData(PdfStandard.Ua1, "PDF/A-2a")]
    [InlineData(PdfStandard.Ua2, "PDF/A-4")]
    public void A_picture_without_a_text_takes_the_claim_of_accessibility_away(PdfStandard standard, string claims)
    {
        var page = PdfSample.Page.Replace(" alt=\"A dark dot\"", "", StringComparison.Ordinal).Replace("<figcaption>The dot (A. Person)</figcaption>", "", StringComparison.Ordinal);
        var diagnostics = new DiagnosticBag();
        var description = PdfDescription.Read(PdfFile.Read(PdfSample.Pdf(new PdfOptions { Standard = standard }, page, diagnostics)));

        Assert.Equal(claims, string.Join(", ", description.Claims));
        Assert.DoesNotContain("wtpdf#accessibility1.0", description.Xmp, StringComparison.Ordinal);
        Assert.Equal(standard == PdfStandard.Ua2, description.Xmp!.Contains("wtpdf#reuse1.0", StringComparison.Ordinal));
        Assert.Contains(diagnostics.Diagnostics, found => found.Code == DiagnosticCodes.PdfUaNotClaimed);
    }

    [Theory]
    [InlineData(PdfStandard.Ua1)]
    [InlineData(PdfStandard.Ua2)]
    public void A_drawing_lies_within_its_figure(PdfStandard standard)
    {
        var pdf = TaggedPdf.Read(PdfSample.Pdf(new PdfOptions { Standard = standard }, PdfSample.Page.Replace("dot.png", "dot.svg", StringComparison.Ordinal)));

        Assert.Contains(pdf.File.Numbers, number => pdf.File.AsDictionary(new PdfReference(number, 0)) is { } form && pdf.File.Name(form, "Subtype") == "Form");
        Assert.Empty(StandardFaults.Of(pdf));
        Assert.Empty(TaggingFaults.Of(pdf));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Each_font_and_picture_is_in_the_file_once_and_the_structure_is_packed(bool fastWebView)
    {
        var page = PdfSample.Page.Replace("<ul>", "<figure><img src=\"https://example.org/photos/dot.png\" alt=\"The dot once more\"><figcaption>Seen again</figcaption></figure><ul>", StringComparison.Ordinal);
        var pdf = TaggedPdf.Read(PdfSample.Pdf(new PdfOptions { FastWebView = fastWebView }, page));
        var objects = pdf.File.Numbers.Select(number => pdf.File.Resolve(new PdfReference(number, 0))).ToList();
        var streams = objects.OfType<PdfStream>().ToList();
        var fonts = objects.OfType<PdfDictionary>().Where(font => pdf.File.Name(font, "Type") == "FontDescriptor").Select(font => pdf.File.Text(font, "FontName") ?? pdf.File.Name(font, "FontName")).ToList();

        Assert.Equal(2, pdf.Elements("Figure").Count());
        Assert.Single(streams, stream => pdf.File.Name(stream.Dictionary, "Subtype") == "Image");
        Assert.NotEmpty(fonts);
        Assert.Equal(fonts.Distinct(), fonts);
        Assert.Contains(streams, stream => pdf.File.Name(stream.Dictionary, "Type") == "ObjStm");
        Assert.Contains(streams, stream => pdf.File.Name(stream.Dictionary, "Type") == "XRef");
    }

    [Fact]
    public void Characters_of_private_use_stay_out_of_PDF_2()
    {
        var page = PdfSample.Page.Replace("A part", "A \uE001 part \U000F0001", StringComparison.Ordinal).Replace("A dark dot", "A \uF8FF dot", StringComparison.Ordinal);
        var diagnostics = new DiagnosticBag();
        var pdf = TaggedPdf.Read(PdfSample.Pdf(new PdfOptions { Standard = PdfStandard.Ua2 }, page, diagnostics));

        Assert.Empty(StandardFaults.Of(pdf));
        Assert.Contains(PdfBookmark.Read(pdf), bookmark => bookmark.Title.StartsWith("A \uFFFD part", StringComparison.Ordinal));
        Assert.Contains("has 3 characters", diagnostics.Diagnostics.Single(found => found.Code == DiagnosticCodes.PrivateCharacters).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_of_private_use_are_seen_in_a_file()
    {
        var text = Encoding.Latin1.GetString(PdfSample.Pdf(new PdfOptions { Standard = PdfStandard.Ua2, Compress = false }));
        var broken = text.Replace("/Alt(A dark dot)", "/Alt<FEFFE001>  ", StringComparison.Ordinal);

        var faults = StandardFaults.Of(TaggedPdf.Read(Encoding.Latin1.GetBytes(broken)));

        Assert.Contains(faults, fault => fault.StartsWith("8.4.3-3: ", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("8.6-1: ", StringComparison.Ordinal));
    }
}
