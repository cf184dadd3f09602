namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>A face as a document uses it.</summary>
/// <param name="Face">The face.</param>
/// <param name="Widening">By how many font units each glyph is wider than in the face, for letters that stand apart.</param>
internal sealed record FontUse(FontFace Face, int Widening);
