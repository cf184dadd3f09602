using ExportKit.Model;

namespace ExportKit.Tests.Normalising;

public sealed class NotesTests
{
    [Fact]
    public void Each_reference_gets_a_name_of_its_own() => Pass.Expect(
        [
            Some.Paragraph(new TextRun("One"), new NoteReference("1", "fn1"), new TextRun(" two"), new NoteReference("1", "fn1")),
            new Note("1", [Some.Paragraph("A note.")]) { Id = "fn1" },
        ],
        """
        paragraph: "One" ref("1" to #fn1 id="fn1-ref") " two" ref("1" to #fn1 id="fn1-ref-2")
        note "1" #fn1
          paragraph: "A note."
        """);

    [Fact]
    public void A_reference_to_no_note_is_a_superscript_and_a_note_without_reference_is_reported() => Pass.Expect(
        [
            Some.Paragraph(new TextRun("One"), new NoteReference("1", "gone")),
            new Note("*", [Some.Paragraph("A note.")]),
        ],
        """
        paragraph: "One" superscript["1"]
        note "*" #note-2f0c9f3d
          paragraph: "A note."
        """,
        "EK3008", "EK3008");

    [Fact]
    public void A_reference_to_another_place_is_a_link() => Pass.Expect(
        [Some.Paragraph(new TextRun("One"), new NoteReference("1", "here")), Some.Paragraph("1. A note in all but name.") with { Id = "here" }],
        """
        paragraph: "One" link<#here>[superscript["1"]]
        paragraph #here: "1. A note in all but name."
        """);

    [Fact]
    public void A_reference_to_an_empty_note_is_a_superscript() => Pass.Expect(
        [Some.Paragraph(new TextRun("One"), new NoteReference("1", "fn1")), new Note("1", []) { Id = "fn1" }],
        """
        paragraph: "One" superscript["1"]
        """,
        "EK3008");

    [Fact]
    public void References_follow_notes_whose_names_must_change() => Pass.Expect(
        [
            Some.Paragraph("A") with { Id = "id-1" },
            Some.Paragraph(new TextRun("One"), new NoteReference("1", "1") { Id = "1" }, new TextRun(" "), Some.Link("back", "#1")),
            new Note("1", [Some.Paragraph("A note.")]) { Id = "1" },
        ],
        """
        paragraph #id-1: "A"
        paragraph: "One" ref("1" to #id-1-3 id="id-1-2") " " link<#id-1-3>["back"]
        note "1" #id-1-3
          paragraph: "A note."
        """);

    [Fact]
    public void Of_two_notes_with_one_name_the_first_is_meant() => Pass.Expect(
        [
            Some.Paragraph(new TextRun("One"), new NoteReference("1", "fn")),
            new Note("1", [Some.Paragraph("First.")]) { Id = "fn" },
            new Note("2", [Some.Paragraph("Second.")]) { Id = "fn" },
        ],
        """
        paragraph: "One" ref("1" to #fn id="fn-ref")
        note "1" #fn
          paragraph: "First."
        note "2" #fn-2
          paragraph: "Second."
        """,
        "EK3008");

    [Fact]
    public void A_blank_label_shows_something() => Pass.Expect(
        [Some.Paragraph(new TextRun("One"), new NoteReference("\u200b", "fn")), new Note(" ", [Some.Paragraph("First.")]) { Id = "fn" }],
        """
        paragraph: "One" ref("*" to #fn id="fn-ref")
        note "*" #fn
          paragraph: "First."
        """);
}
