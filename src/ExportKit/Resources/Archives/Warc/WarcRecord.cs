using ExportKit.Diagnostics;

namespace ExportKit.Resources.Archives.Warc;

/// <summary>One record of an archive with its body, unpacked.</summary>
internal sealed class WarcRecord
{
    private WarcRecord(WarcHeader header, HttpHead? head, byte[] body)
    {
        Header = header;
        Head = head;
        Body = body;
    }

    /// <summary>Its header.</summary>
    public WarcHeader Header { get; }

    /// <summary>The head of the answer that it holds; null where it holds a thing itself.</summary>
    public HttpHead? Head { get; }

    /// <summary>The body without chunks and packing.</summary>
    public byte[] Body { get; }

    /// <summary>The media type of the body; empty where none is said.</summary>
    public string MediaType => Head?.MediaType ?? Header.ContentType;

    /// <summary>The declared encoding of the body; null where none is said.</summary>
    public string? Charset => Head is null ? Header.Charset : Head.Charset;

    /// <summary>Reads the record at a place.</summary>
    /// <param name="file">The archive; it can seek, and is used by nobody else meanwhile.</param>
    /// <param name="position">Where the record begins.</param>
    /// <param name="maxBytes">The most bytes that the body may have, packed or not.</param>
    /// <exception cref="InvalidDataException">The record is damaged, or longer than may be; the message ends a sentence.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static WarcRecord Read(Stream file, WarcPosition position, long maxBytes)
    {
        var isPacked = WarcScanner.IsPacked(file);
        file.Position = position.Offset;
        using var member = isPacked ? GzipMember.Open(file, position.Offset) : null;
        var reader = new ByteReader(member ?? file);
        reader.Skip(position.Inner);
        var header = WarcHeader.Read(reader);
        var end = reader.Position + header.ContentLength;
        var head = header.Type is "resource" ? null : HttpHead.Read(reader, end);
        var body = ReadBody(reader, end - reader.Position, maxBytes);
        return new WarcRecord(header, head, Decode(head, body, maxBytes));
    }

    private static byte[] ReadBody(ByteReader reader, long length, long maxBytes)
    {
        if (length > maxBytes)
        {
            throw TooLong(maxBytes);
        }

        // What a record says of its length is not believed before that much was read.
        var body = new MemoryStream();
        var buffer = new byte[32 * 1024];
        while (body.Length < length && reader.Read(buffer.AsSpan(0, (int)Math.Min(buffer.Length, length - body.Length))) is > 0 and var count)
        {
            body.Write(buffer, 0, count);
        }

        return body.Length < length ? throw new InvalidDataException("it is cut off") : body.ToArray();
    }

    private static byte[] Decode(HttpHead? head, byte[] body, long maxBytes)
    {
        if (head is null)
        {
            return body;
        }

        return Unpacking.Decode(head.IsChunked ? ChunkedBody.Join(body) : body, head.ContentEncoding, maxBytes) ?? throw TooLong(maxBytes);
    }

    private static InvalidDataException TooLong(long maxBytes) =>
        new($"it is larger than {ByteCount.Words(maxBytes)}");
}
