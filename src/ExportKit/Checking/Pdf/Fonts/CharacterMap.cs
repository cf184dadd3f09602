namespace ExportKit.Checking.Pdf.Fonts;

/// <summary>A map from characters to glyphs (the table <c>cmap</c>).</summary>
/// <param name="bytes">The font program.</param>
/// <param name="platform">The platform that it is for.</param>
/// <param name="encoding">The platform's encoding.</param>
/// <param name="at">Where it starts.</param>
internal sealed class CharacterMap(FontBytes bytes, int platform, int encoding, long at)
{
    /// <summary>The platform that it is for.</summary>
    public int Platform { get; } = platform;

    /// <summary>The platform's encoding.</summary>
    public int Encoding { get; } = encoding;

    /// <summary>Whether its form is one that is read here.</summary>
    public bool IsKnown => bytes.U16(at) is 0 or 4 or 6 or 12;

    /// <summary>The glyph of a character; 0 for none.</summary>
    /// <param name="character">The character or code.</param>
    public int Glyph(int character) => bytes.U16(at) switch
    {
        0 => character is >= 0 and < 256 ? bytes.U8(at + 6 + character) : 0,
        4 => Segment(character),
        6 => Trimmed(character),
        12 => Group(character),
        _ => 0,
    };

    private int Segment(int character)
    {
        var length = bytes.U16(at + 6);
        for (var i = 0; i < length; i += 2)
        {
            if (character > bytes.U16(at + 14 + i))
            {
                continue;
            }

            var start = bytes.U16(at + 16 + length + i);
            if (character < start)
            {
                return 0;
            }

            var delta = bytes.U16(at + 16 + (2L * length) + i);
            var place = at + 16 + (3L * length) + i;
            var offset = bytes.U16(place);
            if (offset == 0)
            {
                return (character + delta) & 0xFFFF;
            }

            var glyph = bytes.U16(place + offset + (2L * (character - start)));
            return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
        }

        return 0;
    }

    private int Trimmed(int character)
    {
        var index = character - bytes.U16(at + 6);
        return index >= 0 && index < bytes.U16(at + 8) ? bytes.U16(at + 10 + (2L * index)) : 0;
    }

    private int Group(int character)
    {
        var (low, high) = (0L, Math.Min(bytes.U32(at + 12), bytes.Length / 12) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var group = at + 16 + (12 * middle);
            if (character < bytes.U32(group))
            {
                high = middle - 1;
            }
            else if (character > bytes.U32(group + 4))
            {
                low = middle + 1;
            }
            else
            {
                return (int)Math.Min(bytes.U32(group + 8) + (character - bytes.U32(group)), int.MaxValue);
            }
        }

        return 0;
    }
}
