namespace ExportKit.Diagnostics;

/// <content>The web: EK0100 to EK0199.</content>
internal static partial class DiagnosticCodes
{
    /// <summary>An address cannot be fetched as it is: no host, another scheme, a password in it.</summary>
    public static readonly DiagnosticCode WebAddressBad = new("EK0100", "web-address-bad", Severity.Error);

    /// <summary>A server cannot be reached: no such host, no connection, no encryption that can be trusted.</summary>
    public static readonly DiagnosticCode WebUnreachable = new("EK0101", "web-unreachable", Severity.Error);

    /// <summary>A server answers with a status that gives no content, such as 404 or 500.</summary>
    public static readonly DiagnosticCode WebStatus = new("EK0102", "web-status", Severity.Error);

    /// <summary>Redirects go round in a circle, are too many, or lead where they must not.</summary>
    public static readonly DiagnosticCode WebRedirect = new("EK0103", "web-redirect", Severity.Error);

    /// <summary>An address is none of the public internet, and such are not fetched unless a person allows it.</summary>
    public static readonly DiagnosticCode WebAddressGuarded = new("EK0104", "web-address-guarded", Severity.Error);

    /// <summary>A server is too slow to connect, to answer, or in its answer.</summary>
    public static readonly DiagnosticCode WebTimeOut = new("EK0105", "web-time-out", Severity.Error);

    /// <summary>An answer is larger than is allowed.</summary>
    public static readonly DiagnosticCode WebTooLarge = new("EK0106", "web-too-large", Severity.Error);

    /// <summary>An answer breaks off, or its compression is damaged.</summary>
    public static readonly DiagnosticCode WebBroken = new("EK0107", "web-broken", Severity.Error);

    /// <summary>An answer is of another kind than is expected: a picture or a PDF where a page should be.</summary>
    public static readonly DiagnosticCode WebTypeWrong = new("EK0108", "web-type-wrong", Severity.Error);

    /// <summary>An answer has no content.</summary>
    public static readonly DiagnosticCode WebEmpty = new("EK0109", "web-empty", Severity.Error);

    /// <summary>The site's robots.txt forbids the address to programs.</summary>
    public static readonly DiagnosticCode RobotsForbid = new("EK0110", "robots-forbid", Severity.Error);

    /// <summary>The site's robots.txt cannot be had, so that nothing may be fetched (RFC 9309, 2.3.1.4).</summary>
    public static readonly DiagnosticCode RobotsUnreachable = new("EK0111", "robots-unreachable", Severity.Error);

    /// <summary>An address is not in the cache, and nothing is fetched with <c>--offline</c>.</summary>
    public static readonly DiagnosticCode NotInCache = new("EK0112", "not-in-cache", Severity.Error);

    /// <summary>The cache on disk cannot be written to.</summary>
    public static readonly DiagnosticCode CacheUnwritable = new("EK0113", "cache-unwritable", Severity.Error);

    /// <summary>A browser is needed for <c>--render</c>, and none is installed.</summary>
    public static readonly DiagnosticCode BrowserMissing = new("EK0120", "browser-missing", Severity.Error);

    /// <summary>The browser did not give the page: it failed, or took too long.</summary>
    public static readonly DiagnosticCode BrowserFailed = new("EK0121", "browser-failed", Severity.Error);
}
