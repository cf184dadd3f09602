namespace ExportKit.Writing.Pdf.Text;

/// <summary>One item of a paragraph, in logical order.</summary>
/// <param name="Owner">What the item belongs to (a node of the tag tree); handed on to its runs as it is. No run crosses a border
/// of two items.</param>
internal abstract record ParagraphItem(object? Owner);

/// <summary>A stretch of text in one style. White-space characters are shown as they are, line feeds and tabs as spaces.</summary>
/// <param name="Text">The text in logical order.</param>
/// <param name="Style">How it is set.</param>
/// <param name="Owner">What it belongs to.</param>
internal sealed record TextSpan(string Text, TextStyle Style, object? Owner = null) : ParagraphItem(Owner);

/// <summary>Something that stands in the line like a letter: a small picture. It is U+FFFC to line breaking and bidi.</summary>
/// <param name="Width">How wide, in points.</param>
/// <param name="Ascent">How high above the baseline, in points.</param>
/// <param name="Descent">How deep below the baseline, in points, positive downwards.</param>
/// <param name="Owner">What it belongs to.</param>
internal sealed record InlineBox(double Width, double Ascent, double Descent, object? Owner = null) : ParagraphItem(Owner);

/// <summary>An end of line that the article asks for. It becomes a space at the line's end where none stands there, so that the
/// words on both sides stay two words to who reads the text.</summary>
/// <param name="Owner">What the space belongs to.</param>
internal sealed record ForcedBreak(object? Owner = null) : ParagraphItem(Owner);
