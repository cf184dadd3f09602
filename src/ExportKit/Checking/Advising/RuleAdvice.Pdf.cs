namespace ExportKit.Checking.Advising;

internal static partial class RuleAdvice
{
    private static RuleGroup[] PdfGroups =>
    [
        new(
            "What the file claims",
            "Mend what else is broken first; then let the program that makes the PDF name the standard in the metadata (pdfuaid:part). A claim that is not kept has to go.",
            ["PDF/UA-1 5-*", "claims"]),
        new(
            "The file as a whole",
            "Make the file again as a tagged PDF with a title: the program's settings for PDFs call it “tagged”, “document structure tags” or “universal accessibility”, and take the title from the document's properties.",
            ["PDF/UA-1 6.*", "PDF/UA-1 7.1-4", "PDF/UA-1 7.1-8", "PDF/UA-1 7.1-9", "PDF/UA-1 7.1-10", "PDF/UA-1 7.1-11"]),
        new(
            "Tags and content",
            "Tag what belongs to the content and mark the rest as an artifact; stamps, watermarks and page numbers that a program added to a finished PDF are mostly neither. Make the PDF anew from its source where you can.",
            ["PDF/UA-1 7.1-*", "own reading-order", "own structure"]),
        new(
            "Language",
            "Name the language of the document in its properties, and that of passages in another one where they are written (BCP 47: en-GB, fr).",
            [
                "PDF/UA-1 7.2-2", "PDF/UA-1 7.2-21", "PDF/UA-1 7.2-22", "PDF/UA-1 7.2-23", "PDF/UA-1 7.2-24", "PDF/UA-1 7.2-25", "PDF/UA-1 7.2-29",
                "PDF/UA-1 7.2-30", "PDF/UA-1 7.2-31", "PDF/UA-1 7.2-32", "PDF/UA-1 7.2-33", "PDF/UA-1 7.2-34", "own language",
            ]),
        new(
            "Lists and contents",
            "Make lists and tables of contents with the program's own lists and contents, not with signs and tabs; in the tags L holds LI, and LI holds Lbl and LBody.",
            [
                "PDF/UA-1 7.2-17", "PDF/UA-1 7.2-18", "PDF/UA-1 7.2-19", "PDF/UA-1 7.2-20", "PDF/UA-1 7.2-26", "PDF/UA-1 7.2-27", "PDF/UA-1 7.2-28", "PDF/UA-1 7.2-40",
            ]),
        new(
            "Tables",
            "Give the table a row or column of headers (TH with a Scope) and the same number of cells in each row; parted and merged cells break most tables.",
            ["PDF/UA-1 7.2-*", "PDF/UA-1 7.5-*"]),
        new(
            "Pictures and formulas",
            "Write what the picture shows, or what the formula says, as its alternative text; a picture that says nothing is an artifact.",
            ["PDF/UA-1 7.3-*", "PDF/UA-1 7.7-*", "own alternative-text", "own picture-described"]),
        new(
            "Headings and notes",
            "Use the program's styles for headings, from level 1 without gaps, and its own notes; letters that are only large and bold are no headings.",
            ["PDF/UA-1 7.4.*", "PDF/UA-1 7.9-*", "own headings"]),
        new(
            "Links, fields and other annotations",
            "Make links and fields in the source, each with a description of where it leads or what is to be filled in; those that are drawn onto a finished PDF lie outside of its tags.",
            ["PDF/UA-1 7.18.*", "PDF/UA-1 7.15-1", "own links"]),
        new(
            "Layers, attachments, protection",
            "Name each layer, give attachments a name, take content from no other file, and allow the extraction for accessibility where the file is protected.",
            ["PDF/UA-1 7.10-*", "PDF/UA-1 7.11-*", "PDF/UA-1 7.16-*", "PDF/UA-1 7.20-*"]),
        new(
            "Fonts",
            "Make the PDF again with all fonts embedded and with their Unicode values (“embed fonts”, PDF/A); old fonts of symbols have to be replaced. Otherwise words that are seen cannot be heard, searched or copied.",
            ["PDF/UA-1 7.21.*"]),
    ];
}
