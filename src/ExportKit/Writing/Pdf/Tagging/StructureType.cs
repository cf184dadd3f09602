namespace ExportKit.Writing.Pdf.Tagging;

/// <summary>The standard structure types that ExportKit writes (ISO 32000-1, 14.8.4; ISO 32000-2, 14.8.4), by their names in the file.</summary>
internal static class StructureType
{
    public const string Document = "Document";
    public const string Sect = "Sect";
    public const string Div = "Div";
    public const string BlockQuote = "BlockQuote";
    public const string Caption = "Caption";
    public const string P = "P";
    public const string L = "L";
    public const string LI = "LI";
    public const string Lbl = "Lbl";
    public const string LBody = "LBody";
    public const string Table = "Table";
    public const string THead = "THead";
    public const string TBody = "TBody";
    public const string TFoot = "TFoot";
    public const string TR = "TR";
    public const string TH = "TH";
    public const string TD = "TD";
    public const string Span = "Span";
    public const string Quote = "Quote";
    public const string Note = "Note";
    public const string Reference = "Reference";
    public const string Code = "Code";
    public const string Link = "Link";
    public const string Ruby = "Ruby";
    public const string RB = "RB";
    public const string RT = "RT";
    public const string RP = "RP";
    public const string Figure = "Figure";
    public const string Formula = "Formula";
    public const string TOC = "TOC";
    public const string TOCI = "TOCI";

    // Of PDF 2.0 alone (ISO 32000-2, 14.8.4).
    public const string Aside = "Aside";
    public const string Em = "Em";
    public const string Strong = "Strong";
    public const string FENote = "FENote";

    /// <summary>The heading of a level.</summary>
    /// <param name="level">1 to 6.</param>
    public static string Heading(int level) => level switch
    {
        1 => "H1",
        2 => "H2",
        3 => "H3",
        4 => "H4",
        5 => "H5",
        6 => "H6",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Headings have levels 1 to 6."),
    };

    /// <summary>The level of a heading's type; 0 for every other type.</summary>
    public static int HeadingLevel(string type) => type is ['H', >= '1' and <= '6'] ? type[1] - '0' : 0;
}
