using System.Text.Json;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Counts what became of a run, for the head of its report.</summary>
internal sealed class ReportCounts
{
    private readonly int[] _bySeverity = new int[4];
    private int _inputs;
    private int _written;
    private int _refused;
    private int _failed;
    private int _upToDate;
    private int _different;
    private int _known;

    /// <summary>Counts a page.</summary>
    public void Add(ExportResult result)
    {
        _inputs++;
        foreach (var document in result.Documents)
        {
            switch (document.Outcome)
            {
                case ExportOutcome.Written:
                    _written++;
                    break;
                case ExportOutcome.RefusedByStrict:
                    _refused++;
                    break;
                case ExportOutcome.Different:
                    _different++;
                    break;
                case ExportOutcome.UpToDate:
                    _upToDate++;
                    break;
                default:
                    _failed++;
                    break;
            }
        }

        foreach (var diagnostic in result.Diagnostics)
        {
            if (diagnostic.IsKnown)
            {
                _known++;
            }
            else if (diagnostic.Code != DiagnosticCodes.StrictRefused)
            {
                // The refusal is the answer to a problem, and no problem itself.
                _bySeverity[(int)diagnostic.Severity]++;
            }
        }
    }

    /// <summary>Counts a page by its record in a report.</summary>
    public void Add(JsonElement record)
    {
        _inputs++;
        foreach (var document in record.GetProperty("outputs").EnumerateArray())
        {
            switch (document.GetProperty("outcome").GetString())
            {
                case "written":
                    _written++;
                    break;
                case "refused":
                    _refused++;
                    break;
                case "different":
                    _different++;
                    break;
                case "up-to-date":
                    _upToDate++;
                    break;
                default:
                    _failed++;
                    break;
            }
        }

        foreach (var diagnostic in record.GetProperty("diagnostics").EnumerateArray())
        {
            if (diagnostic.GetProperty("known").GetBoolean())
            {
                _known++;
            }
            else if (diagnostic.GetProperty("code").GetString() != DiagnosticCodes.StrictRefused.Id)
            {
                var word = diagnostic.GetProperty("severity").GetString();
                for (var severity = Severity.Info; severity <= Severity.Error; severity++)
                {
                    _bySeverity[(int)severity] += DiagnosticPrinter.Word(severity) == word ? 1 : 0;
                }
            }
        }
    }

    /// <summary>Writes the counts.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("inputs", _inputs);
        json.WriteNumber("written", _written);
        json.WriteNumber("upToDate", _upToDate);
        if (_different > 0)
        {
            json.WriteNumber("different", _different);
        }

        json.WriteNumber("refused", _refused);
        json.WriteNumber("failed", _failed);
        for (var severity = Severity.Info; severity <= Severity.Error; severity++)
        {
            json.WriteNumber(DiagnosticPrinter.Word(severity), _bySeverity[(int)severity]);
        }

        json.WriteNumber("known", _known);
        json.WriteEndObject();
    }
}
