namespace ExportKit.Diagnostics;

internal static partial class CodeExplanations
{
    private const string Picture = "<img src=\"goat.jpg\" alt=\"A white goat looks at the sea from a boat\">";

    private static CodeExplanation? OfPictures(string id) => OfPictureTexts(id) ?? OfPictureFiles(id);

    private static CodeExplanation? OfPictureTexts(string id) => id switch
    {
        "EK2001" => new(
            "No text was found for a picture that belongs to the article: no alt, no label, no caption, no title. The documents say “Image, no description available” in its place. The PDF does not claim PDF/UA then, the EPUB does not claim that its words suffice, and --strict writes neither.",
            "Describe the picture in its alt attribute: what a reader would miss who does not see it, in a sentence or two. If the picture says nothing that the words do not say, mark it as decoration with alt=\"\". Where the page cannot be changed, put the description into a sidecar (exportkit inspect PAGE --sidecar writes one to begin with).",
            "To blind readers, by ear and by braille, and to whoever reads where pictures do not load: they learn that there is a picture, and nothing else. They cannot tell whether it is the evidence that the article speaks of or a sunset.",
            "EK2002 EK2003 EK5005 EK6020 EK8303")
        {
            Wrong = "<img src=\"goat.jpg\">",
            Right = Picture,
        },
        "EK2002" => new(
            "The alternative text that the page gives says nothing: it is a file name, a bare “image”, the credit, or the site's name. It was passed over, and what comes next serves: caption, title, else none. The words of a formula that is a picture stay.",
            "Say in the alt attribute what the picture shows.",
            "To blind readers: “IMG underscore two zero four one dot png”, read aloud sign by sign, is worse than silence. Somebody filled the field in so that a check would pass.",
            "EK2001 EK2003")
        {
            Wrong = "<img src=\"goat.jpg\" alt=\"IMG_2041.jpg\">",
            Right = Picture,
        },
        "EK2003" => new(
            "The picture has no alternative text of its own, or one that only repeats the caption. The caption serves as its text, and is said once.",
            "Describe in the alt attribute what the caption does not say: the caption tells who and when, the alternative text what is to be seen. Where the caption tells it all, nothing needs doing.",
            "To blind readers: a caption is written for people who see the picture. “The goat of the harbour master” does not tell that it stands on the deck of a boat, which is why the picture was chosen.",
            "EK2001 EK2002")
        {
            Wrong = "<figure><img src=\"goat.jpg\">\n<figcaption>The goat of the harbour master</figcaption></figure>",
            Right = "<figure>" + Picture + "\n<figcaption>The goat of the harbour master</figcaption></figure>",
        },
        _ => null,
    };

    private static CodeExplanation? OfPictureFiles(string id) => id switch
    {
        "EK2004" => new(
            "The file of a picture is not there, may not be read, cannot be fetched, or is only the point that a page shows until its scripts load the picture. A frame with the picture's text stands in its place.",
            "Save the page together with its pictures (“Web page, complete”), or put the file where the page expects it. Pictures at addresses of the web are fetched with --fetch-images; those in a folder beside the page's own are allowed with --images-from.",
            "To sighted readers, large print among them: they get the description that was written for others. To the archivist: the document is all that will be left, and the picture is not in it.",
            "EK2005 EK0102 EK1009"),
        "EK2005" => new(
            "The file of a picture is damaged, cut short, or no picture at all, such as the page that a server sends instead of one. A frame with the picture's text stands in its place.",
            "Open the file in a program for pictures. If it shows nothing or half, save it again from its original.",
            "To sighted readers, who do not get the picture; and to the editor, since a picture that was cut short while it was copied is cut short on the site too.",
            "EK2004 EK2006 EK2007"),
        "EK2006" => new(
            "The picture is sound, and of a kind that the document cannot hold (TIFF, BMP, HEIC, JPEGs that are coded in rare ways), or a library that reads it is not installed. A frame with the picture's text stands in its place.",
            "Save it as PNG, JPEG or SVG, or install the library that the hint names.",
            "To sighted readers, who do not get the picture. Most browsers would not show such a picture either.",
            "EK2005 EK5001"),
        "EK2007" => new(
            "The picture is not what the ending of its name, or the type that came with it, says. Its bytes tell what it is, and were trusted: the documents are right.",
            "Give the file the ending of what it is, and let the server name its type.",
            "To the editor: other programs go by the name, and refuse the picture or show nothing.",
            "EK2005"),
        _ => null,
    };
}
