using System.Globalization;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Gives the records of several reports in the order of the whole list of inputs; memory holds one record of each report.</summary>
internal sealed class MergedOrder
{
    private readonly IReadOnlyList<ShardReport> _reports;
    private readonly MergedRecord?[] _next;
    private readonly int[] _counts;
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private readonly int _inputs;
    private int _position;

    public MergedOrder(IReadOnlyList<ShardReport> reports)
    {
        _reports = reports;
        _next = [.. reports.Select(report => report.Next())];
        _counts = new int[reports.Count];
        _inputs = reports[0].Inputs;
    }

    /// <summary>The records. What several machines said of the run as a whole is there once.</summary>
    /// <exception cref="MergeRefused">An input is missing, or is there twice.</exception>
    public IEnumerable<(byte[] Bytes, ShardReport Report)> Records()
    {
        while (Least() is >= 0 and var index)
        {
            var record = _next[index]!;
            _next[index] = _reports[index].Next();
            if (_next[index] is { } after && after.Position < record.Position)
            {
                throw ShardReport.NoReport(_reports[index].Path);
            }

            if (record.Position > 0 && record.Position <= _inputs)
            {
                Take(record, index);
                yield return (record.Bytes, _reports[index]);
            }
            else if (_said.Add(System.Text.Encoding.UTF8.GetString(record.Bytes)))
            {
                yield return (record.Bytes, _reports[index]);
            }
        }

        CheckEnd();
    }

    private void Take(MergedRecord record, int index)
    {
        _counts[index]++;
        if (record.Position == _position)
        {
            throw new MergeRefused(
                DiagnosticCodes.ShardDoubled,
                string.Create(CultureInfo.InvariantCulture, $"Input {record.Position} of the list is in another report too"),
                _reports[index].Path,
                "Run all shards of the split anew");
        }

        _position = record.Position;
    }

    private void CheckEnd()
    {
        for (var i = 0; i < _reports.Count; i++)
        {
            var report = _reports[i];
            if (_counts[i] != report.Pages)
            {
                throw ShardSet.Incomplete(report, string.Create(CultureInfo.InvariantCulture, $"Shard {report.Shard} did {_counts[i]} of its {report.Pages} pages"));
            }
        }

        if (_reports.Sum(report => (long)report.Pages) != _inputs)
        {
            throw ShardReport.NoReport(_reports[0].Path);
        }
    }

    private int Least()
    {
        var least = -1;
        for (var i = 0; i < _next.Length; i++)
        {
            if (_next[i] is { } record && (least < 0 || record.Position < _next[least]!.Position))
            {
                least = i;
            }
        }

        return least;
    }
}
