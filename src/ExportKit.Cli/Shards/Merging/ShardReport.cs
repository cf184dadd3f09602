using System.Globalization;
using System.Text;
using System.Text.Json;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>The report of a share, read as it was written: its head at once, its records one after the other, byte for byte.</summary>
internal sealed class ShardReport : IDisposable
{
    /// <summary>The line with which the records begin.</summary>
    public const string RecordsBegin = "  \"inputs\": [";

    private const string RecordBegin = "    {";
    private const string RecordEnd = "    }";
    private const string PositionBegin = "      \"position\": ";
    private const int MostHead = 512 * 1024 * 1024;

    private readonly ReportLines _lines;
    private readonly JsonDocument _head;
    private bool _isOver;

    private ShardReport(string path, ReportLines lines, JsonDocument head, bool hasRecords, bool isEmpty)
    {
        Path = path;
        _lines = lines;
        _head = head;
        _isOver = isEmpty;
        var version = head.RootElement.GetProperty("version").GetInt32();
        if (version != JsonReport.Version)
        {
            throw new MergeRefused(
                DiagnosticCodes.ShardReportVersion,
                string.Create(CultureInfo.InvariantCulture, $"The report has form {version}, and this tool merges form {JsonReport.Version}"),
                path,
                "Merge it with the version of the tool that wrote it");
        }

        if (!hasRecords)
        {
            throw NoReport(path);
        }

        if (!head.RootElement.TryGetProperty("shard", out var shard))
        {
            throw Unreadable(path, "It is the report of a run that was not split", "Give the reports of runs with --shard");
        }

        Shard = new(shard.GetProperty("number").GetInt32(), shard.GetProperty("count").GetInt32());
        Inputs = shard.GetProperty("inputs").GetInt32();
        Pages = shard.GetProperty("pages").GetInt32();
        List = shard.GetProperty("list").GetString()!;
        Require(head.RootElement);
    }

    /// <summary>Its file.</summary>
    public string Path { get; }

    /// <summary>The share.</summary>
    public Shard Shard { get; }

    /// <summary>How many inputs all shares have.</summary>
    public int Inputs { get; }

    /// <summary>How many inputs this one has.</summary>
    public int Pages { get; }

    /// <summary>The hash of the whole list of inputs.</summary>
    public string List { get; }

    /// <summary>What stands before the records.</summary>
    public JsonElement Head => _head.RootElement;

    /// <summary>Opens a report.</summary>
    /// <exception cref="MergeRefused">It cannot be read, is none of a share, or one of another form.</exception>
    public static ShardReport Open(string path, IFileAccess files)
    {
        ReportLines? lines = null;
        try
        {
            lines = new ReportLines(files.OpenRead(path));
            var head = ReadHead(lines, out var hasRecords, out var isEmpty);
            return new(path, lines, head, hasRecords, isEmpty);
        }
        catch (Exception exception) when (IoFailure.Is(exception) || exception is ArgumentException)
        {
            lines?.Dispose();
            throw Unreadable(path, $"It cannot be read: {(exception is ArgumentException ? BadName.Reason(path) : IoFailure.Describe(exception))}", "Check the name, and that you may read the file");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or NullReferenceException)
        {
            lines?.Dispose();
            throw NoReport(path);
        }
        catch
        {
            lines?.Dispose();
            throw;
        }
    }

    /// <summary>The next record; null where there is none.</summary>
    /// <exception cref="MergeRefused">It cannot be understood.</exception>
    public MergedRecord? Next()
    {
        if (_isOver)
        {
            return null;
        }

        try
        {
            var line = _lines.Next();
            if (line.SequenceEqual("  ]\n"u8))
            {
                _isOver = true;
                return _lines.Next().SequenceEqual("}\n"u8) && _lines.Next().IsEmpty ? null : throw NoReport(Path);
            }

            return ReadRecord(line);
        }
        catch (Exception exception) when (exception is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw NoReport(Path);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _head.Dispose();
        _lines.Dispose();
    }

    /// <summary>What is said of a file that is no report of ours.</summary>
    public static MergeRefused NoReport(string path) =>
        Unreadable(path, "It is no report that --report wrote, or was changed since", "Give the .json files that runs with --shard and --report wrote, as they are");

    /// <summary>Sees to it that all is there that merging asks for.</summary>
    private static void Require(JsonElement head)
    {
        _ = head.GetProperty("exitCode").GetInt32();
        _ = head.GetProperty("counts").EnumerateObject();
        _ = head.GetProperty("command").GetProperty("name").GetString();
        foreach (var option in head.GetProperty("command").GetProperty("options").EnumerateArray())
        {
            _ = option.GetProperty("name").GetString() ?? throw new FormatException("An option has no name.");
            _ = option.GetProperty("values");
        }

        var environment = head.GetProperty("environment");
        _ = (environment.GetProperty("tool").GetString(), environment.GetProperty("runtime").GetString(), environment.GetProperty("fonts").EnumerateArray());
        foreach (var library in environment.GetProperty("libraries").EnumerateArray())
        {
            _ = library.GetProperty("version").GetString() ?? throw new FormatException("A library has no version.");
            _ = library.GetProperty("name").GetString() ?? throw new FormatException("A library has no name.");
        }

        if (head.GetProperty("baseline") is { ValueKind: not JsonValueKind.Null } baseline)
        {
            _ = (baseline.GetProperty("path").GetString(), baseline.GetProperty("problems").GetInt32());
            foreach (var problem in baseline.GetProperty("outdated").EnumerateArray())
            {
                _ = problem.GetProperty("position").GetInt32();
            }
        }
    }

    private MergedRecord ReadRecord(ReadOnlySpan<byte> first)
    {
        if (ReportLines.Text(first) != RecordBegin)
        {
            throw new FormatException("No record begins.");
        }

        var position = Position(ReportLines.Text(_lines.Next()));
        var bytes = new MemoryStream();
        bytes.Write(ReportLines.Trimmed(first));
        bytes.Write("\n"u8);
        while (true)
        {
            var line = _lines.Next();
            if (line.IsEmpty)
            {
                throw new FormatException("The record has no end.");
            }

            var text = ReportLines.Trimmed(line);
            var isEnd = text.StartsWith("    }"u8) && (text.Length == RecordEnd.Length || (text.Length == RecordEnd.Length + 1 && text[^1] == ','));
            bytes.Write(isEnd ? text[..RecordEnd.Length] : line);
            if (isEnd)
            {
                return new(position, bytes.ToArray());
            }
        }
    }

    private static int Position(string line) =>
        line.StartsWith(PositionBegin, StringComparison.Ordinal) && line.EndsWith(',')
            ? int.Parse(line.AsSpan(PositionBegin.Length, line.Length - PositionBegin.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture)
            : throw new FormatException("The record has no position.");

    private static JsonDocument ReadHead(ReportLines lines, out bool hasRecords, out bool isEmpty)
    {
        var head = new StringBuilder();
        while (true)
        {
            var line = lines.Next();
            var text = ReportLines.Text(line);
            isEmpty = text == RecordsBegin + "]";
            hasRecords = isEmpty || text == RecordsBegin;
            if (hasRecords)
            {
                return JsonDocument.Parse(head.ToString().TrimEnd('\n', ',') + "\n}");
            }

            if (line.IsEmpty || head.Length > MostHead)
            {
                // A report of another form may have other names.
                return head.Length > MostHead ? throw new FormatException("No records.") : JsonDocument.Parse(head.ToString());
            }

            head.Append(text).Append('\n');
        }
    }

    private static MergeRefused Unreadable(string path, string message, string hint) => new(DiagnosticCodes.ShardReportUnreadable, message, path, hint);
}

/// <summary>A record of a report.</summary>
/// <param name="Position">The place of its input in the whole list, from 1; 0 for what was said before, and one past the end for what was said
/// behind them.</param>
/// <param name="Bytes">The record as it stands in a report.</param>
internal sealed record MergedRecord(int Position, byte[] Bytes);
