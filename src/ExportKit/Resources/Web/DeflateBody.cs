using System.IO.Compression;

namespace ExportKit.Resources.Web;

/// <summary>The content coding <c>deflate</c>: zlib by the standard (RFC 9110, 8.4.1.2), bare deflate from servers that misread it.</summary>
internal sealed class DeflateBody : Stream
{
    private readonly Stream _packed;
    private Stream? _unpacked;

    public DeflateBody(Stream packed) => _packed = packed;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _unpacked ??= await OpenAsync(cancellationToken).ConfigureAwait(false);
        return await _unpacked.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

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

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacked?.Dispose();
            _packed.Dispose();
        }

        base.Dispose(disposing);
    }

    // A zlib header (RFC 1950, 2.2): method 8, and both bytes together a multiple of 31.
    private async Task<Stream> OpenAsync(CancellationToken cancellation)
    {
        var head = new byte[2];
        var count = await _packed.ReadAtLeastAsync(head, 2, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
        var isZlib = count == 2 && (head[0] & 0x0F) == 8 && ((head[0] << 8) | head[1]) % 31 == 0;
        var whole = new PrefixedStream(head[..count], _packed);
        return isZlib ? new ZLibStream(whole, CompressionMode.Decompress) : new DeflateStream(whole, CompressionMode.Decompress);
    }
}
