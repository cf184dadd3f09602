using ExportKit.Model;

namespace ExportKit.Writing.Icu;

/// <summary>The bidirectional algorithm (UAX 9), by ICU.</summary>
/// <param name="icu">ICU.</param>
internal sealed unsafe class IcuBidi(IcuFunctions icu)
{
    /// <summary>The embedding level of each code unit: even from left to right, odd from right to left.</summary>
    /// <param name="text">The paragraph's text.</param>
    /// <param name="direction">Its base direction.</param>
    public byte[] Levels(string text, TextDirection direction)
    {
        var bidi = icu.BidiOpen();
        try
        {
            fixed (char* letters = text)
            {
                var error = 0;
                icu.BidiSetParagraph(bidi, letters, text.Length, direction == TextDirection.RightToLeft ? (byte)1 : (byte)0, null, &error);
                var levels = icu.BidiLevels(bidi, &error);
                return error <= 0
                    ? new ReadOnlySpan<byte>(levels, text.Length).ToArray()
                    : throw new InvalidOperationException($"ICU failed with error {error}.");
            }
        }
        finally
        {
            icu.BidiClose(bidi);
        }
    }

    /// <summary>The order in which runs stand in a line (rule L2).</summary>
    /// <param name="levels">The runs' levels in logical order.</param>
    /// <returns>For each place from left to right, the run that stands there.</returns>
    public int[] VisualOrder(byte[] levels)
    {
        var order = new int[levels.Length];
        fixed (byte* first = levels)
        fixed (int* result = order)
        {
            icu.BidiReorderVisual(first, levels.Length, result);
        }

        return order;
    }
}
