namespace ExportKit.Writing.Raster;

/// <summary>One pass over an interlaced picture, or the only one over another.</summary>
/// <param name="Left">The first column.</param>
/// <param name="Top">The first row.</param>
/// <param name="StepX">From column to column.</param>
/// <param name="StepY">From row to row.</param>
/// <param name="Width">The pixels of a row in this pass.</param>
/// <param name="Height">The rows in this pass.</param>
internal readonly record struct PngPass(int Left, int Top, int StepX, int StepY, int Width, int Height);

/// <summary>The passes in which a PNG's rows come (PNG, 8.2).</summary>
internal static class PngPasses
{
    /// <summary>The passes that have pixels.</summary>
    /// <param name="header">The picture's header.</param>
    public static List<PngPass> Of(PngHeaderChunk header)
    {
        if (!header.IsInterlaced)
        {
            return [new PngPass(0, 0, 1, 1, header.Width, header.Height)];
        }

        ReadOnlySpan<(int Left, int Top, int StepX, int StepY)> adam7 =
            [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];
        var passes = new List<PngPass>();
        foreach (var (left, top, stepX, stepY) in adam7)
        {
            var width = (int)(((long)header.Width - left + stepX - 1) / stepX);
            var height = (int)(((long)header.Height - top + stepY - 1) / stepY);
            if (width > 0 && height > 0)
            {
                passes.Add(new PngPass(left, top, stepX, stepY, width, height));
            }
        }

        return passes;
    }

    /// <summary>All bytes of all rows, filter bytes included.</summary>
    /// <param name="header">The picture's header.</param>
    public static long TotalLength(PngHeaderChunk header)
    {
        var total = 0L;
        foreach (var pass in Of(header))
        {
            total += (header.RowLength(pass.Width) + 1) * pass.Height;
        }

        return total;
    }
}
