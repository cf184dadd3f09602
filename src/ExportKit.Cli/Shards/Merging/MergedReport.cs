using System.Text.Encodings.Web;
using System.Text.Json;

namespace ExportKit.Cli;

/// <summary>Writes the report that one run over all inputs would have written.</summary>
internal sealed class MergedReport
{
    private static readonly JsonWriterOptions Format = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // What a run as a whole ends with, from what weighs most.
    private static readonly int[] ExitOrder = [ExitCodes.Failed, ExitCodes.Strict, ExitCodes.Differs, ExitCodes.Problems];

    private readonly IReadOnlyList<ShardReport> _reports;
    private readonly ReportCounts _counts = new();

    /// <summary>Makes it.</summary>
    /// <param name="reports">The reports of all shares, as <see cref="ShardSet"/> found them right.</param>
    public MergedReport(IReadOnlyList<ShardReport> reports) => _reports = reports;

    /// <summary>The exit code that one run would have had.</summary>
    public int ExitCode
    {
        get
        {
            var codes = _reports.Select(report => report.Head.GetProperty("exitCode").GetInt32()).ToHashSet();
            return Array.Find(ExitOrder, codes.Contains) is > 0 and var code ? code : codes.Max();
        }
    }

    /// <summary>Writes it.</summary>
    /// <param name="scratch">An empty file that the records wait in until they are counted.</param>
    /// <returns>What writes it to a stream.</returns>
    /// <exception cref="MergeRefused">The records are not those of all inputs, each once.</exception>
    public Action<Stream> Write(Stream scratch)
    {
        var separator = "\n"u8.ToArray();
        foreach (var (record, report) in new MergedOrder(_reports).Records())
        {
            Count(record, report);
            scratch.Write(separator);
            scratch.Write(record);
            separator = ",\n"u8.ToArray();
        }

        return output =>
        {
            using (var json = new Utf8JsonWriter(output, Format))
            {
                json.WriteStartObject();
                Head(json);
            }

            output.Write(",\n  \"inputs\": ["u8);
            scratch.Position = 0;
            scratch.CopyTo(output);
            output.Write(scratch.Length == 0 ? "]\n}\n"u8 : "\n  ]\n}\n"u8);
        };
    }

    private void Count(byte[] record, ShardReport report)
    {
        try
        {
            using var json = JsonDocument.Parse(record);
            _counts.Add(json.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw ShardReport.NoReport(report.Path);
        }
    }

    private void Head(Utf8JsonWriter json)
    {
        var head = _reports[0].Head;
        foreach (var part in head.EnumerateObject())
        {
            switch (part.Name)
            {
                case "shard":
                    break;
                case "environment":
                    Environment(json, part.Value);
                    break;
                case "exitCode":
                    json.WriteNumber(part.Name, ExitCode);
                    break;
                case "counts":
                    _counts.Write(json);
                    break;
                case "baseline":
                    Baseline(json, part.Value);
                    break;
                default:
                    part.WriteTo(json);
                    break;
            }
        }
    }

    private void Environment(Utf8JsonWriter json, JsonElement environment)
    {
        json.WriteStartObject("environment");
        foreach (var part in environment.EnumerateObject())
        {
            if (part.Name != "libraries")
            {
                part.WriteTo(json);
                continue;
            }

            json.WriteStartArray(part.Name);
            var known = new HashSet<string>(StringComparer.Ordinal);
            foreach (var library in _reports.SelectMany(report => report.Head.GetProperty("environment").GetProperty("libraries").EnumerateArray())
                .OrderBy(library => library.GetProperty("name").GetString(), StringComparer.Ordinal))
            {
                if (known.Add(library.GetProperty("name").GetString()!))
                {
                    library.WriteTo(json);
                }
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void Baseline(Utf8JsonWriter json, JsonElement baseline)
    {
        if (baseline.ValueKind != JsonValueKind.Object)
        {
            json.WriteNull("baseline");
            return;
        }

        json.WriteStartObject("baseline");
        foreach (var part in baseline.EnumerateObject())
        {
            if (part.Name != "outdated")
            {
                part.WriteTo(json);
                continue;
            }

            json.WriteStartArray(part.Name);
            foreach (var problem in _reports.SelectMany(report => report.Head.GetProperty("baseline").GetProperty("outdated").EnumerateArray())
                .OrderBy(problem => problem.GetProperty("position").GetInt32()))
            {
                Problem(json, problem);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Problem(Utf8JsonWriter json, JsonElement problem)
    {
        json.WriteStartObject();
        foreach (var part in problem.EnumerateObject())
        {
            if (part.Name != "position")
            {
                part.WriteTo(json);
            }
        }

        json.WriteEndObject();
    }
}
