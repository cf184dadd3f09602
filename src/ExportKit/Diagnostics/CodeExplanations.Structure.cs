namespace ExportKit.Diagnostics;

internal static partial class CodeExplanations
{
    private static CodeExplanation? OfStructure(string id) => OfHeadings(id) ?? OfTables(id) ?? OfReferences(id);

    private static CodeExplanation? OfHeadings(string id) => id switch
    {
        "EK3001" => new(
            "The headings of the page skip levels, or begin deeper than below the headline. Their levels were changed so that none is skipped; their order and which stands below which stay.",
            "Choose levels by what stands below what, never by how large the letters are: h1 for the headline alone, h2 for the parts of the article, h3 for parts of those.",
            "To readers who move by headings with a screen reader: after level 2, level 4 sounds as if a heading had been missed, and they go back to look for it. PDF/UA and WCAG ask for unbroken levels.",
            "EK3002 EK3003 EK1004")
        {
            Wrong = "<h1>A calm morning</h1>\n<h2>At six</h2>\n<h4>At noon</h4>",
            Right = "<h1>A calm morning</h1>\n<h2>At six</h2>\n<h3>At noon</h3>",
        },
        "EK3002" => new(
            "A heading on the page holds no words, and was left out.",
            "Remove it, or give it words. Editors often leave one behind where somebody wanted more room between paragraphs: room is made by style sheets.",
            "To readers who move by headings: an empty one is announced as “heading level 2” and then nothing, and stands as an empty line in the list of headings.",
            "EK3001")
        {
            Wrong = "<h2><br></h2>",
            Right = "<h2>What came later</h2>",
        },
        "EK3003" => new(
            "A paragraph that is nothing but one short bold line stands where a subhead would. It became a heading.",
            "Mark it up as a heading. Where it is none, say so in a sidecar: { \"heading\": \"…\", \"paragraph\": true }.",
            "To readers who move by headings: bold letters are seen, and heard by nobody. Without the change they could not jump to that part of the article, nor find it in the bookmarks.",
            "EK3001")
        {
            Wrong = "<p><b>What came later</b></p>",
            Right = "<h2>What came later</h2>",
        },
        _ => null,
    };

    private static CodeExplanation? OfTables(string id) => id switch
    {
        "EK3004" => new(
            "A table has data and no header cells. Its first row or first column reads like headers and was taken for them.",
            "Mark the headers up as th, with scope=\"col\" above columns and scope=\"row\" before rows. A sidecar can say it too: { \"number\": 1, \"headerRows\": 1 }.",
            "To blind readers: each cell is said together with its headers, “Aurora, crew: 4”. If the guess is wrong, every cell of the table is said with the wrong words.",
            "EK3005 EK3006")
        {
            Wrong = "<tr><td>Boat</td><td>Crew</td></tr>\n<tr><td>Aurora</td><td>4</td></tr>",
            Right = "<tr><th scope=\"col\">Boat</th><th scope=\"col\">Crew</th></tr>\n<tr><th scope=\"row\">Aurora</th><td>4</td></tr>",
        },
        "EK3005" => new(
            "A table has data and no header cells, and none of its rows or columns reads like headers. The cells are written without any.",
            "Add headers that say what the rows and columns are, as th. If it is no table of data but was made for the look, write it as paragraphs or a list.",
            "To blind readers: they hear “4, 12, 6, 17” and have nothing to tell what each number counts. A certified EPUB (--certified-by) is refused for it.",
            "EK3004 EK6020")
        {
            Wrong = "<tr><td>4</td><td>12</td></tr>\n<tr><td>6</td><td>17</td></tr>",
            Right = "<tr><th scope=\"col\">Crew</th><th scope=\"col\">Boxes of fish</th></tr>\n<tr><td>4</td><td>12</td></tr>\n<tr><td>6</td><td>17</td></tr>",
        },
        "EK3006" => new(
            "The rows of a table do not fill its grid: one has fewer cells than the others, or cells reach into each other by their spans. Empty cells were added, or spans cut.",
            "Give each row as many cells as the others, colspan and rowspan counted; an empty cell is a cell too.",
            "To blind readers, who move through a table cell by cell: where a cell is missing, those after it stand below the wrong header. Look whether the empty cell came at the right place.",
            "EK3004 EK3005")
        {
            Wrong = "<tr><th>Boat</th><th>Crew</th><th>Left at</th></tr>\n<tr><td>Aurora</td><td>06:10</td></tr>",
            Right = "<tr><th>Boat</th><th>Crew</th><th>Left at</th></tr>\n<tr><td>Aurora</td><td></td><td>06:10</td></tr>",
        },
        _ => null,
    };

    private static CodeExplanation? OfReferences(string id) => id switch
    {
        "EK3007" => new(
            "A link has no words, or only its address as words. Its title or its address is what is said.",
            "Give the link words that say where it leads, and that make sense without the sentence around them.",
            "To blind readers, who call up the links of a document as a list: an address is spelled out, and among ten of them nobody knows which one is wanted. To readers of braille, for whom a long address fills lines.",
            "EK1009 EK6001")
        {
            Wrong = "The times are at\n<a href=\"https://example.org/timetable\">https://example.org/timetable</a>.",
            Right = "The times are in the\n<a href=\"https://example.org/timetable\">timetable of the ferries</a>.",
        },
        "EK3008" => new(
            "A reference to a note leads to no note, or nothing refers to a note. A reference without its note stays as a plain raised sign.",
            "Join the two: the href of the reference is # and the id of the note.",
            "To readers by ear: a sighted reader looks at the foot of the page for the 1, a listener can only follow the link. Where it leads nowhere, the note is out of reach.",
            "EK6001")
        {
            Wrong = "<a href=\"#note-1\" role=\"doc-noteref\">1</a> …\n<p id=\"n1\">By the harbour's own book.</p>",
            Right = "<a href=\"#note-1\" role=\"doc-noteref\">1</a> …\n<p id=\"note-1\">By the harbour's own book.</p>",
        },
        _ => null,
    };

    private static CodeExplanation? OfLanguage(string id) => id switch
    {
        "EK4001" => new(
            "The page does not say in which language it is. The language was inferred from its words; in a book of articles in several languages, that of most of them was taken for the book.",
            "Name the language on the html element, or give it with --lang.",
            "To readers by ear: the voice and its rules of speech are chosen by the language. English words that a French voice says cannot be understood. To readers of braille: contractions go by language too.",
            "EK4002 EK4003")
        {
            Wrong = "<html>",
            Right = "<html lang=\"en-GB\">",
        },
        "EK4002" => new(
            "A language is named by something that is no language tag. It was mended where it is clear what is meant, and left out otherwise.",
            "Write tags as BCP 47 has them: a language, then perhaps a script and a region, with hyphens between them.",
            "To readers by ear: a tag that a screen reader does not know leaves the voice as it is, and a quotation in French is read by English rules. PDF/UA and EPUB forbid such tags.",
            "EK4001")
        {
            Wrong = "<html lang=\"english\"> … <i lang=\"fr_FR\">fait accompli</i>",
            Right = "<html lang=\"en\"> … <i lang=\"fr-FR\">fait accompli</i>",
        },
        "EK4003" => new(
            "The documents need words of their own, such as “Image:”, “Page” and “End of list.”, and ExportKit has none in the article's language. English ones stand there, marked as English.",
            "Where the language is wrong, give the right one with --lang. Where it is right, the words can be added in one file: CONTRIBUTING.md tells how.",
            "To readers by ear and braille: they hear English between the paragraphs of their own language. A voice changes for each of those words, where it can.",
            "EK4001"),
        _ => null,
    };
}
