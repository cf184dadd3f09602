using System.Buffers.Binary;

namespace ExportKit.Writing.Raster;

/// <summary>What the markers of a JPEG tell, from its start to its end (ITU-T T.81, annex B).</summary>
internal sealed class JpegStructure
{
    private const string CutShort = "is cut short";
    private const byte App0 = 0xE0;
    private const byte App2 = 0xE2;
    private const byte App14 = 0xEE;

    private readonly IccChunks _profile = new();
    private int _scans;

    /// <summary>What is wrong, in words that follow the picture's name; null where nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>The marker that opens the frame, which tells the kind of coding.</summary>
    public byte FrameMarker { get; private set; }

    /// <summary>Bits a sample.</summary>
    public int Precision { get; private set; }

    /// <summary>Width in pixels.</summary>
    public int Width { get; private set; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; private set; }

    /// <summary>The number of colour components.</summary>
    public int Components { get; private set; }

    /// <summary>Whether the components are called R, G and B.</summary>
    public bool HasRgbIdentifiers { get; private set; }

    /// <summary>Whether a JFIF header says that three components are YCbCr.</summary>
    public bool HasJfif { get; private set; }

    /// <summary>The colour transform that an Adobe marker names; null where there is no such marker.</summary>
    public int? AdobeTransform { get; private set; }

    /// <summary>The ICC profile, put together; null where there is none, or a part of it is missing.</summary>
    public byte[]? Profile => _profile.ToProfile();

    /// <summary>The bytes up to the end of the image.</summary>
    public int End { get; private set; }

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The file.</param>
    public static JpegStructure Read(ReadOnlySpan<byte> bytes)
    {
        var structure = new JpegStructure();
        structure.Problem = bytes.StartsWith(JpegHeader.Signature) ? structure.Walk(bytes) : "is no JPEG";
        return structure;
    }

    private string? Walk(ReadOnlySpan<byte> bytes)
    {
        var segments = new JpegSegments(bytes);
        while (segments.MoveNext())
        {
            if (segments.Marker == JpegSegments.EndOfImage)
            {
                End = segments.Next;
                return FrameMarker == 0 || _scans == 0 ? "holds no image data" : null;
            }

            if (Take(segments.Marker, segments.Data) is { } problem)
            {
                return problem;
            }

            if (segments.Marker == JpegSegments.StartOfScan)
            {
                _scans++;
                var next = AfterScan(bytes, segments.Next);
                if (next < 0)
                {
                    return CutShort;
                }

                segments = new JpegSegments(bytes, next);
            }
        }

        return segments.Next > bytes.Length - 2 ? CutShort : "is damaged or cut short";
    }

    /// <summary>Where the marker after entropy-coded data stands; -1 where the file ends before one.</summary>
    private static int AfterScan(ReadOnlySpan<byte> bytes, int position)
    {
        while (true)
        {
            var found = bytes[position..].IndexOf((byte)0xFF);
            if (found < 0 || position + found + 1 >= bytes.Length)
            {
                return -1;
            }

            position += found;
            switch (bytes[position + 1])
            {
                // A stuffed FF, or a restart marker: the data goes on.
                case 0x00 or (>= 0xD0 and <= 0xD7):
                    position += 2;
                    break;
                case 0xFF:
                    position++;
                    break;
                default:
                    return position;
            }
        }
    }

    private string? Take(byte marker, ReadOnlySpan<byte> data)
    {
        if (JpegSegments.IsStartOfFrame(marker))
        {
            return FrameMarker == 0 ? TakeFrame(marker, data) : "is damaged: it has two frames";
        }

        if (marker == JpegSegments.StartOfScan && FrameMarker == 0)
        {
            return "is damaged: its size is missing";
        }

        HasJfif |= marker == App0 && data.StartsWith("JFIF\0"u8);
        if (marker == App14 && data.Length >= 12 && data.StartsWith("Adobe"u8))
        {
            AdobeTransform = data[11];
        }
        else if (marker == App2 && data.Length > 14 && data.StartsWith("ICC_PROFILE\0"u8))
        {
            _profile.Add(data[12], data[13], data[14..]);
        }

        return null;
    }

    private string? TakeFrame(byte marker, ReadOnlySpan<byte> data)
    {
        if (data.Length < 6 || data.Length < 6 + 3 * data[5] || data[5] == 0)
        {
            return "is damaged: its frame header is too short";
        }

        FrameMarker = marker;
        Precision = data[0];
        Height = BinaryPrimitives.ReadUInt16BigEndian(data[1..]);
        Width = BinaryPrimitives.ReadUInt16BigEndian(data[3..]);
        Components = data[5];
        HasRgbIdentifiers = Components == 3 && data[6] == 'R' && data[9] == 'G' && data[12] == 'B';
        return Width == 0 || Height == 0 ? "is damaged: it has no size" : null;
    }
}
