namespace ExportKit.Writing.Pdf;

/// <summary>The names of the standards that a PDF can be asked to meet, and which of them go together.</summary>
internal static class PdfStandardNames
{
    /// <summary>All names.</summary>
    public static IReadOnlyList<string> All { get; } = ["ua-1", "ua-2", "a-2a", "a-3a", "a-4", "a-4f"];

    /// <summary>The standard that some names ask for together; <see cref="PdfStandard.Ua1"/> where there is none.</summary>
    /// <param name="names">The names, each one of <see cref="All"/>.</param>
    /// <param name="attachSource">Whether the source page is to be attached.</param>
    /// <param name="contradiction">Why they cannot be met by one file; null where they can.</param>
    public static PdfStandard Resolve(IReadOnlyList<string> names, bool attachSource, out string? contradiction)
    {
        contradiction = null;
        var first = names.FirstOrDefault() ?? "ua-1";
        foreach (var name in names)
        {
            contradiction ??= IsOfPdf20(name) != IsOfPdf20(first) ? Versions(first, name) : Attachment(name, attachSource);
        }

        return IsOfPdf20(first) ? PdfStandard.Ua2 : PdfStandard.Ua1;
    }

    private static bool IsOfPdf20(string name) => name is "ua-2" or "a-4" or "a-4f";

    private static string Versions(string first, string second) =>
        $"No PDF is both {first} and {second}: {(IsOfPdf20(first) ? first : second)} is PDF 2.0, {(IsOfPdf20(first) ? second : first)} is PDF 1.7.";

    private static string? Attachment(string name, bool attachSource) => name switch
    {
        "a-2a" when attachSource => "A PDF by a-2a holds no web page: ask for a-3a, or leave out --attach-source.",
        "a-4" when attachSource => "A PDF by a-4 holds no web page: ask for a-4f, or leave out --attach-source.",
        "a-3a" when !attachSource => "a-3a is for PDFs that hold their source: add --attach-source, or ask for a-2a.",
        "a-4f" when !attachSource => "a-4f is for PDFs that hold their source: add --attach-source, or ask for a-4.",
        _ => null,
    };
}
