using System.Text;
using ExportKit.Checking.Epub;
using ExportKit.Checking.Pdf.Words;
using ExportKit.Limits;

namespace ExportKit.Checking.Comparing;

/// <summary>Reads the words of documents to compare them. Words that our own writers add (labels, contents, numbers of links, the list of
/// links) are left out where they can be known: in our EPUBs all are marked, in our texts and PDFs they are known by the words of
/// structure of their language.</summary>
internal static class ComparedDocuments
{
    /// <summary>The words of an EPUB; null where it cannot be read, which is then a problem in the report.</summary>
    /// <param name="content">The file.</param>
    /// <param name="source">Its name.</param>
    /// <param name="report">Takes what keeps it from being read.</param>
    /// <param name="limits">How much of it is unpacked; null for the usual.</param>
    public static DocumentWords? OfEpub(byte[] content, string source, CheckReportBuilder report, ExportLimits? limits = null)
    {
        var findings = new EpubFindings(source, limits);
        if (EpubRuleSet.Read(content, findings) is { } book)
        {
            return EpubWords.Read(book);
        }

        foreach (var rule in EpubRules.Own.Where(findings.HasFailed))
        {
            foreach (var finding in findings.Of(rule))
            {
                report.Problems.Add(finding);
            }
        }

        return null;
    }

    /// <summary>The words of a text.</summary>
    /// <param name="content">The file: UTF-8, or UTF-16 with its mark.</param>
    public static DocumentWords OfText(byte[] content)
    {
        using var reader = new StreamReader(new MemoryStream(content), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        var lines = reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n');
        var own = OwnLabels.Of(lines)?.Without(lines) ?? lines;
        var words = new DocumentWords();
        for (var i = 0; i < own.Length; i++)
        {
            if (own[i].Length > 0)
            {
                words.Add(own[i], new WordPlace(0, null, i + 1, null));
            }
        }

        return words;
    }

    /// <summary>The words of a PDF.</summary>
    /// <param name="blocks">Its blocks, in reading order.</param>
    /// <param name="isOurs">Whether it says that we made it.</param>
    public static DocumentWords OfPdf(IReadOnlyList<PdfWordBlock> blocks, bool isOurs)
    {
        var lines = blocks.Select(block => block.Text).ToArray();
        var own = isOurs ? OwnLabels.Of(lines)?.Without(lines) ?? lines : lines;
        var words = new DocumentWords();
        string? heading = null;
        for (var i = 0; i < own.Length; i++)
        {
            // The label of an item counts, and is no word of the article.
            if (!isOurs || blocks[i].Role != "Lbl" || blocks[i].Text.Any(char.IsLetter) && blocks[i].Text.Length > 3)
            {
                heading = blocks[i].Role is ['H', ..] ? own[i] : heading;
                words.Add(own[i], new WordPlace(blocks[i].Page, null, 0, heading));
            }
        }

        return words;
    }
}
