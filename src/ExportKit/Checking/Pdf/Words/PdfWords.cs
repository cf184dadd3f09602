using System.Text;
using ExportKit.Checking.Pdf.Content;
using ExportKit.Checking.Pdf.Cos;
using ExportKit.Checking.Pdf.Fonts;
using ExportKit.Checking.Pdf.Qpdf;
using ExportKit.Checking.Pdf.Structure;
using ExportKit.Diagnostics;

namespace ExportKit.Checking.Pdf.Words;

/// <summary>The words of a PDF in reading order: that of its structure tree where it has one that holds its text, else that of its
/// pages. Artifacts (page numbers, running heads) are left out.</summary>
internal static class PdfWords
{
    /// <summary>Reads the words of a document.</summary>
    /// <param name="qpdf">Runs qpdf over it.</param>
    /// <param name="diagnostics">Takes the reason where it cannot be read.</param>
    /// <returns>The blocks of words in order; null where it cannot be read.</returns>
    public static IReadOnlyList<PdfWordBlock>? Read(IQpdf qpdf, DiagnosticBag diagnostics) =>
        PdfFileReader.Read(qpdf, diagnostics) is { } file ? Read(file) : null;

    /// <summary>The words of a file that was read.</summary>
    /// <param name="file">The file.</param>
    internal static List<PdfWordBlock> Read(CosFile file)
    {
        var texts = new SequenceTexts();
        var scanner = new ContentScanner(file, new FontTable(file), texts);
        var pages = PdfPages.Read(file);
        foreach (var page in pages)
        {
            scanner.Scan(page);
        }

        var labels = new Dictionary<int, int>();
        foreach (var page in pages)
        {
            labels.TryAdd(page.Number, page.Label);
        }

        var tagged = TagTree.Read(file) is { } tree ? TaggedWords.Read(file, tree, texts, labels) : [];
        return tagged.Exists(block => !block.IsAlternative) ? tagged : PageBlocks(pages, texts);
    }

    /// <summary>A text with one space for each stretch of white space, and none at its ends.</summary>
    /// <param name="text">The text.</param>
    internal static string Squeeze(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
            {
                result.Append(character);
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString().TrimEnd(' ');
    }

    private static List<PdfWordBlock> PageBlocks(List<PdfPage> pages, SequenceTexts texts)
    {
        var blocks = new List<PdfWordBlock>();
        foreach (var page in pages)
        {
            var text = Squeeze(texts.PageText(page.Index));
            if (text.Length > 0)
            {
                blocks.Add(new PdfWordBlock(page.Label, "", text, false));
            }
        }

        return blocks;
    }
}
