namespace ExportKit.Writing.Pdf.Fonts.OpenType;

/// <summary>Reads by which CIDs a font in the Compact Font Format (Adobe Technical Note 5176) knows its glyphs.</summary>
internal static class CffCharset
{
    private const int Charset = 15;
    private const int CharStrings = 17;
    private const int Escape = 12;
    private const int RegistryOrderingSupplement = Escape << 8 | 30;

    /// <summary>The CID of each glyph.</summary>
    /// <param name="bytes">The font program.</param>
    /// <returns>The CIDs; null where the font is not keyed by CIDs, so that glyph ids serve as CIDs.</returns>
    public static ushort[]? Read(ReadOnlySpan<byte> bytes)
    {
        var font = new OpenTypeTable(bytes);
        var names = IndexEnd(font, font.Slice(2, 1)[0]);
        var top = FirstOfIndex(font, names);
        var entries = Operators(top);
        if (!entries.ContainsKey(RegistryOrderingSupplement))
        {
            return null;
        }

        var count = font.UInt16(entries.GetValueOrDefault(CharStrings));
        return ReadCharset(font.From(entries.GetValueOrDefault(Charset)), count);
    }

    private static ushort[] ReadCharset(OpenTypeTable charset, int count)
    {
        var format = charset.Slice(0, 1)[0];
        var cids = new ushort[count];
        var at = 1;
        for (var glyph = 1; glyph < count;)
        {
            int first = charset.UInt16(at);
            var more = format switch
            {
                0 => 0,
                1 => charset.Slice(at + 2, 1)[0],
                2 => charset.UInt16(at + 2),
                _ => throw new InvalidDataException("The font's list of characters is damaged"),
            };
            at += 2 + format;
            for (var i = 0; i <= more && glyph < count; i++)
            {
                cids[glyph++] = (ushort)(first + i);
            }
        }

        return cids;
    }

    /// <summary>The last operand of each operator of a dictionary, where it is a whole number.</summary>
    private static Dictionary<int, int> Operators(OpenTypeTable dictionary)
    {
        var entries = new Dictionary<int, int>();
        var operand = 0;
        for (var at = 0; at < dictionary.Length;)
        {
            var first = dictionary.Slice(at, 1)[0];
            if (first <= 21)
            {
                var isEscape = first == Escape;
                entries[isEscape ? Escape << 8 | dictionary.Slice(at + 1, 1)[0] : first] = operand;
                at += isEscape ? 2 : 1;
                continue;
            }

            operand = Operand(dictionary, ref at);
        }

        return entries;
    }

    private static int Operand(OpenTypeTable dictionary, ref int at)
    {
        var first = dictionary.Slice(at, 1)[0];
        switch (first)
        {
            case 28:
                at += 3;
                return dictionary.Int16(at - 2);
            case 29:
                at += 5;
                return (int)dictionary.UInt32(at - 4);
            case 30:
                // A real number: digits of four bits, ended by 15.
                while (dictionary.Slice(++at, 1)[0] is var pair && (pair & 0xF) != 0xF && pair >> 4 != 0xF)
                {
                }

                at++;
                return 0;
            case >= 32 and <= 246:
                at++;
                return first - 139;
            case >= 247 and <= 250:
                at += 2;
                return (first - 247) * 256 + dictionary.Slice(at - 1, 1)[0] + 108;
            default:
                at += 2;
                return -(first - 251) * 256 - dictionary.Slice(at - 1, 1)[0] - 108;
        }
    }

    private static OpenTypeTable FirstOfIndex(OpenTypeTable font, int start)
    {
        var size = font.Slice(start + 2, 1)[0];
        var data = start + 2 + (font.UInt16(start) + 1) * size;
        var from = Offset(font, start + 3, size);
        return new OpenTypeTable(font.Slice(data + from, Offset(font, start + 3 + size, size) - from));
    }

    private static int IndexEnd(OpenTypeTable font, int start)
    {
        var count = font.UInt16(start);
        if (count == 0)
        {
            return start + 2;
        }

        var size = font.Slice(start + 2, 1)[0];
        return start + 2 + (count + 1) * size + Offset(font, start + 3 + count * size, size);
    }

    private static int Offset(OpenTypeTable font, int at, int size)
    {
        var value = 0;
        foreach (var part in font.Slice(at, size))
        {
            value = value << 8 | part;
        }

        return value;
    }
}
