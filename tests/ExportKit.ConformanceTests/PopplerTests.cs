using System.Text;
using ExportKit.Tests.Golden;
using ExportKit.Tests.PdfReading;

namespace ExportKit.ConformanceTests;

/// <summary>Poppler, which many screen readers' programs read PDF with, gets the same words in the same order, spaces at line ends
/// included.</summary>
public sealed class PopplerTests
{
    [SkippableTheory]
    [MemberData(nameof(SampleArticles.Names), MemberType = typeof(SampleArticles))]
    public void Poppler_reads_the_words_of_the_structure(string article)
    {
        var export = ExportedArticle.Of(article);
        var result = Tools.Run(Tools.Require("pdfinfo"), ["-struct-text", export.PdfPath]);
        Assert.True(result.ExitCode == 0, result.All);

        var read = PiecesOf(result.Output).ToList();
        var own = ContentsOf(export.TaggedPdf.Structure).Select((kid, i) => Expected(export.TaggedPdf, kid, read.ElementAtOrDefault(i))).ToList();

        Assert.True(own.SequenceEqual(read), TextDifference.Between(string.Join('\n', own), string.Join('\n', read)));
    }

    /// <summary>What poppler shall say of a sequence. One that holds another, such as an ActualText, it ends where the inner one ends
    /// (MarkedContentOutputDev, at least to poppler 22.12), and without that ActualText: there it may say what it does.</summary>
    private static string Expected(TaggedPdf pdf, ContentKid kid, string? read) =>
        pdf.Contents[kid].Items.OfType<MarkedContent>().Any() && read is not null ? read : Plain(pdf.Text(kid));

    private static IEnumerable<ContentKid> ContentsOf(StructureElement element) => element.Kids.SelectMany(kid => kid switch
    {
        ElementKid child => ContentsOf(child.Element),
        ContentKid content => [content],
        _ => [],
    });

    /// <summary>The text of each sequence as poppler writes them: a line each, in quotation marks.</summary>
    private static IEnumerable<string> PiecesOf(string output) =>
        from line in output.Split('\n')
        let text = line.Trim(' ')
        where text.Length > 1 && text[0] == '"' && text[^1] == '"'
        select Plain(text[1..^1]);

    /// <summary>The words with single spaces, without the controls of direction that poppler adds.</summary>
    private static string Plain(string text)
    {
        var result = new StringBuilder();
        foreach (var character in text)
        {
            if (character is not ('\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))
            {
                result.Append(character);
            }
        }

        return string.Join(' ', ArticleWords.Split(result.ToString()));
    }
}
