namespace ExportKit.Writing.Pdf.Tagging;

/// <summary>The namespaces of structure types (ISO 32000-2, 14.8.6).</summary>
internal static class StructureNamespace
{
    /// <summary>The standard structure namespace of PDF 1.7 (14.8.6.1).</summary>
    public const string Pdf17 = "http://iso.org/pdf/ssn";

    /// <summary>The standard structure namespace of PDF 2.0 (14.8.6.1).</summary>
    public const string Pdf20 = "http://iso.org/pdf2/ssn";

    /// <summary>Whether PDF 2.0 knows a type no more, so that it belongs to the namespace of PDF 1.7.</summary>
    /// <param name="type">The structure type.</param>
    public static bool IsOfPdf17(string type) => type is
        StructureType.BlockQuote or StructureType.Quote or StructureType.Code or StructureType.Reference or StructureType.Note
        or StructureType.TOC or StructureType.TOCI;
}
