using ExportKit.Limits;
using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Icu;

namespace ExportKit.Writing.Pdf.Text;

/// <summary>What a document's paragraphs share, to be shaped and broken.</summary>
/// <param name="runs">Shapes runs.</param>
/// <param name="texts">Knows what each glyph stands for.</param>
/// <param name="budget">The time and memory of the page; null where it may take any.</param>
internal sealed class ShapingTools(RunShaper runs, GlyphTexts texts, PageBudget? budget)
{
    /// <summary>The time and memory of the page; null where it may take any.</summary>
    public PageBudget? Budget => budget;

    /// <summary>Shapes runs.</summary>
    public RunShaper Runs => runs;

    /// <summary>Knows what each glyph stands for.</summary>
    public GlyphTexts Texts => texts;

    /// <summary>Orders runs; null as long as no paragraph has needed it.</summary>
    public IcuBidi? Bidi { get; set; }
}
