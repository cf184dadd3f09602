namespace ExportKit.Diagnostics;

internal static partial class CodeExplanations
{
    private static CodeExplanation? OfReading(string id) => OfWholePages(id) ?? OfWordsOfPages(id);

    private static CodeExplanation? OfWholePages(string id) => id switch
    {
        "EK1001" => new(
            "Nothing on the page reads like an article: it is a front page or a list of articles, a page behind a login or a payment, or one whose words scripts bring in later. No document was written.",
            "Give the page of one article. If a browser shows the words and the saved file does not hold them, let scripts run with --render, or save the page from the browser. If the words are there and were missed, say where they stand with --select.",
            "To whoever runs the export. A document of menus and teasers would be worse than none: its readers would take it for the article.",
            "EK0108 EK0260 EK1010"),
        "EK1004" => new(
            "The page marks no headline: it has no h1 that names the article, no title, and no data that states one. The first heading or the first words serve instead.",
            "Mark the headline as h1, or give it with --title.",
            "To all readers. The headline is the title of the PDF's window, the name under which a library app files the EPUB, the first bookmark and the first words that are heard. First words that stand there look like an accident, and two documents that begin alike cannot be told apart.",
            "EK3001 EK3003")
        {
            Wrong = "<div class=\"big\">A calm morning</div>",
            Right = "<h1>A calm morning</h1>",
        },
        "EK1010" => new(
            "The input is text that somebody copied, not HTML. Headline, byline, subheads and pictures were inferred from how its lines stand.",
            "Export the page itself where you can. Else read the text through, and correct with --title, --author and --date what was taken wrongly.",
            "To readers who move by headings or hear what a thing is: what was a list, a link, a table or a passage in another language in the article is plain words in a copy, and nobody can tell any more.",
            "EK1001 EK1004 EK3003 EK4001"),
        "EK1011" => new(
            "The page says that its story goes on (or begins) on another page, which was not given. The documents end where this page ends.",
            "Give all pages of the story at once with --parts, or save the page that shows it whole, often called “print” or “single page”.",
            "To all readers, and most to who listens: a sighted reader sees the words “next page” and knows that something is missing, a listener hears the article simply stop. An archive would keep a part and call it the article.",
            "EK1012 EK0009"),
        "EK1012" => new(
            "Several pages were joined into one story. The message says in which order, and whether the links between them told it.",
            "Nothing where the order is right. Where the links do not tell it, the pages are taken as they were given: give them in the order of reading.",
            "To the editor: parts in the wrong order make sense one by one, so that no program notices.",
            "EK1011"),
        "EK1007" => new(
            "Elements stand one within the other more deeply than anybody writes by hand. Those below the limit were taken out of what surrounds them; their words stay, but a list or a quotation among them is one no more.",
            "Look at the page before the place that the message names: an element was opened again and again and never closed, mostly by a template.",
            "To readers by ear and finger: what is no list any more is not announced as one, and cannot be skipped as one.",
            "EK0007"),
        _ => null,
    };

    private static CodeExplanation? OfWordsOfPages(string id) => id switch
    {
        "EK1002" => new(
            "Some bytes of the page mean nothing in its encoding. The sign U+FFFD (�) stands where each of those letters was.",
            "Save the page again as UTF-8, and look the named place up: the letter has to be typed anew. Often one paragraph was pasted in from a file of another encoding.",
            "To all readers: the letters are lost. A voice says “replacement character” in the middle of a name, a braille display shows a pattern that is no letter, and a search for the word does not find it.",
            "EK1003 EK1013"),
        "EK1003" => new(
            "The page declares one encoding, and its bytes are another. The one that the bytes are in was used, so that the letters are most likely right.",
            "Declare what the page is saved in, or better, save it as UTF-8 and declare that.",
            "To the editor: the bytes had to be guessed from, and a guess can take é for щ. Other programs may believe the declaration, and show every accented letter as two wrong ones.",
            "EK1002"),
        "EK1005" => new(
            "What the page gives as a date is none that is understood, and was passed over. Another date of the page serves where there is one; else the documents have none.",
            "Write dates for machines as ISO 8601 has them, or give the date with --date. For people the page may say it in any words.",
            "To the archivist, whose catalogue goes by the date, and to readers who want to know whether the news is of today. A document without a date cannot be told from an older state of itself.",
            "EK1006")
        {
            Wrong = "<meta property=\"article:published_time\" content=\"last Tuesday at noon\">",
            Right = "<meta property=\"article:published_time\" content=\"2025-05-13T12:00+01:00\">",
        },
        "EK1006" => new(
            "A script of the page that holds data for machines (JSON-LD) is not JSON. It was passed over, and authors, dates and publisher were read from the rest of the page.",
            "Mend the script near the line that the message counts from the script's beginning: mostly a quotation mark or a comma is missing, or a quotation mark within a text lacks its backslash.",
            "To the editor: search engines pass it over in the same way. What only the script said, such as the second author or the time of the last change, is missing in the documents.",
            "EK1004 EK1005")
        {
            Wrong = "<script type=\"application/ld+json\">\n{ \"@type\": \"NewsArticle\", \"headline\": \"The \"calm\" morning\" }\n</script>",
            Right = "<script type=\"application/ld+json\">\n{ \"@type\": \"NewsArticle\", \"headline\": \"The \\\"calm\\\" morning\" }\n</script>",
        },
        "EK1008" => new(
            "Something on the page cannot be part of a document: a film, sound, a map, a chart that scripts draw, a table that is too large to be one. A titled link to it, or its plain words, are kept in its place. The same is said where a page shows its text by scripts alone and the text of its data serves.",
            "Give it a title that says what it is. Put what it tells on the page too: a transcript of a film, the table behind a chart, the words behind a map. Those come along.",
            "To readers without the web at hand, on paper or with a braille notetaker, and to all who cannot see or hear the original: for them the link is a dead end, and the transcript is the content.",
            "EK2001 EK3007")
        {
            Wrong = "<iframe src=\"https://video.example.org/x1\"></iframe>",
            Right = "<iframe src=\"https://video.example.org/x1\"\n  title=\"The boats leave the harbour\"></iframe>\n<details><summary>Transcript</summary><p>A bell rings. …</p></details>",
        },
        "EK1009" => new(
            "An address on the page is relative, such as /timetable, and the page does not say where on the web it is itself. A document that is passed on cannot lead there: the words of a link stay, the link does not.",
            "Give the page's address with --base-url. Better, let the page state it, as all pages should.",
            "To readers who follow links, and to the archivist: in a document that lies on a disk, /timetable leads nowhere, and nobody can find out any more where it led.",
            "EK6001 EK2004")
        {
            Wrong = "<a href=\"/timetable\">timetable</a>",
            Right = "<head><link rel=\"canonical\" href=\"https://example.org/boats\"></head>\n<a href=\"/timetable\">timetable</a>",
        },
        "EK1013" => new(
            "The words hold characters that no document may hold: controls, halves of characters, overrides of direction, code points that are none. They were left out.",
            "Look at the place in the source. Where a letter is missing, type it again; where the character was only a leftover of copying, nothing is lost.",
            "To readers by ear and braille: such characters part words that look whole, and one that stood for a letter leaves a word that is said wrongly. XML forbids them, so that an EPUB with them would not open at all.",
            "EK1002 EK5020"),
        _ => null,
    };
}
