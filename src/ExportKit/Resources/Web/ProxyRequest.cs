using System.Globalization;
using System.Text;

namespace ExportKit.Resources.Web;

/// <summary>A request to a proxy (RFC 9112, 3.2.2 and 3.2.3).</summary>
internal sealed class ProxyRequest
{
    private const int MostBytes = 64 * 1024;
    private readonly long _bodyBytes;

    private ProxyRequest(Uri target, bool isTunnel, byte[] forwarded, long bodyBytes)
    {
        Target = target;
        IsTunnel = isTunnel;
        Forwarded = forwarded;
        _bodyBytes = bodyBytes;
    }

    /// <summary>What is asked for; of a tunnel an address at the host.</summary>
    public Uri Target { get; }

    /// <summary>Whether a tunnel is asked for.</summary>
    public bool IsTunnel { get; }

    /// <summary>The head of the request as the server shall get it; empty for a tunnel.</summary>
    public byte[] Forwarded { get; }

    /// <summary>Reads a request; null where there is none, or none that is understood.</summary>
    public static async Task<ProxyRequest?> ReadAsync(Stream client, CancellationToken cancellation)
    {
        var head = new MemoryStream();
        var one = new byte[1];
        while (!EndsHead(head))
        {
            if (head.Length > MostBytes || await client.ReadAsync(one, cancellation).ConfigureAwait(false) == 0)
            {
                return null;
            }

            head.WriteByte(one[0]);
        }

        return Parse(Encoding.Latin1.GetString(head.GetBuffer(), 0, (int)head.Length).Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Passes the body on.</summary>
    public async Task CopyBodyAsync(Stream client, Stream server, CancellationToken cancellation)
    {
        var buffer = new byte[16 * 1024];
        for (var left = _bodyBytes; left > 0;)
        {
            var count = await client.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)), cancellation).ConfigureAwait(false);
            if (count == 0)
            {
                throw new EndOfStreamException();
            }

            await server.WriteAsync(buffer.AsMemory(0, count), cancellation).ConfigureAwait(false);
            left -= count;
        }
    }

    private static bool EndsHead(MemoryStream head) =>
        head.Length >= 4 && head.GetBuffer().AsSpan((int)head.Length - 4, 4).SequenceEqual("\r\n\r\n"u8);

    private static ProxyRequest? Parse(string[] lines)
    {
        if (lines.Length == 0 || lines[0].Split(' ') is not [var method, var target, _])
        {
            return null;
        }

        if (method == "CONNECT")
        {
            return Uri.TryCreate("https://" + target, UriKind.Absolute, out var host) ? new ProxyRequest(host, true, [], 0) : null;
        }

        if (WebAddress.Parse(target, out var address) is not null || address.Scheme != "http")
        {
            return null;
        }

        var forwarded = new StringBuilder($"{method} {address.PathAndQuery} HTTP/1.1\r\n");
        long body = 0;
        foreach (var line in lines.AsSpan(1))
        {
            var name = line.AsSpan(0, Math.Max(line.IndexOf(':', StringComparison.Ordinal), 0));
            if (name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            if (name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
                && !long.TryParse(line.AsSpan(name.Length + 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out body))
            {
                return null;
            }

            if (!name.Equals("Connection", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("Proxy-", StringComparison.OrdinalIgnoreCase))
            {
                forwarded.Append(line).Append("\r\n");
            }
        }

        return new ProxyRequest(address, false, Encoding.Latin1.GetBytes(forwarded.Append("Connection: close\r\n\r\n").ToString()), body);
    }
}
