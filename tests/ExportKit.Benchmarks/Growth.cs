using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Resources;
using ExportKit.Words;
using ExportKit.Writing;

namespace ExportKit.Benchmarks;

/// <summary>How time grows with the article: each shape of article in a size and in ten times that size. What is not linear shows
/// as a factor far above ten.</summary>
internal static class Growth
{
    private const int Factor = 10;
    private const int Rounds = 5;

    private const string Sentence = "The firm that has run the boat for thirty years said on Monday that it would not sail in winter, and nobody was surprised. ";

    private static readonly ExportFormat[] Formats = [ExportFormat.Pdf, ExportFormat.Epub, ExportFormat.PlainText];

    private static readonly (string Name, int Size, Func<int, ImmutableArray<Block>> Body)[] Shapes =
    [
        ("paragraphs", 1_000, n => [.. Each(n, i => Says(Numbered(i, Sentence + Sentence + Sentence)))]),
        ("letters of one paragraph", 10_000, n => [Says(string.Concat(Enumerable.Repeat(Sentence, n / Sentence.Length)))]),
        ("letters of one word", 10_000, n => [Says(new string('a', n))]),
        ("marks over one letter", 2_000, n => [Says("a" + new string('\u0301', n))]),
        ("letters from right to left", 10_000, n => [Says(string.Concat(Enumerable.Repeat("قال المجلس إن العبارة تعمل. ", n / 28)))]),
        ("Chinese letters", 10_000, n => [Says(new string('漢', n))]),
        ("headings", 100, n => [.. Each(n, i => new Heading(2 + i % 3, Text(Numbered(i, "heading")))), Says(Sentence)]),
        ("links", 100, n => [.. Each(n, i => new Paragraph([new TextRun("See "), new Link(Text(Numbered(i, "page")), Numbered(i, "https://example.org/?"))]))]),
        ("notes", 100, n => [.. Each(n, Reference), .. Each(n, i => new Note(Numbered(i, ""), [Says(Sentence)]) { Id = Numbered(i, "n") })]),
        ("items of a list", 200, n => [new ListBlock(ListNumbering.Decimal, [.. Enumerable.Range(1, n).Select(i => new ListItem([Says(Numbered(i, "item"))], i))])]),
        ("rows of a table", 100, n => [new Table([.. Enumerable.Range(0, n).Select(r => Row(r, 5))])]),
        ("columns of a table", 20, n => [new Table([.. Enumerable.Range(0, 5).Select(r => Row(r, n))])]),
        ("lines of code", 200, n => [new CodeBlock(string.Concat(Enumerable.Repeat("    do(this, 1);\n", n)))]),
        ("lists within lists", 40, n => [Nested(n)]),
    ];

    /// <summary>Measures and prints a table.</summary>
    /// <returns>The exit code.</returns>
    public static int Measure()
    {
        Console.WriteLine("| what | size | normalise ms | pdf ms | epub ms | text ms | ten times as much: factors |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var (name, size, body) in Shapes)
        {
            var small = Times(Article(body(size)));
            var large = Times(Article(body(size * Factor)));
            var factors = string.Join(", ", large.Zip(small, (more, less) => (more / less).ToString("F1", CultureInfo.InvariantCulture)));
            var times = string.Join(" | ", small.Select(time => time.ToString("F1", CultureInfo.InvariantCulture)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {size} | {times} | {factors} |"));
        }

        MeasureArticles();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nMost memory: {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB"));
        return 0;
    }

    /// <summary>The time for an article, for ever more of them; what does not stay the same grows with their number.</summary>
    private static void MeasureArticles()
    {
        var page = Encoding.UTF8.GetBytes($"<html lang=en><title>How time grows</title><article><h1>How time grows</h1>{string.Concat(Enumerable.Repeat($"<p>{Sentence}{Sentence}</p>", 30))}</article>");
        Console.WriteLine("\n| articles | txt, ms each | epub, ms each |");
        Console.WriteLine("|---|---|---|");
        foreach (var count in (int[])[1, 10, 100, 1000])
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {count} | {Each(page, ExportFormat.PlainText, count):F2} | {Each(page, ExportFormat.Epub, count):F2} |"));
        }
    }

    private static double Each(byte[] page, ExportFormat format, int count)
    {
        var least = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var article = 0; article < count; article++)
            {
                new Exporter(ArticleStages.Create(), new FileResourceLoader()).Export(new ExportInput("page.html", page), [format], new ExportOptions(), new CountingPlace());
            }

            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalMilliseconds / count);
        }

        return least;
    }

    /// <summary>The least times of normalising and of each writer, in milliseconds.</summary>
    private static double[] Times(Article article)
    {
        var stages = ArticleStages.Create();
        var options = new ExportOptions();
        var normalised = article;
        var times = new double[4];
        Array.Fill(times, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            normalised = stages.Normalise(article, options.Normalising, new DiagnosticBag());
            times[0] = Math.Min(times[0], Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            for (var at = 1; at < times.Length; at++)
            {
                start = Stopwatch.GetTimestamp();
                using var output = new MemoryStream();
                var context = new WritingContext { Images = ImageLibrary.Empty, Words = StructureWords.For("en"), Diagnostics = new DiagnosticBag() };
                stages.Writer(Formats[at - 1], options).Write(normalised, context, output);
                times[at] = Math.Min(times[at], Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return times;
    }

    private static Article Article(ImmutableArray<Block> body) => new()
    {
        Metadata = new ArticleMetadata { Headline = Text("How time grows"), Language = "en" },
        Body = body,
        Source = new SourcePlace("growth"),
    };

    private static IEnumerable<Block> Each(int count, Func<int, Block> block) => Enumerable.Range(1, count).Select(block);

    private static ImmutableArray<Inline> Text(string text) => [new TextRun(text)];

    private static Paragraph Says(string text) => new(Text(text));

    private static string Numbered(int number, string text) => text + number.ToString(CultureInfo.InvariantCulture);

    private static Paragraph Reference(int number) => new([new TextRun(Sentence), new NoteReference(Numbered(number, ""), Numbered(number, "n"))]);

    private static TableRow Row(int row, int columns) => new(
        row == 0 ? TableSection.Head : TableSection.Body,
        [.. Enumerable.Range(0, columns).Select(column => new TableCell([Says(Numbered(row * columns + column, "cell"))]) { IsHeader = row == 0 })]);

    private static Block Nested(int depth)
    {
        Block block = Says("inmost");
        for (var i = 0; i < depth; i++)
        {
            block = new ListBlock(ListNumbering.Decimal, [new ListItem([Says("level"), block], 1)]);
        }

        return block;
    }
}
