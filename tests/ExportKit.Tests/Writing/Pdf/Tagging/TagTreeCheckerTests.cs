using ExportKit.Diagnostics;
using ExportKit.Writing.Pdf.Tagging;

namespace ExportKit.Tests.Writing.Pdf.Tagging;

/// <summary>Shows that each rule of the checker can fail.</summary>
public sealed class TagTreeCheckerTests
{
    public static TheoryData<string, string> Broken() => new()
    {
        { "7.2-3", "Table(P)" },
        { "7.2-3", "L(P)" },
        { "7.2-3", "LI(P)" },
        { "7.2-4", "P(TR)" },
        { "7.2-4", "P(LI)" },
        { "7.2-11", "Table(THead,THead,TBody)" },
        { "7.2-12", "Table(TFoot,TFoot,TBody)" },
        { "7.2-14", "Table(THead)" },
        { "7.2-16", "Table(TBody,Caption,TBody)" },
        { "7.2-39", "Table(Caption,Caption)" },
        { "7.2-40", "L(LI,Caption)" },
        { "7.2-4", "Sect(TOCI)" },
        { "7.2-3", "TOC(P)" },
        { "7.2-28", "TOC(TOCI,Caption)" },
        { "7.2-42", "Table(TR(TD),TR(TD,TD))" },
        { "7.3-1", "Figure" },
        { "7.4.2-1", "H2" },
        { "7.4.2-1", "H1,H3" },
        { "7.4.2-1", "H1,H1" },
        { "7.5-1", "Table(TR(TH))" },
        { "7.9-1", "Note" },
        { "7.18.5-1", "Link" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_tree_is_found(string rule, string tree)
    {
        var diagnostics = new DiagnosticBag();
        var document = TagTreeText.Parse(tree);

        Assert.False(TagTreeChecker.Check(document, diagnostics));
        Assert.Contains(diagnostics.Diagnostics, found => found.Message.Contains($"rule {rule} ", StringComparison.Ordinal));
    }

    [Fact]
    public void An_identifier_stands_once()
    {
        var diagnostics = new DiagnosticBag();
        var document = new StructureElement(StructureType.Document);
        document.Add(new StructureElement(StructureType.Note) { Id = "n" });
        document.Add(new StructureElement(StructureType.Note) { Id = "n" });

        Assert.False(TagTreeChecker.Check(document, diagnostics));
    }

    [Fact]
    public void A_sound_tree_passes()
    {
        var diagnostics = new DiagnosticBag();
        var document = TagTreeText.Parse("H1,Sect(H2,L(LI(Lbl,LBody(P))),Table(Caption,TBody(TR(TD,TD),TR(TD,TD)))),Sect(H2)");

        Assert.True(TagTreeChecker.Check(document, diagnostics));
        Assert.Empty(diagnostics.Diagnostics);
    }
}
