using ExportKit.Tests.PdfReading;
using ExportKit.Writing.Pdf;

namespace ExportKit.Tests.Writing.Pdf.Design;

/// <summary>What a document says does not hang on its paper and type.</summary>
public sealed class SameTreeTests
{
    public static TheoryData<string> Samples => [.. Directory.GetFiles(Repository.Input, "*.html").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sizes_pages_and_columns_leave_the_tag_tree_as_it_is(string sample)
    {
        var expected = OutlineOf(sample, 12, PageSize.A4, 1);
        Assert.NotEmpty(expected);
        foreach (var size in new[] { 12, 18 })
        {
            foreach (var page in new[] { PageSize.A4, PageSize.A6 })
            {
                foreach (var columns in new[] { 1, 2 })
                {
                    Assert.Equal(expected, OutlineOf(sample, size, page, columns));
                }
            }
        }
    }

    private static string OutlineOf(string sample, double size, PageSize page, int columns)
    {
        var options = new ExportOptions
        {
            Pdf = new PdfOptions { Type = new TypeOptions { Size = size }, Paper = new PaperOptions { Size = page, Columns = columns } },
        };
        var pdf = TaggedPdf.Read(SampleExport.Of(Path.Combine(Repository.Input, sample), options, ExportFormat.Pdf)[ExportFormat.Pdf]);
        Assert.Empty(TaggingFaults.Of(pdf));
        return TagOutline.Of(pdf);
    }
}
