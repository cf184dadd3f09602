using System.Buffers.Binary;

namespace ExportKit.Writing;

/// <summary>Walks the marker segments of a JPEG (ITU-T T.81, annex B) that stand before entropy-coded data.</summary>
/// <param name="bytes">The whole file, which starts with SOI.</param>
/// <param name="start">Where the next marker stands: 2 for the one after SOI.</param>
internal ref struct JpegSegments(ReadOnlySpan<byte> bytes, int start = 2)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _next = start;

    /// <summary>Start of scan.</summary>
    public const byte StartOfScan = 0xDA;

    /// <summary>End of image.</summary>
    public const byte EndOfImage = 0xD9;

    /// <summary>The current segment's marker, without its leading FF.</summary>
    public byte Marker { get; private set; }

    /// <summary>The current segment's data after its length; empty for a marker that has none.</summary>
    public ReadOnlySpan<byte> Data { get; private set; }

    /// <summary>Where the current segment starts: its FF.</summary>
    public int Offset { get; private set; }

    /// <summary>Where the byte after the current segment stands.</summary>
    public readonly int Next => _next;

    /// <summary>Whether a marker opens a frame (SOF0 to SOF15 but DHT, JPG and DAC).</summary>
    /// <param name="marker">The marker without its FF.</param>
    public static bool IsStartOfFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>Goes to the next segment.</summary>
    /// <returns>False where the file ends, or no marker stands where one must.</returns>
    public bool MoveNext()
    {
        if (_next > _bytes.Length - 2 || _bytes[_next] != 0xFF)
        {
            return false;
        }

        // Any number of FF may fill the room before a marker (B.1.1.2).
        while (_next < _bytes.Length - 2 && _bytes[_next + 1] == 0xFF)
        {
            _next++;
        }

        Offset = _next;
        Marker = _bytes[_next + 1];
        _next += 2;
        Data = default;
        return Marker is 0x01 or (>= 0xD0 and <= 0xD9) || TakeData();
    }

    private bool TakeData()
    {
        if (_next > _bytes.Length - 2)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt16BigEndian(_bytes[_next..]);
        if (length < 2 || _next + length > _bytes.Length)
        {
            return false;
        }

        Data = _bytes.Slice(_next + 2, length - 2);
        _next += length;
        return true;
    }
}
