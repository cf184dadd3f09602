using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>The part of a drawing's plane that a viewport shows, and how it is fitted into it (SVG 2, 8.6 and 8.7).</summary>
/// <param name="Left">The left edge.</param>
/// <param name="Top">The upper edge.</param>
/// <param name="Width">The width.</param>
/// <param name="Height">The height.</param>
internal readonly record struct SvgViewBox(double Left, double Top, double Width, double Height)
{
    /// <summary>The box that an element gives; null where it gives none that is sound.</summary>
    /// <param name="node">The element.</param>
    public static SvgViewBox? Of(SvgNode node) =>
        SvgNumbers.All(node["viewBox"]) is [var left, var top, > 0 and var width, > 0 and var height] ? new SvgViewBox(left, top, width, height) : null;

    /// <summary>The matrix from the box to a viewport at the origin.</summary>
    /// <param name="width">The viewport's width.</param>
    /// <param name="height">The viewport's height.</param>
    /// <param name="ratio">The attribute <c>preserveAspectRatio</c>; null for the usual one.</param>
    public PdfMatrix To(double width, double height, string? ratio)
    {
        var (scaleX, scaleY) = (width / Width, height / Height);
        var words = (ratio ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var align = words.Length > 0 && words[0] != "defer" ? words[0] : "xMidYMid";
        if (align != "none")
        {
            scaleX = scaleY = words.Contains("slice") ? Math.Max(scaleX, scaleY) : Math.Min(scaleX, scaleY);
        }

        var x = Share(align, "xMin", "xMax") * (width - (Width * scaleX));
        var y = Share(align, "YMin", "YMax") * (height - (Height * scaleY));
        return new PdfMatrix(scaleX, 0, 0, scaleY, x - (Left * scaleX), y - (Top * scaleY));
    }

    private static double Share(string align, string least, string most) =>
        align.Contains(least, StringComparison.Ordinal) ? 0 : align.Contains(most, StringComparison.Ordinal) ? 1 : 0.5;
}
