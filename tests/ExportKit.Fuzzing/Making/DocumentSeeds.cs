using System.Collections.Immutable;
using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Tests.Checking.Epub;
using ExportKit.Tests.PdfReading;
using ExportKit.Writing.Pdf;

namespace ExportKit.Fuzzing;

/// <summary>Documents that are given to <c>check</c>: our own, in several shapes, and small ones made by hand.</summary>
internal static class DocumentSeeds
{
    private static readonly Lazy<ImmutableArray<byte[]>> LazyPdfs = new(MakePdfs);
    private static readonly Lazy<ImmutableArray<byte[]>> LazyEpubs = new(MakeEpubs);
    private static readonly Lazy<ImmutableArray<byte[]>> LazyTexts = new(() => Made(ExportFormat.PlainText, new ExportOptions()));

    /// <summary>PDFs.</summary>
    public static ImmutableArray<byte[]> Pdfs => LazyPdfs.Value;

    /// <summary>EPUBs.</summary>
    public static ImmutableArray<byte[]> Epubs => LazyEpubs.Value;

    /// <summary>Texts.</summary>
    public static ImmutableArray<byte[]> Texts => LazyTexts.Value;

    private static ImmutableArray<byte[]> MakePdfs() =>
    [
        .. Made(ExportFormat.Pdf, new ExportOptions { Pdf = new PdfOptions { Compress = false } }),
        .. Made(ExportFormat.Pdf, new ExportOptions { Pdf = new PdfOptions { Standard = PdfStandard.Ua2, FastWebView = true } }),
        .. ByHand().SelectMany(objects => new[] { HandmadePdf.Classic(objects), HandmadePdf.Compressed(objects) }),
    ];

    private static ImmutableArray<byte[]> MakeEpubs() => [.. Made(ExportFormat.Epub, new ExportOptions()), HandmadeBook.Sound().Pack(), .. Enumerable.Repeat(HandmadeBook.Sound().Pack(), 3)];

    private static ImmutableArray<byte[]> Made(ExportFormat format, ExportOptions options)
    {
        var documents = ImmutableArray.CreateBuilder<byte[]>();
        foreach (var page in Pages())
        {
            var place = new MemoryPlace();
            new Exporter(ArticleStages.Create(), new FuzzResources()).Export(new ExportInput("page.html", page), [format], options, place, new DiagnosticBag());
            documents.AddRange(place.Saved.Values);
        }

        return documents.ToImmutable();
    }

    private static IEnumerable<byte[]> Pages() =>
    [
        Encoding.UTF8.GetBytes("<!doctype html><html lang=en><title>A</title><article><h1>A story</h1><p>The council met on <b>Tuesday</b>.</p>" + HtmlMaker.Prose + "</article>"),
        Encoding.UTF8.GetBytes(
            "<!doctype html><html lang=fr><title>Tout</title><article><h1>Tout ce qui est</h1><p>Le conseil <a href=https://example.org/>s’est réuni</a><sup><a href=#n1 id=r1>1</a></sup>.</p><h2>Un tableau</h2><table><caption>Pluie</caption><tr><th>An<th>mm<tr><td>2025<td>3</table><ol><li>Un<li>Deux</ol><figure><img src=https://example.org/2.png alt=Port><figcaption>Le port</figcaption></figure><blockquote><p>Dit.</blockquote><pre>x = 1</pre>" + HtmlMaker.Prose + "<p id=n1>1. Une note <a href=#r1>^</a></p></article>"),
    ];

    private static string[][] ByHand() =>
    [
        [
            "<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 5 0 R /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> /Outlines 9 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /StructParents 0 /Tabs /S /Annots [10 0 R] /Resources << /Font << /F 8 0 R >> /XObject << /X 11 0 R >> >> >>",
            "<< >> stream:/H1 << /MCID 0 >> BDC BT /F 12 Tf 10 100 Td (Words) Tj [(of) -200 (it)] TJ ET EMC /Artifact BMC 0 0 9 9 re f /X Do EMC /P <</MCID 1>> BDC q 1 0 0 1 2 3 cm BT /F 9 Tf <0041> ' ET Q EMC",
            "<< /Type /StructTreeRoot /K [6 0 R] /ParentTree << /Nums [0 [6 0 R 7 0 R] 1 7 0 R] >> /RoleMap << /Chapter /Sect >> >>",
            "<< /Type /StructElem /S /H1 /P 5 0 R /K 0 /Pg 3 0 R /Alt (x) >>",
            "<< /Type /StructElem /S /Link /P 6 0 R /K [1 << /Type /OBJR /Obj 10 0 R >>] /Pg 3 0 R /ActualText (y) /Lang (fr) >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /Differences [65 /A /Aacute /g1] >> /ToUnicode 12 0 R /FirstChar 0 /LastChar 2 /Widths [500 600 700] >>",
            "<< /Type /Outlines /First 13 0 R /Last 13 0 R /Count 1 >>",
            "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /StructParent 1 /Contents (Words) /A << /S /URI /URI (https://example.org/) >> /AP << /N 11 0 R >> >>",
            "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 11 0 R >> >> /StructParents 2 >> stream:/Span <</MCID 0>> BDC BT (z) Tj ET EMC /X Do",
            "<< >> stream:/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfchar <41> <0041> <42> <D83DDE00> endbfchar 1 beginbfrange <43> <ff> <0043> endbfrange endcmap",
            "<< /Title (Words) /Parent 9 0 R /Dest [3 0 R /Fit] >>",
        ],
    ];
}
