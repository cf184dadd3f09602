using System.Globalization;
using System.Text;

namespace ExportKit.Fuzzing;

/// <summary>Counts how cases ended, by kind.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, Row> _rows = new(StringComparer.Ordinal);

    /// <summary>The faults that were met, each with how often.</summary>
    public SortedDictionary<string, int> Faults { get; } = new(StringComparer.Ordinal);

    /// <summary>How many cases ended.</summary>
    public int Cases => _rows.Values.Sum(row => row.Cases);

    /// <summary>How many of them crashed or hung.</summary>
    public int Failures => _rows.Values.Sum(row => row[CaseOutcome.Crashed] + row[CaseOutcome.Hung]);

    /// <summary>Counts a case.</summary>
    /// <param name="kind">The name of its kind.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="milliseconds">How long it took of a processor.</param>
    /// <param name="megabytes">How much it allocated in all.</param>
    /// <param name="fault">Its fault; null or empty for none.</param>
    public void Add(string kind, CaseOutcome outcome, long milliseconds, long megabytes, string? fault)
    {
        if (!_rows.TryGetValue(kind, out var row))
        {
            _rows[kind] = row = new Row();
        }

        row.Add(outcome, milliseconds, megabytes);
        if (!string.IsNullOrEmpty(fault))
        {
            var line = $"{kind}: {fault}";
            Faults[line] = Faults.GetValueOrDefault(line) + 1;
        }
    }

    /// <summary>The table, as Markdown.</summary>
    /// <param name="elapsed">How long the run took.</param>
    public string Table(TimeSpan elapsed)
    {
        var text = new StringBuilder("| kind | cases | written | refused | limits met | crashes | hangs | longest ms | most MB | a second |\n|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var (name, row) in FuzzKinds.All.Where(kind => _rows.ContainsKey(kind.Name)).Select(kind => (kind.Name, _rows[kind.Name])))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {row.Cases} | {row[CaseOutcome.Written]} | {row[CaseOutcome.Refused]} | {row[CaseOutcome.LimitMet]} | {row[CaseOutcome.Crashed]} | {row[CaseOutcome.Hung]} | {row.Longest} | {row.Most} | {row.Cases * 1000.0 / Math.Max(1, row.Time):F0} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n{Cases} cases in {elapsed.TotalMinutes:F1} minutes; \"a second\" is of one processor, times and allocations are those of the case that took most.\n");
        foreach (var (fault, count) in Faults)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{count} times {fault}");
        }

        return text.ToString();
    }

    private sealed class Row
    {
        private readonly int[] _counts = new int[5];

        public int Cases => _counts.Sum();

        public long Longest { get; private set; }

        public long Most { get; private set; }

        public long Time { get; private set; }

        public int this[CaseOutcome outcome] => _counts[(int)outcome];

        public void Add(CaseOutcome outcome, long milliseconds, long megabytes)
        {
            _counts[(int)outcome]++;
            Longest = Math.Max(Longest, milliseconds);
            Most = Math.Max(Most, megabytes);
            Time += milliseconds;
        }
    }
}
