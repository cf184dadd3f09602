using System.Xml.Linq;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Writing;
using ExportKit.Writing.Epub;
using static ExportKit.Tests.Writing.Epub.EpubSamples;

namespace ExportKit.Tests.Writing.Epub;

/// <summary>Conformance is a person's word: it stands where one gives it, and is refused where something speaks against it.</summary>
public sealed class CertificationTests
{
    private const string Address = "https://example.org/a.gif";

    private static readonly EpubOptions Certified = new() { Certification = new Certification("Accessible Books Ltd") };

    [Fact]
    public void The_claim_is_as_the_standard_words_it_and_names_who_makes_it()
    {
        var package = EpubFile.Of(Article(P("x")), options: Certified).Package;
        var claim = Property(package, "dcterms:conformsTo").Single();
        var certifier = Property(package, "a11y:certifiedBy").Single();

        Assert.Equal("EPUB Accessibility 1.1 - WCAG 2.2 Level AA", claim.Value);
        Assert.Null(claim.Attribute("refines"));
        Assert.Equal("Accessible Books Ltd", certifier.Value);
        Assert.Equal("#" + (string?)claim.Attribute("id"), (string?)certifier.Attribute("refines"));
        Assert.Empty(Property(package, "a11y:certifierCredential"));
        Assert.Empty(package.Descendants(EpubFile.Opf + "link"));
    }

    [Fact]
    public void Credential_and_report_are_the_certifiers()
    {
        var options = new EpubOptions { Certification = new Certification("N") { Credential = "Tester", ReportAddress = "https://example.org/report" } };
        var package = EpubFile.Of(Article(P("x")), options: options).Package;
        var refined = "#" + (string?)Property(package, "a11y:certifiedBy").Single().Attribute("id");
        var report = package.Descendants(EpubFile.Opf + "link").Single();

        Assert.Equal(refined, (string?)Property(package, "a11y:certifierCredential").Single().Attribute("refines"));
        Assert.Equal(("a11y:certifierReport", refined, "https://example.org/report"), ((string?)report.Attribute("rel"), (string?)report.Attribute("refines"), (string?)report.Attribute("href")));
    }

    [Fact]
    public void An_exemption_is_said_only_where_it_is_claimed()
    {
        var claimed = EpubFile.Of(Article(P("x")), options: new EpubOptions { Exemptions = ["eaa-microenterprise", "eaa-microenterprise"] });

        Assert.Equal(["eaa-microenterprise"], claimed.Meta("a11y:exemption"));
        Assert.Empty(claimed.Meta("dcterms:conformsTo"));
        Assert.Empty(EpubFile.Of(Article(P("x"))).Meta("a11y:exemption"));
    }

    [Fact]
    public void A_picture_without_text_refutes_the_claim() => Refuses(
        "1 image has no text alternative (WCAG 1.1.1)",
        new Figure(Picture(Address, "Image, no description available", AltSource.None)));

    [Fact]
    public void A_table_without_headers_refutes_the_claim() => Refuses(
        "1 table has no header cells (1.3.1)",
        new Table([new(TableSection.Body, [new TableCell([P("1")]), new TableCell([P("2")])])]));

    [Fact]
    public void Movement_refutes_the_claim() => Refuses("pictures move", new Figure(Picture(Address, "a flame")));

    [Fact]
    public void What_was_found_before_refutes_the_claim()
    {
        var link = new Diagnostic(DiagnosticCodes.LinkWithoutText, "A link has no words");
        var image = new Diagnostic(DiagnosticCodes.ImageWithoutText, "No text was found for the picture x.png");

        Assert.Contains("A link has no words", Problem(Article(P("x")), link), StringComparison.Ordinal);
        Assert.Contains("No text was found for the picture x.png", Problem(Article(P("x")), image), StringComparison.Ordinal);
        Assert.Null(Problem(Article(P("x")), new Diagnostic(DiagnosticCodes.AltFromCaption, "The caption serves")));
    }

    [Fact]
    public void Without_a_claim_nothing_is_refused()
    {
        using var output = new MemoryStream();
        var article = Article(new Figure(Picture(Address, "Image, no description available", AltSource.None)));

        Assert.True(new EpubWriter(new EpubOptions()).Write(article, Moving(), output));
        Assert.NotEqual(0, output.Length);
    }

    private static WritingContext Moving() => Context("en-GB", File(Address, ImageFormat.Gif, Gif) with { IsAnimated = true });

    private static void Refuses(string reason, Block block)
    {
        Assert.Null(Problem(Article(P("x"))));
        Assert.Contains(reason, Problem(Article(block)), StringComparison.Ordinal);
    }

    /// <summary>Why the claim is refused; null where it stands. Nothing is written of a book whose claim is refused.</summary>
    private static string? Problem(Article article, params Diagnostic[] findings)
    {
        using var output = new MemoryStream();
        var context = Moving() with { Findings = [.. findings] };
        var isWritten = new EpubWriter(Certified).Write(article, context, output);
        var refusal = context.Diagnostics.Diagnostics.SingleOrDefault(diagnostic => diagnostic.Code == DiagnosticCodes.ConformanceRefused);

        Assert.Equal(isWritten, refusal is null);
        Assert.Equal(isWritten, output.Length > 0);
        return refusal?.Message;
    }

    private static IEnumerable<XElement> Property(XElement package, string name) =>
        package.Descendants(EpubFile.Opf + "meta").Where(meta => (string?)meta.Attribute("property") == name);
}
