using System.Buffers.Binary;
using System.Text;

namespace ExportKit.Writing.Pdf.Metadata;

/// <summary>Writes a small ICC profile (ISO 15076-1:2005, version 4.2). All is fixed: the same profile has the
/// same bytes always.</summary>
/// <param name="colourSpace">The four letters of the colour space.</param>
internal sealed class IccProfileWriter(string colourSpace)
{
    private const int HeaderLength = 128;

    private readonly List<Tag> _tags = [];

    /// <summary>The four letters of the class: a display, unless said otherwise.</summary>
    public string DeviceClass { get; init; } = "mntr";

    /// <summary>The four letters of the profile connection space.</summary>
    public string Connection { get; init; } = "XYZ ";

    /// <summary>The illuminant of the profile connection space (7.2.16), in parts of 65536.</summary>
    public static int[] D50 => [0xF6D6, 0x10000, 0xD32D];

    /// <summary>Adds a text (multiLocalizedUnicodeType, 10.13).</summary>
    /// <param name="name">The tag.</param>
    /// <param name="text">The text, in English.</param>
    public void AddText(string name, string text)
    {
        const int RecordEnd = 28;
        var data = Element("mluc", RecordEnd + text.Length * 2);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), 1);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(12), 12);
        "enUS"u8.CopyTo(data.AsSpan(16));
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(20), text.Length * 2);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(24), RecordEnd);
        Encoding.BigEndianUnicode.GetBytes(text, data.AsSpan(RecordEnd));
        _tags.Add(new Tag(name, data));
    }

    /// <summary>Adds fixed-point numbers: XYZ (XYZType, 10.27) or a matrix (s15Fixed16ArrayType, 10.18).</summary>
    /// <param name="name">The tag.</param>
    /// <param name="type">The type's four letters.</param>
    /// <param name="values">The numbers in parts of 65536.</param>
    public void AddFixed(string name, string type, params int[] values) => _tags.Add(new Tag(name, FixedElement(type, 8, values)));

    /// <summary>Adds the curve of sRGB (IEC 61966-2-1) to some tags, which share its bytes (parametricCurveType, 10.15).</summary>
    /// <param name="names">The tags.</param>
    public void AddSrgbCurve(params string[] names)
    {
        // Type 3: (aX + b)^g from d on, cX below.
        const int FunctionType = 3;
        var data = FixedElement("para", 12, Fixed(2.4), Fixed(1 / 1.055), Fixed(0.055 / 1.055), Fixed(1 / 12.92), Fixed(0.04045));
        data[9] = FunctionType;
        foreach (var name in names)
        {
            _tags.Add(new Tag(name, data));
        }
    }

    /// <summary>Adds a curve that is a power (parametricCurveType of type 0, 10.15) to some tags, which share its bytes.</summary>
    /// <param name="exponent">What light is of the sample.</param>
    /// <param name="names">The tags.</param>
    public void AddPowerCurve(double exponent, params string[] names)
    {
        var data = FixedElement("para", 12, Fixed(exponent));
        foreach (var name in names)
        {
            _tags.Add(new Tag(name, data));
        }
    }

    /// <summary>Adds a table of eight bits (lut8Type, 10.9) whose curves change nothing.</summary>
    /// <param name="name">The tag.</param>
    /// <param name="inputs">The number of the device's colours.</param>
    /// <param name="points">The points along each side of the grid.</param>
    /// <param name="grid">Three values for each point; the last colour varies fastest.</param>
    public void AddTable(string name, int inputs, int points, ReadOnlySpan<byte> grid)
    {
        const int Outputs = 3, HeaderEnd = 48, CurveLength = 256;
        var data = Element("mft1", HeaderEnd + (inputs * CurveLength) + grid.Length + (Outputs * CurveLength));
        (data[8], data[9], data[10]) = ((byte)inputs, Outputs, (byte)points);
        for (var i = 0; i < 9; i += 4)
        {
            BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(12 + (4 * i)), Fixed(1));
        }

        var gridStart = HeaderEnd + (inputs * CurveLength);
        grid.CopyTo(data.AsSpan(gridStart));
        for (var i = 0; i < CurveLength; i++)
        {
            for (var curve = 0; curve < inputs + Outputs; curve++)
            {
                data[(curve < inputs ? HeaderEnd : HeaderEnd + grid.Length) + (curve * CurveLength) + i] = (byte)i;
            }
        }

        _tags.Add(new Tag(name, data));
    }

    /// <summary>A number in parts of 65536.</summary>
    /// <param name="value">The number.</param>
    public static int Fixed(double value) => (int)Math.Round(value * 65536);

    /// <summary>The profile.</summary>
    public byte[] ToArray()
    {
        var tableEnd = HeaderLength + 4 + 12 * _tags.Count;
        var places = new Dictionary<byte[], int>();
        var length = tableEnd;
        foreach (var (_, data) in _tags)
        {
            // Every element starts at a multiple of four (7.3.1).
            length += places.TryAdd(data, length) ? (data.Length + 3) & ~3 : 0;
        }

        var profile = new byte[length];
        WriteHeader(profile);
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(HeaderLength), _tags.Count);
        for (var i = 0; i < _tags.Count; i++)
        {
            var (name, data) = _tags[i];
            var entry = profile.AsSpan(HeaderLength + 4 + 12 * i, 12);
            Encoding.ASCII.GetBytes(name, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], places[data]);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], data.Length);
            data.CopyTo(profile, places[data]);
        }

        return profile;
    }

    private void WriteHeader(Span<byte> header)
    {
        BinaryPrimitives.WriteInt32BigEndian(header, header.Length);
        BinaryPrimitives.WriteInt32BigEndian(header[8..], 0x04200000);
        Encoding.ASCII.GetBytes(DeviceClass, header[12..]);
        Encoding.ASCII.GetBytes(colourSpace, header[16..]);
        Encoding.ASCII.GetBytes(Connection, header[20..]);

        // The day on which IEC 61966-2-1 was published: a profile must have a date, and must not have the clock's.
        ReadOnlySpan<ushort> date = [1999, 10, 18, 0, 0, 0];
        for (var i = 0; i < date.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(header[(24 + 2 * i)..], date[i]);
        }

        "acsp"u8.CopyTo(header[36..]);
        var white = D50;
        for (var i = 0; i < white.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(header[(68 + 4 * i)..], white[i]);
        }
    }

    private static byte[] FixedElement(string type, int start, params int[] values)
    {
        var data = Element(type, start + 4 * values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(start + 4 * i), values[i]);
        }

        return data;
    }

    private static byte[] Element(string type, int length)
    {
        var data = new byte[length];
        Encoding.ASCII.GetBytes(type, data);
        return data;
    }

    private sealed record Tag(string Name, byte[] Data);
}
