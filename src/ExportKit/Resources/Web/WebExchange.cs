using System.Net.Http.Headers;

namespace ExportKit.Resources.Web;

/// <summary>Asks for what an address names.</summary>
internal interface IWebExchange
{
    /// <summary>Asks once, or as often as it takes; redirects are an answer.</summary>
    Task<WebAnswer> GetAsync(WebRequest request, CancellationToken cancellation);
}

/// <summary>What is asked for.</summary>
/// <param name="Address">Where.</param>
/// <param name="Kind">What is expected there.</param>
internal sealed record WebRequest(Uri Address, WebKind Kind)
{
    /// <summary>The <c>ETag</c> of what is had already; null for none.</summary>
    public string? ETag { get; init; }

    /// <summary>The <c>Last-Modified</c> of what is had already; null for none.</summary>
    public string? LastModified { get; init; }
}

/// <summary>An answer, or why there is none.</summary>
internal sealed record WebAnswer
{
    /// <summary>Why there is none; null where there is one.</summary>
    public WebFailure? Failure { get; init; }

    /// <summary>The status (RFC 9110, 15).</summary>
    public int Status { get; init; }

    /// <summary>Where a redirect leads; null where it is none.</summary>
    public string? Location { get; init; }

    /// <summary>The body, unpacked.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The media type in small letters; null where none is declared.</summary>
    public string? MediaType { get; init; }

    /// <summary>The declared encoding; null where none is.</summary>
    public string? Charset { get; init; }

    /// <summary>The validator <c>ETag</c> (RFC 9110, 8.8.3).</summary>
    public string? ETag { get; init; }

    /// <summary>The validator <c>Last-Modified</c> (RFC 9110, 8.8.2).</summary>
    public string? LastModified { get; init; }

    /// <summary>For how long it need not be asked for again (<c>max-age</c>, RFC 9111, 5.2.2.1), in seconds.</summary>
    public long FreshSeconds { get; init; }

    /// <summary>When it was given or confirmed.</summary>
    public DateTimeOffset Retrieved { get; init; }
}

/// <summary>One request and its answer by the framework's client.</summary>
internal sealed class WebExchange : IWebExchange, IDisposable
{
    private readonly WebSettings _settings;
    private readonly WebServices _services;
    private readonly HttpClient _client;
    private readonly BodyReader _body;

    public WebExchange(WebSettings settings, WebServices services)
    {
        _settings = settings;
        _services = services;
        _body = new BodyReader(settings.Limits, services.Clock);
        _client = new HttpClient(Handler(settings, services)) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    /// <inheritdoc/>
    public async Task<WebAnswer> GetAsync(WebRequest request, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(_settings.Limits.AnswerTime, _services.Clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            return await AskAsync(request, both.Token).ConfigureAwait(false);
        }
        catch (WebFailureException exception)
        {
            return new WebAnswer { Failure = exception.Failure };
        }
        catch (HttpRequestException exception)
        {
            return new WebAnswer { Failure = WebFailures.Of(exception, request.Address.IdnHost) };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new WebAnswer { Failure = WebFailures.TimeOut("the server has not given all of its answer", _settings.Limits.AnswerTime, mayPass: false) };
        }
    }

    private static SocketsHttpHandler Handler(WebSettings settings, WebServices services)
    {
        var connector = new GuardedConnector(settings, services);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ActivityHeadersPropagator = null,
            ConnectTimeout = settings.Limits.ConnectTime + TimeSpan.FromSeconds(5),
            MaxResponseHeadersLength = 64,
            MaxConnectionsPerServer = 6,
            ConnectCallback = async (context, cancellation) =>
                await connector.ConnectAsync(context.InitialRequestMessage.RequestUri!, cancellation).ConfigureAwait(false),
        };
        if (services.CertificateCheck is { } check)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = check;
        }

        return handler;
    }

    private async Task<WebAnswer> AskAsync(WebRequest request, CancellationToken cancellation)
    {
        using var message = Message(request);
        using var response = await SendAsync(message, cancellation).ConfigureAwait(false);
        var headers = response.Headers.NonValidated;
        var content = response.Content.Headers.NonValidated;
        var status = (int)response.StatusCode;
        var (type, charset) = ContentType.Parse(First(content, "Content-Type"));
        var answer = new WebAnswer
        {
            Status = status,
            MediaType = type,
            Charset = charset,
            ETag = First(headers, "ETag"),
            LastModified = First(content, "Last-Modified"),
            FreshSeconds = Freshness.Seconds(First(headers, "Cache-Control")),
            Retrieved = _services.Clock.GetUtcNow(),
        };
        return status switch
        {
            301 or 302 or 303 or 307 or 308 => answer with { Location = First(headers, "Location") ?? "" },
            304 when request.ETag is not null || request.LastModified is not null => answer,
            200 or 203 => answer with { Bytes = await BodyAsync(response, request.Kind, cancellation).ConfigureAwait(false) },
            204 or 205 => answer with { Status = 200 },
            _ => new WebAnswer { Failure = WebFailures.Status(status, Freshness.RetryAfter(First(headers, "Retry-After"), _services.Clock.GetUtcNow())) },
        };
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(_settings.Limits.HeaderTime, _services.Clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            return await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new WebFailureException(limit.IsCancellationRequested
                ? WebFailures.TimeOut("the server has not begun to answer", _settings.Limits.HeaderTime, mayPass: true)
                : WebFailures.TimeOut($"{message.RequestUri!.IdnHost} gives no connection", _settings.Limits.ConnectTime, mayPass: true));
        }
    }

    private async Task<byte[]> BodyAsync(HttpResponseMessage response, WebKind kind, CancellationToken cancellation)
    {
        var most = kind switch
        {
            WebKind.Page => _settings.Limits.PageBytes,
            WebKind.Picture => _settings.Limits.PictureBytes,
            WebKind.List => _settings.Limits.ListBytes,
            _ => _settings.Limits.RobotsBytes,
        };
        var isCut = kind == WebKind.Robots;
        if (!isCut && response.Content.Headers.ContentLength > most)
        {
            throw new WebFailureException(WebFailures.TooLarge(most));
        }

        var stream = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        return await _body.ReadAsync(stream, Codings(response.Content.Headers), most, isCut, cancellation).ConfigureAwait(false);
    }

    private HttpRequestMessage Message(WebRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, request.Address);
        Add(message, "User-Agent", _settings.UserAgent);
        Add(message, "Accept", Accept(request.Kind));
        Add(message, "Accept-Encoding", "gzip, deflate, br");
        Add(message, "If-None-Match", request.ETag);
        Add(message, "If-Modified-Since", request.LastModified);
        foreach (var (name, value) in WebSecrets.For(_settings, request, _services.Clock.GetUtcNow()))
        {
            message.Headers.Remove(name);
            Add(message, name, value);
        }

        return message;
    }

    private static string Accept(WebKind kind) => kind switch
    {
        WebKind.Page => "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5",
        WebKind.Picture => "image/png,image/jpeg,image/webp,image/avif,image/svg+xml,image/gif,image/*;q=0.8,*/*;q=0.5",
        _ => "*/*",
    };

    private static void Add(HttpRequestMessage message, string name, string? value)
    {
        if (value is not null)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private static string? First(HttpHeadersNonValidated headers, string name)
    {
        if (headers.TryGetValues(name, out var values))
        {
            foreach (var value in values)
            {
                return value;
            }
        }

        return null;
    }

    private static string[] Codings(HttpContentHeaders headers)
    {
        var codings = new List<string>();
        if (headers.NonValidated.TryGetValues("Content-Encoding", out var values))
        {
            foreach (var value in values)
            {
                codings.AddRange(value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(coding => coding.ToLowerInvariant()));
            }
        }

        codings.RemoveAll(static coding => coding == "identity");
        return [.. codings];
    }
}
