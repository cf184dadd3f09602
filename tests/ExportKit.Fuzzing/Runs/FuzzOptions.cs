using System.Globalization;

namespace ExportKit.Fuzzing;

/// <summary>What a run is asked for.</summary>
internal sealed record FuzzOptions
{
    /// <summary>The seed that all cases come from.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How long to run.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How many threads work.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>The kinds that are tried.</summary>
    public IReadOnlyList<FuzzKind> Kinds { get; init; } = [.. FuzzKinds.All.Where(kind => kind.Weight > 0)];

    /// <summary>How many cases of a kind to try at most, by its name.</summary>
    public IReadOnlyDictionary<string, int> Most { get; init; } = new Dictionary<string, int>();

    /// <summary>The number of the first case of a kind, by its name.</summary>
    public IReadOnlyDictionary<string, int> First { get; init; } = new Dictionary<string, int>();

    /// <summary>Where failing cases and the table are kept.</summary>
    public string Folder { get; init; } = Path.Combine(Repository.Root, "artifacts", "fuzz");

    /// <summary>Whether this is a worker that another process watches.</summary>
    public bool IsWorker { get; init; }

    /// <summary>Whether cases are led by what those before reached.</summary>
    public bool IsGuided { get; init; }

    /// <summary>Reads the command line; null where it is wrong.</summary>
    public static FuzzOptions? Read(IEnumerable<string> words)
    {
        var options = new FuzzOptions { Seed = Environment.TickCount & 0xffffff };
        foreach (var word in words)
        {
            var cut = word.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = cut < 0 ? (word, "") : (word[..cut], word[(cut + 1)..]);
            if (options.With(name, value) is not { } next)
            {
                return null;
            }

            options = next;
        }

        return options;
    }

    /// <summary>The words of a worker that goes on from some cases.</summary>
    public IEnumerable<string> WorkerWords(TimeSpan left, IReadOnlyDictionary<string, int> first) =>
    [
        "--worker", .. IsGuided ? (string[])["--guided"] : [], Invariant($"--seed={Seed}"), Invariant($"--minutes={left.TotalMinutes}"), Invariant($"--threads={Threads}"), $"--folder={Folder}",
        $"--kinds={string.Join(',', Kinds.Select(kind => kind.Name))}", $"--cases={Joined(Most)}", $"--first={Joined(first)}",
    ];

    private FuzzOptions? With(string name, string value) => name switch
    {
        "--worker" => this with { IsWorker = true },
        "--guided" => this with { IsGuided = true, Threads = 1 },
        "--seed" when int.TryParse(value, CultureInfo.InvariantCulture, out var seed) => this with { Seed = seed },
        "--minutes" when double.TryParse(value, CultureInfo.InvariantCulture, out var minutes) && minutes >= 0 => this with { Time = TimeSpan.FromMinutes(minutes) },
        "--threads" when int.TryParse(value, CultureInfo.InvariantCulture, out var threads) && threads > 0 => this with { Threads = threads },
        "--folder" when value.Length > 0 => this with { Folder = Path.GetFullPath(value) },
        "--kinds" when value.Split(',').Select(FuzzKinds.Find).ToList() is var kinds && !kinds.Contains(null) => this with { Kinds = [.. kinds.OfType<FuzzKind>()] },
        "--cases" when Counts(value) is { } counts => this with { Most = counts },
        "--first" when Counts(value) is { } counts => this with { First = counts },
        _ => null,
    };

    /// <summary>Numbers by kind, such as <c>pages:1000,fonts:50</c>.</summary>
    private static Dictionary<string, int>? Counts(string value)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in value.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split(':') is not [var name, var number] || FuzzKinds.Find(name) is null || !int.TryParse(number, CultureInfo.InvariantCulture, out var count))
            {
                return null;
            }

            counts[name] = count;
        }

        return counts;
    }

    private static string Joined(IReadOnlyDictionary<string, int> counts) => string.Join(',', counts.Select(count => Invariant($"{count.Key}:{count.Value}")));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
