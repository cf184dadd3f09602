namespace ExportKit.Diagnostics;

internal static partial class CodeExplanations
{
    private static CodeExplanation? OfPdf(string id) => OfFonts(id) ?? OfPdfClaims(id) ?? OfDesign(id);

    private static CodeExplanation? OfFonts(string id) => id switch
    {
        "EK5001" => new(
            "A library of the system that PDFs need is missing or too old: HarfBuzz, which turns letters into shapes, or ICU, which orders scripts from right to left and breaks lines in scripts without spaces. No PDF was made; the other documents were.",
            "Install what the hint names for your system. ./setup.sh does it on Debian and Ubuntu.",
            "To whoever runs the export: it is the machine that lacks something, not the page, and each PDF on it will fail. Without these libraries Arabic, Hindi or Thai letters would be set so that nobody could read them.",
            "EK5002 EK7005 EK8000"),
        "EK5002" => new(
            "No font was found that text can be set in, so no PDF was made. Small systems, such as containers, often have none at all.",
            "Install the package that the hint names for your system, or name a font file with --font.",
            "To whoever runs the export: each font that a PDF uses must lie within it, so that it looks the same everywhere and its words can be read out for ever. There is none that the program could put in by itself.",
            "EK5001 EK5004 EK5007 EK5024"),
        "EK5003" => new(
            "No installed font has a character of the article, or only a font in colours has it, as for emoji. A sign stands in its place on the page; the character itself stays in the PDF for all who hear, search or copy the words.",
            "Install a font that has it, as the hint says, and export again.",
            "To readers by eye, large print among them: they see a box where a letter or a name was. Readers by ear and braille get the right character.",
            "EK5002 EK5020"),
        "EK5004" => new(
            "The maker of a font forbids by a mark in it that it is put into documents. It was passed over, and another was used.",
            "Nothing needs doing. With --font you choose the font yourself; a licence that allows embedding has to be asked of its maker.",
            "To the publisher, who answers for the licences of what is published. A PDF without its fonts is no choice either: PDF/UA and PDF/A forbid it, since nobody knows how it will look.",
            "EK5002 EK5007 EK5024"),
        "EK5007" => new(
            "The file of an installed font is damaged, and was passed over; another font was used.",
            "Install the font again, or remove the file that the message names.",
            "To whoever runs the export: the PDF is sound, yet looks different from those that other machines make, and may lack characters that the font had.",
            "EK5002 EK5003"),
        "EK5020" => new(
            "The article has characters of private use: code points that mean something in one font alone, mostly icons. PDF/UA-2 forbids them. U+FFFD (�) stands for each in the PDF.",
            "Write what is meant with a character that Unicode has, or in words; let an icon be a picture with an alternative text.",
            "To readers by ear and braille: nobody can know what such a character means. A voice says nothing, or “private use”.",
            "EK1013 EK5003")
        {
            Wrong = "The ferry costs 4 &#xE123; there and back.",
            Right = "The ferry costs 4 € there and back.",
        },
        _ => null,
    };

    private static CodeExplanation? OfPdfClaims(string id) => id switch
    {
        "EK5005" => new(
            "The PDF does not say that it conforms to PDF/UA, since pictures in it have no text. It is tagged all the same, and conforms to the standard of archives that was asked for.",
            "Describe the pictures; EK2001 names each with its place. With --strict no such PDF is written.",
            "To libraries, schools and offices that may take only PDFs that claim PDF/UA: this one they will refuse. And to blind readers: the claim is a promise to them, and it would not be kept.",
            "EK2001 EK8010"),
        "EK5006" => new(
            "The tags of a PDF that was about to be written break a rule of PDF/UA. This is a fault of the program, not of your page: the PDF is written without the claim that it conforms.",
            "Please report it together with the page. Until it is mended, the EPUB and the text of the same page are not touched by it.",
            "To blind readers, who move through a PDF by its tags; and to the editor, who cannot mend it.",
            "EK0008 EK5005"),
        "EK5026" => new(
            "The address of the article is so long that its QR code would have points too fine to be read from paper. The address stands there as text alone.",
            "Give the page a shorter canonical address (a link element with rel=\"canonical\"), or leave the code out with --no-qr.",
            "To readers on paper, who would have pointed a phone at it instead of typing.",
            "EK1009"),
        "EK5030" => new(
            "A text in the PDF, mostly an alternative text, is longer than a string in a PDF may be (32,767 bytes). It was cut there.",
            "Shorten the alternative text to what a reader needs at that place, and put the long description into the article itself.",
            "To blind readers: the end is missing for them. A text of that length cannot be paged through or searched either: a screen reader says it as one breath.",
            "EK2001")
        {
            Wrong = "<img src=\"plan.png\" alt=\"… 20 pages of words …\">",
            Right = "<img src=\"plan.png\" alt=\"Plan of the harbour; its parts are described below\">\n<p>The north quay …</p>",
        },
        _ => null,
    };

    private static CodeExplanation? OfDesign(string id) => id switch
    {
        "EK5021" => new(
            "On a page of the size, margins and columns that were asked for there is no room for a line of text. Nothing was done.",
            "Choose a larger page, smaller margins, one column or smaller text.",
            "To whoever runs the export, before any work is lost. Large print needs a larger page: below 20 letters a line, reading becomes spelling.",
            "EK5022"),
        "EK5022" => new(
            "A size or spacing of type is out of bounds: text of 9 to 72 points and a line spacing of 1 to 3 can be set. Nothing was done.",
            "Choose a value within the bounds. For readers who see little there are presets: --preset large-print and --preset extra-large.",
            "To readers with low vision, and to everybody over forty: below 9 points print shuts them out.",
            "EK5021 EK5023"),
        "EK5023" => new(
            "A colour that was asked for does not stand out enough from the colour of the page: text needs a contrast of 7 to 1 (WCAG 2.2, 1.4.6). Nothing was done.",
            "Take the nearest colour that has enough, which the message names, or one that is darker on a light page and lighter on a dark one.",
            "To readers with low vision or colour blindness, to readers of prints that have paled, and to all who read in the sun.",
            "EK5022"),
        "EK5024" => new(
            "The font that was asked for with --font is not installed, may not be put into documents, or its file cannot be used. No PDF was made, since it would not look as you wanted.",
            "Look at the spelling of the name (fc-list : family lists what is installed on Linux), install the font, or leave --font out.",
            "To whoever runs the export: another font in its place would change the look of each document without a word.",
            "EK5002 EK5004"),
        "EK5025" => new(
            "The logo that was asked for with --logo cannot be read, or is no picture that a PDF can hold. Nothing was done.",
            "Give a PNG, JPEG or SVG that opens in other programs, and look at its path.",
            "To the publisher, whose documents would go out without a sign of where they are from.",
            "EK2005 EK2006"),
        _ => null,
    };
}
