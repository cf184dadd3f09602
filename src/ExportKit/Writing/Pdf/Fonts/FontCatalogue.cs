using ExportKit.Diagnostics;
using ExportKit.Writing.Pdf.Fonts.Native;
using ExportKit.Writing.Pdf.Fonts.OpenType;

namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>Finds the installed faces of a family, best first for a style: at the places where systems put well-known fonts, else in
/// the index of all that is installed.</summary>
/// <param name="sources">Where fonts are looked for.</param>
internal sealed class FontCatalogue(FontSources sources)
{
    private const int RegularWeight = 400;
    private const int BoldWeight = 700;
    private const int NormalWidth = 5;

    private readonly Dictionary<string, string?[]?> _places = new(StringComparer.Ordinal);
    private FontIndex? _index;

    /// <summary>Whether it is known already, without looking, that no installed font has a character.</summary>
    /// <param name="codePoint">The character.</param>
    public bool IsNowhere(int codePoint) => _index is not null && !_index.Covers(codePoint);

    /// <summary>All that is installed.</summary>
    /// <param name="diagnostics">Takes the fonts that were passed over.</param>
    public FontIndex Index(DiagnosticBag diagnostics)
    {
        _index ??= KnownFonts.Index(sources);
        foreach (var damaged in _index.Damaged)
        {
            diagnostics.Add(damaged);
        }

        return _index;
    }

    /// <summary>The faces of a family that may be embedded, best first; those of the wanted style before those that must do.</summary>
    /// <param name="family">The family.</param>
    /// <param name="bold">Whether bold is wanted.</param>
    /// <param name="italic">Whether italic is wanted.</param>
    /// <param name="diagnostics">Takes the fonts that were passed over.</param>
    public IEnumerable<FontEntry> Family(string family, bool bold, bool italic, DiagnosticBag diagnostics)
    {
        var installed = Installed(family, bold, italic, diagnostics);
        return sources.Given.IsEmpty ? installed : [.. Ranked(sources.Given.Where(entry => entry.Header.Family == family), bold, italic, diagnostics), .. installed];
    }

    private IEnumerable<FontEntry> Installed(string family, bool bold, bool italic, DiagnosticBag diagnostics)
    {
        if (!_places.TryGetValue(family, out var files))
        {
            _places[family] = files = FontPlaces.Find(sources, family);
        }

        return files is null
            ? Ranked(Index(diagnostics).Family(family), bold, italic, diagnostics)
            : AtPlace(files, family, bold, italic, diagnostics);
    }

    /// <summary>The weight at which a face serves.</summary>
    /// <param name="header">The face.</param>
    /// <param name="bold">Whether bold is wanted.</param>
    public static int WeightOf(FontHeader header, bool bold) => HarfBuzzLibrary.CanPinAxes
        ? Math.Clamp(bold ? BoldWeight : RegularWeight, header.LeastWeight, header.GreatestWeight)
        : header.Weight;

    /// <summary>Whether a face may and can be embedded; if not, says so.</summary>
    /// <param name="entry">The face.</param>
    /// <param name="diagnostics">Takes <see cref="DiagnosticCodes.FontNotEmbeddable"/>.</param>
    public static bool IsUsable(FontEntry entry, DiagnosticBag diagnostics)
    {
        if (entry.Header.Outlines == FontOutlines.None)
        {
            return false;
        }

        if (!entry.Header.MayBeEmbedded)
        {
            diagnostics.Report(
                DiagnosticCodes.FontNotEmbeddable,
                $"The font {entry.Header.PostScriptName} may not be embedded in documents and was passed over");
        }

        return entry.Header.MayBeEmbedded;
    }

    private static IEnumerable<FontEntry> AtPlace(string?[] files, string family, bool bold, bool italic, DiagnosticBag diagnostics)
    {
        foreach (var style in Styles(bold, italic))
        {
            if (files[style] is { } file && Read(file, family, diagnostics) is { } entry && IsUsable(entry, diagnostics))
            {
                yield return entry;
            }
        }
    }

    /// <summary>The styles that do, best first: 0 regular, 1 bold, 2 italic, 3 both.</summary>
    private static int[] Styles(bool bold, bool italic) => (bold, italic) switch
    {
        (false, false) => [0],
        (true, false) => [1, 0],
        (false, true) => [2, 0],
        _ => [3, 1, 0],
    };

    private static FontEntry? Read(string path, string family, DiagnosticBag diagnostics)
    {
        try
        {
            return KnownFonts.Find(path, family);
        }
        catch (Exception exception) when (FontIndex.IsOfFont(exception))
        {
            diagnostics.Add(FontIndex.DamagedFont(path, exception));
            return null;
        }
    }

    private static IEnumerable<FontEntry> Ranked(IEnumerable<FontEntry> entries, bool bold, bool italic, DiagnosticBag diagnostics) =>
        entries
            .Where(entry => entry.Header.IsItalic == italic || !entry.Header.IsItalic)
            .OrderBy(entry => Distance(entry.Header, bold, italic))
            .Where(entry => IsUsable(entry, diagnostics));

    /// <summary>How far a face is from the wanted style: width first, then slant, then weight.</summary>
    private static int Distance(FontHeader header, bool bold, bool italic) =>
        Math.Abs(header.Width - NormalWidth) * 100_000
        + (header.IsItalic == italic ? 0 : 10_000)
        + Math.Abs(WeightOf(header, bold) - (bold ? BoldWeight : RegularWeight));
}
