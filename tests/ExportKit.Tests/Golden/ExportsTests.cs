using System.Text;
using ExportKit.Tests.PdfReading;

namespace ExportKit.Tests.Golden;

/// <summary>What is made of <c>input/</c> is kept in <c>exports/</c>, for people to look at and for these tests to compare with: the text
/// byte for byte, the EPUB member by member, the PDF by its tag tree, which is no document and is kept in <c>tests/Golden/exports</c>.
/// After a change that is meant: <c>./setup.sh &amp;&amp; ./exportkit all input/*.html -o exports</c>, look at what changed, then
/// <c>EXPORTKIT_ACCEPT_GOLDEN=1 dotnet test tests/ExportKit.Tests --filter Golden</c> for the tag trees.</summary>
public sealed class ExportsTests
{
    private const string HowToRefresh = "To keep what is made now: ./setup.sh && ./exportkit all input/*.html -o exports";

    private static readonly string[] Names =
        [.. Directory.EnumerateFiles(Repository.Input, "*.html").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Articles => [.. Names];

    [Theory]
    [MemberData(nameof(Articles))]
    public void The_text_is_the_one_that_is_kept(string article)
    {
        var (kept, made) = (Kept(article, ".txt"), Made(article, ExportFormat.PlainText));

        Assert.True(
            kept.AsSpan().SequenceEqual(made),
            $"{TextDifference.Between(Encoding.UTF8.GetString(kept), Encoding.UTF8.GetString(made))}\n{HowToRefresh}");
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void The_EPUB_is_the_one_that_is_kept(string article)
    {
        var differences = EpubMembers.Differences(Kept(article, ".epub"), Made(article, ExportFormat.Epub)).ToList();

        Assert.True(differences.Count == 0, $"{string.Join('\n', differences)}\n{HowToRefresh}");
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void The_PDF_says_what_is_kept(string article)
    {
        var tags = new GoldenFile(Tags(article));

        GoldenFile.AssertNone([tags.Compare(PdfReport.Of(TaggedPdf.Read(Made(article, ExportFormat.Pdf))))]);
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void The_PDF_that_is_kept_says_what_is_kept_beside_it(string article)
    {
        var report = PdfReport.Of(TaggedPdf.Read(Kept(article, ".pdf")));
        var tags = File.ReadAllText(Tags(article));

        Assert.True(tags == report, $"{TextDifference.Between(tags, report)}\n{HowToRefresh}");
    }

    [Fact]
    public void Nothing_is_kept_that_is_not_made()
    {
        string[] endings = [".pdf", ".epub", ".txt"];
        var kept = Directory.EnumerateFiles(Repository.Exports)
            .Select(path => Path.GetFileName(path))
            .Where(name => !name.Contains(".received.", StringComparison.Ordinal));
        var made = Names.SelectMany(article => endings.Select(ending => article + ending));

        Assert.Equal(made.Order(StringComparer.Ordinal), kept.Order(StringComparer.Ordinal));
        Assert.Equal(
            Names.Select(article => Path.GetFileName(Tags(article))).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Path.GetDirectoryName(Tags(""))!, "*.verified.txt").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
    }

    private static string Tags(string article) => Path.Combine(Repository.Root, "tests", "Golden", "exports", article + ".pdf.tags.verified.txt");

    private static byte[] Made(string article, ExportFormat format) => SampleExport.Of(Path.Combine(Repository.Input, article + ".html"), format)[format];

    private static byte[] Kept(string article, string ending)
    {
        var path = Path.Combine(Repository.Exports, article + ending);
        Assert.True(File.Exists(path), $"exports/{article}{ending} is missing. {HowToRefresh}");
        return File.ReadAllBytes(path);
    }
}
