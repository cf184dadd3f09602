using System.Globalization;

namespace ExportKit.Benchmarks;

/// <summary>What each level of deflate takes and leaves for the parts of books and of PDFs that are compressed.</summary>
internal static class Levels
{
    private const int Rounds = 3;
    private const int Highest = 9;

    /// <summary>Measures and prints a table.</summary>
    /// <param name="arguments">The folder of the pages.</param>
    /// <returns>The exit code.</returns>
    public static int Measure(string[] arguments)
    {
        if (arguments is not [var folder])
        {
            Console.Error.WriteLine("usage: levels FOLDER");
            return 2;
        }

        var pages = BenchmarkPages.Read(folder);
        Print("EPUB", [.. pages.SelectMany(page => KeepingPlace.Export(page, ExportFormat.Epub)).Select(PackedParts.OfEpub)]);
        Print("PDF", [.. pages.SelectMany(page => KeepingPlace.Export(page, ExportFormat.Pdf)).Select(PackedParts.OfPdf)]);
        return 0;
    }

    private static void Print(string format, PackedParts[] documents)
    {
        var lengths = new long[Highest + 1];
        TakenTime[] works = [.. Enumerable.Range(1, Highest).Select(level => new TakenTime($"{level}", () => lengths[level] = documents.Sum(parts => parts.Deflate(level))))];
        TakenTime.InTurns(Rounds, works);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents.Length} documents ({format}), {BenchmarkPages.Code}; time of the processor, least of {Rounds} rounds; written at level {PackedParts.OwnLevel}\n"));
        Console.WriteLine("| level | ms a document | KB a document | of the length at our level |");
        Console.WriteLine("|---|---:|---:|---:|");
        foreach (var work in works)
        {
            var length = lengths[int.Parse(work.Name, CultureInfo.InvariantCulture)];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {work.Name} | {work.Least / documents.Length:F3} | {length / 1e3 / documents.Length:F2} | {(double)length / lengths[PackedParts.OwnLevel]:F3} |"));
        }

        Console.WriteLine();
    }
}
