using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ExportKit.Cli;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Resources;
using ExportKit.Writing.Pdf;

namespace ExportKit.Scoring;

/// <summary>Reads pages the way <c>exportkit inspect --json</c> does, in one process, and keeps what was read.</summary>
/// <param name="output">The folder that takes it.</param>
internal sealed class CorpusReading(string output)
{
    private const int WarmingRounds = 5;

    private readonly Exporter _exporter = new(ArticleStages.Create(), new FileResourceLoader());
    private readonly PdfEnvironment _environment = PdfEnvironment.OfSystem();
    private readonly List<double> _times = [];
    private double _longest;
    private string _slowest = string.Empty;

    /// <summary>How many pages ended in an exception.</summary>
    public int Crashes { get; private set; }

    /// <summary>Reads all pages of a set.</summary>
    /// <param name="set">The set.</param>
    public void Read(CorpusSet set)
    {
        var folder = Directory.CreateDirectory(Path.Combine(output, set.Name)).FullName;
        var oracle = Directory.CreateDirectory(Path.Combine(output, "oracle", set.Name)).FullName;
        var bodies = set.Bodies();
        foreach (var (id, file) in set.Pages())
        {
            var bytes = CorpusSet.Load(file);
            Warm(bytes);
            Page(set, id, bytes, Path.Combine(folder, id));
            if (bodies.TryGetValue(id, out var truths))
            {
                File.WriteAllText(Path.Combine(oracle, id + ".txt"), new BlockOracle(set.ByCharacter).Best(bytes, truths));
            }
        }
    }

    /// <summary>How long reading and normalising took, parsing included.</summary>
    public string Times()
    {
        _times.Sort();
        return string.Create(CultureInfo.InvariantCulture,
            $"{_times.Count} pages read, {Crashes} crashed; median {_times[_times.Count / 2]:F1} ms, p95 {_times[_times.Count * 95 / 100]:F1} ms, longest {_longest:F1} ms ({_slowest})");
    }

    private void Warm(byte[] bytes)
    {
        for (var i = 0; _times.Count == 0 && i < WarmingRounds; i++)
        {
            _exporter.Read(new ExportInput("warm", bytes), new ExportOptions(), new DiagnosticBag());
        }
    }

    private void Page(CorpusSet set, string id, byte[] bytes, string path)
    {
        var input = new ExportInput(id, bytes);
        var diagnostics = new DiagnosticBag();
        var watch = Stopwatch.StartNew();
        Article? article = null;
        try
        {
            article = _exporter.Read(input, new ExportOptions(), diagnostics);
        }
        catch (Exception exception)
        {
            Crashes++;
            Console.WriteLine($"CRASH {set.Name}/{id}: {exception}");
        }

        Note(watch.Elapsed.TotalMilliseconds, $"{set.Name}/{id}");
        if (article is null)
        {
            Console.WriteLine($"nothing read of {set.Name}/{id}: {string.Join("; ", diagnostics.Diagnostics.Select(diagnostic => diagnostic.Message))}");
            return;
        }

        Keep(new Inspection(input, article, diagnostics.ToImmutable()), path);
    }

    private void Note(double time, string page)
    {
        _times.Add(time);
        if (time > _longest)
        {
            _longest = time;
            _slowest = page;
        }
    }

    /// <summary>Keeps the JSON, and the body that stands in it.</summary>
    private void Keep(Inspection inspection, string path)
    {
        using var json = new MemoryStream();
        InspectionJson.Write(inspection, _environment, json);
        File.WriteAllBytes(path + ".json", json.ToArray());
        using var written = JsonDocument.Parse(json.ToArray());
        File.WriteAllText(path + ".txt", written.RootElement.GetProperty("body").GetString());
    }
}
