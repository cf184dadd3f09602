namespace ExportKit.Diagnostics;

public static partial class CodeExplanations
{
    private static CodeExplanation? OfWeb(string id) => id switch
    {
        "EK0100" => new("An address cannot be fetched as it is: it has no host, another scheme than http and https, or a password in it.", "Mend the address; give what opens a page with --header or --cookie-file."),
        "EK0101" => new("A server cannot be reached: there is no such host, no connection, or no encryption that can be trusted.", "Check the address and the connection, and try again."),
        "EK0102" => new("A server answered with a status that gives no content, such as 404 or 500.", "Check the address in a browser; a page behind a login needs --cookie-file or --header."),
        "EK0103" => new("Redirects go round in a circle, are too many, or lead where they must not.", "Give the address that the page has in the end."),
        "EK0104" => new("An address is none of the public internet, and such are not fetched: a page of strangers could reach what lies behind the firewall.", "Give --allow-private if you trust the page and its server."),
        "EK0105" => new("A server is too slow to connect, to answer, or in its answer.", "Try again later."),
        "EK0106" => new("An answer is larger than is allowed.", "Give the page of one article."),
        "EK0107" => new("An answer breaks off, or its compression is damaged.", "Try again; save the page from a browser if it goes on."),
        "EK0108" => new("An answer is of another kind than a page, such as a picture or a PDF.", "Give the address of the article's page."),
        "EK0109" => new("An answer has no content.", "Check the address in a browser."),
        "EK0110" => new("The site's robots.txt forbids the address to programs.", "Ask the site, save the page from a browser, or give --ignore-robots if you may."),
        "EK0111" => new("The site's robots.txt cannot be had, so that nothing may be fetched (RFC 9309, 2.3.1.4).", "Try again later, or give --ignore-robots if you may."),
        "EK0112" => new("An address is not in the cache, and --offline fetches nothing.", "Run once without --offline."),
        "EK0113" => new("The cache on disk cannot be written to.", "Choose another folder with --cache, or make room."),
        "EK0120" => new("--render needs a browser, and none is installed.", "Install Chromium or Chrome."),
        "EK0121" => new("The browser did not give the page: it failed, or took too long.", "Try again, or save the page from the browser yourself."),
        _ => null,
    };

    private static CodeExplanation? OfSources(string id) => id switch
    {
        "EK0200" => new("A folder, pattern, list, feed or archive holds no page, so there is nothing to export.", "Check its name, and what it holds."),
        "EK0201" => new("An input was named more than once, and is taken once.", "Nothing needs doing."),
        "EK0202" => new("A part of a folder cannot be read; the rest is taken.", "Check that you may read it."),
        "EK0203" => new("A feed or sitemap cannot be understood.", "Check the address in a browser: it should be RSS, Atom or a sitemap."),
        "EK0204" => new("An entry of a feed, sitemap or list names nothing that may be taken.", "Mend the entry, or leave it out."),
        "EK0205" => new("A feed or sitemap has more entries, or more sitemaps within it, than are read.", "Give its parts one by one."),
        "EK0206" => new("A part of an archive is damaged; the rest is taken.", "Make the archive again."),
        "EK0207" => new("A page of an archive cannot be read.", "Make the archive again, or save the page by itself."),
        "EK0208" => new("An archive holds only the beginning of a page.", "Make the archive again without a limit on the length of its records."),
        "EK0209" => new("Pages of an archive stand in another one, which they point to.", "Give that archive too."),
        "EK0210" => new("A saved page (MHTML) cannot be taken apart.", "Save the page again."),
        "EK0211" => new("Entries of a feed have no date, so that --since cannot judge them; they are taken.", "Nothing needs doing."),
        "EK0212" => new("A feed or sitemap names no page, or none since the day that was asked for.", "Check the feed, and the day of --since."),
        "EK0220" => new("Another run works on the output folder. Nothing was done.", "Wait until it has ended, give --wait, or choose another folder."),
        "EK0221" => new("Another document of the run has the name, so this one has a number.", "Nothing needs doing; --output-template makes names of more."),
        "EK0222" => new("What earlier runs wrote down of the output folder cannot be understood; each page is exported anew.", "Nothing needs doing: it is written again."),
        "EK0223" => new("What was done cannot be written down, so that the next run does it again.", "Make room in the output folder, and check that you may write there."),
        _ => null,
    };

    private static CodeExplanation? OfSettings(string id) => id switch
    {
        "EK0240" => new("A settings file that is named, or that another one builds on, cannot be read. Nothing was done.", "Check its name, and that you may read it."),
        "EK0241" => new("A settings file is no JSON, or no object. Nothing was done.", "Mend it where the message says; exportkit init writes a sound one."),
        "EK0242" => new("No setting has this name. Nothing was done.", "Take the name that the hint gives; exportkit init lists all."),
        "EK0243" => new("A setting holds a value of another type than it takes, such as a text where a number should be.", "Give it the type that the hint names."),
        "EK0244" => new("A setting holds a value that cannot be understood, or cannot be.", "Give it one that the message or exportkit init names."),
        "EK0245" => new("A settings file names a setting twice, and nobody knows which holds.", "Leave one of them out."),
        "EK0246" => new("Settings files build on one another in a circle, or too many of them do.", "Let one of them build on no other."),
        "EK0247" => new("A settings file that was found, not named, leads out of its own folder, which a page of strangers could bring along.", "Keep the path within the folder, or name the file with --settings."),
        "EK0248" => new("A setting is not taken from a file that was found, since who wrote it is not known.", "Give it on the command line, in the environment, or in a file that you name."),
        "EK0249" => new("A setting holds for a run as a whole, and is not taken from the settings of single pages.", "Put it into the settings of the folder where you run."),
        "EK0250" => new("An environment variable looks like a setting, and is none.", "Mend its name, or remove it."),
        "EK0260" => new("A selector matches nothing on the page; what it was to find is looked for.", "Mend the selector, or leave it out; site rules can hold it for the pages that need it."),
        "EK0261" => new("What a selector matches holds nothing that could be read as what it is given for; it is looked for.", "Choose the element that holds the words."),
        "EK0262" => new("The rules for a site cannot be understood.", "Mend them where the message says."),
        "EK0265" => new("The corrections beside a page (its sidecar) cannot be read.", "Check that you may read the file."),
        "EK0266" => new("The corrections beside a page (its sidecar) cannot be understood.", "Mend them where the message says."),
        "EK0267" => new("What a correction is for is not in the article any more: the page has changed.", "Mend the correction, or remove it."),
        "EK0268" => new("A correction is for one of several, and does not say which.", "Say more of what it is for, as the message shows."),
        "EK0269" => new("A correction changes nothing: the page says the same by now.", "Remove it."),
        "EK0270" => new("A correction asks for what cannot be, and was not followed.", "Mend it as the message says."),
        _ => null,
    };

    private static CodeExplanation? OfChecking(string id) => id switch
    {
        "EK8000" => new("PDFs are read through qpdf, which is not installed or too old.", "Install the package qpdf."),
        "EK8001" => new("The PDF is damaged so that it cannot be read.", "Make it again; qpdf FILE OUT mends some kinds of damage."),
        "EK8002" => new("The PDF opens with a password only.", "Save it without one (qpdf --decrypt)."),
        "EK8003" => new("The PDF, or what it draws, is more than is read.", "Part it."),
        "EK8010" => new("The PDF breaks a rule of PDF/UA: someone who reads by ear or finger is shut out of something.", "Mend what the message names in the program that the PDF comes from."),
        "EK8011" => new("The PDF says that it conforms to a standard, and breaks a rule of it: its readers rely on a promise that is not kept.", "Mend what the message names, or leave the claim out."),
        "EK8020" => new("The PDF meets the rules, yet a person who hears it may be served badly; no machine can be sure.", "Look at the place that the message names."),
        "EK8800" => new("The document is of no kind that can be examined.", "Give a PDF, an EPUB or a text."),
        "EK8801" => new("A validator that was asked for by name is not installed.", "Install it, or do not ask for it."),
        "EK8802" => new("A validator is installed, and gave no result.", "Run it by itself to see why."),
        "EK8803" => new("There is no checker for this kind of document.", "Give a PDF, an EPUB or a text."),
        "EK8900" => new("A document would not be written as it is in the folder of golden files.", "Read the difference; where it is wanted, accept it with --update-golden."),
        "EK8901" => new("A document would be written, and is not among the golden files.", "Where it is wanted, add it with --update-golden."),
        "EK8902" => new("A document is among the golden files, and no input makes it.", "Delete it, or export its page too."),
        "EK8903" => new("A document cannot be compared with the one that is among the golden files.", "See to what the message names, and run again."),
        _ => null,
    };
}
