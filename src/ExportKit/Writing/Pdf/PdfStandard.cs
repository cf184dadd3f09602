namespace ExportKit.Writing.Pdf;

/// <summary>The standard of accessibility that a PDF is made by; the standard of archives goes with it.</summary>
public enum PdfStandard
{
    /// <summary>PDF/UA-1 (ISO 14289-1) in PDF 1.7, with PDF/A-2a, or PDF/A-3a where the source page is attached.</summary>
    Ua1,

    /// <summary>PDF/UA-2 (ISO 14289-2) and WTPDF 1.0 in PDF 2.0, with PDF/A-4, or PDF/A-4f where the source page is attached.</summary>
    Ua2,
}
