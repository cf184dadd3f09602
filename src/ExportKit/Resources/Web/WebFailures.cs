using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using ExportKit.Diagnostics;
using ExportKit.Limits;

namespace ExportKit.Resources.Web;

/// <summary>The failures of fetching in plain words.</summary>
internal static class WebFailures
{
    /// <summary>A host's addresses are none of the public internet.</summary>
    public static WebFailure Guarded(string host, IPAddress address, string range) => new(
        DiagnosticCodes.WebAddressGuarded,
        host == address.ToString() ? $"{host} is no public address ({range})" : $"{host} leads to {address}, which is no public address ({range})",
        "If it is a server of your own, give --allow-private");

    /// <summary>A port at which no web server is to be expected, yet other services that an attacker may wish to reach.</summary>
    public static WebFailure Port(int port) => new(
        DiagnosticCodes.WebAddressGuarded,
        string.Create(CultureInfo.InvariantCulture, $"the port {port} is none of the web"),
        "If it is a server of your own, give --allow-private");

    /// <summary>Something took too long.</summary>
    public static WebFailure TimeOut(string what, TimeSpan limit, bool mayPass, string? hint = null) => new(
        DiagnosticCodes.WebTimeOut, string.Create(CultureInfo.InvariantCulture, $"{what} within {Words(limit)}"), hint ?? "Try again later")
    {
        MayPass = mayPass,
    };

    /// <summary>The body is longer than allowed.</summary>
    public static WebFailure TooLarge(long limit) => new(
        DiagnosticCodes.WebTooLarge, $"the answer is larger than {ByteCount.Words(limit)}, unpacked", $"Save it and give the file, or raise the limit with {LimitTable.InputBytes.Option} ({LimitTable.ImageBytes.Option} for pictures)");

    /// <summary>The answer breaks off, or its compression is damaged.</summary>
    public static WebFailure Broken(string reason, bool mayPass) => new(DiagnosticCodes.WebBroken, reason, "Try again later; if it stays so, the server is at fault")
    {
        MayPass = mayPass,
    };

    /// <summary>Something of a request failed below HTTP.</summary>
    public static WebFailure Of(HttpRequestException exception, string host)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case WebFailureException known:
                    return known.Failure;
                case AuthenticationException:
                    return Unreachable($"the encrypted connection to {host} failed: {cause.Message}", "Check the server's certificate", mayPass: false);
                case SocketException socket:
                    return Of(socket, host);
            }
        }

        return exception.HttpRequestError switch
        {
            HttpRequestError.InvalidResponse => Broken("the answer is no sound HTTP", mayPass: false),
            HttpRequestError.ConfigurationLimitExceeded => Broken("the answer's headers are longer than is allowed", mayPass: false),
            _ => Broken($"the connection to {host} broke off before the answer", mayPass: true),
        };
    }

    /// <summary>A connection could not be made.</summary>
    public static WebFailure Of(SocketException exception, string host) => exception.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData => Unreachable($"there is no host {host}", "Check the address", mayPass: false),
        SocketError.TryAgain => Unreachable($"the name {host} cannot be looked up now", "Check the connection to the network", mayPass: true),
        SocketError.ConnectionRefused => Unreachable($"{host} refuses the connection", "Check the address, and that the server runs", mayPass: true),
        SocketError.NetworkUnreachable or SocketError.HostUnreachable or SocketError.NetworkDown =>
            Unreachable($"{host} cannot be reached from here", "Check the connection to the network", mayPass: false),
        _ => Unreachable($"the connection to {host} broke off ({exception.SocketErrorCode})", "Try again later", mayPass: true),
    };

    /// <summary>The server answers with a status that gives no content.</summary>
    public static WebFailure Status(int status, TimeSpan? retryAfter)
    {
        var name = StatusName(status);
        var reason = string.Create(CultureInfo.InvariantCulture, $"the server answers {status}{(name is null ? "" : $" ({name})")}");
        return new WebFailure(DiagnosticCodes.WebStatus, reason, StatusHint(status))
        {
            Status = status, MayPass = status is 429 or >= 500 and not (501 or 505), RetryAfter = retryAfter,
        };
    }

    /// <summary>A length of time in words.</summary>
    public static string Words(TimeSpan time) => time.TotalSeconds >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.#} second{(time.TotalSeconds == 1 ? "" : "s")}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} milliseconds");

    private static WebFailure Unreachable(string reason, string hint, bool mayPass) =>
        new(DiagnosticCodes.WebUnreachable, reason, hint) { MayPass = mayPass };

    private static string StatusHint(int status) => status switch
    {
        401 or 407 => "It needs a login: give --header or --cookie-file, or save the page from a browser",
        403 => "It may need a login (--header, --cookie-file), or refuse programs: save the page from a browser then",
        404 or 410 => "Check the address in a browser",
        429 => "Too many requests were made: try again later",
        451 => "It is withheld for legal reasons",
        >= 500 => "The server is at fault: try again later",
        _ => "Check the address in a browser",
    };

    private static string? StatusName(int status) => status switch
    {
        204 => "No Content", 206 => "Partial Content", 300 => "Multiple Choices", 304 => "Not Modified", 400 => "Bad Request", 401 => "Unauthorized",
        402 => "Payment Required", 403 => "Forbidden", 404 => "Not Found", 405 => "Method Not Allowed", 406 => "Not Acceptable",
        408 => "Request Timeout", 410 => "Gone", 418 => "I'm a teapot", 421 => "Misdirected Request", 429 => "Too Many Requests",
        451 => "Unavailable For Legal Reasons", 500 => "Internal Server Error", 501 => "Not Implemented", 502 => "Bad Gateway",
        503 => "Service Unavailable", 504 => "Gateway Timeout",
        _ => null,
    };
}
