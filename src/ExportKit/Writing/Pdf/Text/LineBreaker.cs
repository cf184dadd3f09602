namespace ExportKit.Writing.Pdf.Text;

/// <summary>Breaks shaped paragraphs into lines: left as they come, no hyphenation.</summary>
internal static class LineBreaker
{
    /// <summary>Breaks a paragraph. A word wider than the measure is parted between grapheme clusters; nothing is lost.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="width">The measure in points.</param>
    /// <param name="firstLineIndent">By how many points the first line is shorter; negative where it is longer.</param>
    /// <returns>The lines from top to bottom; none for a paragraph without items.</returns>
    public static IReadOnlyList<TextLine> Break(ShapedParagraph paragraph, double width, double firstLineIndent = 0) =>
        throw new NotSupportedException();
}
