using System.Buffers.Binary;
using System.IO.Compression;

namespace ExportKit.Fuzzing;

/// <summary>Damages fonts where it is looked at: within their tables, or in what says where those are; some are packed as WOFF first.</summary>
internal static class FontDamage
{
    private const int HeaderLength = 12;
    private const int RecordLength = 16;
    private static readonly string[] Looked = ["cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "loca", "fvar", "GSUB", "GPOS", "GDEF"];

    /// <summary>A font with some tables damaged.</summary>
    public static byte[] Tables(byte[] font, Random random)
    {
        var copy = (byte[])font.Clone();
        var count = BinaryPrimitives.ReadUInt16BigEndian(copy.AsSpan(4));
        for (var left = random.Next(1, 4); left > 0; left--)
        {
            var record = HeaderLength + random.Next(count) * RecordLength;
            var name = System.Text.Encoding.ASCII.GetString(copy, record, 4);
            if (!Looked.Contains(name) && random.Next(4) != 0)
            {
                left += random.Next(2);
                continue;
            }

            Damage(copy, record, random);
        }

        return random.Next(6) == 0 ? Packed(copy, count) : copy;
    }

    private static void Damage(byte[] font, int record, Random random)
    {
        var offset = BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(record + 8));
        var length = BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(record + 12));
        if (offset < 0 || length <= 0 || offset > font.Length - length)
        {
            return;
        }

        switch (random.Next(6))
        {
            case 0:
                BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(record + 8), random.Next(font.Length));
                break;
            case 1:
                BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(record + 12), random.Next(2) == 0 ? random.Next(length + 1) : random.Next());
                break;
            case 2:
                font[record + random.Next(4)] ^= 1;
                break;
            default:
                for (var left = random.Next(1, 12); left > 0; left--)
                {
                    // The beginning of a table says what is in the rest.
                    var at = random.Next(2) == 0 ? random.Next(Math.Min(length, 64)) : random.Next(length);
                    font[offset + at] = random.Next(3) switch { 0 => 0xff, 1 => 0, _ => (byte)random.Next(256) };
                }

                break;
        }
    }

    /// <summary>The font packed (WOFF 1.0), its tables as its directory says, as far as they are there.</summary>
    private static byte[] Packed(byte[] font, int count)
    {
        using var file = new MemoryStream();
        var header = new byte[44 + count * 20];
        "wOFF"u8.CopyTo(header);
        font.AsSpan(0, 4).CopyTo(header.AsSpan(4));
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(12), (ushort)count);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(16), font.Length);
        file.Write(header);
        for (var i = 0; i < count; i++)
        {
            var record = font.AsSpan(HeaderLength + i * RecordLength, RecordLength);
            var (offset, length) = (BinaryPrimitives.ReadUInt32BigEndian(record[8..]), BinaryPrimitives.ReadUInt32BigEndian(record[12..]));
            var table = offset >= font.Length ? [] : font.AsSpan((int)offset, (int)Math.Min(length, font.Length - offset));
            var packed = Deflated(table);
            var place = header.AsSpan(44 + i * 20);
            record[..4].CopyTo(place);
            BinaryPrimitives.WriteInt32BigEndian(place[4..], (int)file.Length);
            BinaryPrimitives.WriteInt32BigEndian(place[8..], packed.Length < table.Length ? packed.Length : table.Length);
            BinaryPrimitives.WriteInt32BigEndian(place[12..], table.Length);
            file.Write(packed.Length < table.Length ? packed : table);
            file.Write(new byte[(4 - (int)(file.Length % 4)) % 4]);
        }

        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(8), (int)file.Length);
        file.Position = 0;
        file.Write(header);
        return file.ToArray();
    }

    private static byte[] Deflated(ReadOnlySpan<byte> data)
    {
        using var result = new MemoryStream();
        using (var stream = new ZLibStream(result, CompressionLevel.Fastest))
        {
            stream.Write(data);
        }

        return result.ToArray();
    }
}
