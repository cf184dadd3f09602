namespace ExportKit.Writing.Pdf.Text;

/// <summary>A glyph and its place. All lengths are in points.</summary>
/// <param name="Id">The glyph's id in the font as it is installed; <see cref="Fonts.EmbeddedFont.MapGlyph"/> gives that in the subset.</param>
/// <param name="X">Where its origin is, to the right of the run's left edge.</param>
/// <param name="Y">Where its origin is, above the run's baseline (the style's rise not included).</param>
/// <param name="Advance">How much room it takes in the line, with kerning and added spacing. What the font says is
/// <see cref="Fonts.FontFace.Advance"/>.</param>
/// <param name="Cluster">The index in the paragraph's text of the first character that it stands for.</param>
internal readonly record struct PlacedGlyph(ushort Id, double X, double Y, double Advance, int Cluster);
