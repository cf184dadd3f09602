using System.IO.Compression;
using System.Text;

namespace ExportKit.Tests.Resources.Archives;

/// <summary>Makes web archives, sound and broken ones.</summary>
internal sealed class WarcBuilder
{
    private readonly MemoryStream _archive = new();
    private readonly bool _isPacked;

    public WarcBuilder(bool isPacked = false) => _isPacked = isPacked;

    public byte[] Bytes => _archive.ToArray();

    public long Length => _archive.Length;

    public WarcBuilder Page(string address, string html, string headers = "Content-Type: text/html; charset=utf-8\r\n") =>
        Response(address, headers, Encoding.UTF8.GetBytes(html));

    public WarcBuilder Response(string address, string headers, byte[] body, int status = 200, string record = "")
    {
        byte[] content = [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status} Whatever\r\n{headers}\r\n"), .. body];
        return Record("response", address, content, "Content-Type: application/http; msgtype=response\r\n" + record);
    }

    public WarcBuilder Record(string type, string? address, byte[] content, string headers = "", long? length = null)
    {
        var head = $"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Date: 2026-03-05T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:{Guid.Empty}>\r\n"
            + (address is null ? "" : $"WARC-Target-URI: {address}\r\n") + headers + $"Content-Length: {length ?? content.Length}\r\n\r\n";
        return Raw([.. Encoding.UTF8.GetBytes(head), .. content, .. "\r\n\r\n"u8]);
    }

    /// <summary>Adds bytes, as a member of their own where the archive is packed.</summary>
    public WarcBuilder Raw(byte[] bytes)
    {
        _archive.Write(_isPacked ? Gzip(bytes) : bytes);
        return this;
    }

    public static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }
}
