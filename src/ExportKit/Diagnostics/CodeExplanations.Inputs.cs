namespace ExportKit.Diagnostics;

internal static partial class CodeExplanations
{
    private static CodeExplanation? OfWeb(string id) => id switch
    {
        "EK0100" => new(
            "An address cannot be fetched as it is: it has no host, another scheme than http and https, or a password in it.",
            "Mend the address; give what opens a page with --header or --cookie-file.",
            "To whoever runs the export: the page is not fetched. A password in an address ends up in logs, histories and reports, and so is not taken from there.",
            "EK0001 EK0101"),
        "EK0101" => new(
            "A server cannot be reached: there is no such host, no connection, or no encryption that can be trusted.",
            "Check the address and the connection, and try again.",
            "To whoever runs the export: the page is not fetched, mostly for a slip in the host's name or a connection that is down. A certificate that cannot be trusted may mean that somebody listens.",
            "EK0102 EK0105 EK0111"),
        "EK0102" => new(
            "A server answered with a status that gives no content, such as 404 or 500.",
            "Check the address in a browser; a page behind a login needs --cookie-file or --header.",
            "To whoever runs the export: the page is gone, is behind a login, or its server has a fault. What such an answer holds is no article, and no document is made of it.",
            "EK0101 EK0110 EK0109"),
        "EK0103" => new(
            "Redirects go round in a circle, are too many, or lead where they must not.",
            "Give the address that the page has in the end.",
            "To whoever runs the export: the page is not fetched. A redirect may also be an attempt to lead the program where it must not go.",
            "EK0102 EK0104"),
        "EK0104" => new(
            "An address belongs to this machine or to a private network, and not to the public internet. Such addresses are fetched only where you allow it.",
            "Give --allow-private if you trust the page and its server.",
            "To whoever runs the program inside a network: a page, or a name that leads elsewhere today, could otherwise read what only machines behind the firewall may see, and carry it into a document.",
            "EK0103 EK0100"),
        "EK0105" => new(
            "A server took too long: until it was connected, until its answer began, or between two parts of its answer.",
            "Try again later.",
            "To everyone who waits for the run: one server that never ends its answer must not hold up all other pages.",
            "EK0101 EK0107"),
        "EK0106" => new(
            "What a server sent is larger than a page or picture may be, counted when it is unpacked.",
            "Give the page of one article.",
            "To everyone who shares the machine: an answer without end would fill memory or disk.",
            "EK0007 EK0105"),
        "EK0107" => new(
            "An answer breaks off, or its compression is damaged.",
            "Try again; save the page from a browser if it goes on.",
            "To readers: half of an article looks like a whole one, and nobody would know what is missing.",
            "EK0105 EK0208"),
        "EK0108" => new(
            "An answer is of another kind than a page, such as a picture or a PDF.",
            "Give the address of the article's page.",
            "To whoever runs the export: the address leads to a file of another kind, such as the picture or the PDF of the story, and not to its page.",
            "EK0003 EK0109"),
        "EK0109" => new(
            "An answer has no content.",
            "Check the address in a browser.",
            "To whoever runs the export: a server that answers with nothing has a fault, or holds the page back from programs.",
            "EK0002 EK0102"),
        "EK0110" => new(
            "The site's robots.txt forbids the address to programs.",
            "Ask the site, save the page from a browser, or give --ignore-robots if you may.",
            "To the site: its owner asks programs to stay away from this address, and that is respected. To you: the page is not fetched.",
            "EK0111 EK0102"),
        "EK0111" => new(
            "The site's robots.txt cannot be had, so that nothing may be fetched (RFC 9309, 2.3.1.4).",
            "Try again later, or give --ignore-robots if you may.",
            "To the site: as long as its rules cannot be read, nobody knows whether programs are welcome, and to fetch all the same would ignore what they say.",
            "EK0110 EK0101"),
        "EK0112" => new(
            "An address is not in the cache, and --offline fetches nothing.",
            "Run once without --offline.",
            "To whoever relies on --offline: it promises that nothing is fetched, and keeps that promise also where a page is missing.",
            "EK0113 EK0102"),
        "EK0113" => new(
            "The cache on disk cannot be written to.",
            "Choose another folder with --cache, or make room.",
            "To whoever runs the export again: without the cache each page would be asked for anew, at the cost of its server.",
            "EK0112 EK0004"),
        "EK0120" => new(
            "--render needs a browser, and none is installed.",
            "Install Chromium or Chrome.",
            "To whoever exports pages that build themselves by scripts: without a browser there is only the empty frame of such a page.",
            "EK0121 EK1001"),
        "EK0121" => new(
            "The browser did not give the page: it failed, or took too long.",
            "Try again, or save the page from the browser yourself.",
            "To whoever runs the export: what the page would be after its scripts is not known, and no document is made of half of it.",
            "EK0120 EK0105"),
        _ => null,
    };

    private static CodeExplanation? OfSources(string id) => id switch
    {
        "EK0200" => new(
            "A folder, pattern, list, feed or archive holds no page, so there is nothing to export.",
            "Check its name, and what it holds.",
            "To whoever runs the export: nothing was written, though something was named. A build that went on would publish nothing, and nobody would notice.",
            "EK0001 EK0212"),
        "EK0201" => new(
            "An input was named more than once, and is taken once.",
            "Nothing needs doing.",
            "To whoever counts the documents: there is one for each page, however often the page is named.",
            "EK0221"),
        "EK0202" => new(
            "A part of a folder cannot be read; the rest is taken.",
            "Check that you may read it.",
            "To whoever expects all pages of the folder: those within this part are missing among the documents.",
            "EK0001 EK0200"),
        "EK0203" => new(
            "A feed or sitemap cannot be understood.",
            "Check the address in a browser: it should be RSS, Atom or a sitemap.",
            "To whoever follows the feed: none of its pages is exported. Mostly the address leads to a web page about the feed, or the feed has moved.",
            "EK0205 EK0212 EK0108"),
        "EK0204" => new(
            "An entry of a feed, sitemap or list names nothing that may be taken.",
            "Mend the entry, or leave it out.",
            "To whoever runs the export: a document is missing that the list asks for. A list of strangers is not let at files outside of its own folder.",
            "EK0203 EK0104"),
        "EK0205" => new(
            "A feed or sitemap has more entries, or more sitemaps within it, than are read.",
            "Give its parts one by one.",
            "To whoever expects all pages of the feed: those after this place are missing.",
            "EK0203 EK0204"),
        "EK0206" => new(
            "A part of an archive is damaged; the rest is taken.",
            "Make the archive again.",
            "To whoever keeps the archive: a part of it is lost, and with it perhaps a page.",
            "EK0207 EK0208"),
        "EK0207" => new(
            "A page of an archive cannot be read.",
            "Make the archive again, or save the page by itself.",
            "To whoever keeps the archive: the page is lost in it, and there is no document of it.",
            "EK0206 EK0208"),
        "EK0208" => new(
            "An archive holds only the beginning of a page.",
            "Make the archive again without a limit on the length of its records.",
            "To readers: the article ends where the archive does, and they cannot see that.",
            "EK0206 EK0107"),
        "EK0209" => new(
            "The archive does not hold these pages. It says of each that it was the same as at an earlier visit, and another archive holds what was read then.",
            "Give that archive too.",
            "To whoever expects these pages: the archive only says that they were as before, and holds none of their content.",
            "EK0206 EK0208"),
        "EK0210" => new(
            "A saved page (MHTML) cannot be taken apart.",
            "Save the page again.",
            "To whoever runs the export: the file holds no page, mostly since it was saved under a wrong name, or only in part.",
            "EK0206 EK0003"),
        "EK0211" => new(
            "Entries of a feed have no date, so that --since cannot judge them; they are taken.",
            "Nothing needs doing.",
            "To whoever asked for what is new: older pages may be among the documents.",
            "EK0212"),
        "EK0212" => new(
            "A feed or sitemap names no page, or none since the day that was asked for.",
            "Check the feed, and the day of --since.",
            "To whoever runs the export: nothing was written from this feed. That is in order on a day without news, and a fault where the feed has changed its form.",
            "EK0211 EK0200 EK0203"),
        "EK0220" => new(
            "Another run works on the output folder. Nothing was done.",
            "Wait until it has ended, give --wait, or choose another folder.",
            "To whoever runs the export: two runs that write into one folder at a time would mix their documents, and what is written down of them.",
            "EK0222 EK0223"),
        "EK0221" => new(
            "Another document of the run has the name, so this one has a number.",
            "Nothing needs doing. Where names shall tell the pages apart, put more into them: --output-template \"{date}/{slug}\".",
            "To whoever links to the documents: the second one does not have the name that its page suggests.",
            "EK0201 EK0005"),
        "EK0222" => new(
            "What earlier runs wrote down of the output folder cannot be understood; each page is exported anew.",
            "Nothing needs doing: it is written again.",
            "To whoever waits: this run takes longer, since nothing can be skipped as up to date. No document is lost.",
            "EK0223"),
        "EK0223" => new(
            "What was done cannot be written down, so that the next run does it again.",
            "Make room in the output folder, and check that you may write there.",
            "To whoever runs the next export: it takes longer, since nothing can be skipped as up to date. The documents are written all the same.",
            "EK0222 EK0004"),
        _ => null,
    };

    private static CodeExplanation? OfSettings(string id) => id switch
    {
        "EK0240" => new(
            "A settings file cannot be read, though it was named on the command line, or by “extends” in another settings file. Nothing was done.",
            "Check its name, and that you may read it.",
            "To readers: documents made without the house's settings could have the wrong language, names or sizes. So none are made.",
            "EK0241 EK0246"),
        "EK0241" => new(
            "A settings file is no JSON, or no object. Nothing was done.",
            "Mend it where the message says; exportkit init writes a sound one.",
            "To readers: settings that are understood in part would make documents that nobody asked for. So none are made.",
            "EK0240 EK0242"),
        "EK0242" => new(
            "No setting has this name. Nothing was done.",
            "Take the name that the hint gives; exportkit init lists all.",
            "To whoever wrote it: a name with a slip in it would otherwise never take effect, and nobody would see why.",
            "EK0243 EK0244 EK0250"),
        "EK0243" => new(
            "A setting holds a value of another type than it takes, such as a text where a number should be.",
            "Give it the type that the hint names.",
            "To whoever wrote it: it is not clear what is meant. \"true\" in quotation marks is a text, not a yes.",
            "EK0242 EK0244"),
        "EK0244" => new(
            "The value of a setting cannot be understood, or lies outside of what the setting allows.",
            "Give it a value that the message names; the file that exportkit init writes explains what each setting takes.",
            "To whoever wrote it: the setting cannot take effect as it stands, and documents without it would not be what was asked for.",
            "EK0243 EK0020"),
        "EK0245" => new(
            "A settings file names a setting twice, and nobody knows which holds.",
            "Leave one of them out.",
            "To whoever wrote it: one of the two values is an old one that was forgotten, and the program would have to guess which.",
            "EK0241 EK0242"),
        "EK0246" => new(
            "Settings files name one another with “extends” in a circle, or the chain of them is too long.",
            "Take “extends” out of one of them.",
            "To whoever wrote them: which value holds could never be decided.",
            "EK0240 EK0247"),
        "EK0247" => new(
            "A settings file that was found beside the pages, and not named by you, has a path that leads out of its own folder. Such a file can come along with pages of strangers, and so it is refused.",
            "Keep the path within the folder, or name the file with --settings.",
            "To whoever exports folders of other people: a settings file among the pages could otherwise read or replace files anywhere on the machine.",
            "EK0248 EK0246"),
        "EK0248" => new(
            "A setting is not taken from a file that was found, since who wrote it is not known.",
            "Give it on the command line, in the environment, or in a file that you name.",
            "To whoever exports folders of other people: a file that came with them must not loosen a guard, speak in somebody's name or send anything anywhere.",
            "EK0247 EK0249"),
        "EK0249" => new(
            "A setting holds for a run as a whole, and is not taken from the settings of single pages.",
            "Put it into the settings of the folder where you run.",
            "To whoever wrote it: the setting has no effect there, since a run over many pages has only one output, one report and one exit code.",
            "EK0248 EK0242"),
        "EK0250" => new(
            "An environment variable looks like a setting, and is none.",
            "Mend its name, or remove it.",
            "To whoever set it: it has no effect, and a build would go on for months without it.",
            "EK0242"),
        "EK0260" => new(
            "A CSS selector, from an option or from settings, matches nothing on this page. What it was to find is looked for as if it had not been given.",
            "Mend the selector, or leave it out; site rules can hold it for the pages that need it.",
            "To readers: where the selector was to keep something out or to find the article, a guess stands in its place now. Mostly the site has changed its pages.",
            "EK0261 EK1001"),
        "EK0261" => new(
            "A CSS selector matches something on this page, and it does not hold what the selector is for: the element of the date has no date, that of the article no words. It is looked for as if the selector had not been given.",
            "Choose the element that holds the words.",
            "To readers: a guess stands in the place of what the selector was to find. Mostly the site fills the element by a script.",
            "EK0260 EK0120"),
        "EK0265" => new(
            "The corrections beside a page (its sidecar) cannot be read.",
            "Check that you may read the file.",
            "To readers: what a person said of the page, such as the words for a picture, would be missing in the documents. So none are made.",
            "EK0266 EK0240"),
        "EK0266" => new(
            "The corrections beside a page (its sidecar) cannot be understood.",
            "Mend them where the message says.",
            "To readers: what a person said of the page, such as the words for a picture, would be missing in the documents. So none are made.",
            "EK0265 EK0267"),
        "EK0267" => new(
            "What a correction is for is not in the article any more: the page has changed.",
            "Mend the correction, or remove it.",
            "To readers: what a person had put right is not put right any more, since the page no longer holds what it was said of.",
            "EK0268 EK0269"),
        "EK0268" => new(
            "Several pictures, headings or other parts of the article fit what a correction names, and it does not say which of them is meant.",
            "Say which is meant with “number”, counted in the order in which they are read, as the hint shows.",
            "To readers: the words for one picture must not be said of another. So the correction is not followed.",
            "EK0267 EK0270"),
        "EK0269" => new(
            "A correction changes nothing: the page says the same by now.",
            "Remove it.",
            "To whoever keeps the corrections: the page has been mended, and an entry that does nothing hides those that do.",
            "EK0267 EK0282"),
        "EK0270" => new(
            "A correction asks for what is not possible there, such as more header rows than a table can have. It was not followed.",
            "Mend it as the message says.",
            "To readers: what the person wanted mended is not mended. Where it were followed all the same, the document would say what is not so.",
            "EK0267 EK0268"),
        _ => null,
    };
}
