namespace ExportKit.Diagnostics;

public static partial class CodeExplanations
{
    private static CodeExplanation? OfInputs(string id) => id switch
    {
        "EK0001" => new(
            "The input does not exist or cannot be read, so there is nothing to export.",
            "Check its name, and that you may read it.",
            "To whoever runs the export: the documents of this page are missing. Those of the other inputs are written all the same.",
            "EK0002 EK0003 EK0200"),
        "EK0002" => new(
            "The input has no bytes, or white space alone.",
            "Save the page again, with its content; where a program makes it, see whether that program failed.",
            "To whoever runs the export: an empty page is mostly what is left of a download or a build that failed, and a document of it would look as if all were well.",
            "EK0001 EK0109 EK1001"),
        "EK0003" => new(
            "The input is no text: a picture, an archive or a program.",
            "Give the article's page as HTML.",
            "To whoever runs the export: what looks like a page is none, mostly since a download or a name went wrong. A document of its bytes would be noise to eye and ear.",
            "EK0001 EK0108 EK8800"),
        "EK0004" => new(
            "A document could not be written: its place is full or read-only, or a folder has its name. What stood there before stays.",
            "Choose another place with -o, or make room.",
            "To whoever waits for the document: it is not there, or is the one of before. The documents of other pages and formats are written all the same.",
            "EK0005 EK0223 EK0283"),
        "EK0005" => new(
            "Two inputs would be written to one output, or an output would replace an input. Nothing was replaced.",
            "Export one of them to another folder with -o.",
            "To the author: the page is the original, and a document in its place would be the end of it.",
            "EK0004 EK0221"),
        "EK0006" => new(
            "A document was not written, since an accessibility problem stands and --strict is set.",
            "Mend the problems that are named with it, or export without --strict.",
            "To readers who use a screen reader or a braille display: the document would keep something from them. To the newsroom: --strict is its promise that no such document is published.",
            "EK2001 EK0284"),
        "EK0007" => new(
            "The input, or something in it, is past a limit: bytes, elements, time.",
            "Give the page of one article; part what is longer.",
            "To everyone who shares the machine: what is larger than any article can fill memory and time, by mistake or by intent. A refusal is sooner over than a run that never ends.",
            "EK0106 EK0207"),
        "EK0008" => new(
            "The program itself is at fault; the input may be sound. Other inputs are exported all the same.",
            "Please report it with the page; --debug shows where in the program it is.",
            "To you: the document of this page is missing, through no fault of yours. To us: a fault that nobody reports stays.",
            "EK0004"),
        "EK0009" => new(
            "A book was not written, since one of its articles could not be read, and nobody would see what is missing in it.",
            "Mend the input, or make the book without it.",
            "To readers of the book: a chapter that is silently missing looks like one that never was.",
            "EK0001 EK1001"),
        "EK0020" => new(
            "Options contradict each other. Nothing was done.",
            "Leave one of them out, as the message says.",
            "To whoever typed it: one of the two cannot be meant. To guess which would make a document that somebody did not ask for.",
            "EK0244 EK0284"),
        "EK0280" => new(
            "The file that --baseline names cannot be read. Nothing was done.",
            "Check its name, or make one with --write-baseline.",
            "To whoever runs the build: without its baseline each problem would count as new, and the build would fail for nothing.",
            "EK0281 EK0282"),
        "EK0281" => new(
            "The file that --baseline names is no baseline, is damaged, or is of another version. Nothing was done.",
            "Make it again with --write-baseline.",
            "To whoever runs the build: problems that were accepted would be reported as new, or new ones pass unseen.",
            "EK0280 EK0282"),
        "EK0282" => new(
            "A problem that the baseline knows no longer occurs. Its entry would let it come back unnoticed.",
            "Write the baseline again with --write-baseline.",
            "To the team that keeps the baseline: somebody has mended something. As long as its entry stands, the same mistake could come back, and no build would tell.",
            "EK0280 EK0281"),
        "EK0283" => new(
            "A report or a baseline cannot be written where it is wanted. The documents are not touched by that.",
            "Choose another place, or make room.",
            "To whoever reads the report: it is missing, or is the one of the last run, which says what holds no longer.",
            "EK0004 EK0280"),
        "EK0284" => new(
            "The severity was to be changed of a code that means that there is no document, which no setting makes untrue. Nothing was done.",
            "Leave the change out; a baseline or --severity lets other problems pass.",
            "To whoever reads the exit code: a run that wrote nothing must not end as if all were well.",
            "EK0006 EK0020"),
        _ => null,
    };

    private static CodeExplanation? OfReading(string id) => id switch
    {
        "EK1001" => new("No article was found in the page: it is a list of articles, a front page, or its words come from scripts.", "Give the page of one article; save one that scripts make from a browser."),
        "EK1002" => new("Some bytes are not what the page's encoding allows, and the characters that they stood for are lost to every reader.", "Save the page as UTF-8."),
        "EK1003" => new("The page declares an encoding that its bytes contradict; the one that they are in was used.", "Declare the encoding that the page is in."),
        "EK1004" => new("The page marks no headline; its title or its first words serve. Who moves by headings, and who finds a document by its title, relies on it.", "Mark the headline as h1, or give it with --title."),
        "EK1005" => new("A date on the page could not be understood and is left out.", "Write it in ISO 8601 (2025-05-15), or give it with --date."),
        "EK1006" => new("Structured data in the page (JSON-LD) is damaged and was passed over; the page itself was read instead.", "Mend the JSON-LD: it has to be JSON."),
        "EK1007" => new("Part of the page nests deeper than anything that people write, and was flattened.", "Close the elements of the page."),
        "EK1008" => new("Something on the page has no place in a document, such as a film or a map. Its title and address, or its words, are kept.", "Give it a title, and a transcript or a table of its data."),
        "EK1009" => new("A relative address has no base to be made absolute with, and leads nowhere outside of the page.", "Give the page's address with --base-url."),
        "EK1010" => new("The input marks no structure, as copied text does; headings and paragraphs were inferred.", "Give the page itself, or look the outcome through."),
        "EK1011" => new("The story goes on on a page that was not given: its readers would get a part of it.", "Give all pages of the story with --parts."),
        "EK1012" => new("Several pages were joined into one story; the message says in which order.", "Nothing needs doing if the order is right; else give the pages in theirs."),
        "EK1013" => new("Characters that no document may hold (controls, halves of characters, overrides of direction) were left out.", "Look at the place in the source; often it is damage from copying."),
        _ => null,
    };

    private static CodeExplanation? OfPictures(string id) => id switch
    {
        "EK2001" => new(
            "No text was found for a picture that is content: who does not see it learns only that there is one. The PDF does not claim PDF/UA then, nor the EPUB that words suffice.",
            "Describe the picture in its alt attribute; if it is decoration, give it alt=\"\" or role=\"presentation\"."),
        "EK2002" => new("The alternative text says nothing (a file name, \"image\", the credit); another source serves.", "Say in the alt attribute what the picture shows."),
        "EK2003" => new("The caption serves as alternative text: it is heard, but what the picture shows is not said.", "Describe in the alt attribute what the caption does not say."),
        "EK2004" => new("A picture is missing or unreachable; a frame with its text stands in its place.", "Save the page with its pictures, or mend the address."),
        "EK2005" => new("A picture is damaged or cut short; a frame with its text stands in its place.", "Save the picture again."),
        "EK2006" => new("A picture is of a kind that a document cannot hold; a frame with its text stands in its place.", "Give it as PNG, JPEG or SVG, or install what the hint names."),
        "EK2007" => new("A picture is not of the kind that its name or type says; what its bytes are was trusted.", "Give it the right ending and type."),
        _ => null,
    };

    private static CodeExplanation? OfStructure(string id) => id switch
    {
        "EK3001" => new("Heading levels were changed so that none is skipped; who moves by headings would search for the one that is missing.", "Begin with h2 below the headline, and go one level deeper at a time."),
        "EK3002" => new("A heading without words was left out.", "Remove it from the page, or give it words."),
        "EK3003" => new("A bold line that stood as a subhead became a heading, so that it can be found as one.", "Mark it up as a heading in the source."),
        "EK3004" => new("The header cells of a table were inferred, so that each cell can be said with what it belongs to.", "Mark header cells up as th."),
        "EK3005" => new("A table of data has no header cells, and none could be inferred: who hears a cell does not hear what it means.", "Mark header cells up as th."),
        "EK3006" => new("Rows of a table did not fill its grid, or cells overlapped; it was repaired.", "Mend rowspan and colspan, so that each row has as many cells as the others."),
        "EK3007" => new("A link has no words, or only its address: who hears a list of links does not know where it leads.", "Give the link words that say where it leads."),
        "EK3008" => new("A reference leads to no note, or nothing refers to a note.", "Join the reference and its note by the note's id."),
        _ => null,
    };

    private static CodeExplanation? OfLanguage(string id) => id switch
    {
        "EK4001" => new("The page names no language; it was inferred from its words. By it a voice is chosen.", "Name it with lang on the html element, or with --lang."),
        "EK4002" => new("A language tag is not well formed, and was mended or left out.", "Write tags by BCP 47: en-GB, zh-Hant."),
        "EK4003" => new("There are no words of structure (\"Image:\", \"Page\") in the article's language; English ones serve, marked as English.", "Add a table of words for the language; see CONTRIBUTING.md."),
        _ => null,
    };
}
