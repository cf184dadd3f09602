namespace ExportKit.Diagnostics;

internal static partial class CodeExplanations
{
    private static CodeExplanation? OfLimits(string id) => id switch
    {
        "EK0300" => new(
            "A page has more elements than are parsed, or nests so deeply that parsing it would take too long. It is refused; other pages go on.",
            "Give the page of one article, or raise the limit with --max-elements.",
            "To whoever runs the export: nothing is made of the page. Without the limit a page of tags could keep the program for hours.",
            "EK0301 EK1007"),
        "EK0301" => new(
            "A page takes longer than it may, in all stages together. What was being made of it is given up; documents that were written stay, and other pages go on.",
            "Give the page of one article, or raise the limit with --max-time.",
            "To whoever runs the export: a document is missing. Without the limit one page could keep a build from ever ending.",
            "EK0300 EK0302"),
        "EK0302" => new(
            "A page takes more memory than it may. What was being made of it is given up; documents that were written stay, and other pages go on.",
            "Give the page of one article, or raise the limit with --max-memory.",
            "To whoever runs the export: a document is missing. Without the limit one page could take the memory of the machine from all others.",
            "EK0300 EK0301"),
        "EK0303" => new(
            "An element has more attributes than are read. The further ones are as if they were not there; the element stays.",
            "Nothing needs doing; --max-attributes raises the limit.",
            "To hardly anyone: no page of the web has elements with so many attributes, unless it was made to do harm.",
            "EK0300"),
        "EK0304" => new(
            "A script of data (JSON-LD and its kin) is longer than is read. What it says of the article is looked for on the page itself.",
            "Check headline, authors and dates with inspect, or raise the limit with --max-data.",
            "To readers, where headline, authors or dates stand in the data alone.",
            "EK0300"),
        "EK0305" => new(
            "An article has more letters than a PDF holds. The PDF is not written; the other documents are.",
            "Part the article, or raise the limit with --max-text.",
            "To readers of the PDF: there is none.",
            "EK0306"),
        "EK0306" => new(
            "An article has more cells of tables than a PDF holds, since each takes memory. The PDF is not written; the other documents are.",
            "Part the article, or raise the limit with --max-table-cells.",
            "To readers of the PDF: there is none.",
            "EK0305"),
        "EK0307" => new(
            "A page shows more pictures than are taken. The further ones leave a frame with their text.",
            "Part the article, or raise the limit with --max-images (--max-fetched-images for those of the web).",
            "To readers: they see the text of a picture, and not the picture.",
            "EK0308 EK0309 EK0313"),
        "EK0308" => new(
            "A picture has more bytes than are taken. It leaves a frame with its text.",
            "Make the picture smaller, or raise the limit with --max-image.",
            "To readers: they see the text of the picture, and not the picture.",
            "EK0307 EK0310"),
        "EK0309" => new(
            "The pictures of a page have more bytes together than are taken. The further ones leave a frame with their text.",
            "Make the pictures smaller, or raise the limit with --max-images-size.",
            "To readers: they see the text of a picture, and not the picture.",
            "EK0307 EK0308"),
        "EK0310" => new(
            "A picture has more pixels than are taken, whatever the size of its file. It leaves a frame with its text.",
            "Make the picture smaller, or raise the limit with --max-image-pixels.",
            "To readers: they see the text of the picture, and not the picture. A small file can hold a picture that fills the memory of whoever opens it.",
            "EK0308"),
        "EK0311" => new(
            "A text needs more fonts than a PDF takes its letters from. A sign stands in place of what only further fonts have; the text stays in the structure.",
            "Raise the limit with --max-fonts.",
            "To those who read by eye: a sign stands where a letter should be. Who listens hears the letter.",
            "EK5003"),
        "EK0312" => new(
            "A document is larger than it may be. It is not written, and what stood in its place stays; other documents are written.",
            "Make pictures smaller (--image-width) or leave them out (--no-images), or raise the limit with --max-output.",
            "To readers of that document: there is none.",
            "EK0309"),
        "EK0313" => new(
            "Fetching the pictures of a page takes longer than it may. Those that were not fetched until then leave a frame with their text.",
            "Try again, or raise the limit with --max-images-time.",
            "To readers: they see the text of a picture, and not the picture. A server that drips its answers could otherwise keep a run for hours.",
            "EK0105 EK0307"),
        _ => null,
    };
}
