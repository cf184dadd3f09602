using ExportKit.Checking.Pdf.Cos;

namespace ExportKit.Checking.Pdf.Fonts;

/// <summary>The widths that a font's dictionary gives (ISO 32000-1, 9.2.4 and 9.7.4.3).</summary>
internal sealed class FontWidths
{
    private const int MaxWidths = 1 << 16;

    private readonly Dictionary<int, double> _widths = [];
    private double? _other;

    /// <summary>What a width is multiplied with to be a share of the font's size.</summary>
    public double Unit { get; private set; } = 0.001;

    /// <summary>Reads the widths of a font.</summary>
    /// <param name="file">The file.</param>
    /// <param name="font">The font.</param>
    public static FontWidths Read(CosFile file, PdfFont font)
    {
        var widths = new FontWidths();
        if (font.Descendant is { } descendant)
        {
            widths._other = file.Number(descendant, "DW") ?? 1000;
            widths.ReadComposite(file, file.Items(descendant, "W"));
            return widths;
        }

        widths.ReadSimple(file, font);
        if (font.Subtype == "Type3" && file.Get(font.Dictionary, "FontMatrix") is CosArray { Items: [CosNumber scale, ..] })
        {
            widths.Unit = scale.Value;
        }

        return widths;
    }

    /// <summary>The width of a code or CID; null where the dictionary gives none.</summary>
    /// <param name="code">The code of a simple font, the CID of a composite one.</param>
    public double? Of(int code) => _widths.TryGetValue(code, out var width) ? width : _other;

    private void ReadSimple(CosFile file, PdfFont font)
    {
        var first = file.Whole(font.Dictionary, "FirstChar") ?? 0;
        var items = file.Items(font.Dictionary, "Widths");
        for (var i = 0; i < items.Count && i < 256; i++)
        {
            if (file.Resolve(items[i]) is CosNumber width)
            {
                _widths[first + i] = width.Value;
            }
        }

        if (items.Count > 0 && font.Descriptor is { } descriptor)
        {
            _other = file.Number(descriptor, "MissingWidth") ?? 0;
        }
    }

    private void ReadComposite(CosFile file, IReadOnlyList<CosValue> items)
    {
        for (var i = 0; i + 1 < items.Count;)
        {
            var first = (file.Resolve(items[i]) as CosNumber)?.Whole ?? 0;
            if (file.Resolve(items[i + 1]) is CosArray list)
            {
                for (var k = 0; k < list.Items.Count; k++)
                {
                    Set(first + k, file.Resolve(list.Items[k]));
                }

                i += 2;
                continue;
            }

            var last = (file.Resolve(items[i + 1]) as CosNumber)?.Whole ?? first;
            for (var cid = first; i + 2 < items.Count && cid <= last && _widths.Count < MaxWidths; cid++)
            {
                Set(cid, file.Resolve(items[i + 2]));
            }

            i += 3;
        }
    }

    private void Set(int cid, CosValue? width)
    {
        if (width is CosNumber number && _widths.Count < MaxWidths)
        {
            _widths[cid] = number.Value;
        }
    }
}
