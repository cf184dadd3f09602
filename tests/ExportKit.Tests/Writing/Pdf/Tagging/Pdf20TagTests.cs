using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Writing.Pdf;
using ExportKit.Writing.Pdf.Tagging;

namespace ExportKit.Tests.Writing.Pdf.Tagging;

/// <summary>What PDF 2.0 changes in the tag tree, and the checker of its rules.</summary>
public sealed class Pdf20TagTests
{
    public static TheoryData<string, string> Broken() => new()
    {
        { "8.2.5.8-1", "TOC(TOCI(Reference))" },
        { "8.2.5.14-1", "Note(P)" },
        { "8.2.5.14-4", "FENote(P)" },
        { "8.2.5.23-1", "P(Ruby(RB,RT,RT))" },
        { "8.2.5.25-1", "L(LI(Lbl,LBody))" },
        { "8.2.5.27-1", "Table(TBody,Caption,TBody)" },
        { "8.2.5.28.2-1", "Figure" },
        { "Table 5", "Table(TBody(TR(TD(BlockQuote))))" },
        { "Table 5", "Sect(Span)" },
        { "Table 5", "Sect(TOC(P))" },
        { "Table 5", "Sect(TOC(TOCI(Link)))" },
        { "Table 5", "Figure(Caption,P,Caption)" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_tree_is_found(string rule, string tree)
    {
        var diagnostics = new DiagnosticBag();

        Assert.False(Pdf20TagChecker.Check(TagTreeText.Parse(tree), diagnostics));
        Assert.Contains(diagnostics.Diagnostics, found => found.Message.Contains($"rule {rule} ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_note_and_its_reference_must_name_each_other()
    {
        var document = new StructureElement(StructureType.Document);
        var note = document.Add(new StructureElement(StructureType.FENote) { Attributes = new StructureAttributes { NoteType = "Endnote" } });
        var reference = document.Add(StructureType.P).Add(StructureType.Reference);
        note.RefersTo(reference);
        var diagnostics = new DiagnosticBag();

        Assert.False(Pdf20TagChecker.Check(document, diagnostics));
        Assert.Contains("8.2.5.14-3", Assert.Single(diagnostics.Diagnostics).Message, StringComparison.Ordinal);
        reference.RefersTo(note);
        Assert.True(Pdf20TagChecker.Check(document, new DiagnosticBag()));
    }

    [Fact]
    public void A_reference_must_name_a_note_that_names_it()
    {
        var document = new StructureElement(StructureType.Document);
        var note = document.Add(new StructureElement(StructureType.FENote) { Attributes = new StructureAttributes { NoteType = "Endnote" } });
        document.Add(StructureType.P).Add(StructureType.Reference).RefersTo(note);
        var diagnostics = new DiagnosticBag();

        Assert.False(Pdf20TagChecker.Check(document, diagnostics));
        Assert.Contains("8.2.5.14-2", Assert.Single(diagnostics.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Content_of_an_item_stands_in_its_label_or_body()
    {
        var document = TagTreeText.Parse("L(LI)");
        ((StructureElement)((StructureElement)document.Kids[0]).Kids[0]).AddContent("words");
        var diagnostics = new DiagnosticBag();

        Assert.False(Pdf20TagChecker.Check(document, diagnostics));
        Assert.Contains(diagnostics.Diagnostics, found => found.Message.Contains("rule 8.2.5.25-2 ", StringComparison.Ordinal));
    }

    [Fact]
    public void Emphasis_and_boxes_have_types_of_their_own() => Expect(
        [
            new Paragraph([new Emphasis([new TextRun("a")]), new Strong([new TextRun("b")]), new InlineCode([new InlineQuote([new TextRun("c")])])]),
            new Aside([P("in")]) { Title = [new TextRun("Box")] },
        ],
        """
        P
          Em
            "a"
          Strong
            "b"
          Code
            Span
              Quote
                "c"
        Aside
          P
            "Box"
          P
            "in"
        """);

    [Fact]
    public void A_caption_lies_within_its_figure_and_so_does_the_link_of_its_picture() => Expect(
        [new Figure(new Picture("file:///a.jpg") { Texts = new() { Alt = "A ferry" }, LinkAddress = "https://example.org/" }) { Caption = [new TextRun("Words")], Credit = "A. Person" }],
        """
        Div
          Figure Alt=A ferry Placement=Block
            Link
              "A ferry"
              -> https://example.org/ (A ferry)
            Caption
              "Words"
          P
            "A. Person"
        """);

    [Fact]
    public void Terms_are_labels() => Expect(
        [new DefinitionList([new DefinitionEntry([[new TextRun("tern")], [new TextRun("gull")]], [[P("A bird.")]])])],
        """
        L ListNumbering=Description
          LI
            Lbl
              "tern"
            Lbl
              "gull"
            LBody
              P
                "A bird."
        """);

    [Fact]
    public void Notes_and_references_name_each_other()
    {
        var tagged = TagTreeSample.Build(
            [
                new Paragraph([new TextRun("One"), new NoteReference("1", "n1") { Id = "r1" }, new NoteReference("1", "n1") { Id = "r2" }]),
                new Note("1", [P("A note.")]) { Id = "n1" },
            ],
            PdfStandard.Ua2);
        var note = tagged.Targets.Find("n1")!;

        Assert.Equal(StructureType.FENote, note.Type);
        Assert.Equal("Endnote", note.Attributes.NoteType);
        Assert.Equal([tagged.Targets.Find("r1")!, tagged.Targets.Find("r2")!], note.References);
        Assert.All(note.References, reference => Assert.Same(note, Assert.Single(reference.References)));
    }

    private static Paragraph P(string text) => new([new TextRun(text)]);

    private static void Expect(ImmutableArray<Block> body, string expected) =>
        Assert.Equal(expected, TagTreeSample.Lines(body, PdfStandard.Ua2));
}
