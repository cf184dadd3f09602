namespace ExportKit.Writing.Pdf.Tagging;

/// <summary>The structure types in which PDF 1.7 and PDF 2.0 differ (ISO 32000-1, 14.8.4; ISO 32000-2, 14.8.4).</summary>
internal sealed record TagVocabulary
{
    /// <summary>The types of PDF 1.7.</summary>
    public static TagVocabulary Pdf17 { get; } = new();

    /// <summary>The types of PDF 2.0.</summary>
    public static TagVocabulary Pdf20 { get; } = new()
    {
        IsPdf20 = true,
        Emphasis = StructureType.Em,
        Strong = StructureType.Strong,
        Note = StructureType.FENote,
        Aside = StructureType.Aside,
        TermList = "Description",
    };

    /// <summary>Whether these are the types of PDF 2.0.</summary>
    public bool IsPdf20 { get; private init; }

    /// <summary>Emphasised words.</summary>
    public string Emphasis { get; private init; } = StructureType.Span;

    /// <summary>Strong words.</summary>
    public string Strong { get; private init; } = StructureType.Span;

    /// <summary>A note.</summary>
    public string Note { get; private init; } = StructureType.Note;

    /// <summary>What stands beside the story.</summary>
    public string Aside { get; private init; } = StructureType.Sect;

    /// <summary>How a list of terms is numbered: PDF 1.7 knows no word for it, and PDF 2.0 wants one where there are labels
    /// (ISO 14289-2, 8.2.5.25).</summary>
    public string TermList { get; private init; } = "None";

    /// <summary>The vocabulary of a standard.</summary>
    /// <param name="standard">The standard.</param>
    public static TagVocabulary Of(PdfStandard standard) => standard == PdfStandard.Ua2 ? Pdf20 : Pdf17;
}
