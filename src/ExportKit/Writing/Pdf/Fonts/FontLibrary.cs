using System.Collections.Immutable;
using System.Globalization;
using ExportKit.Diagnostics;
using ExportKit.Writing.Pdf.Fonts.Native;

namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>The fonts that are installed: finds them, chooses among them, and opens each once. May serve many documents, one after
/// another or at once.</summary>
internal sealed class FontLibrary : IDisposable
{
    private readonly Lock _gate = new();
    private readonly FontCatalogue _catalogue;
    private readonly HashSet<FontEntry> _givenUp = [];
    private readonly Dictionary<string, FontFace?> _open = new(StringComparer.Ordinal);
    private readonly Chosen?[] _chosen = new Chosen?[FontStyleKey.Count];

    private readonly string? _family;
    private readonly FontStock _stock;
    private bool _isSound;

    private FontLibrary(FontSources sources, string? family, FontStock stock)
    {
        _catalogue = new FontCatalogue(sources);
        _family = family;
        _stock = stock;
    }

    /// <summary>Opens the library: sees to the native libraries and to a font for running text.</summary>
    /// <param name="sources">Where to look.</param>
    /// <param name="diagnostics">Takes <see cref="DiagnosticCodes.NativeLibraryMissing"/>, <see cref="DiagnosticCodes.NoFont"/> or
    /// <see cref="DiagnosticCodes.FontNotFound"/>.</param>
    /// <param name="family">The family or the font file that is asked for; null for the one that serves by default.</param>
    /// <param name="stock">Has the faces that earlier documents opened; null for that of the process.</param>
    /// <returns>The library, or null where no PDF can be made.</returns>
    public static FontLibrary? Open(FontSources sources, DiagnosticBag diagnostics, string? family = null, FontStock? stock = null)
    {
        if (!HarfBuzzLibrary.TryLoad(diagnostics))
        {
            return null;
        }

        var found = family is null ? null : RequestedFamily.Find(ref sources, family, diagnostics);
        if (family is not null && found is null)
        {
            return null;
        }

        var library = new FontLibrary(sources, found, stock ?? FontStock.OfProcess);
        if (library.Choose(FontRole.Body, false, false, diagnostics) is not null)
        {
            return library;
        }

        library.Dispose();
        ReportNone(diagnostics);
        return null;
    }

    /// <summary>Uses a face no more, which turned out to be damaged.</summary>
    /// <param name="face">The face.</param>
    /// <param name="diagnostics">Takes <see cref="DiagnosticCodes.NoFont"/>.</param>
    /// <returns>Whether there is another font for running text, so that a document can be set anew.</returns>
    public bool GiveUp(FontFace face, DiagnosticBag diagnostics)
    {
        lock (_gate)
        {
            _givenUp.Add(face.Entry);
            Array.Clear(_chosen);
        }

        if (Choose(FontRole.Body, false, false, diagnostics) is not null)
        {
            return true;
        }

        ReportNone(diagnostics);
        return false;
    }

    /// <summary>The face for a role and style that serves unless it lacks a character.</summary>
    /// <param name="role">What for.</param>
    /// <param name="bold">Whether bold is wanted.</param>
    /// <param name="italic">Whether italic is wanted.</param>
    /// <param name="diagnostics">Takes the fonts that were passed over.</param>
    public FontFace Face(FontRole role, bool bold, bool italic, DiagnosticBag diagnostics) =>
        Choose(role, bold, italic, diagnostics)
        ?? Choose(FontRole.Body, bold, italic, diagnostics)
        ?? throw new InvalidOperationException("A font library without a font for running text.");

    /// <summary>A face for characters that the one for their role and style lacks.</summary>
    /// <param name="codePoints">The characters of a grapheme cluster that need a glyph.</param>
    /// <param name="script">Their script, as HarfBuzz counts it.</param>
    /// <param name="language">Their language, a BCP 47 tag; empty where unknown.</param>
    /// <param name="bold">Whether bold is wanted.</param>
    /// <param name="italic">Whether italic is wanted.</param>
    /// <param name="diagnostics">Takes the fonts that were passed over.</param>
    /// <returns>The face; null where no installed font has them all.</returns>
    public FontFace? Fallback(
        ReadOnlySpan<int> codePoints, uint script, string language, bool bold, bool italic, DiagnosticBag diagnostics)
    {
        lock (_gate)
        {
            foreach (var codePoint in codePoints)
            {
                if (_catalogue.IsNowhere(codePoint))
                {
                    return null;
                }
            }

            // Characters that a family lacks that was asked for come from the usual one where it has them.
            foreach (var family in _family is null ? FontFamilies.ForScript(script, language) : [_family, .. FontFamilies.Body, .. FontFamilies.ForScript(script, language)])
            {
                if (InFamily(family, codePoints, bold, italic, diagnostics) is { } face)
                {
                    return face;
                }
            }

            return Anywhere(codePoints, bold, italic, diagnostics);
        }
    }

    /// <summary>A family that has a character, but in colours or pixels alone; null where none is installed.</summary>
    /// <param name="codePoint">The character.</param>
    /// <param name="diagnostics">Takes the fonts that were passed over.</param>
    public string? FamilyInColour(int codePoint, DiagnosticBag diagnostics)
    {
        lock (_gate)
        {
            return _catalogue.Index(diagnostics).FamilyInColour(codePoint);
        }
    }

    /// <summary>Says that the documents that this library served came to their ends: its faces may serve others. Without that they are
    /// closed, since a face for which there was not enough memory may be damaged.</summary>
    public void SaySound() => _isSound = true;

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var face in _open.Values)
            {
                if (_isSound && face is not null && _givenUp.Count == 0)
                {
                    _stock.GiveBack(face);
                }
                else
                {
                    face?.Dispose();
                }
            }

            _open.Clear();
            Array.Clear(_chosen);
        }
    }

    private static void ReportNone(DiagnosticBag diagnostics) => diagnostics.Report(
        DiagnosticCodes.NoFont,
        "No font was found that a PDF can be set in",
        null,
        "Debian and Ubuntu: apt install fonts-noto-core. Fedora: dnf install google-noto-sans-fonts. macOS: brew install --cask font-noto-sans. "
        + "Windows: install Noto Sans for all users.");

    private FontFace? Choose(FontRole role, bool bold, bool italic, DiagnosticBag diagnostics)
    {
        lock (_gate)
        {
            var chosen = _chosen[FontStyleKey.Of(role, bold, italic)] ??= Search(role, bold, italic);
            foreach (var diagnostic in chosen.Diagnostics)
            {
                diagnostics.Add(diagnostic);
            }

            return chosen.Face;
        }
    }

    private Chosen Search(FontRole role, bool bold, bool italic)
    {
        var diagnostics = new DiagnosticBag();
        foreach (var family in role == FontRole.Monospace ? FontFamilies.Monospace : _family is null ? FontFamilies.Body : [_family, .. FontFamilies.Body])
        {
            if (InFamily(family, [' ', 'a'], bold, italic, diagnostics) is { } face)
            {
                return new Chosen(face, diagnostics.ToImmutable());
            }
        }

        var any = role == FontRole.Body ? Anywhere([' ', 'a', 'A', '0', '.'], bold, italic, diagnostics) : null;
        return new Chosen(any, diagnostics.ToImmutable());
    }

    private FontFace? InFamily(string family, ReadOnlySpan<int> codePoints, bool bold, bool italic, DiagnosticBag diagnostics)
    {
        foreach (var entry in _catalogue.Family(family, bold, italic, diagnostics))
        {
            if (OpenFace(entry, bold, diagnostics) is { } face && CoversAll(face, codePoints))
            {
                return face;
            }
        }

        return null;
    }

    private FontFace? Anywhere(ReadOnlySpan<int> codePoints, bool bold, bool italic, DiagnosticBag diagnostics)
    {
        foreach (var family in _catalogue.Index(diagnostics).FamiliesWith(codePoints))
        {
            if (InFamily(family, codePoints, bold, italic, diagnostics) is { } face)
            {
                return face;
            }
        }

        return null;
    }

    private FontFace? OpenFace(FontEntry entry, bool bold, DiagnosticBag diagnostics)
    {
        if (_givenUp.Contains(entry))
        {
            return null;
        }

        var weight = FontCatalogue.WeightOf(entry.Header, bold);
        var key = string.Join('|', entry.Path, entry.Index.ToString(CultureInfo.InvariantCulture), weight.ToString(CultureInfo.InvariantCulture));
        if (_open.TryGetValue(key, out var face))
        {
            return face;
        }

        try
        {
            face = _stock.Take(entry, weight);
        }
        catch (Exception exception) when (FontIndex.IsOfFont(exception))
        {
            diagnostics.Add(FontIndex.DamagedFont(entry.Path, exception));
        }

        _open[key] = face;
        return face;
    }

    private static bool CoversAll(FontFace face, ReadOnlySpan<int> codePoints)
    {
        foreach (var codePoint in codePoints)
        {
            if (!face.Draws(codePoint))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What came of a choice, with what is to be said of it in each document.</summary>
    private sealed record Chosen(FontFace? Face, ImmutableArray<Diagnostic> Diagnostics);
}
