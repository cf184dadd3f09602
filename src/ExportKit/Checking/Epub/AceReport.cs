using System.Text.Json;
using ExportKit.Diagnostics;

namespace ExportKit.Checking.Epub;

/// <summary>Reads the report that Ace by DAISY writes as JSON.</summary>
internal static class AceReport
{
    /// <summary>Reads it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="source">The book's name, for places.</param>
    /// <param name="version">The version of Ace.</param>
    /// <returns>What it found.</returns>
    /// <exception cref="InvalidOperationException">It is no such report.</exception>
    /// <exception cref="KeyNotFoundException">It is no such report.</exception>
    public static OutsideFindings Read(JsonElement report, string source, out string? version)
    {
        version = report.GetProperty("earl:assertedBy").GetProperty("doap:release").GetProperty("doap:revision").GetString();
        var findings = new OutsideFindings("ace", RuleOwner.Ace);
        foreach (var document in report.GetProperty("assertions").EnumerateArray())
        {
            var path = document.GetProperty("earl:testSubject").GetProperty("url").GetString() ?? "";
            foreach (var assertion in document.GetProperty("assertions").EnumerateArray())
            {
                if (assertion.GetProperty("earl:result").GetProperty("earl:outcome").GetString() != "pass")
                {
                    Read(assertion, path, source, findings);
                }
            }
        }

        return findings;
    }

    private static void Read(JsonElement assertion, string path, string source, OutsideFindings findings)
    {
        var test = assertion.GetProperty("earl:test");
        var result = assertion.GetProperty("earl:result");
        var id = test.GetProperty("dct:title").GetString() ?? "";
        var said = Text(result, "dct:description") is { Length: > 0 } text ? text : Text(test, "dct:description");
        var markup = Text(result, "html");
        var message = markup.Length is > 0 and <= 200 ? $"{said} ({markup})" : said;
        findings.Add(id, new Diagnostic(DiagnosticCodes.EpubValidatorAccessibility, message, new EpubPlace(path.TrimStart('/')).In(source)), Text(test, "dct:description"));
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? string.Join(' ', value.GetString()!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : "";
}
