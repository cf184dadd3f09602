namespace ExportKit.Writing.Raster;

/// <summary>The most pixels that a picture can show: 300 an inch of the largest box that the page has for it.</summary>
/// <param name="Width">Across.</param>
/// <param name="Height">Down.</param>
internal readonly record struct ImageRoom(int Width, int Height)
{
    private const double PixelsPerPoint = 300.0 / 72;

    // A picture that is only a little finer is left as it is: each change blurs.
    private const double Tolerance = 1.25;

    /// <summary>Room without an end.</summary>
    public static ImageRoom Unlimited { get; } = new(int.MaxValue, int.MaxValue);

    /// <summary>The room of a box.</summary>
    /// <param name="width">Its width in points.</param>
    /// <param name="height">Its height in points.</param>
    public static ImageRoom OfBox(double width, double height) =>
        new((int)Math.Ceiling(width * PixelsPerPoint), (int)Math.Ceiling(height * PixelsPerPoint));

    /// <summary>The room of a picture that is turned by a quarter when it is shown.</summary>
    public ImageRoom Turned() => new(Height, Width);

    /// <summary>The size to which a picture is brought.</summary>
    /// <param name="width">Its width in pixels.</param>
    /// <param name="height">Its height in pixels.</param>
    /// <returns>Its own size where it is not too fine.</returns>
    public (int Width, int Height) Fit(int width, int height)
    {
        var excess = Math.Max(width / (double)Width, height / (double)Height);
        return excess <= Tolerance ? (width, height) : (Math.Max(1, (int)Math.Round(width / excess)), Math.Max(1, (int)Math.Round(height / excess)));
    }
}
