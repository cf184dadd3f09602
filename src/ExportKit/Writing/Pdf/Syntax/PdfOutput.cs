namespace ExportKit.Writing.Pdf.Syntax;

/// <summary>Counts and hashes what goes out, so that offsets and the identifier are known without seeking.</summary>
/// <param name="output">Where to.</param>
internal sealed class PdfOutput(Stream output)
{
    private const int FlushAt = 64 * 1024;

    private readonly ContentHash _hash = new();
    private long _flushed;

    /// <summary>Where small things are written; call <see cref="FlushIfLarge"/> now and then.</summary>
    public ByteBuffer Buffer { get; } = new(FlushAt + 4096);

    /// <summary>Where the next byte will stand in the file.</summary>
    public long Position => _flushed + Buffer.Length;

    /// <summary>Writes data that is not worth copying into the buffer.</summary>
    /// <param name="data">The data.</param>
    public void WriteThrough(ReadOnlySpan<byte> data)
    {
        if (data.Length < FlushAt)
        {
            Buffer.Write(data);
            FlushIfLarge();
            return;
        }

        Flush();
        Send(data);
    }

    /// <summary>Passes the buffer on once it is large.</summary>
    public void FlushIfLarge()
    {
        if (Buffer.Length >= FlushAt)
        {
            Flush();
        }
    }

    /// <summary>Passes the buffer on.</summary>
    public void Flush()
    {
        Send(Buffer.Written);
        Buffer.Clear();
    }

    /// <summary>The file's identifier: a hash of all bytes written so far.</summary>
    public byte[] Identifier()
    {
        Flush();
        return _hash.ToBytes();
    }

    private void Send(ReadOnlySpan<byte> bytes)
    {
        _hash.Add(bytes);
        output.Write(bytes);
        _flushed += bytes.Length;
    }
}
