using ExportKit.Checking.Pdf.Content;
using ExportKit.Checking.Pdf.Cos;

namespace ExportKit.Checking.Pdf.Rules;

/// <summary>Rules about what annotations show: their fonts alone, since the annotation itself is what is tagged.</summary>
/// <param name="glyphs">Checks the text that is shown.</param>
internal sealed class AppearanceRules(GlyphRules glyphs) : IContentVisitor
{
    /// <inheritdoc/>
    public void Open(MarkedSequence sequence)
    {
        // Marked content of an appearance is of no structure.
    }

    /// <inheritdoc/>
    public void Close(MarkedSequence sequence)
    {
        // As above.
    }

    /// <inheritdoc/>
    public void Show(ShownText text, MarkedSequence? sequence, StreamOwner owner) => glyphs.Check(text, owner.Page);

    /// <inheritdoc/>
    public void Paint(string what, MarkedSequence? sequence, StreamOwner owner)
    {
        // Only text has fonts.
    }

    /// <inheritdoc/>
    public void Form(int number, CosDictionary form, StreamOwner owner)
    {
        // What the form shows is told by itself.
    }
}
