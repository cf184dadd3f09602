namespace ExportKit.Checking.Pdf.Structure;

/// <summary>The standard structure types (ISO 32000-1, 14.8.4; ISO 32000-2, 14.8.4).</summary>
internal static class StandardTypes
{
    private static readonly HashSet<string> Common = new(
        [
            "Document", "Part", "Div", "Caption", "Sect", "NonStruct", "H", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD",
            "THead", "TBody", "TFoot", "Span", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form",
            "H1", "H2", "H3", "H4", "H5", "H6",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Old = new(
        ["Art", "BlockQuote", "TOC", "TOCI", "Index", "Private", "Quote", "Note", "Reference", "BibEntry", "Code"], StringComparer.Ordinal);

    private static readonly HashSet<string> New = new(
        ["DocumentFragment", "Aside", "Title", "FENote", "Sub", "Em", "Strong", "Artifact"], StringComparer.Ordinal);

    private static readonly HashSet<string> Inline = new(
        [
            "Span", "Quote", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP",
            "Em", "Strong", "Sub",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether a type is standard in PDF 1.7.</summary>
    /// <param name="type">The type.</param>
    public static bool IsStandard(string type) => Common.Contains(type) || Old.Contains(type);

    /// <summary>Whether a type is standard in PDF 2.0, in either of its namespaces.</summary>
    /// <param name="type">The type.</param>
    public static bool IsStandard2(string type) => IsStandard(type) || New.Contains(type) || HeadingLevel(type) > 0;

    /// <summary>Whether a type is part of a line, so that no word ends at its edges for its sake alone.</summary>
    /// <param name="role">The standard type; null for none.</param>
    public static bool IsInline(string? role) => role is not null && Inline.Contains(role);

    /// <summary>The level of a heading's type; 0 for every other type.</summary>
    /// <param name="role">The standard type; null for none.</param>
    public static int HeadingLevel(string? role) =>
        role is ['H', >= '1' and <= '9', ..] && int.TryParse(role.AsSpan(1), out var level) && level < 100 ? level : 0;
}
