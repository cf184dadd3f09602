namespace ExportKit.Writing.Pdf.Fonts.OpenType;

/// <summary>Reads which characters a font has (OpenType <c>cmap</c>, formats 4 and 12: those of every font with Unicode).</summary>
internal static class CharacterMap
{
    // Each of the 65,536 characters lies in one segment; a damaged table must not make us go through them thousands of times.
    private const int MostListed = 4 << 16;

    /// <summary>The characters.</summary>
    /// <param name="bytes">The table.</param>
    public static FontCoverage Read(ReadOnlySpan<byte> bytes)
    {
        var table = new OpenTypeTable(bytes);
        var count = table.UInt16(2);
        var best = 0;
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            var record = 4 + i * 8;
            var rank = Rank(table.UInt16(record), table.UInt16(record + 2));
            if (rank > best)
            {
                best = rank;
                at = table.Offset32(record + 4);
            }
        }

        return best == 0 ? FontCoverage.None : ReadSubtable(table.From(at));
    }

    private static int Rank(int platform, int encoding) => (platform, encoding) switch
    {
        (3, 10) => 4,
        (0, 4 or 6) => 3,
        (3, 1) => 2,
        (0, <= 3) => 1,
        _ => 0,
    };

    private static FontCoverage ReadSubtable(OpenTypeTable table) => table.UInt16(0) switch
    {
        4 => ReadSegments(table),
        12 => ReadGroups(table),
        _ => FontCoverage.None,
    };

    private static FontCoverage ReadSegments(OpenTypeTable table)
    {
        var twice = table.UInt16(6);
        var ranges = new FontCoverage.Builder();
        var listed = 0;
        for (var i = 0; i < twice; i += 2)
        {
            var end = table.UInt16(14 + i);
            var start = table.UInt16(16 + twice + i);
            var delta = table.UInt16(16 + 2 * twice + i);
            var rangeAt = 16 + 3 * twice + i;
            var range = table.UInt16(rangeAt);
            if (range == 0)
            {
                AddMapped(ranges, start, end, delta);
            }
            else if ((listed += Math.Max(0, end - start)) > MostListed)
            {
                throw new InvalidDataException("The font's map of characters is damaged");
            }
            else
            {
                AddListed(ranges, table, start, end, rangeAt + range);
            }
        }

        return ranges.Build();
    }

    private static void AddMapped(FontCoverage.Builder ranges, int start, int end, int delta)
    {
        // The one character that the delta sends to glyph 0 has no glyph.
        var missing = 0x10000 - delta & 0xFFFF;
        if (missing < start || missing > end)
        {
            ranges.Add(start, end);
            return;
        }

        ranges.Add(start, missing - 1);
        ranges.Add(missing + 1, end);
    }

    private static void AddListed(FontCoverage.Builder ranges, OpenTypeTable table, int start, int end, int glyphs)
    {
        for (var code = start; code <= end && code < 0xFFFF; code++)
        {
            if (table.UInt16(glyphs + 2 * (code - start)) != 0)
            {
                ranges.Add(code, code);
            }
        }
    }

    private static FontCoverage ReadGroups(OpenTypeTable table)
    {
        var count = table.Offset32(12);
        var ranges = new FontCoverage.Builder();
        for (var i = 0; i < count; i++)
        {
            var group = checked(16 + i * 12);
            var start = table.Offset32(group);
            var first = table.UInt32(group + 8) == 0 ? start + 1 : start;
            ranges.Add(first, Math.Min(table.Offset32(group + 4), 0x10FFFF));
        }

        return ranges.Build();
    }
}
