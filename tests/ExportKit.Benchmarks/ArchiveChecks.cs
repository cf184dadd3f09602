using System.Globalization;

namespace ExportKit.Benchmarks;

/// <summary>What must hold of a run over very many pages.</summary>
internal static class ArchiveChecks
{
    /// <summary>Into so many parts a run is cut, to be compared: the first warms up.</summary>
    public const int Parts = 4;

    // Collections come when they come: medians of parts differ so much with nothing growing.
    private const double MostGrowth = 1.15;
    private const int FewestSamples = 40;

    // A page that is being written holds its own file and its document's.
    private const int MostMoreHandles = 4;

    /// <summary>Checks a run that has ended.</summary>
    /// <param name="samples">What was seen of it.</param>
    /// <param name="exitCode">How it ended; 1 says that some page of the corpus holds no article.</param>
    /// <param name="output">Its output folder.</param>
    /// <param name="temporary">Its temporary folder.</param>
    /// <param name="count">How many articles there were.</param>
    public static IReadOnlyList<(string What, bool Holds)> Of(IReadOnlyList<ArchiveSample> samples, int exitCode, string output, string temporary, int count)
    {
        var (documents, others) = ArchiveSample.Files(output);
        var checks = new List<(string, bool)>
        {
            (Text($"the run ended by itself, with {exitCode}"), exitCode is 0 or 1),
            (Text($"{documents} documents of {count} articles"), documents > count / 2),
            (Text($"{others} unfinished files in the output folder"), others == 0),
            (Text($"{Directory.EnumerateFileSystemEntries(temporary, "*", SearchOption.AllDirectories).Count()} files in the temporary folder"), !Directory.EnumerateFileSystemEntries(temporary).Any()),
        };
        if (samples.Count < FewestSamples)
        {
            checks.Add((Text($"{samples.Count} samples; growth can be seen in {FewestSamples} or more alone, take more articles"), false));
            return checks;
        }

        var (early, late) = (Part(samples, 1), Part(samples, Parts - 1));
        var (before, after) = (Median(early, sample => sample.MemoryKiB), Median(late, sample => sample.MemoryKiB));
        checks.Add((Text($"memory is flat: median {before / 1024.0:F1} MiB in the second quarter, {after / 1024.0:F1} MiB in the last"), after <= before * MostGrowth));
        var (opened, open) = (Median(early, sample => sample.Handles), Median(late, sample => sample.Handles));
        checks.Add((Text($"no handle is left: median {opened} open in the second quarter, {open} in the last"), open <= opened + MostMoreHandles));
        return checks;
    }

    /// <summary>One of the equal parts of a run.</summary>
    /// <param name="samples">All of it.</param>
    /// <param name="part">Which, from 0.</param>
    public static ArchiveSample[] Part(IReadOnlyList<ArchiveSample> samples, int part) =>
        [.. samples.Skip(samples.Count * part / Parts).Take(samples.Count * (part + 1) / Parts - samples.Count * part / Parts)];

    /// <summary>The median of a figure.</summary>
    /// <param name="samples">At least one sample.</param>
    /// <param name="figure">The figure.</param>
    public static long Median(ArchiveSample[] samples, Func<ArchiveSample, long> figure) => samples.Select(figure).Order().ElementAt(samples.Length / 2);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
