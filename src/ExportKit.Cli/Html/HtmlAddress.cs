namespace ExportKit.Cli.Html;

/// <summary>Tells which addresses a page of ours may lead to.</summary>
internal static class HtmlAddress
{
    private static readonly string[] Schemes = ["https://", "http://", "mailto:", "tel:"];

    /// <summary>Whether an address in anybody's words may be followed: one of <c>http</c>, <c>https</c>, <c>mailto</c> or <c>tel</c>. What
    /// browsers would pass over before or within the scheme (blanks, controls) makes it none.</summary>
    public static bool IsSafe(string address)
    {
        foreach (var scheme in Schemes)
        {
            if (address.Length > scheme.Length && address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && HasNoControl(address))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an address is a place on the same page or site: <c>#…</c>, <c>?…</c> or <c>/…</c>, but not <c>//…</c>.</summary>
    public static bool IsLocal(string address) =>
        address.Length > 0 && HasNoControl(address) && !address.Contains('\\', StringComparison.Ordinal)
        && (address[0] is '#' or '?' || (address[0] == '/' && !address.StartsWith("//", StringComparison.Ordinal)));

    private static bool HasNoControl(string address)
    {
        foreach (var letter in address)
        {
            if (letter <= ' ' || letter == '\u007F')
            {
                return false;
            }
        }

        return true;
    }
}
