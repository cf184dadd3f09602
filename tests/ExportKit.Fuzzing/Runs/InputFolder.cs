using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ExportKit.Fuzzing;

/// <summary>Tries the inputs of a suite of tests for HTML parsers that lies beside the project: tree construction (<c>.dat</c>, whose
/// inputs follow <c>#data</c>) and the tokeniser (<c>.test</c>, JSON). Each is tried as a page of its own and within an article.</summary>
internal static class InputFolder
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Tries all files below a folder, and prints what came of them.</summary>
    /// <returns>The exit code: 1 where an input crashed or took too long, or none is there.</returns>
    public static int Run(FuzzKind kind, string folder)
    {
        var counts = new int[Enum.GetValues<CaseOutcome>().Length];
        var longest = (Time: TimeSpan.Zero, Name: "");
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var input in Inputs(file))
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{Path.GetRelativePath(folder, file)} {++number}");
                foreach (var page in (byte[][])[Encoding.UTF8.GetBytes(input), HtmlMaker.Around(input)])
                {
                    var (outcome, time) = Try(kind, page, name);
                    counts[(int)outcome]++;
                    longest = time > longest.Time ? (time, name) : longest;
                }
            }
        }

        var each = string.Join(", ", Enum.GetValues<CaseOutcome>().Select(outcome => $"{outcome} {counts[(int)outcome]}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counts.Sum()} cases: {each}; longest {longest.Time.TotalMilliseconds:F0} ms ({longest.Name})"));
        return counts.Sum() == 0 || counts[(int)CaseOutcome.Crashed] + counts[(int)CaseOutcome.Hung] > 0 ? 1 : 0;
    }

    /// <summary>The inputs of a file; none where it is of another kind.</summary>
    public static IEnumerable<string> Inputs(string file) => Path.GetExtension(file) switch
    {
        ".dat" => TreeInputs(File.ReadAllText(file)),
        ".test" => TokenInputs(File.ReadAllBytes(file)),
        _ => [],
    };

    /// <summary>What stands between the lines <c>#data</c> and <c>#errors</c>, without its last line break.</summary>
    public static IEnumerable<string> TreeInputs(string text)
    {
        foreach (var part in ("\n" + text).Split("\n#data\n").Skip(1))
        {
            var end = part.StartsWith("#errors", StringComparison.Ordinal) ? 0 : part.IndexOf("\n#errors", StringComparison.Ordinal);
            yield return end < 0 ? part : part[..end];
        }
    }

    private static List<string> TokenInputs(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateObject().Where(list => list.Value.ValueKind == JsonValueKind.Array)
            .SelectMany(list => list.Value.EnumerateArray()).Where(test => test.TryGetProperty("input", out var input) && input.ValueKind == JsonValueKind.String).Select(TokenInput)];
    }

    private static string TokenInput(JsonElement test)
    {
        var input = test.GetProperty("input").GetString() ?? "";
        return test.TryGetProperty("doubleEscaped", out var isTwice) && isTwice.GetBoolean() ? Unescaped(input) : input;
    }

    /// <summary>Text in which code units are escaped once more, since JSON cannot say half of a surrogate pair.</summary>
    private static string Unescaped(string text)
    {
        var parts = text.Split("\\u");
        return parts[0] + string.Concat(parts.Skip(1).Select(part => (char)ushort.Parse(part.AsSpan(0, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture) + part[4..]));
    }

    private static (CaseOutcome Outcome, TimeSpan Time) Try(FuzzKind kind, byte[] page, string name)
    {
        var start = Stopwatch.GetTimestamp();
        var result = kind.Try(page);
        var time = Stopwatch.GetElapsedTime(start);
        var outcome = result.Fault is null && time > Patience ? CaseOutcome.Hung : result.Outcome;
        if (outcome >= CaseOutcome.Crashed)
        {
            Console.WriteLine($"{name}: {result.Fault ?? "took too long"}\n{result.Detail}");
        }

        return (outcome, time);
    }
}
