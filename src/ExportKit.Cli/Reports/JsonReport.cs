using System.Text.Json;
using ExportKit.Diagnostics;
using ExportKit.Writing.Pdf;
using ExportKit.Writing;

namespace ExportKit.Cli;

/// <summary>The report with all that is known, by <c>report.schema.json</c>.</summary>
internal sealed class JsonReport : JsonRunReport
{
    /// <summary>The version of the report's form; it changes where a reader of the one before could be led astray.</summary>
    public const int Version = 1;

    private readonly RunFacts _facts;
    private readonly Baseline? _baseline;
    private readonly CommandEnvironment _environment;
    private readonly ReportCounts _counts = new();
    private bool _hasPages;

    public JsonReport(RunFacts facts, Baseline? baseline, CommandEnvironment environment, Stream scratch)
        : base(new StreamedJson(scratch, static json => json.WriteStartObject(), "inputs", static json => json.WriteEndObject()))
    {
        _facts = facts;
        _baseline = baseline;
        _environment = environment;
    }

    /// <inheritdoc/>
    protected override void Write(PageSource page, ExportResult result, StreamedJson document)
    {
        _counts.Add(result);
        var position = _facts.Shard is { } plan ? Position(plan, page) : (int?)null;
        document.Add(json => ReportRecord.Write(json, position, page, result, _environment));
    }

    // What is said of the run as a whole stands before all inputs, or behind them.
    private int Position(ShardPlan plan, PageSource page)
    {
        var position = plan.Position(page);
        _hasPages |= position > 0;
        return position > 0 || !_hasPages ? position : plan.Inputs + 1;
    }

    /// <inheritdoc/>
    protected override void Head(Utf8JsonWriter json, RunEnd end)
    {
        json.WriteNumber("version", Version);
        Shard(json);
        Environment(json);
        json.WriteStartObject("command");
        json.WriteString("name", _facts.Command);
        Options(json);
        json.WriteEndObject();
        json.WriteNumber("exitCode", end.ExitCode);
        _counts.Write(json);
        BaselineUse(json, end);
    }

    private void Shard(Utf8JsonWriter json)
    {
        if (_facts.Shard is not { } plan)
        {
            return;
        }

        json.WriteStartObject("shard");
        json.WriteNumber("number", plan.Shard.Number);
        json.WriteNumber("count", plan.Shard.Count);
        json.WriteNumber("pages", plan.Own);
        json.WriteNumber("inputs", plan.Inputs);
        json.WriteString("list", plan.List);
        json.WriteEndObject();
    }

    private void Environment(Utf8JsonWriter json)
    {
        // Looking HarfBuzz, ICU and the fonts up loads them, which only a run that has used them may do.
        var pdf = _facts.Formats.Contains(ExportFormat.Pdf) ? _environment.PdfEnvironment() : null;
        json.WriteStartObject("environment");
        json.WriteString("tool", ToolInfo.NameAndVersion);
        json.WriteString("runtime", ".NET " + System.Environment.Version);
        json.WriteStartArray("libraries");
        foreach (var library in Libraries(pdf))
        {
            json.WriteStartObject();
            json.WriteString("name", library.Name);
            json.WriteString("version", library.Version);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("fonts");
        foreach (var font in pdf?.Fonts ?? [])
        {
            json.WriteStartObject();
            json.WriteString("name", font.Name);
            json.WriteString("version", font.Version);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static IEnumerable<NativeLibraryVersion> Libraries(PdfEnvironment? pdf)
    {
        var loaded = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var library in NativeLibraries.Loaded)
        {
            loaded[library.Name] = library.Version;
        }

        foreach (var (name, version) in new[] { ("HarfBuzz", pdf?.HarfBuzz), ("ICU", pdf?.Icu) })
        {
            if (version is not null)
            {
                loaded[name] = version;
            }
        }

        return loaded.Select(library => new NativeLibraryVersion(library.Key, library.Value));
    }

    private void Options(Utf8JsonWriter json)
    {
        json.WriteStartArray("options");
        foreach (var (name, values) in _facts.Options)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            if (values is null)
            {
                json.WriteNull("values");
            }
            else
            {
                json.WriteStartArray("values");
                foreach (var value in values)
                {
                    json.WriteStringValue(value);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void BaselineUse(Utf8JsonWriter json, RunEnd end)
    {
        if (_baseline is null)
        {
            json.WriteNull("baseline");
            return;
        }

        json.WriteStartObject("baseline");
        json.WriteString("path", _baseline.Path);
        json.WriteNumber("problems", _baseline.Problems.Count);
        json.WriteStartArray("outdated");
        var positions = _facts.Shard is null ? null : Positions(_baseline.Problems);
        foreach (var problem in end.Outdated)
        {
            json.WriteStartObject();
            if (positions is not null)
            {
                json.WriteNumber("position", positions[problem]);
            }

            json.WriteString("source", problem.Source);
            json.WriteString("code", problem.Code);
            json.WriteString("message", problem.Message);
            json.WriteString("fingerprint", problem.Fingerprint);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Where each problem stands in its file first, from 1.</summary>
    private static Dictionary<KnownProblem, int> Positions(IReadOnlyList<KnownProblem> problems)
    {
        var positions = new Dictionary<KnownProblem, int>();
        for (var i = 0; i < problems.Count; i++)
        {
            positions.TryAdd(problems[i], i + 1);
        }

        return positions;
    }
}
