using System.Text;

namespace ExportKit.Cli;

/// <summary>The lines of a report as it was written, one after the other; memory holds one of them at a time.</summary>
internal sealed class ReportLines : IDisposable
{
    private const int MostLine = 256 * 1024 * 1024;

    private readonly Stream _stream;
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _filled;

    public ReportLines(Stream stream) => _stream = stream;

    /// <summary>The next line with its end; empty where there is none. It holds until the next call.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="FormatException">The line is no line of a report: it has no end within reason.</exception>
    public ReadOnlySpan<byte> Next()
    {
        var from = _start;
        while (true)
        {
            var end = Array.IndexOf(_buffer, (byte)'\n', from, _filled - from);
            if (end >= 0)
            {
                var line = _buffer.AsSpan(_start, end + 1 - _start);
                _start = end + 1;
                return line;
            }

            from = Fill();
            if (from < 0)
            {
                var rest = _buffer.AsSpan(_start, _filled - _start);
                _start = _filled;
                return rest;
            }
        }
    }

    /// <summary>A line without its end.</summary>
    public static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> line) => line.TrimEnd("\r\n"u8);

    /// <summary>A line as text, for messages.</summary>
    public static string Text(ReadOnlySpan<byte> line) => Encoding.UTF8.GetString(Trimmed(line));

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    /// <summary>Reads on; gives where what is new begins, or -1 at the end.</summary>
    private int Fill()
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _filled - _start);
            _filled -= _start;
            _start = 0;
        }

        if (_filled == _buffer.Length)
        {
            if (_buffer.Length >= MostLine)
            {
                throw new FormatException("A line is too long.");
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var count = _stream.Read(_buffer, _filled, _buffer.Length - _filled);
        var before = _filled;
        _filled += count;
        return count == 0 ? -1 : before;
    }
}
