using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExportKit.Checking;
using ExportKit.Writing;

namespace ExportKit.Cli.Checking;

/// <summary>Writes reports of documents as JSON, by <c>check.schema.json</c>.</summary>
internal static class CheckJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes reports.</summary>
    public static void Write(IReadOnlyList<CheckReport> reports, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("tool", ToolInfo.NameAndVersion);
            json.WriteStartArray("documents");
            foreach (var report in reports)
            {
                Document(json, report);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Document(Utf8JsonWriter json, CheckReport report)
    {
        json.WriteStartObject();
        json.WriteString("source", report.Source);
        json.WriteString("kind", report.Kind is { } kind ? DocumentCheckers.Word(kind).ToLowerInvariant() : null);
        json.WriteBoolean("passes", report.Passes);
        Strings(json, "claims", report.Claims);
        json.WriteStartArray("rules");
        foreach (var rule in report.Rules)
        {
            Rule(json, rule);
        }

        json.WriteEndArray();
        Unchecked(json, report);
        Validators(json, report);
        DiagnosticJson.Write(json, "problems", report.Problems);
        json.WriteEndObject();
    }

    private static void Rule(Utf8JsonWriter json, CheckedRule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("title", rule.Title);
        json.WriteString("outcome", CheckText.Word(rule.Outcome));
        Strings(json, "checkedBy", rule.CheckedBy);
        Strings(json, "failedBy", rule.FailedBy);
        DiagnosticJson.Write(json, "findings", rule.Findings);
        json.WriteEndObject();
    }

    private static void Unchecked(Utf8JsonWriter json, CheckReport report)
    {
        json.WriteStartArray("unchecked");
        foreach (var rule in report.Unchecked)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("title", rule.Title);
            json.WriteString("reason", rule.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Validators(Utf8JsonWriter json, CheckReport report)
    {
        json.WriteStartArray("validators");
        foreach (var validator in report.Validators)
        {
            json.WriteStartObject();
            json.WriteString("name", validator.Name);
            json.WriteString("outcome", CheckText.Word(validator.Outcome));
            json.WriteString("version", validator.Version);
            json.WriteString("reason", validator.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
