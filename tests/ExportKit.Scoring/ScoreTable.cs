using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ExportKit.Scoring;

/// <summary>Runs the scorers on what was read and sets what they say beside what is wanted.</summary>
/// <param name="shared">The folder that holds corpus and scorers.</param>
/// <param name="output">The folder that holds what was read.</param>
internal sealed class ScoreTable(string shared, string output)
{
    private static readonly Goal[] Goals =
    [
        new("aeb", "body F1", "f1", 0.98), new("fundus", "body F1", "f1", 0.965), new("fundus80", "body F1", "f1", 0.965),
        new("wcxb", "body F1", "f1", 0.965), new("fundus", "headline", "headline", 0.97), new("fundus", "authors", "authors", 0.92),
        new("fundus", "day", "day", 0.97), new("fundus", "pictures", "images", 0.92), new("fundus", "lead picture", "lead", 0.92),
        new("fundus", "alternative text", "alt", 0.97), new("fundus", "caption", "caption", 0.92), new("fundus", "credit", "credit", 0.85),
        new("fundus", "pictures too many", "extra", 39), new("fundus", "said twice", "twice", 0), new("mercury", "headline", "headline", 0.95),
        new("mercury", "author", "authors", 0.85), new("mercury", "day", "day", 0.90),
    ];

    /// <summary>The table, a line a measure.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        var facts = Goals.Where(goal => goal.Key != "f1").Select(goal => goal.Set).Distinct().ToDictionary(set => set, set => FactOracle.Of(Known(set)));
        text.AppendLine($"{"set",-10} {"measure",-18} {"wanted",7} {"ours",7} {"oracle",7}");
        foreach (var goal in Goals)
        {
            var isBody = goal.Key == "f1";
            var ours = isBody ? Body(goal.Set, goal.Set) : Inspected(goal.Set, goal.Key);
            var oracle = isBody ? Number(Body(goal.Set, Path.Combine("oracle", goal.Set))) : facts[goal.Set].TryGetValue(goal.Key, out var share) ? Number(share) : "";
            text.AppendLine($"{goal.Set,-10} {goal.Measure,-18} {Number(goal.Wanted),7} {Number(ours),7} {oracle,7}{(goal.IsMet(ours) ? "" : "  missed")}");
        }

        foreach (var (set, shares) in facts)
        {
            text.AppendLine($"{set}: the visible h1, freed of the site's name, is the true headline on {Number(shares["h1"])} of the pages");
        }

        foreach (var goal in Goals.Where(goal => goal.Key == "f1"))
        {
            if (Known(goal.Set).WithoutLive() is { } plain)
            {
                var ids = Path.Combine(output, "plain.txt");
                File.WriteAllLines(ids, plain);
                text.AppendLine($"{goal.Set}: body F1 without live reports {Number(Body(goal.Set, goal.Set, ids))}");
            }
        }

        return text.ToString();
    }

    private CorpusSet Known(string set) => CorpusSet.All(shared).First(known => known.Name == set);

    private static string Number(double value) => value.ToString(value >= 1 || value == 0 ? "0" : "0.000", CultureInfo.InvariantCulture);

    private double Body(string set, string predictions, string? ids = null)
    {
        string[] options = Known(set).ByCharacter ? ["--cjk", "--bootstrap", "0", "--worst", "0"] : ["--bootstrap", "0", "--worst", "0"];
        return Run("score_bodies.py", set, predictions, options, ids).GetProperty("f1").GetDouble();
    }

    private double Inspected(string set, string key) => Run("score_inspect.py", set, set, ["--worst", "0"]).GetProperty(key).GetDouble();

    private JsonElement Run(string scorer, string set, string predictions, string[] options, string? ids = null)
    {
        var result = Path.Combine(output, "score.json");
        var corpus = Path.Combine(shared, "corpus", set);
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
        [
            Path.Combine(shared, "tools", scorer), "--pred", Path.Combine(output, predictions), "--truth", Path.Combine(corpus, "ground-truth.json"),
            "--ids", ids ?? Path.Combine(corpus, "ids.txt"), "--json", result, .. options,
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? JsonDocument.Parse(File.ReadAllBytes(result)).RootElement
            : throw new InvalidOperationException($"{scorer} failed on {set}.");
    }

    /// <summary>What is wanted of a set.</summary>
    /// <param name="Set">The set.</param>
    /// <param name="Measure">The measure, as it is shown.</param>
    /// <param name="Key">The scorer's name for it.</param>
    /// <param name="Wanted">At least this; of what is counted as a fault, at most this.</param>
    private sealed record Goal(string Set, string Measure, string Key, double Wanted)
    {
        public bool IsMet(double value) => Key is "extra" or "twice" ? value <= Wanted : Math.Round(value, 3) >= Wanted;
    }
}
