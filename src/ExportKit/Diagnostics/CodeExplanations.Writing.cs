namespace ExportKit.Diagnostics;

public static partial class CodeExplanations
{
    private static CodeExplanation? OfPdf(string id) => id switch
    {
        "EK5001" => new("A library of the system that PDFs need is missing or too old. The other documents are made without it.", "Install what the hint names; ./setup.sh does it on Debian and Ubuntu."),
        "EK5002" => new("No font was found that can set the document.", "Install the package that the hint names."),
        "EK5003" => new("No installed font has a character: a sign stands in its place for the eye, and the character itself for all who hear or copy it.", "Install a font that has it."),
        "EK5004" => new("A font may not be embedded by its licence, and was passed over.", "Nothing needs doing; name another with --font to choose it yourself."),
        "EK5005" => new("The PDF does not claim PDF/UA, since something in it does not meet it. It is PDF/A all the same.", "Mend what the message names, mostly pictures without texts."),
        "EK5006" => new("The tag tree of the PDF breaks a rule of its standard: a fault of the program.", "Please report it with the page."),
        "EK5007" => new("A font file is damaged and was passed over.", "Install the font again."),
        "EK5020" => new("The article has characters of private use, which mean nothing outside of one font. PDF/UA-2 forbids them; U+FFFD stands for each.", "Write what is meant with characters of Unicode."),
        "EK5021" => new("A page of the size, margins and columns that were asked for cannot hold text. Nothing was done.", "Choose a larger page, smaller margins or smaller text."),
        "EK5022" => new("A size or spacing of type is out of bounds. Nothing was done.", "Choose one within the bounds that the message names."),
        "EK5023" => new("A colour has too little contrast for text (WCAG 2.2, 1.4.6 asks for 7:1). Nothing was done.", "Take the nearest colour that the message names."),
        "EK5024" => new("The font that was asked for is not installed, or cannot be used.", "Install it, or name another with --font."),
        "EK5025" => new("The logo cannot be read, or is no picture that a PDF can hold. Nothing was done.", "Give --logo a PNG, JPEG or SVG that can be read."),
        "EK5026" => new("The article's address is too long for a QR code that can be read from paper; it stands as text alone.", "Nothing needs doing; a shorter canonical address would have one."),
        "EK5030" => new("A text is longer than a string in a PDF may be (32,767 bytes), and was cut there.", "Shorten the text, mostly an alternative text or a description."),
        _ => null,
    };

    private static CodeExplanation? OfEpub(string id) => id switch
    {
        "EK6001" => new("A link leads where a document cannot lead: to no place in the article, to a broken address, to a script. Its words stay.", "Mend the address, or remove the link."),
        "EK6002" => new("Parts of an SVG picture were left out: scripts, movement, what it loads from elsewhere.", "Look the picture over; save it without them."),
        "EK6020" => new("The word of a person that the book conforms to WCAG was refused, since a check of ours fails. No EPUB was written.", "Mend what the message names, or leave out --certified-by."),
        "EK6021" => new("A picture is wider than was asked for, and cannot be made smaller.", "Install what the hint names, or give a smaller picture."),
        _ => null,
    };

    private static CodeExplanation? OfText(string id) => id switch
    {
        "EK7001" => new("A link or embed holds its document in its address (data:), which no voice can say; the text leaves the address out.", "Nothing needs doing; the other documents keep it."),
        "EK7002" => new("The encoding that was asked for lacks characters; plain ones that say the same stand for them.", "Choose --encoding utf-8 to keep them."),
        "EK7003" => new("The encoding that was asked for lacks characters that nothing can stand for; question marks do.", "Choose --encoding utf-8 to keep them."),
        "EK7004" => new("A table is too wide for aligned columns, and is said row by row.", "Nothing needs doing; a greater --wrap has room for wider tables."),
        "EK7005" => new("The library that knows where lines may be broken in a script without spaces is missing; such lines stay whole.", "Install ICU, as the hint says, or leave out --wrap."),
        _ => null,
    };
}
