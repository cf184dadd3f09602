using System.Text;
using ExportKit.Checking.Pdf.Cos;

namespace ExportKit.Checking.Pdf.Fonts;

/// <summary>A code within a string that is shown.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Value">Its value.</param>
/// <param name="Cid">The CID that it selects in a composite font; its value in others; -1 where that is not known.</param>
internal readonly record struct FontCode(int Start, int Length, int Value, int Cid);

/// <summary>How strings of a font fall into codes: a byte each, or as the CMap of a composite font says (ISO 32000-1, 9.7.5).</summary>
internal sealed class FontCodes
{
    private readonly CMap? _map;
    private readonly bool _isSimple;
    private readonly bool _isIdentity;

    private FontCodes(string? name, CMap? map, bool isSimple, int? writingMode)
    {
        Name = name;
        _map = map;
        _isSimple = isSimple;
        _isIdentity = name is "Identity-H" or "Identity-V";
        IsVertical = !isSimple && (name is not null ? name.EndsWith("-V", StringComparison.Ordinal) || name == "V" : (map?.WritingMode ?? writingMode) == 1);
    }

    /// <summary>The name of the CMap; null where it is embedded, or the font is simple.</summary>
    public string? Name { get; }

    /// <summary>The CMap that the file holds; null for none.</summary>
    public CMap? Embedded => _map;

    /// <summary>Whether the CMap is for vertical writing.</summary>
    public bool IsVertical { get; }

    /// <summary>Whether the CIDs of codes are known here: those of predefined CMaps other than the identity are not.</summary>
    public bool KnowsCids => _isSimple || _isIdentity || _map is { Base: null };

    /// <summary>Reads the encoding of a font.</summary>
    /// <param name="file">The file.</param>
    /// <param name="font">The font dictionary.</param>
    /// <param name="isComposite">Whether the font is composite.</param>
    public static FontCodes Read(CosFile file, CosDictionary font, bool isComposite)
    {
        if (!isComposite)
        {
            return new FontCodes(null, null, true, null);
        }

        return file.Get(font, "Encoding") switch
        {
            CosName name => new FontCodes(name.Value, null, false, null),
            CosStream { Data: { } data } stream => new FontCodes(null, CMap.Read(data), false, file.Whole(stream.Dictionary, "WMode")),
            _ => new FontCodes("Identity-H", null, false, null),
        };
    }

    /// <summary>The code at a place of a string.</summary>
    /// <param name="shown">The string.</param>
    /// <param name="at">The place, before the string's end.</param>
    public FontCode Next(byte[] shown, int at)
    {
        var length = Math.Min(LengthAt(shown, at), shown.Length - at);
        var value = 0;
        for (var i = 0; i < length; i++)
        {
            value = (value << 8) | shown[at + i];
        }

        var cid = _isSimple || _isIdentity ? value : _map?.Cid(shown.AsSpan(at, length)) ?? (_map is { Base: null } ? 0 : -1);
        return new FontCode(at, length, value, cid);
    }

    /// <summary>The text of a code by the CMap's own name; null where the name says nothing.</summary>
    /// <param name="shown">The string that it stands in.</param>
    /// <param name="code">The code.</param>
    public string? Text(byte[] shown, FontCode code) =>
        Name is not null && (Name.Contains("-UCS2-", StringComparison.Ordinal) || Name.Contains("-UTF16-", StringComparison.Ordinal))
            ? Encoding.BigEndianUnicode.GetString(shown, code.Start, code.Length)
            : null;

    private int LengthAt(byte[] shown, int at)
    {
        if (_isSimple)
        {
            return 1;
        }

        if (_map is { HasSpaces: true })
        {
            return _map.CodeLength(shown.AsSpan(at));
        }

        // The predefined CMaps mix lengths where they are made for an encoding of a system; the Unicode ones have two bytes, or four.
        return Name is not null && Name.Contains("-UTF16-", StringComparison.Ordinal) && shown[at] is >= 0xD8 and <= 0xDB ? 4
            : Name is not null && IsMixed(Name) && shown[at] < 0x81 ? 1
            : 2;
    }

    private static bool IsMixed(string name) =>
        !name.StartsWith("Identity", StringComparison.Ordinal) && !name.StartsWith("Uni", StringComparison.Ordinal) && name is not ("H" or "V");
}
