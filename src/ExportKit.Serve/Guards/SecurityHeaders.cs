using Microsoft.AspNetCore.Http;

namespace ExportKit.Serve.Guards;

/// <summary>The headers that each answer has.</summary>
internal static class SecurityHeaders
{
    /// <summary>What pages of this program may do: show what comes from here, and send forms back here.</summary>
    private const string OfPages =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>What other content may do: nothing.</summary>
    private const string OfContent = "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Sets what holds for all answers, and the policy of pages.</summary>
    /// <param name="headers">The answer's headers.</param>
    public static void Set(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = OfPages;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        headers.CacheControl = "no-store";
    }

    /// <summary>Sets the policy of content that is not ours, such as a picture: it may do nothing.</summary>
    /// <param name="headers">The answer's headers.</param>
    /// <param name="more">What it may have all the same, such as <c>; style-src 'unsafe-inline'</c>.</param>
    public static void SetForContent(IHeaderDictionary headers, string more = "") => headers.ContentSecurityPolicy = OfContent + more;

    /// <summary>Sets the policy of content that is shown in a frame of ours.</summary>
    /// <param name="headers">The answer's headers.</param>
    /// <param name="policy">Its policy.</param>
    public static void SetForFrame(IHeaderDictionary headers, string policy)
    {
        headers.ContentSecurityPolicy = policy + "; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
        headers.XFrameOptions = "SAMEORIGIN";
    }
}
