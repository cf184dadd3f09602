using System.Globalization;
using System.Text;
using ExportKit.Reading;
using ExportKit.Reading.Tree;
using HtmlAgilityPack;

namespace ExportKit.Benchmarks;

/// <summary>Whole exports against their floor, in one warm process and in turns: what parsing takes, by the parser alone and as a stage,
/// with the tree that is searched, and deflating exactly the bytes that the EPUBs hold.</summary>
internal static class Floor
{
    private const int Rounds = 5;

    private static readonly ReadingOptions Reading = new() { SourceName = "page.html" };

    /// <summary>Measures and prints a table.</summary>
    /// <param name="arguments">The folder of the pages.</param>
    /// <returns>The exit code.</returns>
    public static int Measure(string[] arguments)
    {
        if (arguments is not [var folder])
        {
            Console.Error.WriteLine("usage: floor FOLDER");
            return 2;
        }

        // Pages without an article are only read, which would make the whole smaller than it is.
        ExportInput[] pages = [.. BenchmarkPages.Read(folder).Where(page => KeepingPlace.Export(page, ExportFormat.PlainText).Count > 0)];
        string[] texts = Array.ConvertAll(pages, page => Encoding.UTF8.GetString(page.Bytes.Span));
        PackedParts[] members = [.. pages.SelectMany(page => KeepingPlace.Export(page, ExportFormat.Epub)).Select(PackedParts.OfEpub)];
        var parse = new TakenTime("parsing alone (HtmlAgilityPack)", () => Array.ForEach(texts, Parse));
        var tree = new TakenTime("parsing into the tree that is searched", () => Array.ForEach(texts, page => PageBuilder.Build(page, Reading, null)));
        var deflate = new TakenTime("deflating alone", () => Array.ForEach(members, book => book.Deflate()));
        var text = new TakenTime("txt, whole", () => Array.ForEach(pages, page => KeepingPlace.Export(page, ExportFormat.PlainText)));
        var epub = new TakenTime("epub, whole", () => Array.ForEach(pages, page => KeepingPlace.Export(page, ExportFormat.Epub)));
        TakenTime[] works = [parse, tree, deflate, text, epub];
        TakenTime.InTurns(Rounds, works);
        Print(pages.Length, works, text, epub);
        Say("the parser alone of txt", parse.Least / text.Least, 1.0 / 3);
        Say("the parser alone and deflating of epub", (parse.Least + deflate.Least) / epub.Least, 1.0 / 2);
        Say("the stage of parsing of txt", tree.Least / text.Least, 1.0 / 3);
        Say("the stage of parsing and deflating of epub", (tree.Least + deflate.Least) / epub.Least, 1.0 / 2);
        return 0;
    }

    private static void Print(int pages, TakenTime[] works, TakenTime text, TakenTime epub)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages} pages, one worker, {BenchmarkPages.Code}; time of the processor, least of {Rounds} rounds\n"));
        Console.WriteLine("| what | ms a page | of txt | of epub |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var work in works)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {work.Name} | {work.Least / pages:F3} | {work.Least / text.Least:F3} | {work.Least / epub.Least:F3} |"));
        }

        Console.WriteLine();
    }

    private static void Say(string what, double share, double wanted) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{what}: {share:P1}, wanted {wanted:P0}: {(share >= wanted ? "reached" : "missed")}"));

    /// <summary>Parses as the reader of pages does.</summary>
    private static void Parse(string text)
    {
        var document = new HtmlDocument { OptionCheckSyntax = false, OptionReadEncoding = false };
        document.LoadHtml(text);
    }
}
