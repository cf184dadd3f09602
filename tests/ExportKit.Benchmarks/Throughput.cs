using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using ExportKit.Limits;
using ExportKit.Resources;

namespace ExportKit.Benchmarks;

/// <summary>Pages a second in one warm process: each page read from memory, exported whole, and its documents counted instead of
/// saved; with one worker and with several, and the bytes that are allocated for a page.</summary>
internal static class Throughput
{
    private const int Rounds = 5;

    private static readonly (string Name, ImmutableArray<ExportFormat> Formats)[] Jobs =
    [
        ("txt", [ExportFormat.PlainText]),
        ("epub", [ExportFormat.Epub]),
        ("pdf", [ExportFormat.Pdf]),
        ("all", [ExportFormat.Pdf, ExportFormat.Epub, ExportFormat.PlainText]),
    ];

    /// <summary>Measures and prints a table.</summary>
    /// <param name="arguments">The folder of the pages; after it, if it shall be compared, a figure of another program: pages a second,
    /// and its name.</param>
    /// <returns>The exit code.</returns>
    public static int Measure(string[] arguments)
    {
        if (arguments is not [var folder, .. var rest] || rest.Length is not (0 or 2))
        {
            Console.Error.WriteLine("usage: throughput FOLDER [PAGES-A-SECOND NAME]");
            return 2;
        }

        var pages = BenchmarkPages.Read(folder);
        var peer = rest.Length == 2 ? double.Parse(rest[0], CultureInfo.InvariantCulture) : 0;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Length} pages, {pages.Sum(page => (long)page.Bytes.Length) / 1024.0 / 1024.0:F1} MiB, in one warm process, {BenchmarkPages.Code}; the least time of {Rounds} rounds\n"));
        Console.WriteLine($"| documents | pages/s, 1 worker | pages/s, 2 workers | two of one | MB allocated a page |{(peer > 0 ? " of " + rest[1] + " |" : "")}");
        Console.WriteLine($"|---|---|---|---|---|{(peer > 0 ? "---|" : "")}");
        foreach (var (name, formats) in Jobs)
        {
            Print(name, pages, formats, peer);
        }

        if (peer > 0)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {rest[1]} | {peer:F1} | | | | 1.00 |"));
        }

        return 0;
    }

    private static void Print(string name, ExportInput[] pages, ImmutableArray<ExportFormat> formats, double peer)
    {
        Export(pages, formats, workers: 2);
        var one = TimeSpan.MaxValue;
        var two = TimeSpan.MaxValue;
        var allocated = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            // In turns, so that a machine that slows down slows both.
            var before = GC.GetTotalAllocatedBytes(precise: true);
            one = Least(one, Export(pages, formats, workers: 1));
            allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
            two = Least(two, Export(pages, formats, workers: 2));
        }

        var rate = pages.Length / one.TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {rate:F1} | {pages.Length / two.TotalSeconds:F1} | {one / two:F2} | {allocated / 1e6 / pages.Length:F2} |{(peer > 0 ? $" {rate / peer:F2} |" : "")}"));
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Export(ExportInput[] pages, ImmutableArray<ExportFormat> formats, int workers)
    {
        var next = -1;
        var written = 0;
        void Work()
        {
            var place = new CountingPlace();
            while (Interlocked.Increment(ref next) is var at && at < pages.Length)
            {
                new Exporter(ArticleStages.Create(), new FileResourceLoader()).Export(pages[at], formats, new ExportOptions(), place);
            }

            Interlocked.Add(ref written, place.Documents);
        }

        var start = Stopwatch.GetTimestamp();
        Thread[] threads = [.. Enumerable.Range(0, workers).Select(_ => PageStack.NewThread(ExportLimits.Default, "page worker", Work))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        var time = Stopwatch.GetElapsedTime(start);

        // A few pages of any corpus hold no article; where most do, something else is measured.
        return written > pages.Length * formats.Length / 2 ? time : throw new InvalidOperationException($"Only {written} documents were written.");
    }
}
