namespace ExportKit.Diagnostics;

public static partial class CodeExplanations
{
    private static CodeExplanation? OfLimits(string id) => id switch
    {
        "EK0300" => new("A page has more elements than are parsed, or nests so deeply that parsing it would take too long. It is refused; other pages go on.", "Give the page of one article, or raise the limit with --max-elements."),
        "EK0301" => new("A page takes longer than it may, in all stages together. What was being made of it is given up; documents that were written stay, and other pages go on.", "Give the page of one article, or raise the limit with --max-time."),
        "EK0302" => new("A page takes more memory than it may. What was being made of it is given up; documents that were written stay, and other pages go on.", "Give the page of one article, or raise the limit with --max-memory."),
        "EK0303" => new("An element has more attributes than are read. The further ones are as if they were not there; the element stays.", "Nothing needs doing; --max-attributes raises the limit."),
        "EK0304" => new("A script of data (JSON-LD and its kin) is longer than is read. What it says of the article is looked for on the page itself.", "Check headline, authors and dates with inspect, or raise the limit with --max-data."),
        "EK0305" => new("An article has more letters than a PDF holds. The PDF is not written; the other documents are.", "Part the article, or raise the limit with --max-text."),
        "EK0306" => new("An article has more cells of tables than a PDF holds, since each takes memory. The PDF is not written; the other documents are.", "Part the article, or raise the limit with --max-table-cells."),
        "EK0307" => new("A page shows more pictures than are taken. The further ones leave a frame with their text.", "Part the article, or raise the limit with --max-images (--max-fetched-images for those of the web)."),
        "EK0308" => new("A picture has more bytes than are taken. It leaves a frame with its text.", "Make the picture smaller, or raise the limit with --max-image."),
        "EK0309" => new("The pictures of a page have more bytes together than are taken. The further ones leave a frame with their text.", "Make the pictures smaller, or raise the limit with --max-images-size."),
        "EK0310" => new("A picture has more pixels than are taken, whatever the size of its file. It leaves a frame with its text.", "Make the picture smaller, or raise the limit with --max-image-pixels."),
        "EK0311" => new("A text needs more fonts than a PDF takes its letters from. A sign stands in place of what only further fonts have; the text stays in the structure.", "Raise the limit with --max-fonts."),
        "EK0312" => new("A document is larger than it may be. It is not written, and what stood in its place stays; other documents are written.", "Make pictures smaller (--image-width) or leave them out (--no-images), or raise the limit with --max-output."),
        "EK0313" => new("Fetching the pictures of a page takes longer than it may. Those that were not fetched until then leave a frame with their text.", "Try again, or raise the limit with --max-images-time."),
        _ => null,
    };
}
