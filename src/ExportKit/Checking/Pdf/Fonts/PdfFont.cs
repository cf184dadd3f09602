using System.Text;
using ExportKit.Checking.Pdf.Content;
using ExportKit.Checking.Pdf.Cos;

namespace ExportKit.Checking.Pdf.Fonts;

/// <summary>A font of a file (ISO 32000-1, 9.5 to 9.8): what its codes are, stand for, and how wide they are.</summary>
internal sealed class PdfFont
{
    /// <summary>What stands for a code that the font does not explain.</summary>
    public const string Unknown = "\uFFFD";

    private readonly CosFile _file;
    private readonly CMap? _toUnicode;
    private readonly FontWidths _widths;
    private readonly string?[]? _names;
    private readonly Lazy<FontProgram?> _program;

    private PdfFont(CosFile file, CosDictionary dictionary, int number)
    {
        _file = file;
        Dictionary = dictionary;
        Number = number;
        Subtype = file.Name(dictionary, "Subtype") ?? "";
        Name = file.Name(dictionary, "BaseFont") ?? file.Name(dictionary, "Name") ?? "";
        Descendant = Subtype == "Type0" && file.Items(dictionary, "DescendantFonts") is [var first, ..] ? file.AsDictionary(first) : null;
        Descriptor = file.Dictionary(Descendant ?? dictionary, "FontDescriptor");
        Codes = FontCodes.Read(file, dictionary, IsComposite);
        _toUnicode = file.Stream(dictionary, "ToUnicode")?.Data is { } map ? CMap.Read(map) : null;
        _widths = FontWidths.Read(file, this);
        _names = IsComposite ? null : FontEncoding.Names(file, this);
        _program = new Lazy<FontProgram?>(() => ProgramStream?.Data is { } bytes ? FontProgram.Read(bytes) : null);
    }

    /// <summary>Its dictionary.</summary>
    public CosDictionary Dictionary { get; }

    /// <summary>The number of its object; 0 where it is a direct object.</summary>
    public int Number { get; }

    /// <summary>Its kind: <c>Type0</c>, <c>Type1</c>, <c>TrueType</c>, <c>Type3</c>, <c>MMType1</c>.</summary>
    public string Subtype { get; }

    /// <summary>Its name, such as <c>ABCDEF+NotoSans-Regular</c>.</summary>
    public string Name { get; }

    /// <summary>The CIDFont of a composite font; null for others.</summary>
    public CosDictionary? Descendant { get; }

    /// <summary>Its descriptor, that of its CIDFont where it is composite; null for none.</summary>
    public CosDictionary? Descriptor { get; }

    /// <summary>How strings fall into codes.</summary>
    public FontCodes Codes { get; }

    /// <summary>Whether it is composite (9.7).</summary>
    public bool IsComposite => Subtype == "Type0";

    /// <summary>Whether its glyphs stand one below the other.</summary>
    public bool IsVertical => Codes.IsVertical;

    /// <summary>Whether its descriptor says that it is symbolic (9.8.2).</summary>
    public bool IsSymbolic => Descriptor is not null && ((_file.Whole(Descriptor, "Flags") ?? 0) & 4) != 0;

    /// <summary>Whether it has a ToUnicode CMap that can be read.</summary>
    public bool HasToUnicode => _toUnicode is not null;

    /// <summary>Reads a font dictionary.</summary>
    /// <param name="file">The file.</param>
    /// <param name="font">The dictionary.</param>
    /// <param name="number">The number of its object.</param>
    public static PdfFont Read(CosFile file, CosDictionary font, int number) => new(file, font, number);

    /// <summary>The font program that is embedded; null where none is.</summary>
    public CosStream? ProgramStream => Descriptor is null ? null
        : _file.Stream(Descriptor, "FontFile") ?? _file.Stream(Descriptor, "FontFile2") ?? _file.Stream(Descriptor, "FontFile3");

    /// <summary>The font program; null where none is embedded, or its form is not known.</summary>
    public FontProgram? Program => _program.Value;

    /// <summary>The text of a string that is shown; <see cref="Unknown"/> for codes that the font does not explain.</summary>
    /// <param name="shown">The string's bytes.</param>
    public string Text(byte[] shown)
    {
        var text = new StringBuilder();
        for (var at = 0; at < shown.Length;)
        {
            var code = Codes.Next(shown, at);
            text.Append(Text(shown, code) ?? Unknown);
            at += code.Length;
        }

        return text.ToString();
    }

    /// <summary>The text of a code; null where the font does not say (9.10.2).</summary>
    /// <param name="shown">The string that it stands in.</param>
    /// <param name="code">The code.</param>
    public string? Text(byte[] shown, FontCode code)
    {
        if (ToUnicode(shown, code) is { } mapped)
        {
            return mapped;
        }

        return IsComposite ? Codes.Text(shown, code) : NameOf(code.Value) is { } name ? GlyphNames.Text(name) : null;
    }

    /// <summary>The text that the ToUnicode CMap gives a code; null for none.</summary>
    /// <param name="shown">The string that it stands in.</param>
    /// <param name="code">The code.</param>
    public string? ToUnicode(byte[] shown, FontCode code)
    {
        if (_toUnicode is null)
        {
            return null;
        }

        // Some write the codes of simple fonts as two bytes.
        var found = _toUnicode.Text(shown.AsSpan(code.Start, code.Length));
        return found ?? (code.Length == 1 ? _toUnicode.Text([0, (byte)code.Value]) : null);
    }

    /// <summary>The name of the glyph of a code of a simple font; null where the font does not say.</summary>
    /// <param name="code">The code.</param>
    public string? NameOf(int code) => _names is null || code is < 0 or > 255 ? null
        : _names[code] is { } name ? name
        : Subtype == "TrueType" ? null
        : Program?.NameOf(code);

    /// <summary>The width of a code, in thousandths of the size; null where the font does not say.</summary>
    /// <param name="code">The code.</param>
    public double? Width(FontCode code) => _widths.Of(IsComposite ? code.Cid : code.Value);

    /// <summary>How far a string goes, in user space before it is stretched.</summary>
    /// <param name="shown">Its bytes.</param>
    /// <param name="state">The state that it is shown in.</param>
    public double Advance(byte[] shown, GraphicsState state)
    {
        var total = 0.0;
        for (var at = 0; at < shown.Length;)
        {
            var code = Codes.Next(shown, at);
            var width = IsVertical ? 1000 : Width(code) ?? 0;
            total += (width * _widths.Unit * state.Size) + state.CharacterSpacing;
            total += code is { Length: 1, Value: ' ' } ? state.WordSpacing : 0;
            at += code.Length;
        }

        return total;
    }
}
