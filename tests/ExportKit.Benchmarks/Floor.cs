using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Model;
using ExportKit.Outputs;
using ExportKit.Reading;
using ExportKit.Reading.Tree;
using ExportKit.Resources;
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
        ExportInput[] pages = [.. BenchmarkPages.Read(folder).Where(page => Export(page, ExportFormat.PlainText).Count > 0)];
        string[] texts = Array.ConvertAll(pages, page => Encoding.UTF8.GetString(page.Bytes.Span));
        byte[][] members = [.. pages.SelectMany(page => Export(page, ExportFormat.Epub)).SelectMany(Members)];
        var parse = new Work("parsing alone (HtmlAgilityPack)", () => Array.ForEach(texts, Parse));
        var tree = new Work("parsing into the tree that is searched", () => Array.ForEach(texts, page => PageBuilder.Build(page, Reading, null)));
        var deflate = new Work("deflating alone", () => Array.ForEach(members, Deflate));
        var text = new Work("txt, whole", () => Array.ForEach(pages, page => Export(page, ExportFormat.PlainText)));
        var epub = new Work("epub, whole", () => Array.ForEach(pages, page => Export(page, ExportFormat.Epub)));
        Work[] works = [parse, tree, deflate, text, epub];
        for (var round = 0; round <= Rounds; round++)
        {
            Array.ForEach(works, work => work.Once(isKept: round > 0));
        }

        Print(pages.Length, works, text, epub);
        Say("the parser alone of txt", parse.Least / text.Least, 1.0 / 3);
        Say("the parser alone and deflating of epub", (parse.Least + deflate.Least) / epub.Least, 1.0 / 2);
        Say("the stage of parsing of txt", tree.Least / text.Least, 1.0 / 3);
        Say("the stage of parsing and deflating of epub", (tree.Least + deflate.Least) / epub.Least, 1.0 / 2);
        return 0;
    }

    private static void Print(int pages, Work[] works, Work text, Work epub)
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

    private static void Deflate(byte[] member)
    {
        using var packed = new MemoryStream();
        using var deflate = new DeflateStream(packed, CompressionLevel.Optimal);
        deflate.Write(member);
    }

    private static List<byte[]> Export(ExportInput page, ExportFormat format)
    {
        var place = new KeepingPlace();
        new Exporter(ArticleStages.Create(), new FileResourceLoader()).Export(page, [format], new ExportOptions(), place);
        return place.Documents;
    }

    /// <summary>What an EPUB holds that is deflated.</summary>
    private static IEnumerable<byte[]> Members(byte[] book)
    {
        using var archive = new ZipArchive(new MemoryStream(book));
        foreach (var entry in archive.Entries.Where(entry => entry.CompressedLength != entry.Length))
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            yield return bytes.ToArray();
        }
    }

    /// <summary>Keeps the documents of a page.</summary>
    private sealed class KeepingPlace : IOutputPlace
    {
        public List<byte[]> Documents { get; } = [];

        public string Claim(Article article, string fileExtension, DiagnosticBag diagnostics) => fileExtension;

        public void Save(string name, ReadOnlySpan<byte> content) => Documents.Add(content.ToArray());
    }

    private sealed class Work(string name, Action run)
    {
        public string Name { get; } = name;

        /// <summary>The least time, in milliseconds.</summary>
        public double Least { get; private set; } = double.MaxValue;

        public void Once(bool isKept)
        {
            // The processor's time: one thread works, and what else runs on the machine shall not count.
            var before = Environment.CpuUsage.TotalTime;
            var thread = PageStack.NewThread(ExportLimits.Default, "page worker", run);
            thread.Start();
            thread.Join();
            var time = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
            Least = isKept ? Math.Min(Least, time) : Least;
        }
    }
}
