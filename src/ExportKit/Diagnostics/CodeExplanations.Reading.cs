namespace ExportKit.Diagnostics;

internal static partial class CodeExplanations
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
            "A document, or something else that a command makes or prints, could not be written: its place is full or read-only, you may not write to its folder, or a folder has its name. What stood there before stays.",
            "Choose another place with -o, make room, or see that you may write to the folder, as the hint says.",
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
            "The input, or something in it, is larger than the program takes: too many bytes, too many elements, too long a time. The message names the limit.",
            "Give the page of one article alone. Where the page is what you mean and you trust it, raise the limit with the option that the hint names.",
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
            "A report or a baseline cannot be written where it is wanted. If that shows before the run begins, nothing is exported, and the exit code is 2. If it shows at the end, the documents are there, and the exit code is 1.",
            "Choose another place, make room, or see that you may write to the folder, as the hint says.",
            "To whoever reads the report: it is missing, or is the one of the last run, which says what holds no longer.",
            "EK0004 EK0280"),
        "EK0284" => new(
            "A severity was to be changed that cannot be: the code says that a document is missing, and no setting makes that untrue. Nothing was done.",
            "Leave the change out; a baseline or --severity lets other problems pass.",
            "To whoever reads the exit code: a run that wrote nothing must not end as if all were well.",
            "EK0006 EK0020"),
        _ => null,
    };
}
