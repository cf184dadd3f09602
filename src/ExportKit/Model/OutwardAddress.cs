namespace ExportKit.Model;

/// <summary>Which addresses documents may lead to: the web, mail and telephones, and nothing else. Whoever opens a document chose the
/// article, not what a page's author would have their machine do.</summary>
internal static class OutwardAddress
{
    /// <summary>Whether a document may lead to an address: <c>http</c>, <c>https</c>, <c>mailto</c> or <c>tel</c>, whatever follows it.</summary>
    /// <param name="address">The address, freed of white space and controls.</param>
    public static bool MayLead(string address) => IsWeb(address) || HasScheme(address, "mailto") || HasScheme(address, "tel");

    /// <summary>Whether an address is one of the web, which alone may be said to be where an article stands.</summary>
    /// <param name="address">The address, freed of white space and controls.</param>
    public static bool IsWeb(string address) => HasScheme(address, "https") || HasScheme(address, "http");

    /// <summary>Whether an address has a scheme (RFC 3986, 3.1) and says something after it.</summary>
    /// <param name="address">The address.</param>
    /// <param name="scheme">The scheme in small letters.</param>
    public static bool HasScheme(string address, string scheme) =>
        address.Length > scheme.Length + 1 && address[scheme.Length] == ':' && address[scheme.Length + 1] != '#'
        && address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);
}
