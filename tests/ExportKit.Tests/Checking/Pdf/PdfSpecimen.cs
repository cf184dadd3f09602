using System.Text;
using ExportKit.Checking.Pdf.Cos;
using ExportKit.Checking.Pdf.Qpdf;
using ExportKit.Cli.Checking;
using ExportKit.Cli.Programs;
using ExportKit.Diagnostics;

namespace ExportKit.Tests.Checking.Pdf;

/// <summary>PDFs for tests of the checker, read through the qpdf of this machine; where it is not installed the test is skipped.</summary>
internal static class PdfSpecimen
{
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

    /// <summary>A document with a text of its objects replaced by another, by way of qpdf's JSON. The text must be there.</summary>
    public static byte[] Change(byte[] document, string sound, string broken)
    {
        using var folder = new TemporaryFolder();
        var (before, json, after) = (folder["before.pdf"], folder["changed.json"], folder["after.pdf"]);
        File.WriteAllBytes(before, document);
        var qpdf = Tools.Require("qpdf");
        var read = Tools.Run(qpdf, ["--json-output", "--json-stream-data=inline", "--decode-level=generalized", before]);
        Assert.True(read.ExitCode == 0, read.All);
        Assert.Contains(sound, read.Output, StringComparison.Ordinal);
        File.WriteAllText(json, read.Output.Replace(sound, broken, StringComparison.Ordinal), new UTF8Encoding(false));
        var written = Tools.Run(qpdf, ["--json-input", json, after]);
        Assert.True(written.ExitCode is 0 or 3, written.All);
        return File.ReadAllBytes(after);
    }
}
