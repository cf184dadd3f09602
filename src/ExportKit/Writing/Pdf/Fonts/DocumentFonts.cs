using System.Collections.Immutable;
using System.Globalization;
using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Writing.Pdf.Syntax;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>The fonts of one document. First all lines that will be drawn are given to <see cref="Use"/>, then <see cref="TrySubset"/>
/// makes the subsets, then lines are drawn with them, then <see cref="WriteTo"/> adds them to the file.</summary>
internal sealed class DocumentFonts
{
    private readonly List<FontUse> _order = [];
    private readonly Dictionary<FontUse, GlyphSet> _glyphs = [];
    private readonly Dictionary<FontUse, EmbeddedFont> _fonts = [];

    /// <summary>What each glyph stands for.</summary>
    public GlyphTexts Texts { get; } = new();

    /// <summary>The fonts in use, in the order in which they were first used; empty before <see cref="TrySubset"/>.</summary>
    public ImmutableArray<EmbeddedFont> Fonts { get; private set; } = [];

    /// <summary>The face of which no subset could be made; null where there is none.</summary>
    public FontFace? Broken { get; private set; }

    /// <summary>The font that a face became.</summary>
    /// <param name="use">A face, as it was used.</param>
    public EmbeddedFont this[FontUse use] => _fonts[use];

    /// <summary>Notes the glyphs of a line that will be drawn.</summary>
    /// <param name="line">The line.</param>
    public void Use(TextLine line)
    {
        foreach (var run in line.LogicalRuns)
        {
            if (run.Font is not { } use)
            {
                continue;
            }

            if (!_glyphs.TryGetValue(use, out var glyphs))
            {
                _glyphs[use] = glyphs = new GlyphSet(use.Face.GlyphCount);
                _order.Add(use);
            }

            foreach (var glyph in run.Glyphs)
            {
                glyphs.Add(glyph.Id);
            }
        }
    }

    /// <summary>Makes the subsets.</summary>
    /// <param name="diagnostics">Takes <see cref="DiagnosticCodes.FontDamaged"/>.</param>
    /// <param name="budget">The time and memory of the page; null where it may take any.</param>
    /// <returns>Whether every font was made; if not, no PDF can be with the fonts that were chosen: <see cref="Broken"/>.</returns>
    public bool TrySubset(DiagnosticBag diagnostics, PageBudget? budget = null)
    {
        foreach (var use in _order)
        {
            budget?.Check();
            var face = use.Face;
            if (FontSubset.Make(face, _glyphs[use].ToArray(), use.Widening) is not { } subset)
            {
                diagnostics.Add(FontIndex.DamagedFont(face.Entry.Path, $"{face.PostScriptName} cannot be embedded"));
                Broken = face;
                return false;
            }

            _fonts[use] = new EmbeddedFont(use, subset, "F" + (_fonts.Count + 1).ToString(CultureInfo.InvariantCulture));
        }

        Fonts = [.. _order.Select(use => _fonts[use])];
        return true;
    }

    /// <summary>Adds the fonts to a file.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The dictionary of fonts for pages' resources: each resource name with its font.</returns>
    public PdfDictionary WriteTo(PdfFile file)
    {
        var resources = new PdfDictionary();
        foreach (var font in Fonts)
        {
            resources.Add(font.ResourceName, font.WriteTo(file, Texts));
        }

        return resources;
    }
}
