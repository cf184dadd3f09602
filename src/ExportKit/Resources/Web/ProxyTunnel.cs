using System.Globalization;
using System.Text;
using ExportKit.Diagnostics;

namespace ExportKit.Resources.Web;

/// <summary>Asks a proxy for a tunnel (RFC 9110, 9.3.6).</summary>
internal static class ProxyTunnel
{
    private const int MostBytes = 16 * 1024;

    /// <summary>Opens a tunnel.</summary>
    /// <param name="stream">The connection to the proxy.</param>
    /// <param name="proxy">Its address, with name and password where it wants them.</param>
    /// <param name="host">The host or address at the far end.</param>
    /// <param name="port">Its port.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="WebFailureException">The proxy refuses.</exception>
    public static async Task OpenAsync(Stream stream, Uri proxy, string host, int port, CancellationToken cancellation)
    {
        var target = string.Create(CultureInfo.InvariantCulture, $"{host}:{port}");
        var login = proxy.UserInfo.Length == 0
            ? ""
            : $"Proxy-Authorization: Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(proxy.UserInfo)))}\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"CONNECT {target} HTTP/1.1\r\nHost: {target}\r\n{login}\r\n"), cancellation).ConfigureAwait(false);
        var head = await HeadAsync(stream, cancellation).ConfigureAwait(false);
        var status = head.Split(' ', 3) is [['H', 'T', 'T', 'P', '/', ..], var number, ..] ? number : "";
        if (status is not ['2', _, _])
        {
            throw new WebFailureException(new WebFailure(
                DiagnosticCodes.WebUnreachable,
                $"the proxy {proxy.Host} refuses a tunnel to {target}{(status.Length == 3 ? $" ({status})" : "")}",
                "Check HTTPS_PROXY, HTTP_PROXY and NO_PROXY"));
        }
    }

    // A byte at a time, since what follows the head is the far end's.
    private static async Task<string> HeadAsync(Stream stream, CancellationToken cancellation)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (head.Length < MostBytes && await stream.ReadAsync(one, cancellation).ConfigureAwait(false) == 1)
        {
            head.Append((char)one[0]);
            if (one[0] == '\n' && (EndsWith(head, "\r\n\r\n") || EndsWith(head, "\n\n")))
            {
                return head.ToString();
            }
        }

        return "";
    }

    private static bool EndsWith(StringBuilder text, string end) =>
        text.Length >= end.Length && text.ToString(text.Length - end.Length, end.Length) == end;
}
