using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>Writes the map from codes to text (ISO 32000-1, 9.10.3).</summary>
internal static class ToUnicodeMap
{
    private const int MostInBlock = 100;

    /// <summary>Writes a map.</summary>
    /// <param name="texts">Each code with its text, which must not be empty.</param>
    public static PdfStream Write(IEnumerable<(ushort Code, string Text)> texts)
    {
        var map = new ByteBuffer(4096);
        map.Write("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"u8);
        map.Write("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"u8);
        map.Write("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"u8);
        map.Write("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"u8);
        foreach (var block in texts.OrderBy(pair => pair.Code).Chunk(MostInBlock))
        {
            map.WriteInteger(block.Length);
            map.Write(" beginbfchar\n"u8);
            foreach (var (code, text) in block)
            {
                WriteHex(map, (char)code);
                map.WriteByte((byte)' ');
                WriteHex(map, text);
                map.WriteByte((byte)'\n');
            }

            map.Write("endbfchar\n"u8);
        }

        map.Write("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"u8);
        return new PdfStream(new PdfDictionary(), map.ToArray());
    }

    private static void WriteHex(ByteBuffer map, params ReadOnlySpan<char> units)
    {
        map.WriteByte((byte)'<');
        foreach (var unit in units)
        {
            map.WriteHex((byte)(unit >> 8));
            map.WriteHex((byte)unit);
        }

        map.WriteByte((byte)'>');
    }
}
