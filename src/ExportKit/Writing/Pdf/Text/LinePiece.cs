namespace ExportKit.Writing.Pdf.Text;

/// <summary>The part of a shaped run that lies in a line.</summary>
/// <param name="Run">The run.</param>
/// <param name="Start">The index of its first character.</param>
/// <param name="End">The index after its last character.</param>
/// <param name="Level">Its embedding level in the line.</param>
internal sealed record LinePiece(ShapedRun Run, int Start, int End, byte Level);
