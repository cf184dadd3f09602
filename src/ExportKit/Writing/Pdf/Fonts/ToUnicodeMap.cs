using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>Writes the map from codes to text (ISO 32000-1, 9.10.3).</summary>
internal static class ToUnicodeMap
{
    private const int MostInBlock = 100;

    /// <summary>Writes a map.</summary>
    /// <param name="codes">The codes, rising.</param>
    /// <param name="texts">The text of each, not empty.</param>
    public static PdfStream Write(ushort[] codes, string[] texts)
    {
        var map = new ByteBuffer(4096);
        map.Write("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"u8);
        map.Write("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"u8);
        map.Write("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"u8);
        map.Write("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"u8);
        for (var start = 0; start < codes.Length; start += MostInBlock)
        {
            var end = Math.Min(start + MostInBlock, codes.Length);
            map.WriteInteger(end - start);
            map.Write(" beginbfchar\n"u8);
            for (var i = start; i < end; i++)
            {
                WriteHex(map, (char)codes[i]);
                map.WriteByte((byte)' ');
                WriteHex(map, texts[i]);
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
