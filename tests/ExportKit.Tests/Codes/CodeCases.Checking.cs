using System.Text;
using ExportKit.Cli;
using ExportKit.Cli.Programs;

namespace ExportKit.Tests.Codes;

internal static partial class CodeCases
{
    private const string OurPdf = "a PDF that ExportKit made of such an article";
    private const string OurEpub = "an EPUB that ExportKit made of such an article";
    private const string Figure = "/S=/Figure";

    private static CodeCase[] Checking => [.. PdfChecking, .. EpubChecking, .. TextChecking, .. Comparing];

    private static CodeCase[] PdfChecking =>
    [
        new("EK8000", "exportkit check story.pdf", 1)
        {
            Note = "The program qpdf is not installed.",
            Files = { { "story.pdf", () => Made.Of(ExportFormat.Pdf, Page.Sound), OurPdf } },
            Outside = CasePrograms.None,
        },
        new("EK8001", "exportkit check story.pdf --no-external", 1)
        {
            Needs = ["qpdf"],
            Files = { { "story.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog"), "the first line of a PDF, and little more" } },
        },
        new("EK8002", "exportkit check story.pdf --no-external", 1)
        {
            Needs = ["qpdf"],
            Files = { { "story.pdf", () => Made.ByQpdf(Made.Of(ExportFormat.Pdf, Page.Sound), "--encrypt", "secret", "owner", "256", "--"), "a PDF that opens with the password “secret” only" } },
        },
        new("EK8003", "exportkit check atlas.pdf --no-external", 1)
        {
            Note = "What qpdf says of the file is more than 768 MB.",
            Files = { { "atlas.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\n"), "a PDF of many thousand maps" } },
            Outside = CasePrograms.That("qpdf", ProgramEnd.TooMuchOutput),
        },
        new("EK8010", "exportkit check story.pdf --no-external", 1)
        {
            Needs = ["qpdf"],
            Files = { { "story.pdf", () => Made.Of(ExportFormat.Pdf, Made.Undescribed), "a PDF that ExportKit made of an article whose picture has no alternative text" } },
        },
        new("EK8011", "exportkit check story.pdf --no-external", 1)
        {
            Needs = ["qpdf"],
            Files = { { "story.pdf", () => Made.Pdf(Made.Described, Figure, "/Alt", null), "a PDF that claims PDF/UA-1, from which an editing program has removed the alternative text of the picture" } },
        },
        new("EK8020", "exportkit check story.pdf --no-external")
        {
            Needs = ["qpdf"],
            Files = { { "story.pdf", () => Made.Pdf(Made.Described, Figure, "/Alt", "\"u:IMG_2041.jpg\""), "a PDF whose picture has the alternative text “IMG_2041.jpg”" } },
        },
    ];

    private static CodeCase[] EpubChecking =>
    [
        new("EK8300", "exportkit check story.epub --no-external", 1)
        {
            Files = { { "story.epub", () => Made.Of(ExportFormat.Epub, Page.Sound)[..2000], "the first 2,000 bytes of an EPUB" } },
        },
        new("EK8301", "exportkit check story.epub --no-external", 1)
        {
            Files = { { "story.epub", () => Made.Epub(Page.Sound, (".opf", "<dc:language>en</dc:language>\n", "")), "an EPUB whose package document names no language" } },
        },
        new("EK8302", "exportkit check story.epub --no-external")
        {
            Files = { { "story.epub", () => Made.EpubWith(Page.Sound, "EPUB/my notes.txt", "Notes"), "an EPUB that holds a file with a space in its name, which its manifest does not list" } },
        },
        new("EK8303", "exportkit check story.epub --no-external", 1)
        {
            Files = { { "story.epub", () => Made.Epub(Made.Described, ("article.xhtml", " alt=\"A blue field of water\"", "")), "an EPUB from which an editing program has removed the alternative text of the picture" } },
        },
        new("EK8304", "exportkit check story.epub --no-external", 1)
        {
            Files = { { "story.epub", () => Made.Epub(Page.Sound, (".opf", ">readingOrder<", ">transcript<")), "an EPUB that says that it has transcripts, and holds neither sound nor film" } },
        },
        new("EK8305", "exportkit check story.epub --no-external")
        {
            Files = { { "story.epub", () => Made.Epub(Page.Sound, ("article.xhtml", "<h1 ", "<h1 onclick=\"go()\" "), (".opf", "href=\"article.xhtml\"", "href=\"article.xhtml\" properties=\"scripted\"")), "an EPUB whose headline runs a script when it is clicked" } },
        },
        new("EK8306", "exportkit check story.epub --no-external")
        {
            Files = { { "story.epub", () => Made.EpubWith(Page.Sound, "EPUB/notes.txt", "Notes"), "an EPUB that holds a file which its manifest does not list" } },
        },
        new("EK8310", "exportkit check story.epub", 1)
        {
            Note = "epubcheck is installed, and Ace is not.",
            Files = { { "story.epub", () => Made.Of(ExportFormat.Epub, Page.Sound), OurEpub + ", in which somebody has broken a style sheet" } },
            Outside = CasePrograms.EpubCheck("CSS-008", "ERROR", "An error occurred while parsing the CSS: Token '}' not allowed here."),
        },
        new("EK8311", "exportkit check story.epub")
        {
            Note = "epubcheck is installed, and Ace is not.",
            Files = { { "story.epub", () => Made.Of(ExportFormat.Epub, Page.Sound), OurEpub + ", to which somebody has added a style sheet" } },
            Outside = CasePrograms.EpubCheck("CSS-019", "WARNING", "CSS font-face declaration has no attributes."),
        },
        new("EK8312", "exportkit check story.epub", 1)
        {
            Note = "Ace is installed, and epubcheck is not.",
            Files = { { "story.epub", () => Made.Of(ExportFormat.Epub, Page.Sound), OurEpub + ", whose letters somebody has made pale grey" } },
            Outside = CasePrograms.Ace,
        },
        new("EK8313", "exportkit check story.epub")
        {
            Note = "epubcheck is installed, and Ace is not.",
            Files = { { "story.epub", () => Made.Of(ExportFormat.Epub, Page.Sound), OurEpub + ", in which somebody has given a paragraph a type of their own" } },
            Outside = CasePrograms.EpubCheck("OPF-088", "USAGE", "Unrecognized epub:type value 'teaser'."),
        },
    ];

    private static CodeCase[] TextChecking =>
    [
        new("EK8600", "exportkit check story.txt --no-external", 1)
        {
            Files = { { "story.txt", Encoding.Latin1.GetBytes("The café at the quay was full.\n"), "a text in windows-1252, in which é is one byte" } },
        },
        new("EK8601", "exportkit check story.txt --no-external", 1)
        {
            Files = { { "story.txt", "A calm morning\n\nImage, no description available\n\nThe boats left the harbour at six.\n" } },
        },
        new("EK8602", "exportkit check story.txt --no-external")
        {
            Files = { { "story.txt", "A calm morning\n==============\n\nThe boats left the harbour at six.\n" } },
        },
        new("EK8603", "exportkit check story.txt --no-external") { Files = { { "story.txt", "Boat\tCrew\nAurora\t4\n" } } },
    ];

    private static CodeCase[] Comparing =>
    [
        new("EK8700", "exportkit diff story.txt goat.png", 2)
        {
            Files = { { "story.txt", "A calm morning\n" }, { "goat.png", Made.Png, SmallPicture } },
        },
        new("EK8800", "exportkit check story.html", 1) { Files = { "story.html" } },
        new("EK8801", "exportkit check story.epub --validators epubcheck", 1)
        {
            Note = "epubcheck is not installed.",
            Files = { { "story.epub", () => Made.Of(ExportFormat.Epub, Page.Sound), OurEpub } },
            Outside = CasePrograms.None,
        },
        new("EK8802", "exportkit check story.epub")
        {
            Note = "epubcheck is installed without the Java that it needs.",
            Files = { { "story.epub", () => Made.Of(ExportFormat.Epub, Page.Sound), OurEpub } },
            Outside = CasePrograms.That("epubcheck", ProgramEnd.Exited, "JAVA_HOME is not set and no 'java' command could be found in your PATH."),
        },
        new("EK8900", "exportkit txt story.html --check-golden golden", ExitCodes.Differs)
        {
            Files = { "story.html", { "golden/story.txt", () => Made.Of(ExportFormat.PlainText, Page.Sound.Replace("at six", "at five", StringComparison.Ordinal)), "the text of the same article as it was before “at five” became “at six”" } },
        },
        new("EK8901", "exportkit txt story.html --check-golden golden", ExitCodes.Differs)
        {
            Files = { "story.html" },
            Before = folder => Directory.CreateDirectory(folder["golden"]),
        },
        new("EK8902", "exportkit txt story.html --check-golden golden", ExitCodes.Differs)
        {
            Files =
            {
                "story.html",
                { "golden/story.txt", () => Made.Of(ExportFormat.PlainText, Page.Sound), "the text of this article" },
                { "golden/old-story.txt", "An old story\n", "the text of an article that is no longer exported" },
            },
        },
        new("EK8903", "exportkit pdf story.html --check-golden golden", 1)
        {
            Note = "The disk has no room for temporary files, through which PDFs are compared.",
            Files = { "story.html", { "golden/story.pdf", () => Made.Of(ExportFormat.Pdf, Made.Described), "a PDF of the same article, with a picture" } },
            Outside = CasePrograms.WithoutRoom,
        },
    ];
}
