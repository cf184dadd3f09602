using System.Globalization;
using System.Text.Json;
using ExportKit.Diagnostics;

namespace ExportKit.Checking.Epub;

/// <summary>Reads the report that epubcheck writes as JSON.</summary>
internal static class EpubCheckReport
{
    private const int MostPlaces = 100;

    /// <summary>Reads it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="source">The book's name, for places.</param>
    /// <param name="version">The version of epubcheck.</param>
    /// <returns>What it found.</returns>
    /// <exception cref="InvalidOperationException">It is no such report.</exception>
    /// <exception cref="KeyNotFoundException">It is no such report.</exception>
    public static OutsideFindings Read(JsonElement report, string source, out string? version)
    {
        version = report.GetProperty("checker").GetProperty("checkerVersion").GetString();
        var findings = new OutsideFindings("epubcheck", RuleOwner.EpubCheck);
        foreach (var message in report.GetProperty("messages").EnumerateArray())
        {
            Read(message, source, findings);
        }

        return findings;
    }

    private static void Read(JsonElement message, string source, OutsideFindings findings)
    {
        var id = message.GetProperty("ID").GetString() ?? "";
        var code = message.GetProperty("severity").GetString() switch
        {
            "FATAL" or "ERROR" => DiagnosticCodes.EpubValidatorError,
            "WARNING" => DiagnosticCodes.EpubValidatorWarning,
            _ => DiagnosticCodes.EpubValidatorNote,
        };
        var text = (message.GetProperty("message").GetString() ?? "").ReplaceLineEndings(" ").Trim();
        var hint = message.TryGetProperty("suggestion", out var suggestion) && suggestion.ValueKind == JsonValueKind.String ? suggestion.GetString() : null;
        var count = 0;
        foreach (var location in message.GetProperty("locations").EnumerateArray())
        {
            if (count++ < MostPlaces)
            {
                findings.Add(id, new Diagnostic(code, text, Place(location, source), hint));
            }
        }

        var more = message.TryGetProperty("additionalLocations", out var additional) && additional.TryGetInt32(out var number) ? number : 0;
        if (count == 0 || more > 0)
        {
            var times = more > 0 ? string.Create(CultureInfo.InvariantCulture, $"{text} (and {more} times more)") : text;
            findings.Add(id, new Diagnostic(code, times, new SourcePlace(source), hint));
        }
    }

    private static SourcePlace Place(JsonElement location, string source)
    {
        var path = location.GetProperty("path").GetString() ?? "";
        var inside = path.Length == 0 || path.EndsWith("document.epub", StringComparison.Ordinal) ? "" : path;
        return new EpubPlace(inside, Math.Max(0, location.GetProperty("line").GetInt32()), Math.Max(0, location.GetProperty("column").GetInt32())).In(source);
    }
}
