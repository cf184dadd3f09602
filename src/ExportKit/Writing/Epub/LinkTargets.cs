using System.Globalization;
using System.Text;
using ExportKit.Diagnostics;

namespace ExportKit.Writing.Epub;

/// <summary>Tells where a link of a book may lead: to a place of the article, or out to an address that is whole and harmless
/// (EPUB 3.3, 3.7: links to local files and to data are not allowed). All other links are dropped, and their words stay.</summary>
internal sealed class LinkTargets(EpubIdentifiers identifiers, DiagnosticBag diagnostics)
{
    /// <summary>What a link's <c>href</c> shall be; null where it leads nowhere that a book may lead to, which is reported.</summary>
    /// <param name="address">The address as the article has it.</param>
    /// <param name="from">The path of the document that the link stands in.</param>
    /// <param name="place">Where in the source the link stands.</param>
    public string? Find(string address, string from, SourcePlace? place)
    {
        var target = address.StartsWith('#') ? identifiers.Link(address[1..], from) : Outside(address);
        if (target is null)
        {
            diagnostics.Report(
                DiagnosticCodes.LinkNotKept,
                $"A link to \"{Short(address)}\" leads nowhere that a book can lead to; its words stay",
                place,
                "Give the link an absolute address (https:) or a place that is in the article");
        }

        return target;
    }

    /// <summary>An outside address in the form that XHTML takes; null where it is not absolute, not sound or not harmless.</summary>
    /// <param name="address">The address.</param>
    public static string? Outside(string address)
    {
        var trimmed = address.Trim();
        var isWeb = HasScheme(trimmed, "https") || HasScheme(trimmed, "http") || HasScheme(trimmed, "ftp");
        if (!isWeb && !HasScheme(trimmed, "mailto") && !HasScheme(trimmed, "tel") && !HasScheme(trimmed, "sms"))
        {
            return null;
        }

        var encoded = Encoded(isWeb ? trimmed.Replace('\\', '/') : trimmed);
        return Uri.TryCreate(encoded, UriKind.Absolute, out var uri) && (!isWeb || uri.Host.Length > 0) ? encoded : null;
    }

    private static bool HasScheme(string address, string scheme) =>
        address.Length > scheme.Length + 1 && address[scheme.Length] == ':'
        && address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes what may not stand in an address (RFC 3987) by its octets; letters of all scripts stay as they are.</summary>
    private static string Encoded(string address)
    {
        var text = new StringBuilder(address.Length);
        var inFragment = false;
        for (var i = 0; i < address.Length; i++)
        {
            var c = address[i];
            var isBare = c == '%' && !(i + 2 < address.Length && char.IsAsciiHexDigit(address[i + 1]) && char.IsAsciiHexDigit(address[i + 2]));
            if (isBare || c is <= ' ' or '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}' || c == '#' && inFragment)
            {
                text.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(char.IsWhiteSpace(c) ? Uri.EscapeDataString(c.ToString()) : c.ToString());
            }

            inFragment |= c == '#';
        }

        return text.ToString();
    }

    private static string Short(string address) => address.Length <= 80 ? address : address[..77] + "...";
}
