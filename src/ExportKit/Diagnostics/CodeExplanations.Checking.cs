namespace ExportKit.Diagnostics;

internal static partial class CodeExplanations
{
    private static CodeExplanation? OfChecking(string id) => OfCheckedPdf(id) ?? OfCheckedEpub(id) ?? OfValidators(id) ?? OfCheckedText(id) ?? OfComparing(id);

    private static CodeExplanation? OfCheckedPdf(string id) => id switch
    {
        "EK8000" => new(
            "PDFs are read through the program qpdf, which is not installed, or is older than version 11. The PDF was not examined.",
            "Install the package qpdf: apt install qpdf, dnf install qpdf, brew install qpdf. EPUBs and texts are checked without it.",
            "To whoever runs the check: “fails” means here that nobody has looked, not that something was found.",
            "EK5001 EK8801"),
        "EK8001" => new(
            "The PDF is damaged so that it cannot be read: cut short, changed by a transfer, or not finished by the program that wrote it. The message ends with what qpdf says of it.",
            "Make it again, or fetch it again. qpdf --check FILE says more, and qpdf FILE OUT.pdf mends some kinds of damage, though mostly without the tags.",
            "To all readers: some viewers show a damaged file by guessing, and screen readers then get words without order. An archive must not take it.",
            "EK8002 EK8003"),
        "EK8002" => new(
            "The PDF opens with a password only, so that it could not be examined.",
            "Check a copy without it: qpdf --password=… --decrypt IN.pdf OUT.pdf.",
            "To archives, where the password will be lost before the file is; PDF/A forbids encryption. Some protected files keep screen readers out as well.",
            "EK8001"),
        "EK8003" => new(
            "The PDF, or what its pages draw, is more than is read: qpdf's answer past 768 MB or out of time, or more than 60 million drawing operations. The rules about content were checked in part, or not at all.",
            "Split the document and check its parts: qpdf --split-pages=100 IN.pdf OUT.pdf.",
            "To whoever runs the check: a bound keeps files from strangers from filling the machine. What lies beyond it was seen by nobody.",
            "EK0007 EK8001"),
        "EK8010" => new(
            "The PDF breaks a rule of PDF/UA-1 (ISO 14289-1). The rules are checked whatever the file claims; rule 5-1 is broken wherever it claims nothing. A picture whose text only says that there is no description breaks what clause 7.3 asks for.",
            "Mend it where the PDF comes from: in the page (describe the picture), in the document (mark headings and tables up as such), in the settings of the program that wrote it (“tagged PDF”, language, title). What the rule asks for stands above each message; exportkit check FILE --rules names all rules.",
            "To readers by ear and finger: without tags, texts or language a PDF is a heap of letters for them. The message says which of them is missing, and where.",
            "EK8011 EK8020 EK2001"),
        "EK8011" => new(
            "The PDF says of itself that it conforms to a standard, such as PDF/UA-1, and a rule of that standard is broken. The broken rules stand beside it as EK8010, or as a validator names them.",
            "Mend what is broken, or let the file claim nothing. A program that edits a PDF often keeps the claim and breaks what was claimed: make it anew from its source.",
            "To readers, libraries and authorities who choose by the claim. Who opens such a file with a screen reader has been promised something.",
            "EK8010 EK8304"),
        "EK8020" => new(
            "The PDF meets the rules, and yet something looks as if it served a reader badly: alternative texts that are file names or the same for many pictures, empty headings, several headings of the first level, a language that does not fit the letters, an order of reading that goes back and forth. No machine can be sure of these.",
            "Look at the place, or better, listen to it with a screen reader. It is a warning: the file passes.",
            "To readers by ear: a file can pass every validator and be of no use to them. “IMG_2041.jpg” is an alternative text by the rules.",
            "EK8010 EK2002"),
        _ => null,
    };

    private static CodeExplanation? OfCheckedEpub(string id) => id switch
    {
        "EK8300" => new(
            "The EPUB cannot be read: its archive is damaged or cut short, or it holds more than is unpacked (number of files, their size, or a file that grows without measure when it is unpacked).",
            "Make it again, or fetch it again. A file that only pretends to be small is an attack, or a fault of the program that packed it.",
            "To all readers: most reading systems refuse such a book without a word of why.",
            "EK0007 EK8301"),
        "EK8301" => new(
            "The EPUB breaks a rule of EPUB 3.3 that reading systems rely on: the package, the manifest, the contents, links, or the markup of a chapter. The name of the rule is the one that epubcheck has for it, where it has one.",
            "Mend it in the program that the book comes from, or in the file that the message names: an EPUB is a zip archive of web pages.",
            "To all readers: the book may not open, a chapter may be missing, a link may lead nowhere. Shops and libraries refuse books that epubcheck calls invalid.",
            "EK8302 EK8310"),
        "EK8302" => new(
            "The EPUB does something that EPUB 3.3 allows and advises against, such as names of files with spaces, or contents that do not reach each chapter.",
            "Mend it where you can; the book is valid all the same.",
            "To readers whose reading system is old or small: it is where such things break first.",
            "EK8301 EK8311"),
        "EK8303" => new(
            "Something in the EPUB shuts a reader out: a picture without a text, or with one that only says that there is none; skipped headings; a table without headers; a language that is not named; metadata about accessibility that is missing (EPUB Accessibility 1.1, WCAG 2.2).",
            "Mend it in the source of the book, so that it stays mended: in the page for books of ours, else in the chapter that the message names.",
            "To readers by ear, braille and keyboard. The European Accessibility Act, which applies since June 2025, asks for e-books that shut nobody out.",
            "EK2001 EK8304 EK8312")
        {
            Wrong = "<img src=\"images/goat.jpg\"/>",
            Right = "<img src=\"images/goat.jpg\" alt=\"A white goat looks at the sea from a boat\"/>",
        },
        "EK8304" => new(
            "The metadata of the EPUB say something of its accessibility that its content does not bear out: alternative texts where a picture lacks one, transcripts where there is no sound, page numbers where there is no list of pages.",
            "Mend the content so that the claim is true, or take the claim out of the package document.",
            "To readers who choose a book by these claims before they pay for it, since shops show them. A claim that is not true is worse than none.",
            "EK8303 EK8011 EK6020")
        {
            Wrong = "<meta property=\"schema:accessibilityFeature\">transcript</meta>",
            Right = "<meta property=\"schema:accessibilityFeature\">tableOfContents</meta>",
        },
        "EK8305" => new(
            "The EPUB holds what acts or loads when it is opened: scripts, event handlers, forms, files from elsewhere. It may be meant well; it need not be.",
            "Leave it out where the content does not need it. What a script shows should also stand in the book without it.",
            "To readers, whose reading system may send home what they read and when; to readers by ear and keyboard, for whom scripted parts seldom work; to the archive, where the remote file will be gone.",
            "EK6002"),
        "EK8306" => new(
            "Something about the EPUB is worth knowing and is no fault: a file that the manifest does not list, landmarks that are missing, encrypted files that could not be examined.",
            "Nothing needs doing, unless it surprises you.",
            "To the editor: a file that nobody lists is mostly one that was forgotten, and it goes out with the book.",
            "EK8302"),
        _ => null,
    };

    private static CodeExplanation? OfValidators(string id) => id switch
    {
        "EK8310" => new(
            "The validator epubcheck calls something in the EPUB an error, by a rule that we do not check ourselves. The message is the validator's own.",
            "Look at the file and line that are named. What the rule means is told in epubcheck's own list of messages, by the id before the message.",
            "To the publisher: shops and libraries run epubcheck, and refuse what it refuses.",
            "EK8301 EK8311"),
        "EK8311" => new(
            "The validator epubcheck warns of something in the EPUB, by a rule that we do not check ourselves. The book is valid.",
            "Look at the file and line that are named, and mend it where you can.",
            "To the publisher: some shops count warnings; most do not.",
            "EK8302 EK8310"),
        "EK8312" => new(
            "Ace, the accessibility checker of the DAISY Consortium, opened the EPUB in a browser and found a violation. The message is Ace's own.",
            "Look at the chapter that is named. What only a browser can tell, such as the contrast of colours, is mostly mended in a style sheet.",
            "To the readers whom the rule is for: with color-contrast, readers with low vision.",
            "EK8303"),
        "EK8313" => new(
            "The validator epubcheck mentions something about the EPUB that it calls neither an error nor a warning.",
            "Nothing needs doing.",
            "To the editor who wonders why a reading system treats a passage as plain.",
            "EK8306 EK8311"),
        "EK8800" => new(
            "The file is no PDF, EPUB or text that can be examined. It is told apart by its bytes, whatever its name says.",
            "Give the document that was made, not the page that it was made of. A page is read with exportkit inspect.",
            "To whoever runs the check: a file of another kind among the documents was put there by mistake.",
            "EK0003 EK8700"),
        "EK8801" => new(
            "A validator that --validators names is not installed, so that what was asked for was not done. The document counts as failed.",
            "Install it as the hint says, or leave it out of --validators: without that option those validators run that are installed.",
            "To whoever relies on the check in a build: a validator that is silently missing would let everything pass.",
            "EK8000 EK8802"),
        "EK8802" => new(
            "A validator is installed and gave no result: it could not be started, took too long, ended with an error, or wrote a report that cannot be read. Our own rules were checked all the same.",
            "Run it by itself on the document to see why; often the Java or the browser that it needs is missing.",
            "To whoever runs the check: what only this validator knows was checked by nobody.",
            "EK8801"),
        _ => null,
    };

    private static CodeExplanation? OfCheckedText(string id) => id switch
    {
        "EK8600" => new(
            "The text is not encoded in UTF-8 (or in UTF-16 with its mark), so that letters beyond English ones cannot be told.",
            "Save it as UTF-8. From an old encoding: iconv -f windows-1252 -t utf-8 OLD > NEW.",
            "To readers by ear and braille: a screen reader takes the bytes for other letters, or for none: “caf” and a pause.",
            "EK1002 EK7003"),
        "EK8601" => new(
            "The text holds what shuts a listener out: nothing but signs, control characters, lost characters (�), words that were read in the wrong encoding (“Ã©” for “é”), or a line that says of a picture only that it has no description.",
            "Mend it in the source and make the text again. For a picture: describe it in the page, see EK2001.",
            "To readers by ear and braille. A sighted reader guesses over such places; a voice spells them out or falls silent.",
            "EK2001 EK8602"),
        "EK8602" => new(
            "The text holds what a speech engine spells out or what is hard to listen to: lines drawn with signs, frames, columns made with spaces, tags that were left, addresses within sentences, words without end, file names for pictures.",
            "Put words in its place: “Section break.” for a drawn line, “Boat: Aurora, crew: 4” for columns.",
            "To readers by ear: “equals equals equals” fourteen times before the first sentence. It is a warning; the text passes.",
            "EK8601"),
        "EK8603" => new(
            "Something about the text is worth knowing: tabs, or line ends of several kinds.",
            "Nothing needs doing. Where you like, put words or single spaces in place of tabs.",
            "To readers of braille displays: a tab is one cell on some and eight on others.",
            "EK8602"),
        _ => null,
    };

    private static CodeExplanation? OfComparing(string id) => id switch
    {
        "EK8700" => new(
            "exportkit diff compares the words of two documents, and the words of this one cannot be read: it is no PDF, EPUB, text or page, or it is damaged.",
            "Give a PDF, an EPUB, a text or a page of HTML, and mend what the message says.",
            "To whoever runs the comparison: exit code 2 means that nothing was compared, not that the documents differ.",
            "EK8800 EK8000"),
        "EK8900" => new(
            "A document would be written otherwise than it is in the folder of golden files. What differs is shown above; nothing was written.",
            "Read the difference. Where it is what you wanted, accept it with --update-golden and keep the change in version control; where not, find out what changed: page, settings, template or tool.",
            "To the newsroom: a small change of a template may take the alternative texts out of each document of the next ten years. This is where it is seen first.",
            "EK8901 EK8902"),
        "EK8901" => new(
            "A document would be written, and is not among the golden files. Nothing was written.",
            "Where it is wanted, add it with --update-golden. Where the folder is empty, its name may be wrong.",
            "To the newsroom: a document without its like is compared with nothing.",
            "EK8900 EK8902"),
        "EK8902" => new(
            "A document lies among the golden files, and no input of this run makes it.",
            "Export its page too, or delete the document where the page is gone on purpose.",
            "To the newsroom: mostly a page was renamed, or has fallen out of the list of inputs, and nobody checks its documents any more.",
            "EK8901"),
        "EK8903" => new(
            "A document cannot be compared with the one among the golden files: a PDF is read through a folder for temporary files, and there is no room in it, or no right to write.",
            "See to what the message names (TMPDIR names another folder), and run again.",
            "To whoever relies on the comparison in a build: it was not made, so that the run fails rather than passes.",
            "EK0004 EK8000 EK8900"),
        _ => null,
    };
}
