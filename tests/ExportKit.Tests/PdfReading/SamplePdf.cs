namespace ExportKit.Tests.PdfReading;

/// <summary>The objects of a small tagged document with every kind of kid, for tests of the reader.</summary>
internal static class SamplePdf
{
    /// <summary>The objects, from number 1. A test changes one to make a fault.</summary>
    public static List<string> Objects() =>
    [
        // 1 to 5: catalog, pages, font and its map.
        "<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 6 0 R /Lang (en-GB) /MarkInfo << /Marked true >>"
            + " /ViewerPreferences << /DisplayDocTitle true >> /PageLabels << /Nums [0 << /S /D >>] >> /Outlines 24 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /Font << /F1 4 0 R >> /Properties << /M1 << /MCID 1 >> >> >> >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents [21 0 R 22 0 R] /StructParents 0 /Annots [20 0 R] /Tabs /S >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Sample /Encoding /Identity-H /ToUnicode 5 0 R >>",
        "<< /Length1 0 >> stream:" + Map,

        // 6 to 19: the structure tree.
        "<< /Type /StructTreeRoot /K 7 0 R /ParentTree 19 0 R /RoleMap << /Headline /H1 >> >>",
        "<< /S /Document /P 6 0 R /K [8 0 R 9 0 R 11 0 R 13 0 R 17 0 R] >>",
        "<< /S /Headline /P 7 0 R /Pg 3 0 R /K 0 >>",
        "<< /S /P /P 7 0 R /Pg 3 0 R /K [10 0 R 1 << /Type /MCR /Pg 3 0 R /MCID 2 >>] >>",
        "<< /S /Span /P 9 0 R /Pg 3 0 R /K 3 /A << /O /UserProperties /P [<< /N (Generated) /V true >>] >> >>",
        "<< /S /Div /P 7 0 R /K 12 0 R >>",
        "<< /S /Figure /P 11 0 R /Pg 3 0 R /Alt <FEFF00410020006D0061006E> /K 4 /A [<< /O /Layout /BBox [0 0 1 1] /Placement /Block >> 0] >>",
        "<< /S /L /P 7 0 R /K 14 0 R /A << /O /List /ListNumbering /Decimal >> >>",
        "<< /S /LI /P 13 0 R /K [15 0 R 16 0 R] >>",
        "<< /S /Lbl /P 14 0 R /Pg 3 0 R /K 5 >>",
        "<< /S /LBody /P 14 0 R /Pg 3 0 R /K [6] >>",
        "<< /S /P /P 7 0 R /K [18 0 R] >>",
        "<< /S /Link /P 17 0 R /Pg 3 0 R /ID (l1) /K [7 << /Type /OBJR /Obj 20 0 R >>] /A << /O /Table /Headers [(a) (b)] /RowSpan 2 >> >>",
        "<< /Nums [0 [8 0 R 9 0 R 9 0 R 10 0 R 12 0 R 15 0 R 16 0 R 18 0 R] 1 18 0 R] >>",

        // 20 to 23: the annotation, two content streams, a form.
        "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Contents (Example) /StructParent 1 /A << /S /URI /URI (https://example.org/) >> >>",
        "<< /Length2 0 >> stream:/F1 12 Tf BT /H1 << /MCID 0 >> BDC <00010002> Tj EMC /P /M1 BDC q [<0003> -200 <0001>] TJ Q EMC",
        "<< /Length3 0 >> stream:/P << /MCID 2 >> BDC <0004> Tj /Span << /ActualText (fi) >> BDC <0005> Tj EMC EMC"
            + " /Span << /MCID 3 >> BDC <0002> Tj EMC ET /Figure << /MCID 4 >> BDC BI /W 1 ID x EI EMC"
            + " BT /Lbl << /MCID 5 >> BDC <0001> ' EMC /LBody << /MCID 6 >> BDC <0002> Tj EMC /Link << /MCID 7 >> BDC <0003> Tj EMC ET"
            + " /Artifact << /Type /Pagination >> BDC 0 0 1 1 re f EMC",
        "null",

        // 24 and 25: bookmarks.
        "<< /Type /Outlines /First 25 0 R /Last 25 0 R >>",
        "<< /Title (Start) /Parent 24 0 R /Dest [3 0 R /Fit] >>",
    ];

    private const string Map = """
        /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def
        1 begincodespacerange <0000> <FFFF> endcodespacerange
        1 beginbfrange <0001> <0003> <0061> endbfrange
        1 beginbfrange <0004> <0004> [<D835DC9C0020>] endbfrange
        1 beginbfchar <0005> <FB01> endbfchar
        endcmap
        """;
}
