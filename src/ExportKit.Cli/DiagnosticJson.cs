using System.Text.Json;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Writes diagnostics as JSON: the same fields wherever they stand, in <c>inspect</c>, <c>check</c> and reports.</summary>
internal static class DiagnosticJson
{
    /// <summary>Writes diagnostics as an array.</summary>
    /// <param name="json">Where to, within an object.</param>
    /// <param name="name">What the array is called.</param>
    /// <param name="diagnostics">The diagnostics.</param>
    /// <param name="more">Writes what else is known of one, within its object; null for nothing.</param>
    public static void Write(Utf8JsonWriter json, string name, IEnumerable<Diagnostic> diagnostics, Action<Diagnostic>? more = null)
    {
        json.WriteStartArray(name);
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code.Id);
            json.WriteString("name", diagnostic.Code.Name);
            json.WriteString("severity", DiagnosticPrinter.Word(diagnostic.Severity));
            json.WriteString("message", diagnostic.Message);
            json.WriteString("source", diagnostic.Place?.Source);
            Number(json, "line", diagnostic.Place?.Line);
            Number(json, "column", diagnostic.Place?.Column);
            json.WriteString("hint", diagnostic.Hint);
            more?.Invoke(diagnostic);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // A place that is not known is null, not 0.
    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is > 0)
        {
            json.WriteNumber(name, value.Value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
