using System.Buffers.Binary;

namespace ExportKit.Resources.Web;

/// <summary>Passes bytes on, counts them, and keeps the last four, which tell of gzip how long it is unpacked.</summary>
internal sealed class TailStream : Stream
{
    private readonly Stream _inner;
    private readonly byte[] _tail = new byte[4];
    private long _length;

    public TailStream(Stream inner) => _inner = inner;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <summary>How many bytes were read so far.</summary>
    public override long Length => _length;

    /// <inheritdoc/>
    public override long Position { get => _length; set => throw new NotSupportedException(); }

    /// <summary>Whether what was read cannot be the end of gzip (RFC 1952, 2.3.1): it names more bytes than were unpacked. Of
    /// several parts in a row the last names fewer, so that only more is a sign.</summary>
    /// <param name="unpacked">How many bytes were unpacked.</param>
    public bool EndsTooEarly(long unpacked) => _length < 18 || BinaryPrimitives.ReadUInt32LittleEndian(_tail) > unpacked;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Counted(_inner.Read(buffer, offset, count), buffer.AsSpan(offset));

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Counted(await _inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Span);

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Counted(int count, ReadOnlySpan<byte> buffer)
    {
        _length += count;
        var last = buffer[..count][^Math.Min(count, 4)..];
        _tail.AsSpan(last.Length).CopyTo(_tail);
        last.CopyTo(_tail.AsSpan(4 - last.Length));
        return count;
    }
}
