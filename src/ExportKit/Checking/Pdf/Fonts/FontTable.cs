using ExportKit.Checking.Pdf.Cos;

namespace ExportKit.Checking.Pdf.Fonts;

/// <summary>The fonts of a file, each read once.</summary>
/// <param name="file">The file.</param>
internal sealed class FontTable(CosFile file)
{
    private readonly Dictionary<CosDictionary, PdfFont> _fonts = new(ReferenceEqualityComparer.Instance);

    /// <summary>The fonts that were asked for, in that order.</summary>
    public List<PdfFont> All { get; } = [];

    /// <summary>The font that a value is; null where it is none.</summary>
    /// <param name="value">A font dictionary, or a reference to one.</param>
    public PdfFont? Get(CosValue value)
    {
        if (file.AsDictionary(value) is not { } dictionary)
        {
            return null;
        }

        if (!_fonts.TryGetValue(dictionary, out var font))
        {
            font = PdfFont.Read(file, dictionary, (value as CosReference)?.Number ?? 0);
            _fonts.Add(dictionary, font);
            All.Add(font);
        }

        return font;
    }
}
