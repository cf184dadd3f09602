namespace ExportKit.Writing.Pdf.Text;

/// <summary>Glyphs of a run that together stand for a text.</summary>
/// <param name="Start">The first glyph's index in the run's glyphs.</param>
/// <param name="Count">How many glyphs.</param>
/// <param name="Text">What they stand for.</param>
/// <param name="NeedsActualText">Whether the glyphs' own ToUnicode values do not give this text, so that they must be drawn in marked
/// content <c>/Span</c> with <c>/ActualText</c> (ISO 32000-1, 14.9.4). Neighbouring glyphs that need none are one segment.</param>
internal sealed record GlyphSegment(int Start, int Count, string Text, bool NeedsActualText);
