namespace ExportKit.Resources.Archives.Warc;

/// <summary>Goes through an archive once, record by record, in bounded memory. What is damaged costs itself only.</summary>
internal sealed class WarcScanner
{
    /// <summary>After this many damaged places the rest of the archive is not looked at: each costs time.</summary>
    private const int MaxDamages = 1000;

    private readonly Stream _file;
    private readonly IWarcVisitor _visitor;
    private int _damages;

    private WarcScanner(Stream file, IWarcVisitor visitor)
    {
        _file = file;
        _visitor = visitor;
    }

    /// <summary>Goes through an archive.</summary>
    /// <param name="file">The archive, which can seek.</param>
    /// <param name="visitor">Is shown each record.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static void Scan(Stream file, IWarcVisitor visitor)
    {
        var scanner = new WarcScanner(file, visitor);
        if (IsPacked(file))
        {
            scanner.ScanMembers();
        }
        else
        {
            scanner.ScanPlain();
        }
    }

    /// <summary>Whether an archive is packed with gzip.</summary>
    public static bool IsPacked(Stream file)
    {
        Span<byte> head = stackalloc byte[3];
        file.Position = 0;
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.StartsWith(GzipMember.Magic);
    }

    private void ScanMembers()
    {
        long? offset = 0;
        while (offset is { } start && start < _file.Length)
        {
            try
            {
                using var member = GzipMember.Open(_file, start);
                ScanMember(new ByteReader(member), start);
                offset = member.FindEnd(_file);
                _visitor.Commit();
            }
            catch (InvalidDataException exception)
            {
                _visitor.Discard();
                offset = Damage(start, exception) ? NextMember(start + 1) : null;
            }
        }
    }

    private void ScanMember(ByteReader reader, long start)
    {
        reader.SkipLineEnds();
        while (!reader.IsAtEnd)
        {
            // Whether the member's last record is sound is known at the member's end.
            _visitor.Commit();
            if (ScanRecord(reader, new WarcPosition(start, reader.Position)) != 0)
            {
                throw new InvalidDataException("it is cut off, or says a wrong length");
            }

            reader.SkipLineEnds();
        }
    }

    private long? NextMember(long from)
    {
        var reader = new ByteReader(_file);
        reader.Seek(from);
        return reader.SkipTo(GzipMember.Magic) ? reader.Position : null;
    }

    private void ScanPlain()
    {
        var reader = new ByteReader(_file);
        reader.Seek(0);
        reader.SkipLineEnds();
        while (!reader.IsAtEnd)
        {
            var start = reader.Position;
            try
            {
                ScanPlainRecord(reader, start);
                _visitor.Commit();
            }
            catch (InvalidDataException exception)
            {
                _visitor.Discard();
                if (!Damage(start, exception))
                {
                    return;
                }

                reader.Seek(start + 1);
                if (!reader.SkipTo("\nWARC/1."u8))
                {
                    return;
                }

                reader.SkipLineEnds();
            }
        }
    }

    private void ScanPlainRecord(ByteReader reader, long start)
    {
        if (ScanRecord(reader, new WarcPosition(start, 0)) != 0)
        {
            throw new InvalidDataException("it is cut off, or says a wrong length");
        }

        // What follows tells whether the length was right; damage after a right end is that of the next record.
        var isEnded = reader.IsNext("\r\n\r\n"u8);
        reader.SkipLineEnds();
        if (!isEnded && !reader.IsAtEnd && !reader.IsNext("WARC/1."u8))
        {
            throw new InvalidDataException("it is longer or shorter than it says");
        }
    }

    /// <returns>By how many bytes the record is shorter than it says, or, below zero, was read beyond its end.</returns>
    private long ScanRecord(ByteReader reader, WarcPosition position)
    {
        var header = WarcHeader.Read(reader);
        var end = reader.Position + header.ContentLength;
        if (end < 0)
        {
            throw new InvalidDataException("it says a length that no file has");
        }

        _visitor.Visit(header, position, reader, end);
        var left = end - reader.Position;
        return left > 0 ? left - reader.Skip(left) : left;
    }

    private bool Damage(long offset, InvalidDataException exception)
    {
        _visitor.Damaged(offset, exception.Message);
        return ++_damages < MaxDamages;
    }
}

/// <summary>Is shown the records of an archive.</summary>
internal interface IWarcVisitor
{
    /// <summary>A record; it holds only if <see cref="Commit"/> follows.</summary>
    /// <param name="header">Its header.</param>
    /// <param name="position">Where it begins.</param>
    /// <param name="content">Stands after the header; what of the content is not read is gone past.</param>
    /// <param name="end">Where the content ends, by the reader's count.</param>
    void Visit(WarcHeader header, WarcPosition position, ByteReader content, long end);

    /// <summary>The records since the last call are sound.</summary>
    void Commit();

    /// <summary>The records since the last call are not.</summary>
    void Discard();

    /// <summary>A place is damaged.</summary>
    /// <param name="offset">Where in the file.</param>
    /// <param name="reason">Why, as the end of a sentence.</param>
    void Damaged(long offset, string reason);
}
