using ExportKit.Diagnostics;

namespace ExportKit.Tests.Diagnostics;

public sealed class DiagnosticPolicyTests
{
    private static readonly Diagnostic Picture = new(DiagnosticCodes.ImageWithoutText, "No text", new SourcePlace("a.html", 3, 1));
    private static readonly Diagnostic Caption = new(DiagnosticCodes.AltFromCaption, "Its caption serves", new SourcePlace("a.html", 5, 1));
    private static readonly Diagnostic Missing = new(DiagnosticCodes.NoArticle, "No article");

    [Fact]
    public void Without_changes_all_stays_as_it_is() =>
        Assert.Equal<Diagnostic>([Picture, Caption, Missing], [.. DiagnosticPolicy.Default.Apply([Picture, Caption, Missing], "a.html")]);

    [Fact]
    public void Severities_change_and_what_is_off_goes()
    {
        var policy = new DiagnosticPolicy([new(DiagnosticCodes.ImageWithoutText, Severity.Info), new(DiagnosticCodes.AltFromCaption, null)]);

        Assert.Equal<Diagnostic>([Picture with { Severity = Severity.Info }, Missing], [.. policy.Apply([Picture, Caption, Missing], "a.html")]);
        Assert.Equal(Severity.Accessibility, Picture.Severity);
    }

    [Fact]
    public void Applying_it_again_changes_nothing()
    {
        var policy = new DiagnosticPolicy([new(DiagnosticCodes.AltFromCaption, Severity.Error)], Known(Picture));
        var once = policy.Apply([Caption, Picture, Picture with { Place = new SourcePlace("a.html", 9, 1) }], "a.html");

        Assert.Equal([false, true, false], once.Select(diagnostic => diagnostic.IsKnown));
        Assert.Equal<Diagnostic>([.. once], [.. policy.Apply(once, "a.html")]);
    }

    [Fact]
    public void A_known_problem_is_known_wherever_it_stands_in_its_source_alone()
    {
        var policy = new DiagnosticPolicy([], Known(Picture));

        Assert.True(Assert.Single(policy.Apply([Picture with { Place = new SourcePlace("a.html", 77) }], "a.html")).IsKnown);
        Assert.False(Assert.Single(policy.Apply([Picture with { Place = new SourcePlace("b.html", 3, 1) }], "b.html")).IsKnown);
        Assert.False(Assert.Single(policy.Apply([Picture with { Message = "Other" }], "a.html")).IsKnown);
    }

    [Fact]
    public void That_there_is_no_document_is_never_known() =>
        Assert.False(Assert.Single(new DiagnosticPolicy([], Known(Missing)).Apply([Missing], "a.html")).IsKnown);

    [Fact]
    public void Codes_that_mean_that_there_is_no_document_are_fixed()
    {
        Assert.All(
            DiagnosticCodes.All.Where(code => !code.Id.StartsWith("EK8", StringComparison.Ordinal)),
            code => Assert.Equal(code.Severity == Severity.Error || code == DiagnosticCodes.StrictRefused, DiagnosticPolicy.IsFixed(code)));
    }

    [Fact]
    public void Fingerprints_are_the_same_on_any_day()
    {
        var fingerprints = new DiagnosticFingerprint();
        Assert.Equal("210e99451e49a17b:1", fingerprints.Next(new(DiagnosticCodes.ImageWithoutText, "No text was found for the picture a.png", new SourcePlace("a", 1))));
        Assert.Equal("210e99451e49a17b:2", fingerprints.Next(new(DiagnosticCodes.ImageWithoutText, "No text was found for the picture a.png", new SourcePlace("a", 2))));
        Assert.Equal("210e99451e49a17b:1", fingerprints.Next(new(DiagnosticCodes.ImageWithoutText, "No text was found for the picture a.png", new SourcePlace("b", 2))));
    }

    private static DiagnosticBaseline Known(Diagnostic diagnostic) =>
        new([new KnownProblem("a.html", new DiagnosticFingerprint().Next(diagnostic), diagnostic.Code.Id, diagnostic.Message)], name => name);
}
