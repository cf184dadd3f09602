namespace ExportKit.Resources.Archives;

/// <summary>Reads lines and blocks of bytes from a stream, with one buffer, and knows where it stands. Nothing that the bytes say makes
/// it hold more than that buffer.</summary>
internal sealed class ByteReader
{
    private const int BufferSize = 64 * 1024;

    private readonly Stream _stream;
    private readonly byte[] _buffer = new byte[BufferSize];
    private int _start;
    private int _end;

    /// <summary>Makes a reader that starts where the stream stands, which counts as the given position.</summary>
    public ByteReader(Stream stream, long position = 0)
    {
        _stream = stream;
        Position = position;
    }

    /// <summary>The longest line that is read, in bytes.</summary>
    public static int MaxLine => BufferSize;

    /// <summary>How many bytes are before the next one.</summary>
    public long Position { get; private set; }

    /// <summary>Whether no byte is left.</summary>
    public bool IsAtEnd => _start == _end && !Fill();

    /// <summary>The next line without its end (LF or CRLF); false at the end of the stream.</summary>
    /// <param name="line">The line, as long as nothing else is read.</param>
    /// <exception cref="InvalidDataException">The line is longer than <see cref="MaxLine"/>.</exception>
    public bool TryReadLine(out ReadOnlySpan<byte> line)
    {
        var searched = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                var length = searched + found;
                line = _buffer.AsSpan(_start, length);
                line = line is [.., (byte)'\r'] ? line[..^1] : line;
                Take(length + 1);
                return true;
            }

            searched = _end - _start;
            if (!Fill())
            {
                line = _buffer.AsSpan(_start, searched);
                Take(searched);
                return searched > 0;
            }
        }
    }

    /// <summary>Whether the next bytes are these, which are not taken.</summary>
    public bool IsNext(ReadOnlySpan<byte> expected)
    {
        while (_end - _start < expected.Length && Fill())
        {
        }

        return _buffer.AsSpan(_start, _end - _start).StartsWith(expected);
    }

    /// <summary>Goes past bytes that end lines.</summary>
    public void SkipLineEnds()
    {
        while (!IsAtEnd && _buffer[_start] is (byte)'\r' or (byte)'\n')
        {
            Take(1);
        }
    }

    /// <summary>Reads bytes; 0 at the end alone.</summary>
    public int Read(Span<byte> target)
    {
        if (target.IsEmpty || IsAtEnd)
        {
            return 0;
        }

        var count = Math.Min(target.Length, _end - _start);
        _buffer.AsSpan(_start, count).CopyTo(target);
        Take(count);
        return count;
    }

    /// <summary>Goes on by a number of bytes.</summary>
    /// <returns>How many there were to go past, at most that many.</returns>
    public long Skip(long count)
    {
        var skipped = 0L;
        while (skipped < count && !IsAtEnd)
        {
            var step = (int)Math.Min(count - skipped, _end - _start);
            Take(step);
            skipped += step;
            if (_start == _end && _stream.CanSeek)
            {
                return skipped + Leap(count - skipped);
            }
        }

        return skipped;
    }

    /// <summary>Goes on until the next bytes are these; false where they do not come again.</summary>
    public bool SkipTo(ReadOnlySpan<byte> needle)
    {
        while (true)
        {
            var found = _buffer.AsSpan(_start, _end - _start).IndexOf(needle);
            if (found >= 0)
            {
                Take(found);
                return true;
            }

            // What may be the needle's beginning stays.
            Take(Math.Max(0, _end - _start - needle.Length + 1));
            if (!Fill())
            {
                return false;
            }
        }
    }

    /// <summary>Goes to a position of a stream that can seek and was given from its beginning.</summary>
    public void Seek(long position)
    {
        _stream.Position = position;
        _start = _end = 0;
        Position = position;
    }

    private long Leap(long count)
    {
        var step = Math.Clamp(_stream.Length - _stream.Position, 0, count);
        _stream.Position += step;
        Position += step;
        return step;
    }

    private void Take(int count)
    {
        _start += count;
        Position += count;
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            throw new InvalidDataException("a line is too long");
        }

        var count = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += count;
        return count > 0;
    }
}
