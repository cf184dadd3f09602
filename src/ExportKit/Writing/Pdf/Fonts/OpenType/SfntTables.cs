namespace ExportKit.Writing.Pdf.Fonts.OpenType;

/// <summary>Finds tables in a font that lies in memory.</summary>
internal static class SfntTables
{
    /// <summary>A table that must be there.</summary>
    /// <param name="font">The font: a single face.</param>
    /// <param name="tag">The table's four letters.</param>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> font, string tag)
    {
        var directory = new OpenTypeTable(font);
        var wanted = (uint)(tag[0] << 24 | tag[1] << 16 | tag[2] << 8 | tag[3]);
        var count = directory.UInt16(4);
        for (var i = 0; i < count; i++)
        {
            var record = 12 + i * 16;
            if (directory.UInt32(record) == wanted)
            {
                return directory.Slice(directory.Offset32(record + 8), directory.Offset32(record + 12));
            }
        }

        throw new InvalidDataException($"The font has no table \"{tag}\"");
    }
}
