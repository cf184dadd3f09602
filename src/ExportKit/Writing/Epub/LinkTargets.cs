using System.Buffers;
using System.Globalization;
using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Writing.Epub;

/// <summary>Tells where a link of a book may lead: to a place of the article, or out to an address that is whole and harmless
/// (EPUB 3.3, 3.7: links to local files and to data are not allowed). All other links are dropped, and their words stay.</summary>
internal sealed class LinkTargets(EpubIdentifiers identifiers, DiagnosticBag diagnostics)
{
    // What may stand anywhere in an address: all that most are made of.
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?@!$&'()*+,;=");

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
        if (!OutwardAddress.MayLead(trimmed))
        {
            return null;
        }

        var isWeb = OutwardAddress.IsWeb(trimmed);

        var encoded = Encoded(isWeb ? trimmed.Replace('\\', '/') : trimmed);
        return Uri.TryCreate(encoded, UriKind.Absolute, out var uri) && (!isWeb || IsHost(uri.Host)) ? encoded : null;
    }

    /// <summary>Whether a host is there, and its name in ASCII stands for a name (RFC 5891).</summary>
    private static bool IsHost(string host)
    {
        if (!host.Contains("xn--", StringComparison.OrdinalIgnoreCase))
        {
            return host.Length > 0;
        }

        try
        {
            return !new IdnMapping().GetUnicode(host).Any(char.IsControl);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>An outside address for <c>cite</c>, which EPUB (3.6) takes for a resource: it must be <c>https</c>; null for all others.</summary>
    /// <param name="address">The address; null where there is none.</param>
    public static string? Citation(string? address) =>
        address is not null && OutwardAddress.HasScheme(address.Trim(), "https") ? Outside(address) : null;

    /// <summary>Writes what may not stand in an address (RFC 3987) by its octets; letters of all scripts stay as they are.</summary>
    private static string Encoded(string address)
    {
        if (!address.AsSpan().ContainsAnyExcept(Plain))
        {
            return address;
        }

        var text = new StringBuilder(address.Length);
        var path = PathOf(address);
        var fragment = address.IndexOf('#', StringComparison.Ordinal);
        var at = 0;
        foreach (var rune in address.EnumerateRunes())
        {
            var isMisplaced = rune.Value is '[' or ']' && at >= path || rune.Value == '#' && at > fragment;
            var isBare = rune.Value == '%' && !IsEscape(address.AsSpan(at));
            if (isMisplaced || isBare || !MayStand(rune))
            {
                Escape(rune, text);
            }
            else
            {
                text.Append(address, at, rune.Utf16SequenceLength);
            }

            at += rune.Utf16SequenceLength;
        }

        return text.ToString();
    }

    private static bool IsEscape(ReadOnlySpan<char> rest) =>
        rest.Length > 2 && char.IsAsciiHexDigit(rest[1]) && char.IsAsciiHexDigit(rest[2]);

    private static bool MayStand(Rune rune) => rune.Value switch
    {
        <= ' ' or '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}' => false,
        < 0x7F => true,
        < 0xA0 or (>= 0xD800 and < 0xF900) or (>= 0xFFF0 and <= 0xFFFF) or >= 0xE0000 => false,
        _ => !Rune.IsWhiteSpace(rune),
    };

    private static void Escape(Rune rune, StringBuilder text)
    {
        Span<byte> octets = stackalloc byte[4];
        foreach (var octet in octets[..rune.EncodeToUtf8(octets)])
        {
            text.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Where the path begins: brackets may stand in a host (IPv6) and nowhere else.</summary>
    private static int PathOf(string address)
    {
        var host = address.IndexOf("//", StringComparison.Ordinal);
        var path = host < 0 ? 0 : address.AsSpan(host + 2).IndexOfAny("/?#");
        return host < 0 ? 0 : path < 0 ? address.Length : host + 2 + path;
    }

    private static string Short(string address) => address.Length <= 80 ? address : address[..77] + "...";
}
