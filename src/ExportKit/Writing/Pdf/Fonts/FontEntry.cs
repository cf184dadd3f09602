using ExportKit.Writing.Pdf.Fonts.OpenType;

namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>A face that is installed.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Index">Which face of the file.</param>
/// <param name="Header">What it says of itself.</param>
/// <param name="Content">The font itself where the file holds it packed (WOFF); null where the file is the font.</param>
internal sealed record FontEntry(string Path, int Index, FontHeader Header, byte[]? Content = null);
