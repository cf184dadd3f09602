using System.Text;

namespace ExportKit.Tests.PdfReading;

/// <summary>A font as far as its text goes: codes to characters by its ToUnicode map alone.</summary>
internal sealed class PdfFont
{
    /// <summary>What stands for a code that the font does not explain.</summary>
    public const char Unknown = '\uFFFD';

    private readonly ToUnicodeMap? _map;
    private readonly int _codeLength;

    private PdfFont(string name, ToUnicodeMap? map, int codeLength)
    {
        Name = name;
        _map = map;
        _codeLength = codeLength;
    }

    /// <summary>The name, such as <c>ABCDEF+NotoSans-Regular</c>.</summary>
    public string Name { get; }

    /// <summary>Reads a font dictionary.</summary>
    public static PdfFont Read(PdfFile file, PdfDictionary font)
    {
        var map = file.Get(font, "ToUnicode") is PdfStream stream ? ToUnicodeMap.Read(file.Decode(stream)) : null;
        var isComposite = file.Name(font, "Subtype") == "Type0";
        var isIdentity = file.Name(font, "Encoding") is "Identity-H" or "Identity-V";

        // Other CMaps than Identity have codes of several lengths: their ToUnicode map says which (0 here).
        var length = !isComposite ? 1 : isIdentity ? 2 : 0;
        return new PdfFont(file.Name(font, "BaseFont") ?? "", map, length);
    }

    /// <summary>The text of a string that is shown; <see cref="Unknown"/> where the font does not say.</summary>
    public string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        while (bytes.Length > 0)
        {
            var length = Math.Min(LengthOf(bytes), bytes.Length);
            text.Append(_map?.Find(bytes[..length]) ?? Unknown.ToString());
            bytes = bytes[length..];
        }

        return text.ToString();
    }

    private int LengthOf(ReadOnlySpan<byte> bytes)
    {
        if (_codeLength > 0)
        {
            return _codeLength;
        }

        foreach (var length in _map?.CodeLengths ?? [])
        {
            if (length <= bytes.Length && _map!.IsCode(bytes[..length]))
            {
                return length;
            }
        }

        return 1;
    }
}
