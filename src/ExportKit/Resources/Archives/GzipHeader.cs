namespace ExportKit.Resources.Archives;

/// <summary>The header of a gzip member (RFC 1952, section 2.3).</summary>
internal static class GzipHeader
{
    private const int FixedLength = 10;
    private const int MaxText = 64 * 1024;

    [Flags]
    private enum Fields
    {
        HeaderSum = 2,
        Extra = 4,
        Name = 8,
        Comment = 16,
    }

    /// <summary>Goes past the header that begins where the stream stands.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static void Skip(Stream stream)
    {
        var head = new byte[FixedLength];
        if (stream.ReadAtLeast(head, FixedLength, throwOnEndOfStream: false) < FixedLength || !head.AsSpan().StartsWith(GzipMember.Magic))
        {
            throw new InvalidDataException("no gzip member begins here");
        }

        var fields = (Fields)head[3];
        if (fields.HasFlag(Fields.Extra))
        {
            var length = Next(stream) | Next(stream) << 8;
            for (var i = 0; i < length; i++)
            {
                Next(stream);
            }
        }

        SkipText(stream, fields.HasFlag(Fields.Name));
        SkipText(stream, fields.HasFlag(Fields.Comment));
        if (fields.HasFlag(Fields.HeaderSum))
        {
            Next(stream);
            Next(stream);
        }
    }

    private static void SkipText(Stream stream, bool isThere)
    {
        for (var length = 0; isThere && Next(stream) != 0; length++)
        {
            if (length > MaxText)
            {
                throw new InvalidDataException("a name in a gzip header is too long");
            }
        }
    }

    private static int Next(Stream stream) => stream.ReadByte() is >= 0 and var value ? value : throw new InvalidDataException("it is cut off");
}
