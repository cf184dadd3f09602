using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExportKit.Checking;
using ExportKit.Checking.Pdf;
using ExportKit.Checking.Pdf.Cos;
using ExportKit.Checking.Pdf.Qpdf;
using ExportKit.Cli.Checking;
using ExportKit.Cli.Programs;
using ExportKit.Diagnostics;

namespace ExportKit.Tests.Checking.Pdf;

/// <summary>PDFs for tests of the checker, read through the qpdf of this machine; where it is not installed the test is skipped.</summary>
internal static class PdfSpecimen
{
    // qpdf reads the data of streams as they stand, without undoing escapes.
    private static readonly JsonSerializerOptions AsIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Runs qpdf over a document.</summary>
    public static QpdfProgram Qpdf(byte[] document)
    {
        Tools.Require("qpdf");
        return new QpdfProgram(new SystemPrograms(), document);
    }

    /// <summary>Reads a document that must be sound.</summary>
    public static CosFile Read(byte[] document)
    {
        using var qpdf = Qpdf(document);
        var diagnostics = new DiagnosticBag();
        var file = PdfFileReader.Read(qpdf, diagnostics);
        Assert.Empty(diagnostics.Diagnostics);
        return file!;
    }

    /// <summary>A document with one entry of its first fitting object changed, by way of qpdf's JSON.</summary>
    /// <param name="document">The document.</param>
    /// <param name="find">What the object has, such as <c>/S=/Figure</c>; several by a comma.</param>
    /// <param name="key">The key to change.</param>
    /// <param name="json">The new value as qpdf writes it; null takes the entry away.</param>
    public static byte[] Change(byte[] document, string find, string key, string? json)
    {
        using var folder = new TemporaryFolder();
        var (before, changed, after) = (folder["before.pdf"], folder["changed.json"], folder["after.pdf"]);
        File.WriteAllBytes(before, document);
        var qpdf = Tools.Require("qpdf");
        var read = Tools.Run(qpdf, ["--json-output", "--json-stream-data=inline", "--decode-level=generalized", before]);
        Assert.True(read.ExitCode == 0, read.All);
        var root = JsonNode.Parse(read.Output)!;
        var target = root["qpdf"]![1]!.AsObject().Select(entry => Dictionary(entry.Value!)).OfType<JsonObject>().First(found => Fits(found, find));
        target.Remove(key);
        if (json is not null)
        {
            target[key] = JsonNode.Parse(json);
        }

        File.WriteAllText(changed, root.ToJsonString(AsIs), new UTF8Encoding(false));
        var written = Tools.Run(qpdf, ["--json-input", changed, after]);
        Assert.True(written.ExitCode is 0 or 3, written.All);
        return File.ReadAllBytes(after);
    }

    /// <summary>Examines a document by our own rules.</summary>
    /// <returns>The rules that are broken.</returns>
    public static IReadOnlyList<CheckedRule> Broken(byte[] document)
    {
        var report = new CheckReportBuilder();
        using var qpdf = Qpdf(document);
        var claims = PdfChecker.Check("a.pdf", document, qpdf, report);
        Assert.NotNull(claims);
        PdfChecker.CheckClaims(claims, "a.pdf", report);
        var built = report.Build("a.pdf", DocumentKind.Pdf);
        Assert.Empty(built.Problems);
        return [.. built.Rules.Where(rule => rule.Outcome == RuleOutcome.Fail)];
    }

    private static JsonObject? Dictionary(JsonNode entry) => (entry["value"] ?? entry["stream"]?["dict"]) as JsonObject;

    private static bool Fits(JsonObject dictionary, string find) => find.Split(',').All(part =>
    {
        var cut = part.IndexOf('=', StringComparison.Ordinal);
        return dictionary[part[..cut]] is JsonValue value && value.ToString() == part[(cut + 1)..];
    });
}
