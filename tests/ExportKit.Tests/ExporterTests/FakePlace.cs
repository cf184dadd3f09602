using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Outputs;

namespace ExportKit.Tests.ExporterTests;

/// <summary>A place for documents in memory.</summary>
internal sealed class FakePlace : IOutputPlace
{
    /// <summary>What was saved, by name.</summary>
    public Dictionary<string, string> Saved { get; } = new(StringComparer.Ordinal);

    /// <summary>What saving throws; null to save.</summary>
    public Exception? Failure { get; init; }

    /// <summary>An ending for which there is no name.</summary>
    public string? Refused { get; init; }

    public string? Claim(Article article, string fileExtension, DiagnosticBag diagnostics)
    {
        if (fileExtension != Refused)
        {
            return "story" + fileExtension;
        }

        diagnostics.Report(DiagnosticCodes.OutputClash, "The name is taken");
        return null;
    }

    public void Save(string name, ReadOnlySpan<byte> content)
    {
        if (Failure is not null)
        {
            throw Failure;
        }

        Saved.Add(name, Encoding.UTF8.GetString(content));
    }
}
