using System.IO.Compression;

namespace ExportKit.Writing.Raster;

/// <summary>Unpacks the rows of a PNG, one after another.</summary>
internal sealed class PngRows : IDisposable
{
    // Rows may be tiny: unpacking many at once is far faster.
    private const int Ahead = 64 * 1024;

    private readonly BufferedStream _stream;

    /// <summary>Starts at the first row.</summary>
    /// <param name="data">The image data in the zlib format.</param>
    public PngRows(ReadOnlyMemory<byte> data) =>
        _stream = new BufferedStream(new ZLibStream(MemoryStreams.Over(data), CompressionMode.Decompress), Ahead);

    /// <summary>Reads the next row: its filter byte, then its bytes as filtered.</summary>
    /// <param name="row">Takes the row.</param>
    /// <exception cref="InvalidDataException">The data ends, is damaged, or names a filter that there is not.</exception>
    public void Read(Span<byte> row)
    {
        if (_stream.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) < row.Length)
        {
            throw new InvalidDataException("The rows end early.");
        }

        if (row[0] > 4)
        {
            throw new InvalidDataException("A filter that does not exist.");
        }
    }

    /// <summary>Looks whether the data ends soundly: reading past the last row is what checks its sum.</summary>
    /// <exception cref="InvalidDataException">The sum is wrong.</exception>
    public void End() => _stream.ReadByte();

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}
