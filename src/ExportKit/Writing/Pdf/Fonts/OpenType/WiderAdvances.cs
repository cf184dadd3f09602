using System.Buffers.Binary;

namespace ExportKit.Writing.Pdf.Fonts.OpenType;

/// <summary>Makes the glyphs of a TrueType program wider by the space after letters. A document whose letters stand apart then has that
/// space in its widths: readers take a gap of a tenth of the size between two glyphs for a space between words.</summary>
internal static class WiderAdvances
{
    private const int DirectoryEntry = 16;
    private const int DirectoryStart = 12;
    private const int MetricsCountAt = 34;
    private const int GreatestAdvanceAt = 10;
    private const int AdjustmentAt = 8;
    private const uint WholeFile = 0xB1B0AFBA;

    /// <summary>Widens every glyph that has a width; marks, which have none, stay over their letters.</summary>
    /// <param name="program">The program, which is changed.</param>
    /// <param name="units">By how much, in font units.</param>
    /// <exception cref="InvalidDataException">The program is damaged.</exception>
    public static void Apply(byte[] program, int units)
    {
        var head = Find(program, "head");
        var hhea = Find(program, "hhea");
        var hmtx = Find(program, "hmtx");
        var count = BinaryPrimitives.ReadUInt16BigEndian(program.AsSpan(hhea.Offset + MetricsCountAt));
        if (count * 4 > hmtx.Length)
        {
            throw new InvalidDataException("The widths are cut short");
        }

        for (var i = 0; i < count; i++)
        {
            Widen(program, hmtx.Offset + (i * 4), units);
        }

        Widen(program, hhea.Offset + GreatestAdvanceAt, units);
        Seal(program, hmtx);
        Seal(program, hhea);
        BinaryPrimitives.WriteUInt32BigEndian(program.AsSpan(head.Offset + AdjustmentAt), 0);
        var adjustment = unchecked(WholeFile - Sum(program));
        BinaryPrimitives.WriteUInt32BigEndian(program.AsSpan(head.Offset + AdjustmentAt), adjustment);
    }

    private static void Widen(byte[] program, int at, int units)
    {
        var advance = BinaryPrimitives.ReadUInt16BigEndian(program.AsSpan(at));
        if (advance > 0)
        {
            BinaryPrimitives.WriteUInt16BigEndian(program.AsSpan(at), (ushort)Math.Min(advance + units, ushort.MaxValue));
        }
    }

    private static void Seal(byte[] program, Table table) =>
        BinaryPrimitives.WriteUInt32BigEndian(program.AsSpan(table.Entry + 4), Sum(program.AsSpan(table.Offset, table.Length)));

    private static Table Find(byte[] program, string tag)
    {
        var count = program.Length < DirectoryStart ? 0 : BinaryPrimitives.ReadUInt16BigEndian(program.AsSpan(4));
        for (var i = 0; i < count; i++)
        {
            var entry = DirectoryStart + (i * DirectoryEntry);
            if (System.Text.Encoding.ASCII.GetString(program, entry, 4) == tag)
            {
                return new Table(
                    entry,
                    BinaryPrimitives.ReadInt32BigEndian(program.AsSpan(entry + 8)),
                    BinaryPrimitives.ReadInt32BigEndian(program.AsSpan(entry + 12)));
            }
        }

        throw new InvalidDataException($"The table {tag} is missing");
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var i = 0; i < bytes.Length; i++)
        {
            unchecked
            {
                sum += (uint)bytes[i] << (24 - (8 * (i % 4)));
            }
        }

        return sum;
    }

    /// <summary>Where a table lies.</summary>
    private sealed record Table(int Entry, int Offset, int Length);
}
