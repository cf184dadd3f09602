namespace ExportKit.Writing.Pdf.Syntax;

/// <summary>A rectangle in points, as PDF gives it.</summary>
/// <param name="Left">The left edge.</param>
/// <param name="Bottom">The lower edge.</param>
/// <param name="Right">The right edge.</param>
/// <param name="Top">The upper edge.</param>
internal readonly record struct PdfRectangle(double Left, double Bottom, double Right, double Top)
{
    /// <summary>The rectangle as an object.</summary>
    public PdfArray ToArray() => PdfArray.Of(Left, Bottom, Right, Top);
}
