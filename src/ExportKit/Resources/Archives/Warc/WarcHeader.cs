using System.Globalization;
using System.Text;

namespace ExportKit.Resources.Archives.Warc;

/// <summary>The header of a record (ISO 28500:2017, clause 5): what this reader needs of it.</summary>
internal sealed class WarcHeader
{
    private const int MaxLines = 500;

    /// <summary>What kind of record it is: <c>response</c>, <c>resource</c>, <c>revisit</c>.</summary>
    public string Type { get; private set; } = "";

    /// <summary>How many bytes follow the header; -1 where it does not say it soundly.</summary>
    public long ContentLength { get; private set; } = -1;

    /// <summary>The address that was asked for, in its normal form; null where none is said.</summary>
    public string? TargetUri { get; private set; }

    /// <summary>When; null where it does not say it soundly.</summary>
    public DateTimeOffset? Date { get; private set; }

    /// <summary>The media type of what follows the header, in small letters; empty where none is said.</summary>
    public string ContentType { get; private set; } = "";

    /// <summary>The encoding that goes with the type; null where none is said.</summary>
    public string? Charset { get; private set; }

    /// <summary>The check sum of the payload, as text; null where none is said.</summary>
    public string? PayloadDigest { get; private set; }

    /// <summary>The address whose record holds what this one leaves out; null where none is said.</summary>
    public string? RefersTo { get; private set; }

    /// <summary>Why the record does not hold all that was there; null where it does.</summary>
    public string? Truncated { get; private set; }

    /// <summary>Which part of a record this is, where it was cut into several; 0 where it was not.</summary>
    public int Segment { get; private set; }

    /// <summary>Reads the header that comes next, with the empty line after it.</summary>
    /// <exception cref="InvalidDataException">No sound header comes next.</exception>
    public static WarcHeader Read(ByteReader reader)
    {
        if (!reader.TryReadLine(out var version) || !version.StartsWith("WARC/1."u8))
        {
            throw new InvalidDataException("no record begins here");
        }

        var header = new WarcHeader();
        var lines = 0;
        while (reader.TryReadLine(out var line) && !line.IsEmpty)
        {
            if (++lines > MaxLines)
            {
                throw new InvalidDataException("its header has too many lines");
            }

            if (line.IndexOf((byte)':') is > 0 and var colon)
            {
                header.Take(line[..colon], line[(colon + 1)..]);
            }
        }

        return header.ContentLength < 0 ? throw new InvalidDataException("it does not say how long it is") : header;
    }

    private void Take(ReadOnlySpan<byte> nameBytes, ReadOnlySpan<byte> valueBytes)
    {
        var value = Encoding.UTF8.GetString(valueBytes).Trim();
        switch (Encoding.ASCII.GetString(nameBytes).ToLowerInvariant())
        {
            case "warc-type":
                Type = value.ToLowerInvariant();
                break;
            case "content-length":
                ContentLength = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : -1;
                break;
            case "warc-target-uri":
                TargetUri = Address(value);
                break;
            case "warc-date":
                Date = DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
                break;
            case "content-type":
                (ContentType, Charset) = HttpHead.ParseType(value);
                break;
            case "warc-payload-digest":
                PayloadDigest = value;
                break;
            case "warc-refers-to-target-uri":
                RefersTo = Address(value);
                break;
            case "warc-truncated":
                Truncated = value;
                break;
            case "warc-segment-number":
                Segment = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var segment) ? segment : 0;
                break;
        }
    }

    /// <summary>Some programs set addresses in angle brackets, by a slip in the grammar of version 1.0.</summary>
    private static string Address(string value) => AddressHash.Normal(value.Trim('<', '>'));
}
