using System.Globalization;
using System.Text.Json;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Sees to it that reports are those of all shares of one split, each once, made in one way.</summary>
internal static class ShardSet
{
    private const int MostNamed = 20;

    /// <summary>Refuses reports that do not belong together.</summary>
    /// <param name="reports">The reports, at least one.</param>
    /// <exception cref="MergeRefused">They do not.</exception>
    public static void Check(IReadOnlyList<ShardReport> reports)
    {
        var first = reports[0];
        foreach (var report in reports.Skip(1))
        {
            Compare(first, report);
        }

        var known = new Dictionary<int, ShardReport>();
        foreach (var report in reports)
        {
            if (!known.TryAdd(report.Shard.Number, report))
            {
                throw new MergeRefused(
                    DiagnosticCodes.ShardDoubled, $"Shard {report.Shard} has another report, {known[report.Shard.Number].Path}", report.Path, "Leave one of them out");
            }
        }

        var missing = Enumerable.Range(1, first.Shard.Count).Where(number => !known.ContainsKey(number)).ToList();
        if (missing.Count > 0)
        {
            throw new MergeRefused(
                DiagnosticCodes.ShardMissing, $"No report is given of {Names(missing)} of {first.Shard.Count}", first.Path, "Give the reports of all shards; run again what has none");
        }

        foreach (var report in reports)
        {
            if (report.Head.GetProperty("exitCode").GetInt32() is ExitCodes.Interrupted or ExitCodes.Terminated or ExitCodes.HungUp)
            {
                throw Incomplete(report, $"Shard {report.Shard} was interrupted");
            }
        }
    }

    /// <summary>What is said of a share that did not do all that it has.</summary>
    public static MergeRefused Incomplete(ShardReport report, string message) =>
        new(DiagnosticCodes.ShardIncomplete, message, report.Path, "Run the shard again: what it has done is not done twice");

    private static void Compare(ShardReport first, ShardReport other)
    {
        var (tool, otherTool) = (Text(first, "environment", "tool"), Text(other, "environment", "tool"));
        if (tool != otherTool)
        {
            throw new MergeRefused(
                DiagnosticCodes.ShardReportVersion, $"{otherTool} wrote it, and {tool} wrote {first.Path}", other.Path, "Run all shards with one version of the tool");
        }

        var difference = first.Shard.Count != other.Shard.Count ? string.Create(CultureInfo.InvariantCulture, $"It is of a split into {other.Shard.Count}, and {first.Path} of one into {first.Shard.Count}")
            : Text(first, "command", "name") != Text(other, "command", "name") ? $"It is of the command {Text(other, "command", "name")}, and {first.Path} of {Text(first, "command", "name")}"
            : Raw(first, "command", "options") != Raw(other, "command", "options") ? $"Its options are others than those of {first.Path}: {Option(first, other)}"
            : first.List != other.List || first.Inputs != other.Inputs ? $"Its list of inputs is another than that of {first.Path}: {other.Inputs} inputs, and there {first.Inputs}"
            : Raw(first, "environment", "fonts") != Raw(other, "environment", "fonts") ? $"Its fonts are others than those of {first.Path}"
            : Raw(first, "environment", "runtime") != Raw(other, "environment", "runtime") ? $"Its runtime is another than that of {first.Path}"
            : Library(first, other) is { } library ? $"It was made with {library} than {first.Path}"
            : Baseline(first) != Baseline(other) ? $"Its baseline is another than that of {first.Path}"
            : null;
        if (difference is not null)
        {
            throw new MergeRefused(DiagnosticCodes.ShardReportsDiffer, difference, other.Path, "Run all shards with the same inputs, options, fonts and libraries");
        }
    }

    // A library is loaded where a page needs it, so that not all shares name all of them.
    private static string? Library(ShardReport first, ShardReport other)
    {
        var versions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var library in first.Head.GetProperty("environment").GetProperty("libraries").EnumerateArray())
        {
            versions[library.GetProperty("name").GetString()!] = library.GetProperty("version").GetString()!;
        }

        foreach (var library in other.Head.GetProperty("environment").GetProperty("libraries").EnumerateArray())
        {
            var (name, version) = (library.GetProperty("name").GetString()!, library.GetProperty("version").GetString()!);
            if (versions.TryGetValue(name, out var known) && known != version)
            {
                return $"another {name} ({version}, not {known})";
            }
        }

        return null;
    }

    private static string Option(ShardReport first, ShardReport other)
    {
        var (mine, others) = (Options(first), Options(other));
        return others.Except(mine).Concat(mine.Except(others)).FirstOrDefault() ?? "their order";
    }

    private static List<string> Options(ShardReport report) => [.. report.Head.GetProperty("command").GetProperty("options").EnumerateArray().Select(option =>
        option.GetProperty("values") is { ValueKind: JsonValueKind.Array } values
            ? string.Join(' ', values.EnumerateArray().Select(value => value.GetString()).Prepend(option.GetProperty("name").GetString()))
            : option.GetProperty("name").GetString()!)];

    private static string Baseline(ShardReport report) => report.Head.GetProperty("baseline") is { ValueKind: JsonValueKind.Object } baseline
        ? baseline.GetProperty("path").GetRawText() + baseline.GetProperty("problems").GetRawText() : "";

    private static string Text(ShardReport report, string part, string name) => report.Head.GetProperty(part).GetProperty(name).GetString() ?? "";

    private static string Raw(ShardReport report, string part, string name) => report.Head.GetProperty(part).GetProperty(name).GetRawText();

    private static string Names(List<int> numbers)
    {
        var named = string.Join(", ", numbers.Take(MostNamed).Select(number => number.ToString(CultureInfo.InvariantCulture)));
        return numbers.Count == 1 ? $"shard {named}"
            : numbers.Count <= MostNamed ? $"shards {named}"
            : string.Create(CultureInfo.InvariantCulture, $"shards {named} and {numbers.Count - MostNamed} more");
    }
}
