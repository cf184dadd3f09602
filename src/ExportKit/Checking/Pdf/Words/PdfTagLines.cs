using System.Globalization;
using ExportKit.Checking.Pdf.Content;
using ExportKit.Checking.Pdf.Cos;
using ExportKit.Checking.Pdf.Qpdf;
using ExportKit.Checking.Pdf.Structure;
using ExportKit.Diagnostics;

namespace ExportKit.Checking.Pdf.Words;

/// <summary>A PDF as lines that two can be compared by: title, language and pages, then the structure tree in reading order, an element a
/// line with its page, words and texts: <c>H1 (page 1): words</c>. What is drawn as an artifact, and where things stand on a page, is not
/// told.</summary>
internal static class PdfTagLines
{
    /// <summary>Reads the lines of a document.</summary>
    /// <param name="qpdf">Runs qpdf over it.</param>
    /// <param name="diagnostics">Takes the reason where it cannot be read.</param>
    /// <returns>The lines; null where it cannot be read.</returns>
    public static IReadOnlyList<string>? Read(IQpdf qpdf, DiagnosticBag diagnostics)
    {
        if (PdfFileReader.Read(qpdf, diagnostics) is not { } file)
        {
            return null;
        }

        var pages = PdfPages.Read(file);
        var lines = new List<string> { Head(file, pages.Count) };
        if (TagTree.Read(file) is { } tree)
        {
            new TagLineWalk(file, tree, pages).Walk(lines);
        }
        else
        {
            lines.Add("no tags");
            lines.AddRange(PdfWords.Read(file).Select(block => string.Create(CultureInfo.InvariantCulture, $"page {block.Page}: {block.Text}")));
        }

        return lines;
    }

    private static string Head(CosFile file, int pages)
    {
        var title = file.Dictionary(file.Trailer, "Info") is { } info ? file.Text(info, "Title") : null;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"PDF {file.Version}, {pages} pages, title \"{PdfWords.Squeeze(title ?? "")}\", language {file.Text(file.Catalog, "Lang") ?? "none"}");
    }
}
