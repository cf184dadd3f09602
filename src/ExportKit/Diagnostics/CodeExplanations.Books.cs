namespace ExportKit.Diagnostics;

internal static partial class CodeExplanations
{
    private static CodeExplanation? OfEpub(string id) => id switch
    {
        "EK6001" => new(
            "A link leads where no document can lead: to a place that is not in the article, to a broken address, to a script, to a file of somebody's own machine. Its words stay as plain words.",
            "Give the link an address of the web, or the id of something in the article. A link that only opens or closes something on the page can go.",
            "To readers by keyboard and ear: a link that does nothing is a stop on the way through the document, and each one costs the trust that the next will work. An EPUB with such links is refused by shops.",
            "EK1009 EK3007 EK3008")
        {
            Wrong = "<a href=\"#map\">map</a> … <figure>…</figure>",
            Right = "<a href=\"#map\">map</a> … <figure id=\"map\">…</figure>",
        },
        "EK6002" => new(
            "An SVG picture holds more than a picture: scripts, movement, or what it would load from elsewhere. These parts were left out of the copy in the EPUB.",
            "Look at the picture in the book. Where something is missing, save the SVG as a still drawing with all that it needs within it.",
            "To all readers: what a script draws is not there to be seen. And to their safety: a book must do nothing on its own when it is opened.",
            "EK2006 EK8305"),
        "EK6020" => new(
            "With --certified-by a person gives their word that the EPUB conforms to WCAG 2.2 at level AA. A check of ours fails, so that this cannot be true, and no EPUB was written.",
            "Mend what the message names (each stands beside it with its place), and export again. Or leave --certified-by out: the book then claims only what was computed.",
            "To the person who certifies, whose name would stand under an untrue statement, in some countries with consequences in law; and to readers, who choose books by it.",
            "EK2001 EK3005 EK3007 EK8304"),
        "EK6021" => new(
            "A picture is wider than --image-width allows, and cannot be made smaller here: it moves, is a GIF, or a library is not installed. It is in the book as it is.",
            "Save a smaller copy of it, as JPEG or PNG, or install what the hint names.",
            "To readers with slow connections or small devices, for whom the book is larger than it was to be. It looks as it should.",
            "EK2006"),
        _ => null,
    };

    private static CodeExplanation? OfText(string id) => id switch
    {
        "EK7001" => new(
            "Something that is embedded or linked holds its whole document within its address (data:…). No voice can say that, so the text leaves the address out; its words stay.",
            "Give the document an address of its own on the web.",
            "To readers of the text, who have no other way to it: in the PDF and the EPUB, too, such an address leads nowhere in most readers.",
            "EK6001 EK1008"),
        "EK7002" => new(
            "The encoding that was asked for lacks characters of the article. Plain ones that say the same stand for them: straight quotation marks, hyphens, three points.",
            "Leave --encoding out: UTF-8 has every character. Keep it where an old program or device needs it.",
            "To readers, hardly: the words are the same. To whoever compares the text with the page by machine: they differ.",
            "EK7003"),
        "EK7003" => new(
            "The encoding that was asked for lacks characters of the article, and nothing plain says the same: letters of another script, signs. Question marks stand for them.",
            "Leave --encoding out, or choose one that has the script (koi8-r or iso-8859-5 for Cyrillic, for instance).",
            "To readers by ear and braille: “The boat ???” is all that they get of the name. Nobody can find it out from the text.",
            "EK7002 EK8600"),
        "EK7004" => new(
            "With --tables grid a table would be wider than a line may be. It is said row by row instead, each cell with its header.",
            "Nothing needs doing. A greater --wrap has room for wider tables.",
            "To readers who asked for columns, mostly by eye or on a braille display of 40 or 80 cells: columns that break in the middle could not be read at all.",
            "EK3004"),
        "EK7005" => new(
            "With --wrap, lines in a script that has no spaces between words (Japanese, Chinese, Thai, Khmer) are broken by the rules that the library ICU knows. It is not installed, and such lines stay whole.",
            "Install ICU as the hint says, or leave --wrap out.",
            "To readers by eye or braille: the lines are longer than asked for. A break at the wrong place would be worse: in Thai it splits words, in Japanese it changes how they are read.",
            "EK5001"),
        _ => null,
    };
}
