using System.Globalization;
using System.Net;
using System.Text;

namespace ExportKit.Benchmarks;

/// <summary>Draws a run over very many pages: memory above, handles and unfinished files below, over time. The drawing has a title and a
/// description that says what it shows; lines are told apart by their dashes and by words, not by colour alone.</summary>
internal static class ArchivePlot
{
    private const int Width = 800;
    private const int Left = 80;
    private const int Right = 20;
    private const int PanelHeight = 180;
    private const int MostPoints = 1000;

    /// <summary>Draws the samples of a run.</summary>
    /// <param name="title">What was run.</param>
    /// <param name="samples">At least one sample.</param>
    /// <returns>The drawing (SVG).</returns>
    public static string Draw(string title, IReadOnlyList<ArchiveSample> samples)
    {
        var seconds = samples.Count > 0 ? samples[^1].Time.TotalSeconds : 1;
        var most = samples.Count > 0 ? samples.Max(sample => sample.MemoryKiB) / 1024.0 : 1;
        var handles = samples.Count > 0 ? samples.Max(sample => sample.Handles) : 1;
        var unfinished = samples.Count > 0 ? samples.Max(sample => sample.UnfinishedFiles) : 0;
        var few = Thinned(samples);
        var svg = new StringBuilder();
        var said = string.Create(CultureInfo.InvariantCulture, $"Over {seconds:F0} seconds the memory of the process is {most:F0} MiB at most, with {handles} open handles and {unfinished} unfinished files at most.{Medians(samples)}");
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} 520\" role=\"img\" aria-labelledby=\"title description\" font-family=\"sans-serif\" font-size=\"14\" fill=\"#111\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"title\">{WebUtility.HtmlEncode(title)}</title>\n<desc id=\"description\">{WebUtility.HtmlEncode(said)}</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"24\" font-size=\"18\" font-weight=\"bold\">{WebUtility.HtmlEncode(title)}</text>\n");
        var top = Ceiling(most);
        Panel(svg, 60, "Memory, MiB", top, seconds);
        Line(svg, few, 60, seconds, top, sample => sample.MemoryKiB / 1024.0, "#0b3d91", "");
        var counts = Ceiling(Math.Max(handles, unfinished));
        Panel(svg, 300, "Open handles (whole line), unfinished files (dashes)", counts, seconds);
        Line(svg, few, 300, seconds, counts, sample => sample.Handles, "#0b3d91", "");
        Line(svg, few, 300, seconds, counts, sample => sample.UnfinishedFiles, "#8a3b00", " stroke-dasharray=\"6 4\"");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{(Left + Width - Right) / 2}\" y=\"512\" text-anchor=\"middle\">seconds</text>\n</svg>\n");
        return svg.ToString();
    }

    private static string Medians(IReadOnlyList<ArchiveSample> samples) => samples.Count < ArchiveChecks.Parts ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $" By quarters of the run the median of memory is {string.Join(", ", Enumerable.Range(0, ArchiveChecks.Parts).Select(part => (ArchiveChecks.Median(ArchiveChecks.Part(samples, part), sample => sample.MemoryKiB) / 1024).ToString(CultureInfo.InvariantCulture)))} MiB.");

    /// <summary>A plot cannot show more points than it is wide: of each group the one with the most memory stands for all.</summary>
    private static ArchiveSample[] Thinned(IReadOnlyList<ArchiveSample> samples) =>
        [.. samples.Chunk(Math.Max(1, (samples.Count + MostPoints - 1) / MostPoints)).Select(group => group.MaxBy(sample => sample.MemoryKiB)!)];

    private static void Panel(StringBuilder svg, int y, string name, double top, double seconds)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"{y - 8}\" font-weight=\"bold\">{name}</text>\n");
        for (var step = 0; step <= 4; step++)
        {
            var (line, at) = (y + PanelHeight - PanelHeight * step / 4, Left + (Width - Left - Right) * step / 4);
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Left} {line}H{Width - Right}\" stroke=\"{(step == 0 ? "#111" : "#bbb")}\"/><text x=\"{Left - 8}\" y=\"{line + 5}\" text-anchor=\"end\">{top * step / 4:0.##}</text>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{at}\" y=\"{y + PanelHeight + 18}\" text-anchor=\"middle\">{seconds * step / 4:0}</text>\n");
        }
    }

    private static void Line(
        StringBuilder svg, ArchiveSample[] samples, int y, double seconds, double top, Func<ArchiveSample, double> figure, string colour, string dashes)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.5\"{dashes} points=\"");
        foreach (var sample in samples)
        {
            svg.Append(CultureInfo.InvariantCulture, $"{Left + (Width - Left - Right) * sample.Time.TotalSeconds / seconds:F1},{y + PanelHeight * (1 - figure(sample) / top):F1} ");
        }

        svg.Append("\"/>\n");
    }

    /// <summary>A round number that is not less.</summary>
    private static double Ceiling(double value)
    {
        var step = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(value, 1))));
        foreach (var factor in (double[])[1, 2, 4, 6, 8, 10])
        {
            if (value <= factor * step)
            {
                return factor * step;
            }
        }

        return value;
    }
}
