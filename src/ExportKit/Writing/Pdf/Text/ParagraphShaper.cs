using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Writing.Pdf.Fonts;

namespace ExportKit.Writing.Pdf.Text;

/// <summary>Turns paragraphs into glyphs: bidi (UAX 9), scripts (UAX 24), fonts by coverage, shaping, places to break (UAX 14). One
/// serves one document: it knows which text each glyph of it stands for.</summary>
internal sealed class ParagraphShaper
{
    /// <summary>Makes a shaper.</summary>
    /// <param name="fonts">The installed fonts.</param>
    /// <param name="diagnostics">Takes characters without a glyph, fonts that failed, and a missing ICU where a text needs it: an
    /// error, and no PDF may be written.</param>
    public ParagraphShaper(FontLibrary fonts, DiagnosticBag diagnostics) => throw new NotSupportedException();

    /// <summary>Shapes a paragraph.</summary>
    /// <param name="items">Its items in logical order.</param>
    /// <param name="baseDirection">Its base direction.</param>
    public ShapedParagraph Shape(IReadOnlyList<ParagraphItem> items, TextDirection baseDirection) => throw new NotSupportedException();
}
