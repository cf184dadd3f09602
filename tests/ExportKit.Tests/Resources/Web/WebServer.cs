using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ExportKit.Tests.Resources.Web;

/// <summary>A server on loopback that can misbehave: it answers each request with the bytes that a test wants, and closes.</summary>
internal sealed class WebServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, Func<AskedFor, Stream, Task>> _answers = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _end = new();
    private readonly X509Certificate2? _certificate;

    public WebServer(X509Certificate2? certificate = null)
    {
        _certificate = certificate;
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What was asked for, in order; robots.txt is left out, unless a test answers it.</summary>
    public ConcurrentQueue<AskedFor> Asked { get; } = new();

    public IEnumerable<string> Paths => Asked.Select(asked => asked.Path);

    /// <summary>Cancelled when the server ends, for answers that never do.</summary>
    public CancellationToken End => _end.Token;

    public WebServer On(string path, Func<AskedFor, Stream, Task> answer)
    {
        _answers[path] = answer;
        return this;
    }

    public WebServer On(string path, Func<AskedFor, byte[]> answer) =>
        On(path, async (asked, stream) => await stream.WriteAsync(answer(asked)));

    public WebServer On(string path, byte[] answer) => On(path, _ => answer);

    public WebServer Page(string path, string html, string type = "text/html; charset=utf-8") => On(path, Answer(200, html, "Content-Type: " + type));

    public WebServer Redirect(string path, string location, int status = 302) => On(path, Answer(status, "", "Location: " + location));

    public static byte[] Answer(int status, string body, params string[] headers) => Answer(status, Encoding.UTF8.GetBytes(body), headers);

    public static byte[] Answer(int status, byte[] body, params string[] headers) =>
        [.. Head(status, [.. headers, $"Content-Length: {body.Length}"]), .. body];

    public static byte[] Head(int status, params string[] headers) =>
        Encoding.Latin1.GetBytes($"HTTP/1.1 {status} Status\r\n{string.Concat(headers.Select(header => header + "\r\n"))}Connection: close\r\n\r\n");

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                _ = ServeAsync(client);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                Stream stream = client.GetStream();
                if (_certificate is not null)
                {
                    var secure = new SslStream(stream);
                    await secure.AuthenticateAsServerAsync(_certificate);
                    stream = secure;
                }

                await using (stream)
                {
                    await AnswerAsync(stream);
                }
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException or System.Security.Authentication.AuthenticationException)
            {
                // The client has gone, as it does where an answer is too much for it.
            }
        }
    }

    private async Task AnswerAsync(Stream stream)
    {
        if (await AskedFor.ReadAsync(stream) is not { } asked)
        {
            return;
        }

        if (!_answers.TryGetValue(asked.Path, out var answer))
        {
            if (asked.Path != "/robots.txt")
            {
                Asked.Enqueue(asked);
            }

            await stream.WriteAsync(Answer(404, "nothing here"));
            return;
        }

        Asked.Enqueue(asked);
        await answer(asked, stream);
    }
}

/// <summary>A request as it came.</summary>
internal sealed record AskedFor(string Method, string Path, Dictionary<string, string> Headers)
{
    public string? this[string header] => Headers.GetValueOrDefault(header);

    public static async Task<AskedFor?> ReadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one) == 0)
            {
                return null;
            }

            head.Append((char)one[0]);
        }

        var lines = head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var words = lines[0].Split(' ');
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        return new AskedFor(words[0], words[1], headers);
    }
}
