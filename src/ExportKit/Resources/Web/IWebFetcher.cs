using ExportKit.Diagnostics;

namespace ExportKit.Resources.Web;

/// <summary>Fetches from the web, within limits and guards.</summary>
internal interface IWebFetcher : IDisposable
{
    /// <summary>Fetches what an address names, redirects followed. Safe for several threads; never throws for what cannot be had.</summary>
    /// <param name="address">The address: <c>http:</c> or <c>https:</c>.</param>
    /// <param name="kind">What is expected there.</param>
    WebResult Fetch(string address, WebKind kind);
}

/// <summary>What is expected at an address.</summary>
internal enum WebKind
{
    /// <summary>A page: HTML, XHTML or plain text.</summary>
    Page,

    /// <summary>A picture.</summary>
    Picture,

    /// <summary>A feed or a sitemap: XML, JSON or plain text.</summary>
    List,

    /// <summary>The rules of a site for robots.</summary>
    Robots,
}

/// <summary>What came of fetching: content, or why there is none.</summary>
/// <param name="Content">The content; null where it failed.</param>
/// <param name="Failure">Why it failed; null where it did not.</param>
internal sealed record WebResult(WebContent? Content, WebFailure? Failure);

/// <summary>What was fetched.</summary>
/// <param name="Address">Its own address, after all redirects.</param>
/// <param name="Bytes">The bytes, unpacked.</param>
/// <param name="MediaType">The media type that the server declares, in small letters; null where it declares none.</param>
/// <param name="Charset">The encoding that the server declares; null where it declares none.</param>
/// <param name="Retrieved">When the server gave or confirmed it.</param>
internal sealed record WebContent(string Address, ReadOnlyMemory<byte> Bytes, string? MediaType, string? Charset, DateTimeOffset Retrieved);

/// <summary>Why something could not be fetched.</summary>
/// <param name="Code">Which kind of failure it is.</param>
/// <param name="Reason">Why, as the end of a sentence: "the server answers 404 (Not Found)".</param>
/// <param name="Hint">What a person can do; null where nothing is known to help.</param>
internal sealed record WebFailure(DiagnosticCode Code, string Reason, string? Hint)
{
    /// <summary>The status of the answer (RFC 9110, 15); 0 where there was none.</summary>
    public int Status { get; init; }

    /// <summary>Whether it may pass, so that the request is worth repeating.</summary>
    internal bool MayPass { get; init; }

    /// <summary>How long the server asks to wait before the request is repeated; null where it asks for nothing.</summary>
    internal TimeSpan? RetryAfter { get; init; }
}

/// <summary>Carries a failure through the framework's own code.</summary>
internal sealed class WebFailureException(WebFailure failure) : IOException(failure.Reason)
{
    /// <summary>The failure.</summary>
    public WebFailure Failure { get; } = failure;
}
