namespace ExportKit.Writing.Pdf.Layout;

/// <summary>What the columns of a table ask for, in points, at the size in which its text would like to be set.</summary>
/// <param name="Least">What each column needs: its longest word, and the space beside it.</param>
/// <param name="Liked">What each column would have without a break.</param>
/// <param name="Padding">The space beside the text of a column.</param>
internal sealed record TableWants(double[] Least, double[] Liked, double Padding)
{
    /// <summary>The greatest scale, up to 1, at which the table fits; null where even the least one is too large.</summary>
    /// <param name="width">How wide the table may be.</param>
    /// <param name="least">The least scale.</param>
    public double? ScaleFor(double width, double least)
    {
        var padding = Padding * Least.Length;
        var text = Least.Sum() - padding;
        var scale = text <= 0 ? 1 : Math.Min(1, (width - padding) / text);
        return scale >= least ? scale : null;
    }

    /// <summary>The same at another size.</summary>
    /// <param name="scale">The size, as a part of the one before.</param>
    public TableWants Scaled(double scale) => new(
        Array.ConvertAll(Least, width => ((width - Padding) * scale) + Padding),
        Array.ConvertAll(Liked, width => ((width - Padding) * scale) + Padding),
        Padding);
}
