using System.Buffers.Binary;
using System.IO.Compression;
using ExportKit.Binary;

namespace ExportKit.Resources.Archives;

/// <summary>One member of a gzip file (RFC 1952), from its header to its last byte, and where the next one begins: archives are many
/// members one after the other, so that each of their records can be read by itself.</summary>
internal sealed class GzipMember : Stream
{
    // A member that is longer than this and grew by more than that factor is made to fill a machine.
    private const long FreeLength = 32L * 1024 * 1024;
    private const long MaxGrowth = 400;
    private const int TrailerLength = 8;

    private readonly Chunks _chunks;
    private readonly DeflateStream _inflated;
    private readonly long _start;
    private long _length;
    private uint _sum;

    private GzipMember(Stream file, long start)
    {
        _start = start;
        _chunks = new Chunks(file);
        _inflated = new DeflateStream(_chunks, CompressionMode.Decompress, leaveOpen: true);
    }

    /// <summary>How members begin: the format's number, and the one method of compression that it has.</summary>
    public static ReadOnlySpan<byte> Magic => [0x1F, 0x8B, 8];

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => _length; set => throw new NotSupportedException(); }

    /// <summary>Opens the member that begins at a place of a file.</summary>
    /// <param name="file">The file, which can seek; it is not closed, and used by nothing else meanwhile.</param>
    /// <param name="start">Where the member begins.</param>
    /// <exception cref="InvalidDataException">No member begins there.</exception>
    public static GzipMember Open(Stream file, long start)
    {
        file.Position = start;
        GzipHeader.Skip(file);
        return new GzipMember(file, start);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The member is damaged, or grows beyond measure.</exception>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var count = _inflated.Read(buffer);
        _length += count;
        _sum = Crc32.Of(buffer[..count], _sum);
        return _length > FreeLength && _length / MaxGrowth > _chunks.End - _start
            ? throw new InvalidDataException("it grows beyond measure when it is unpacked")
            : count;
    }

    /// <summary>Where the next member begins, or the file ends. Call it when all was read.</summary>
    /// <exception cref="InvalidDataException">The member has no sound end.</exception>
    public long FindEnd(Stream file)
    {
        // The framework reads ahead and does not tell how far a member went; its end is among the bytes that were read last, and
        // known by the check sum and the length that stand there (RFC 1952, section 2.3.1).
        var window = new byte[_chunks.LastLength + TrailerLength];
        file.Position = _chunks.End - _chunks.LastLength;
        var windowStart = file.Position;
        var length = file.ReadAtLeast(window, window.Length, throwOnEndOfStream: false);
        for (var i = 0; i + TrailerLength <= length; i++)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(window.AsSpan(i)) == _sum
                && BinaryPrimitives.ReadUInt32LittleEndian(window.AsSpan(i + 4)) == (uint)_length)
            {
                return windowStart + i + TrailerLength;
            }
        }

        throw new InvalidDataException("its check sum is wrong, or it is cut off");
    }

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
        _inflated.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>What is given to the framework, and how much of it was given last.</summary>
    private sealed class Chunks(Stream file) : Stream
    {
        public long End { get; private set; } = file.Position;

        public int LastLength { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => End; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = file.Read(buffer);
            End += count;
            LastLength = count > 0 ? count : LastLength;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
