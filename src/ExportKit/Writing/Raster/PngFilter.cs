namespace ExportKit.Writing.Raster;

/// <summary>The filters that PNG and PDF's Predictor 15 apply to rows (PNG, 9).</summary>
internal static class PngFilter
{
    /// <summary>Undoes a row's filter in place.</summary>
    /// <param name="kind">The filter, 0 to 4.</param>
    /// <param name="row">The row without its filter byte.</param>
    /// <param name="above">The row above, unfiltered; zeros above the first.</param>
    /// <param name="distance">How far back the pixel on the left is, in bytes.</param>
    public static void Undo(byte kind, Span<byte> row, ReadOnlySpan<byte> above, int distance)
    {
        switch (kind)
        {
            case 1:
                UndoSub(row, distance);
                break;
            case 2:
                UndoUp(row, above);
                break;
            case 3:
                UndoAverage(row, above, distance);
                break;
            case 4:
                UndoPaeth(row, above, distance);
                break;
        }
    }

    /// <summary>Applies a filter to a row.</summary>
    /// <param name="kind">The filter: 0, 1, 2 or 4.</param>
    /// <param name="row">The row.</param>
    /// <param name="above">The row above; zeros above the first.</param>
    /// <param name="distance">How far back the pixel on the left is, in bytes.</param>
    /// <param name="result">Takes the filtered row.</param>
    /// <returns>How much is left: the sum of the differences from zero.</returns>
    public static long Apply(byte kind, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int distance, Span<byte> result)
    {
        var sum = 0L;
        for (var i = 0; i < row.Length; i++)
        {
            var left = i >= distance ? row[i - distance] : (byte)0;
            var value = (byte)(row[i] - kind switch
            {
                1 => left,
                2 => above[i],
                4 => Paeth(left, above[i], i >= distance ? above[i - distance] : (byte)0),
                _ => 0,
            });
            result[i] = value;
            sum += value < 128 ? value : 256 - value;
        }

        return sum;
    }

    private static void UndoSub(Span<byte> row, int distance)
    {
        for (var i = distance; i < row.Length; i++)
        {
            row[i] += row[i - distance];
        }
    }

    private static void UndoUp(Span<byte> row, ReadOnlySpan<byte> above)
    {
        for (var i = 0; i < row.Length; i++)
        {
            row[i] += above[i];
        }
    }

    private static void UndoAverage(Span<byte> row, ReadOnlySpan<byte> above, int distance)
    {
        for (var i = 0; i < row.Length; i++)
        {
            row[i] += (byte)((above[i] + (i >= distance ? row[i - distance] : 0)) / 2);
        }
    }

    private static void UndoPaeth(Span<byte> row, ReadOnlySpan<byte> above, int distance)
    {
        for (var i = 0; i < row.Length; i++)
        {
            row[i] += i >= distance ? Paeth(row[i - distance], above[i], above[i - distance]) : above[i];
        }
    }

    private static byte Paeth(byte left, byte above, byte corner)
    {
        var estimate = left + above - corner;
        var (toLeft, toAbove, toCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
