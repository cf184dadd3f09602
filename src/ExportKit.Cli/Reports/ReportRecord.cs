using System.Text.Json;
using ExportKit.Diagnostics;
using ExportKit.Resources;

namespace ExportKit.Cli;

/// <summary>Writes what became of one page.</summary>
internal static class ReportRecord
{
    /// <summary>Writes it.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="position">The place of the input in the whole list of a split run; null where the run is whole.</param>
    /// <param name="page">The page.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="environment">All that is outside.</param>
    public static void Write(Utf8JsonWriter json, int? position, PageSource page, ExportResult result, CommandEnvironment environment)
    {
        json.WriteStartObject();
        if (position is { } number)
        {
            json.WriteNumber("position", number);
        }

        json.WriteString("name", result.Source);
        json.WriteString("address", result.Facts?.Address ?? page.Address ?? result.Article?.Metadata.Address);
        Sources(json, result);
        json.WriteString("outcome", Word(result.Outcome));
        Outputs(json, result);
        var fingerprints = new DiagnosticFingerprint();
        DiagnosticJson.Write(json, "diagnostics", result.Diagnostics, diagnostic =>
        {
            json.WriteBoolean("known", diagnostic.IsKnown);
            json.WriteString("fingerprint", fingerprints.Next(diagnostic));
        });
        if (result.Article is { } article)
        {
            json.WriteStartObject("article");
            var file = page.Path is { Length: > 0 } path ? FileAddress.Of(environment.Files.FullPath(path)) : null;
            ReportArticle.Write(json, new Inspection(new ExportInput(page.Name, default, file), article, result.Diagnostics));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("article");
        }

        Timings(json, result);
        json.WriteEndObject();
    }

    /// <summary>The word for what became of a page or document.</summary>
    private static string Word(ExportOutcome outcome) => outcome switch
    {
        ExportOutcome.Written => "written",
        ExportOutcome.UpToDate => "up-to-date",
        ExportOutcome.Different => "different",
        ExportOutcome.RefusedByStrict => "refused",
        ExportOutcome.Failed => "failed",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "This outcome has no word."),
    };

    /// <summary>The word for a format: the ending of its files.</summary>
    private static string Word(ExportFormat format) => format.FileExtension[1..];

    private static void Sources(Utf8JsonWriter json, ExportResult result)
    {
        json.WriteStartArray("sources");
        foreach (var source in result.Sources)
        {
            json.WriteStartObject();
            json.WriteString("name", source.Name);
            json.WriteString("address", source.Address);
            json.WriteNumber("size", source.Bytes);
            json.WriteString("sha256", source.Sha256);
            if (source.Retrieved is { } retrieved)
            {
                json.WriteString("retrieved", retrieved);
            }
            else
            {
                json.WriteNull("retrieved");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Outputs(Utf8JsonWriter json, ExportResult result)
    {
        json.WriteStartArray("outputs");
        foreach (var document in result.Documents)
        {
            var isWritten = document.Sha256 is not null;
            json.WriteStartObject();
            json.WriteString("format", Word(document.Format));
            json.WriteString("outcome", Word(document.Outcome));
            json.WriteString("path", document.Name?.Replace('\\', '/'));
            if (isWritten)
            {
                json.WriteNumber("size", document.Bytes);
            }
            else
            {
                json.WriteNull("size");
            }

            json.WriteString("sha256", document.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Timings(Utf8JsonWriter json, ExportResult result)
    {
        json.WriteStartArray("timings");
        foreach (var timing in result.Timings)
        {
            json.WriteStartObject();
            json.WriteString("stage", Stage(timing.Stage));
            json.WriteNumber("milliseconds", Math.Round(timing.Time.TotalMilliseconds, 3));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // The stages that write are named after their formats.
    private static string Stage(string stage) =>
        Array.Find(ExportFormat.All, format => format.Name == stage) is { } written ? "write " + written.FileExtension[1..] : stage;
}
