using ExportKit.Diagnostics;

namespace ExportKit.Resources.Web;

/// <summary>Addresses that can be fetched: <c>http:</c> and <c>https:</c>, absolute, with a host, without a password.</summary>
internal static class WebAddress
{
    private const int Longest = 8192;

    /// <summary>Whether a text is an address of the web, sound or not.</summary>
    /// <param name="text">The text.</param>
    public static bool Is(string text) =>
        text.StartsWith("https:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http:", StringComparison.OrdinalIgnoreCase);

    /// <summary>The address as it may be printed: without name, password and fragment.</summary>
    /// <param name="text">The address.</param>
    public static string Printable(string text)
    {
        var scheme = text.IndexOf("//", StringComparison.Ordinal);
        if (!Is(text) || scheme < 0)
        {
            return text;
        }

        var start = scheme + 2;
        var end = text.IndexOfAny(['/', '?', '#', '\\'], start);
        var at = text.LastIndexOf('@', (end < 0 ? text.Length : end) - 1, (end < 0 ? text.Length : end) - start);
        return at < 0 ? text : string.Concat(text.AsSpan(0, start), text.AsSpan(at + 1));
    }

    /// <summary>The host of an address, with its port where it is none of the web's own; empty where it has none.</summary>
    /// <param name="text">The address.</param>
    public static string HostOf(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) ? address.Authority : "";

    /// <summary>Understands an address.</summary>
    /// <param name="text">The address.</param>
    /// <param name="address">The address without its fragment.</param>
    /// <returns>Why it cannot be fetched; null where it can.</returns>
    internal static WebFailure? Parse(string text, out Uri address)
    {
        address = null!;
        if (text.Length > Longest)
        {
            return Bad("the address is longer than 8192 characters", null);
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var whole) || whole.Scheme is not ("http" or "https") || whole.Host.Length == 0)
        {
            return Bad("it is no whole address of the web", "Give it as https://host/path");
        }

        if (!HasName(whole))
        {
            return Bad("its host is no name that can be looked up", "Check the address in a browser");
        }

        if (whole.UserInfo.Length > 0)
        {
            return Bad("the address holds a name or password, which would be passed on", "Leave it out of the address, and give --header \"Authorization: Basic ...\"");
        }

        address = whole.Fragment.Length == 0 ? whole : new Uri(whole.GetLeftPart(UriPartial.Query));
        return null;
    }

    /// <summary>The origin of an address (RFC 6454): scheme, host and port.</summary>
    /// <param name="address">The address.</param>
    internal static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);

    /// <summary>Whether a secret for one address may go to another: the same origin, or the same host with encryption instead of none.</summary>
    /// <param name="owner">The address that the secret is for.</param>
    /// <param name="address">The other.</param>
    internal static bool IsSameHost(Uri owner, Uri address)
    {
        var isUpgrade = owner.Scheme == "http" && address.Scheme == "https" && owner.IsDefaultPort && address.IsDefaultPort;
        return owner.IdnHost.Equals(address.IdnHost, StringComparison.OrdinalIgnoreCase)
            && (isUpgrade || owner.Scheme == address.Scheme && owner.Port == address.Port);
    }

    /// <summary>Whether a host has a name in ASCII: some names are let into an address, and have none (RFC 5891).</summary>
    private static bool HasName(Uri address)
    {
        try
        {
            return address.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }

    private static WebFailure Bad(string reason, string? hint) => new(DiagnosticCodes.WebAddressBad, reason, hint);
}
