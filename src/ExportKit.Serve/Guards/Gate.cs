using Microsoft.AspNetCore.Http;

namespace ExportKit.Serve.Guards;

/// <summary>Decides who is let in. What is asked by another site, by another name of this machine, or without the token is refused.</summary>
internal sealed class Gate
{
    private readonly Secrets _secrets;
    private readonly string[] _hosts;
    private readonly string _cookieName;

    /// <summary>Makes it.</summary>
    /// <param name="secrets">What lets a browser in.</param>
    /// <param name="port">The port that is listened at.</param>
    public Gate(Secrets secrets, int port)
    {
        _secrets = secrets;
        _hosts = [.. new[] { "127.0.0.1", "localhost" }.Select(host => FormattableString.Invariant($"{host}:{port}"))];

        // Cookies know no ports: another start must not undo this one's.
        _cookieName = FormattableString.Invariant($"exportkit-{port}");
    }

    /// <summary>Judges a request.</summary>
    /// <param name="context">The request; the cookie is set on its answer where the token was given.</param>
    public GateVerdict Judge(HttpContext context)
    {
        var request = context.Request;

        // A name that an attacker's server has for this machine (DNS rebinding) is none of ours.
        if (!_hosts.Contains(request.Headers.Host.ToString(), StringComparer.OrdinalIgnoreCase))
        {
            return GateVerdict.WrongHost;
        }

        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (!isRead && !HttpMethods.IsPost(request.Method))
        {
            return GateVerdict.WrongMethod;
        }

        if (isRead && request.Query["token"] is [{ } token] && _secrets.IsToken(token))
        {
            SetCookie(context.Response);
            return GateVerdict.Entered;
        }

        if (IsForeign(request, isRead))
        {
            return GateVerdict.Foreign;
        }

        return isRead && request.Path.StartsWithSegments("/assets", StringComparison.Ordinal) || _secrets.IsCookie(request.Cookies[_cookieName])
            ? GateVerdict.Welcome
            : GateVerdict.Unknown;
    }

    /// <summary>Where a browser goes that gave the token: to what it asked for, without the token, which thereby stands neither in its
    /// history nor in what it sends on.</summary>
    /// <param name="request">The request.</param>
    public static string WithoutToken(HttpRequest request)
    {
        // Two slashes at the beginning would name another host.
        var path = request.Path.ToUriComponent();
        return path.StartsWith("//", StringComparison.Ordinal) ? "/" : path;
    }

    // Browsers say of each request which site asks; programs that send no form of a browser's have no business here.
    private static bool IsForeign(HttpRequest request, bool isRead)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is not ("" or "same-origin" or "none"))
        {
            return true;
        }

        var origin = request.Headers.Origin.ToString();
        var isOwn = string.Equals(origin, "http://" + request.Headers.Host, StringComparison.OrdinalIgnoreCase);
        return origin.Length > 0 ? !isOwn : !isRead && site != "same-origin";
    }

    private void SetCookie(HttpResponse response) => response.Cookies.Append(
        _cookieName, _secrets.Cookie, new CookieOptions { HttpOnly = true, SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Strict, Path = "/", IsEssential = true });
}

/// <summary>What the gate says of a request.</summary>
internal enum GateVerdict
{
    /// <summary>It is let in.</summary>
    Welcome,

    /// <summary>It gave the token, and has its cookie now.</summary>
    Entered,

    /// <summary>It has neither token nor cookie.</summary>
    Unknown,

    /// <summary>Another site asks.</summary>
    Foreign,

    /// <summary>It is for a name that this program does not go by.</summary>
    WrongHost,

    /// <summary>Its method is none that is served.</summary>
    WrongMethod,
}
