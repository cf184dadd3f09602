using System.Text.Json;
using ExportKit.Diagnostics;
using ExportKit.Writing;

namespace ExportKit.Cli;

/// <summary>The diagnostics of a run by SARIF 2.1.0 (OASIS), so that code hosts show them where they stand.</summary>
internal sealed class SarifReport : JsonRunReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string Version = "2.1.0";

    private readonly Baseline? _baseline;
    private readonly SarifPlaces _places;
    private readonly List<DiagnosticCode> _rules = [];
    private readonly Dictionary<string, int> _ruleIndexes = new(StringComparer.Ordinal);

    public SarifReport(Baseline? baseline, CommandEnvironment environment, Stream scratch)
        : base(new StreamedJson(scratch, Open, "results", Close))
    {
        _baseline = baseline;
        _places = new SarifPlaces(environment);
    }

    /// <inheritdoc/>
    protected override void Write(PageSource page, ExportResult result, StreamedJson document)
    {
        var fingerprints = new DiagnosticFingerprint();
        foreach (var diagnostic in result.Diagnostics)
        {
            var fingerprint = fingerprints.Next(diagnostic);
            if (diagnostic.Code != DiagnosticCodes.StrictRefused)
            {
                // The refusal is the answer to problems that are there already.
                document.Add(json => Result(json, page, diagnostic, fingerprint));
            }
        }
    }

    /// <inheritdoc/>
    protected override void Head(Utf8JsonWriter json, RunEnd end)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", ToolInfo.Name);
        json.WriteString("version", ToolInfo.Version);
        json.WriteString("semanticVersion", ToolInfo.Version);
        json.WriteString("language", "en");
        json.WriteStartArray("rules");
        foreach (var rule in _rules)
        {
            SarifRules.Write(json, rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", end.ExitCode is ExitCodes.Done or ExitCodes.Strict or ExitCodes.Problems);
        json.WriteNumber("exitCode", end.ExitCode);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(SarifPlaces.Root);
        json.WriteStartObject("description");
        json.WriteString("text", "The folder of the checkout, or the one that the tool was called from where there is none.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
    }

    private static void Open(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", Version);
        json.WriteStartArray("runs");
        json.WriteStartObject();
    }

    private static void Close(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Result(Utf8JsonWriter json, PageSource page, Diagnostic diagnostic, string fingerprint)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code.Id);
        json.WriteNumber("ruleIndex", RuleIndex(diagnostic.Code));
        json.WriteString("level", SarifRules.Level(diagnostic.Severity));
        json.WriteStartObject("message");
        json.WriteString("text", diagnostic.Hint is { } hint ? $"{Sentence(diagnostic.Message)} {Sentence(hint)}" : Sentence(diagnostic.Message));
        json.WriteEndObject();
        _places.Write(json, page, diagnostic.Place);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("exportkitProblem/v1", fingerprint);

        // The one by which GitHub knows a problem again.
        json.WriteString("primaryLocationLineHash", fingerprint);
        json.WriteEndObject();
        if (_baseline is not null)
        {
            json.WriteString("baselineState", diagnostic.IsKnown ? "unchanged" : "new");
        }

        Suppression(json, diagnostic);
        json.WriteStartObject("properties");
        json.WriteString("severity", DiagnosticPrinter.Word(diagnostic.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Suppression(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        if (!diagnostic.IsKnown)
        {
            return;
        }

        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "external");
        json.WriteString("status", "accepted");
        json.WriteString("justification", $"The baseline {_baseline!.Path} knows it.");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private int RuleIndex(DiagnosticCode code)
    {
        if (!_ruleIndexes.TryGetValue(code.Id, out var index))
        {
            index = _rules.Count;
            _ruleIndexes[code.Id] = index;
            _rules.Add(code);
        }

        return index;
    }

    private static string Sentence(string text) => text is [.., '.' or '!' or '?' or '…'] ? text : text + ".";
}
