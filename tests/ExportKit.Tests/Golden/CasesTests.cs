using System.Collections.Immutable;
using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Normalising;
using ExportKit.Tests.PdfReading;

namespace ExportKit.Tests.Golden;

/// <summary>Each folder of <c>tests/Golden</c> is a case: a page <c>source.html</c>, and beside it the article as it is understood, the
/// text, the EPUB's members and the PDF's tags as they must be. Members that are the same in every book stand once, in <c>epub</c>. A case
/// of pages <c>chapter-1.html</c> and so on is a book of them.</summary>
public sealed class CasesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Golden");

    public static TheoryData<string> Cases =>
    [
        .. new[] { "source.html", "chapter-1.html" }.SelectMany(name => Directory.EnumerateFiles(Folder, name, SearchOption.AllDirectories))
            .Select(path => Path.GetFileName(Path.GetDirectoryName(path))!).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_gives_what_is_kept(string name)
    {
        var folder = Path.Combine(Folder, name);
        var export = Exported(folder);

        // Made with a PDF, the EPUB has its page breaks, which lie elsewhere with every version of a font.
        var epub = Exported(folder, ExportFormat.Epub)[ExportFormat.Epub];
        var tags = PdfReport.Of(TaggedPdf.Read(export[ExportFormat.Pdf]));

        GoldenFile.AssertNone(
        [
            Compare(folder, "article.verified.txt", ArticlePrinter.Print(export.Article)),
            Compare(folder, "diagnostics.verified.txt", Said(export.Diagnostics)),
            Compare(folder, "text.verified.txt", Encoding.UTF8.GetString(export[ExportFormat.PlainText])),
            Compare(folder, "tags.verified.txt", tags),
            .. EpubMembers.CompareWithFolder(Path.Combine(folder, "epub"), epub, shared: Path.Combine(Folder, "epub")),
        ]);
    }

    private static SampleExport Exported(string folder, params ImmutableArray<ExportFormat> formats)
    {
        var chapters = Directory.GetFiles(folder, "chapter-*.html").Order(StringComparer.Ordinal).ToList();
        return chapters.Count == 0
            ? SampleExport.Of(Path.Combine(folder, "source.html"), formats)
            : SampleExport.OfBook(chapters, new ExportOptions { Normalising = new NormalisingOptions { Title = "A book of two" } }, formats);
    }

    private static string Said(IEnumerable<Diagnostic> diagnostics) => string.Concat(diagnostics.Select(diagnostic =>
        $"{diagnostic.Severity} {diagnostic.Code.Name} {diagnostic.Place}: {diagnostic.Message}. {diagnostic.Hint}".TrimEnd() + "\n"));

    /// <summary>Compares without the folder that holds the checkout, which addresses of pictures begin with.</summary>
    private static string? Compare(string folder, string name, string made)
    {
        made = made.Replace(new Uri(folder + "/").AbsoluteUri, "", StringComparison.Ordinal).Replace(folder + "/", "", StringComparison.Ordinal);
        return new GoldenFile(Path.Combine(folder, name)).Compare(made);
    }
}
