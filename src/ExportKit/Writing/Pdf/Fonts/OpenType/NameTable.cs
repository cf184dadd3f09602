using System.Text;

namespace ExportKit.Writing.Pdf.Fonts.OpenType;

/// <summary>Reads the names that a font gives itself (OpenType <c>name</c>), the English ones where there are several.</summary>
internal static class NameTable
{
    /// <summary>The family for layouts of four styles.</summary>
    public const int Family = 1;

    /// <summary>The version.</summary>
    public const int Version = 5;

    /// <summary>The PostScript name.</summary>
    public const int PostScript = 6;

    /// <summary>The family with all its weights and widths.</summary>
    public const int TypographicFamily = 16;

    /// <summary>A name.</summary>
    /// <param name="bytes">The table.</param>
    /// <param name="id">Which name.</param>
    /// <returns>The name, or null.</returns>
    public static string? Find(ReadOnlySpan<byte> bytes, int id)
    {
        var table = new OpenTypeTable(bytes);
        var count = table.UInt16(2);
        var storage = table.UInt16(4);
        var best = 0;
        string? name = null;
        for (var i = 0; i < count; i++)
        {
            var record = 6 + i * 12;
            var rank = table.UInt16(record + 6) == id ? Rank(table.UInt16(record), table.UInt16(record + 4)) : 0;
            if (rank > best)
            {
                best = rank;
                name = Decode(table, record, storage);
            }
        }

        return name;
    }

    private static int Rank(int platform, int language) => (platform, language) switch
    {
        (3, 0x409) => 4,
        (1, 0) => 3,
        (0, _) => 2,
        (3, _) => 1,
        _ => 0,
    };

    private static string Decode(OpenTypeTable table, int record, int storage)
    {
        var text = table.Slice(storage + table.UInt16(record + 10), table.UInt16(record + 8));
        var encoding = table.UInt16(record) == 1 ? Encoding.Latin1 : Encoding.BigEndianUnicode;
        return encoding.GetString(text).Trim();
    }
}
