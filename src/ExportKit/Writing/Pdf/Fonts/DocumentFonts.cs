using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>The fonts of one document. First all lines that will be drawn are given to <see cref="Use"/>, then <see cref="TrySubset"/>
/// makes the subsets, then lines are drawn with them.</summary>
internal sealed class DocumentFonts
{
    /// <summary>The fonts in use, in the order in which they were first used; empty before <see cref="TrySubset"/>.</summary>
    public ImmutableArray<EmbeddedFont> Fonts => throw new NotSupportedException();

    /// <summary>The font that a face became.</summary>
    /// <param name="face">A face that was used.</param>
    public EmbeddedFont this[FontFace face] => throw new NotSupportedException();

    /// <summary>Notes the glyphs of a line that will be drawn.</summary>
    /// <param name="line">The line.</param>
    public void Use(TextLine line) => throw new NotSupportedException();

    /// <summary>Makes the subsets.</summary>
    /// <param name="diagnostics">Takes what failed, with its code.</param>
    /// <returns>Whether every font was made; if not, no PDF can be.</returns>
    public bool TrySubset(DiagnosticBag diagnostics) => throw new NotSupportedException();
}
