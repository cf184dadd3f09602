namespace ExportKit.Reading.Selecting;

/// <summary>Rules for the pages of a site.</summary>
internal sealed record SiteRule
{
    private SiteRule(string pattern, string host, string path, bool isBelow, SelectionRules rules)
    {
        (Pattern, Host, Path, IsBelow, Rules) = (pattern, host, path, isBelow, rules);
    }

    /// <summary>Which pages, as it was written: <c>example.org</c>, <c>*.example.org</c>, <c>example.org/sport/</c>.</summary>
    public string Pattern { get; }

    /// <summary>The rules.</summary>
    public SelectionRules Rules { get; }

    /// <summary>The host in lower case, without the star.</summary>
    internal string Host { get; }

    /// <summary>What the path begins with; empty for any path.</summary>
    internal string Path { get; }

    /// <summary>Whether the hosts below the host are meant, and not the host itself.</summary>
    internal bool IsBelow { get; }

    /// <summary>Understands a pattern.</summary>
    /// <param name="pattern">A host, which stands for those below it too, or a star and a point before it for those below it alone;
    /// behind it perhaps the beginning of a path.</param>
    /// <param name="rules">The rules.</param>
    /// <returns>The rule; null where the pattern names no host.</returns>
    public static SiteRule? TryCreate(string pattern, SelectionRules rules)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var slash = pattern.IndexOf('/', StringComparison.Ordinal);
        var host = (slash < 0 ? pattern : pattern[..slash]).ToLowerInvariant();
        var isBelow = host.StartsWith("*.", StringComparison.Ordinal);
        host = isBelow ? host[2..] : host;
        var isHost = host.Length > 0 && !host.AsSpan().ContainsAny(" \t*:?#@[]\\") && Uri.CheckHostName(host) != UriHostNameType.Unknown;
        return isHost ? new SiteRule(pattern, Ascii(host), slash < 0 ? string.Empty : pattern[slash..], isBelow, rules) : null;
    }

    /// <summary>Whether a page is of the site.</summary>
    /// <param name="address">The page's address.</param>
    internal bool Holds(Uri address)
    {
        var host = Name(address).ToLowerInvariant();
        var isOf = host == Host ? !IsBelow : host.EndsWith("." + Host, StringComparison.Ordinal);
        return isOf && (Path.Length == 0 || BeginsWithPath(address.AbsolutePath));
    }

    /// <summary>A path without a slash at its end is one of whole steps: <c>/sport</c> is no beginning of <c>/sports</c>.</summary>
    private bool BeginsWithPath(string path) =>
        path.StartsWith(Path, StringComparison.Ordinal) && (Path[^1] == '/' || path.Length == Path.Length || path[Path.Length] == '/');

    private static string Ascii(string host) => Uri.TryCreate("http://" + host + "/", UriKind.Absolute, out var uri) ? Name(uri) : host;

    /// <summary>The name of a host in ASCII; as it is written where it has none (RFC 5891).</summary>
    private static string Name(Uri address)
    {
        try
        {
            return address.IdnHost;
        }
        catch (UriFormatException)
        {
            return address.Host;
        }
    }
}
