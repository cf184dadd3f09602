namespace ExportKit.Resources.Web;

/// <summary>The proxies that the environment names. A proxy is asked for a tunnel to just the address that was looked up and
/// checked here, so that the guards hold behind it too; where private addresses are allowed, the proxy looks the name up.</summary>
internal sealed class ProxySettings
{
    private readonly Uri? _http;
    private readonly Uri? _https;
    private readonly string[] _direct;

    private ProxySettings(Uri? http, Uri? https, string[] direct, string? problem)
    {
        Problem = problem;
        _http = http;
        _https = https;
        _direct = direct;
    }

    /// <summary>Which variable names what is no proxy of a known kind, so that nothing can be fetched; null where none does.</summary>
    internal string? Problem { get; }

    /// <summary>What <c>HTTPS_PROXY</c>, <c>HTTP_PROXY</c>, <c>ALL_PROXY</c> and <c>NO_PROXY</c> say, in small letters first; null where
    /// they name no proxy.</summary>
    /// <param name="variable">The value of an environment variable; null where it is not set.</param>
    public static ProxySettings? Of(Func<string, string?> variable)
    {
        string? problem = null;
        var http = Read(variable, "HTTP_PROXY", ref problem);
        var https = Read(variable, "HTTPS_PROXY", ref problem);
        var direct = (Value(variable, "NO_PROXY") ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        return http is null && https is null && problem is null ? null : new ProxySettings(http, https, direct, problem);
    }

    /// <summary>The proxy for an address; null where it is reached directly.</summary>
    /// <param name="address">The address.</param>
    internal Uri? For(Uri address)
    {
        foreach (var entry in _direct)
        {
            if (IsCovered(address, entry))
            {
                return null;
            }
        }

        return address.Scheme == "https" ? _https : _http;
    }

    private static bool IsCovered(Uri address, string entry)
    {
        var colon = entry.LastIndexOf(':');
        var hasPort = colon > 0 && entry.IndexOf(':', StringComparison.Ordinal) == colon && int.TryParse(entry.AsSpan(colon + 1), out _);
        if (hasPort && int.Parse(entry.AsSpan(colon + 1), System.Globalization.CultureInfo.InvariantCulture) != address.Port)
        {
            return false;
        }

        var name = (hasPort ? entry[..colon] : entry).TrimStart('*').TrimStart('.').Trim('[', ']');
        var host = address.IdnHost;
        return entry == "*" || name.Length > 0 && (host.Equals(name, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + name, StringComparison.OrdinalIgnoreCase));
    }

    private static string? Value(Func<string, string?> variable, string name) =>
        variable(name.ToLowerInvariant()) is { Length: > 0 } small ? small : variable(name) is { Length: > 0 } large ? large : null;

    private static Uri? Read(Func<string, string?> variable, string name, ref string? problem)
    {
        if ((Value(variable, name) ?? Value(variable, "ALL_PROXY")) is not { } text)
        {
            return null;
        }

        var whole = text.Contains("://", StringComparison.Ordinal) ? text : "http://" + text;
        if (Uri.TryCreate(whole, UriKind.Absolute, out var proxy) && proxy.Scheme == "http" && proxy.Host.Length > 0)
        {
            return proxy;
        }

        problem = $"{name} names no proxy of a known kind: give it as http://host:port";
        return null;
    }
}
