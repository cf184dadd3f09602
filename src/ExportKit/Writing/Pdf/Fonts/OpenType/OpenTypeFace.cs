namespace ExportKit.Writing.Pdf.Fonts.OpenType;

/// <summary>The table directory of one face of a file.</summary>
/// <param name="file">The file; must still be open when tables are read.</param>
/// <param name="index">Which face of the file.</param>
/// <param name="tables">Its tables.</param>
internal sealed class OpenTypeFace(OpenTypeFile file, int index, TableRecord[] tables)
{
    // The tables that are read whole (names, characters) are far smaller in every font.
    private const int LargestTable = 16 << 20;

    /// <summary>Which face of the file it is.</summary>
    public int Index => index;

    /// <summary>Whether it has a table.</summary>
    /// <param name="tag">The table's four letters.</param>
    public bool Has(string tag) => Find(tag) >= 0;

    /// <summary>Where a table begins in the file; 0 where there is none.</summary>
    /// <param name="tag">The table's four letters.</param>
    public uint OffsetOf(string tag) => Find(tag) is var at and >= 0 ? tables[at].Offset : 0;

    /// <summary>A table that must be there.</summary>
    /// <param name="tag">The table's four letters.</param>
    public byte[] Table(string tag) => TableOrNull(tag) ?? throw new InvalidDataException($"The font has no table \"{tag}\"");

    /// <summary>A table; null where there is none.</summary>
    /// <param name="tag">The table's four letters.</param>
    public byte[]? TableOrNull(string tag)
    {
        var at = Find(tag);
        if (at < 0)
        {
            return null;
        }

        var table = tables[at];
        return table.Length <= LargestTable
            ? file.Read(table.Offset, (int)table.Length)
            : throw new InvalidDataException($"The font's table \"{tag}\" is too large");
    }

    private int Find(string tag)
    {
        var wanted = (uint)(tag[0] << 24 | tag[1] << 16 | tag[2] << 8 | tag[3]);
        for (var i = 0; i < tables.Length; i++)
        {
            if (tables[i].Tag == wanted)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>Where a table lies in a file.</summary>
/// <param name="Tag">Its four letters as a number.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Length">How many bytes it has.</param>
internal sealed record TableRecord(uint Tag, uint Offset, uint Length);
