using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Normalising;
using ExportKit.Tests.PdfReading;
using ExportKit.Words;
using ExportKit.Writing;
using ExportKit.Writing.Pdf;

namespace ExportKit.Tests.Writing.Pdf.Design;

/// <summary>A PDF of an article made with options, uncompressed, so that its operators can be looked at.</summary>
internal sealed partial class DesignedPdf
{
    private readonly string _text;

    private DesignedPdf(byte[] bytes, DiagnosticBag diagnostics)
    {
        Diagnostics = diagnostics;
        Pdf = TaggedPdf.Read(bytes);
        _text = Encoding.Latin1.GetString(bytes);
    }

    public TaggedPdf Pdf { get; }

    public DiagnosticBag Diagnostics { get; }

    /// <summary>The sizes of all text that is shown, in points.</summary>
    public double[] TextSizes => [.. FontSize().Matches(_text).Select(match => Number(match.Groups[1].Value)).Distinct()];

    /// <summary>By how much more than its width a glyph moves the pen, in thousandths of the size.</summary>
    public double[] Gaps => [.. Gap().Matches(_text).Select(match => -Number(match.Groups[1].Value))];

    /// <summary>The widths of all fonts.</summary>
    public string Widths => string.Concat(WidthArray().Matches(_text).Select(match => match.Value));

    /// <summary>For each page its width and height.</summary>
    public (double Width, double Height)[] PageSizes =>
        [.. PageBox().Matches(_text).Select(match => (Number(match.Groups[1].Value), Number(match.Groups[2].Value)))];

    /// <summary>For each page that has text the places of its text: left edges and baselines.</summary>
    public List<(double X, double Y)[]> TextPlaces =>
        [.. Stream().Matches(_text)
            .Select(stream => TextPlace().Matches(stream.Value).Select(place => (Number(place.Groups[1].Value), Number(place.Groups[2].Value))).ToArray())
            .Where(places => places.Length > 0)];

    /// <summary>The rectangles of each page that has text, in the order in which they are drawn.</summary>
    public List<(double X, double Y, double Width, double Height)[]> Rectangles =>
        [.. Stream().Matches(_text).Where(stream => TextPlace().IsMatch(stream.Value))
            .Select(stream => Box().Matches(stream.Value)
                .Select(box => (Number(box.Groups[1].Value), Number(box.Groups[2].Value), Number(box.Groups[3].Value), Number(box.Groups[4].Value))).ToArray())];

    /// <summary>How often something stands in the file.</summary>
    public int Count(string text) => _text.Split(text).Length - 1;

    /// <summary>What an element says, without the white space around it.</summary>
    public string Text(StructureElement element) => Pdf.Text(element).Trim();

    /// <summary>The texts of the artifacts of a page, one after the other.</summary>
    public string Artifacts(int page) => string.Join('|', Inner(Pdf.PageContents[page]).Where(content => content.IsArtifact).Select(content => content.Text).Where(text => text.Length > 0));

    public static DesignedPdf Of(PdfOptions options, params Block[] body) => Of(options, new ArticleMetadata { Headline = [new TextRun("Headline")], Language = "en" }, body);

    public static DesignedPdf Of(PdfOptions options, ArticleMetadata metadata, params Block[] body)
    {
        var diagnostics = new DiagnosticBag();
        var article = new Article { Metadata = metadata, Body = [.. body], Source = new SourcePlace("test.html") };
        article = NormalisingPipeline.Run(article, new NormalisingOptions(), diagnostics);
        using var output = new MemoryStream();
        var context = new WritingContext { Images = ImageLibrary.Empty, Words = StructureWords.For(metadata.Language!), Diagnostics = diagnostics };
        Assert.True(new PdfWriter(options with { Compress = false }).Write(article, context, output), string.Join('\n', diagnostics.Diagnostics));
        Assert.Empty(TaggingFaults.Of(TaggedPdf.Read(output.ToArray())));
        return new DesignedPdf(output.ToArray(), diagnostics);
    }

    public static Paragraph Said(string text) => new([new TextRun(text)]);

    public static Paragraph Long(int words) => Said(string.Join(' ', Enumerable.Range(0, words).Select(word => "word" + word.ToString(CultureInfo.InvariantCulture))));

    private static IEnumerable<MarkedContent> Inner(MarkedContent content) =>
        content.Items.OfType<MarkedContent>().SelectMany(inner => Inner(inner).Prepend(inner));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/F\d+ ([\d.]+) Tf")]
    private static partial Regex FontSize();

    [GeneratedRegex(@">(-?\d+)<")]
    private static partial Regex Gap();

    [GeneratedRegex(@"/W ?\[.*")]
    private static partial Regex WidthArray();

    [GeneratedRegex(@"/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]")]
    private static partial Regex PageBox();

    [GeneratedRegex(@"1 0 0 1 (-?[\d.]+) (-?[\d.]+) Tm")]
    private static partial Regex TextPlace();

    [GeneratedRegex(@"(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) re")]
    private static partial Regex Box();

    [GeneratedRegex(@"\nstream\r?\n.*?endstream", RegexOptions.Singleline)]
    private static partial Regex Stream();
}
