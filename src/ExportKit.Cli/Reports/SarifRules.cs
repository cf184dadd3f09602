using System.Text.Json;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Writes codes as rules of SARIF (3.49).</summary>
internal static class SarifRules
{
    /// <summary>The level of SARIF for a severity (3.27.10): who is shut out meets an error.</summary>
    public static string Level(Severity severity) => severity switch
    {
        Severity.Info => "note",
        Severity.Warning => "warning",
        _ => "error",
    };

    /// <summary>Writes a rule.</summary>
    public static void Write(Utf8JsonWriter json, DiagnosticCode code)
    {
        json.WriteStartObject();
        json.WriteString("id", code.Id);
        json.WriteString("name", Pascal(code.Name));
        var explanation = CodeExplanations.Of(code);
        Text(json, "shortDescription", Words(code));
        if (explanation is not null)
        {
            Text(json, "fullDescription", explanation.Meaning);
            json.WriteStartObject("help");
            json.WriteString("text", $"{explanation.Meaning}{(explanation.Why is null ? "" : $" {CodeWords.Why}: {explanation.Why}")} {CodeWords.Remedy}: {explanation.Remedy}");
            json.WriteString("markdown", CodeWords.Markdown(code, explanation));
            json.WriteEndObject();
        }

        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(code.Severity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("severity", DiagnosticPrinter.Word(code.Severity));
        json.WriteStartArray("tags");
        json.WriteStringValue(CodeExplanations.Area(code));
        if (code.Severity == Severity.Accessibility)
        {
            json.WriteStringValue("accessibility");
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>The code's name as words: "Image without text".</summary>
    private static string Words(DiagnosticCode code) => char.ToUpperInvariant(code.Name[0]) + code.Name[1..].Replace('-', ' ');

    // Names of rules are identifiers: ImageWithoutText.
    private static string Pascal(string name) => string.Concat(name.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
