using System.Globalization;
using System.Text;

namespace ExportKit.Resources.Archives;

/// <summary>The head of an answer as it stands in archives (RFC 9112): its status, and the headers that say what its body is.</summary>
internal sealed class HttpHead
{
    private const int MaxLines = 1000;

    /// <summary>The status, such as 200; 0 where none can be read.</summary>
    public int Status { get; private set; }

    /// <summary>The media type in small letters, without parameters; empty where none is said.</summary>
    public string MediaType { get; private set; } = "";

    /// <summary>The character set as it is declared; null where none is.</summary>
    public string? Charset { get; private set; }

    /// <summary>How the body is packed; empty where it is not.</summary>
    public string ContentEncoding { get; private set; } = "";

    /// <summary>Whether the body comes in chunks.</summary>
    public bool IsChunked { get; private set; }

    /// <summary>Where an answer that moves on leads to; null where it does not.</summary>
    public string? Location { get; private set; }

    /// <summary>Reads the head that comes next, with the empty line after it.</summary>
    /// <param name="reader">Stands at the head.</param>
    /// <param name="end">The position that nothing is read beyond.</param>
    /// <exception cref="InvalidDataException">The head is damaged or beyond measure.</exception>
    public static HttpHead Read(ByteReader reader, long end)
    {
        var head = new HttpHead();
        for (var lines = 0; reader.Position < end && reader.TryReadLine(out var line) && !line.IsEmpty; lines++)
        {
            if (lines == 0)
            {
                head.Status = StatusOf(line);
            }
            else if (lines > MaxLines)
            {
                throw new InvalidDataException("its head has too many lines");
            }
            else if (line.IndexOf((byte)':') is > 0 and var colon)
            {
                head.Take(line[..colon], line[(colon + 1)..]);
            }
        }

        return head;
    }

    /// <summary>Takes a value of <c>Content-Type</c> apart.</summary>
    public static (string MediaType, string? Charset) ParseType(string value)
    {
        var parts = value.Split(';', StringSplitOptions.TrimEntries);
        foreach (var part in parts.AsSpan(1))
        {
            if (part.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))
            {
                var name = part["charset=".Length..].Trim('"', '\'', ' ');
                return (parts[0].ToLowerInvariant(), name.Length > 0 ? name : null);
            }
        }

        return (parts[0].ToLowerInvariant(), null);
    }

    private static int StatusOf(ReadOnlySpan<byte> line)
    {
        var space = line.IndexOf((byte)' ');
        return line.StartsWith("HTTP/"u8) && space > 0 && line.Length >= space + 4
            && int.TryParse(line.Slice(space + 1, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? status
            : 0;
    }

    private void Take(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (Ascii.EqualsIgnoreCase(name, "content-type"u8))
        {
            (MediaType, Charset) = ParseType(Text(value));
        }
        else if (Ascii.EqualsIgnoreCase(name, "content-encoding"u8))
        {
            ContentEncoding = Text(value);
        }
        else if (Ascii.EqualsIgnoreCase(name, "transfer-encoding"u8))
        {
            IsChunked = Text(value).Contains("chunked", StringComparison.OrdinalIgnoreCase);
        }
        else if (Ascii.EqualsIgnoreCase(name, "location"u8))
        {
            Location = Text(value);
        }
    }

    private static string Text(ReadOnlySpan<byte> value) => Encoding.UTF8.GetString(value).Trim();
}
