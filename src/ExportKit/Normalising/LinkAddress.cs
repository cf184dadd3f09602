using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Addresses of links by their form: which may lead somewhere at all.</summary>
internal static class LinkAddress
{
    /// <summary>Whether an address may lead somewhere: a place in the article, the web, mail or a telephone.</summary>
    public static bool MayLead(string address) => IsLocal(address) || OutwardAddress.MayLead(address);

    /// <summary>Whether an address names a place in the article.</summary>
    public static bool IsLocal(string address) => address.StartsWith('#');

    /// <summary>Whether an address begins with a scheme (RFC 3986, 3.1) and says something after it.</summary>
    public static bool IsAbsolute(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || colon + 1 == address.Length || !char.IsAsciiLetter(address[0]))
        {
            return false;
        }

        foreach (var c in address.AsSpan(0, colon))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an address names the top of a page that has no place of that name (HTML, 7.4.6.4).</summary>
    public static bool IsTop(string address) => address == "#" || address.Equals("#top", StringComparison.OrdinalIgnoreCase);

    /// <summary>An address for a message: what is very long is cut.</summary>
    public static string Short(string address) => address.Length <= 80 ? address : address[..77] + "...";
}
