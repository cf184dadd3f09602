namespace ExportKit.Checking.Pdf.Fonts;

/// <summary>The CMaps that need not be embedded (ISO 32000-1, 9.7.5.2, table 118), and their character collections.</summary>
internal static class CMapNames
{
    private static readonly HashSet<string> Horizontal = new(
        [
            "Identity", "GB-EUC", "GBpc-EUC", "GBK-EUC", "GBKp-EUC", "GBK2K", "UniGB-UCS2", "UniGB-UTF16", "B5pc", "HKscs-B5", "ETen-B5",
            "ETenms-B5", "CNS-EUC", "UniCNS-UCS2", "UniCNS-UTF16", "90ms-RKSJ", "90msp-RKSJ", "90pv-RKSJ", "83pv-RKSJ", "Add-RKSJ", "EUC",
            "Ext-RKSJ", "UniJIS-UCS2", "UniJIS-UCS2-HW", "UniJIS-UTF16", "KSC-EUC", "KSCms-UHC", "KSCms-UHC-HW", "KSCpc-EUC", "UniKS-UCS2",
            "UniKS-UTF16",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether a CMap is predefined.</summary>
    /// <param name="name">Its name, with the writing mode at its end.</param>
    public static bool IsPredefined(string name) => name switch
    {
        "H" or "V" => true,
        "83pv-RKSJ-V" or "90pv-RKSJ-V" or "KSCpc-EUC-V" => false,
        _ => (name.EndsWith("-H", StringComparison.Ordinal) || name.EndsWith("-V", StringComparison.Ordinal)) && Horizontal.Contains(name[..^2]),
    };

    /// <summary>The character collection of a predefined CMap, as its ordering; null for others, and for the identity.</summary>
    /// <param name="name">The CMap's name.</param>
    public static string? Collection(string name) => !IsPredefined(name) || name.StartsWith("Identity", StringComparison.Ordinal) ? null
        : StartsWithAny(name, "GB", "UniGB") ? "GB1"
        : StartsWithAny(name, "B5", "HKscs", "ETen", "CNS", "UniCNS") ? "CNS1"
        : StartsWithAny(name, "KSC", "UniKS") ? "Korea1"
        : "Japan1";

    private static bool StartsWithAny(string name, params ReadOnlySpan<string> starts)
    {
        foreach (var start in starts)
        {
            if (name.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
