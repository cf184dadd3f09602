using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>Reads lists of transformations (CSS Transforms 1, 8).</summary>
internal static class SvgTransform
{
    /// <summary>The matrix of a list.</summary>
    /// <param name="text">The list; null for none.</param>
    public static PdfMatrix Of(string? text)
    {
        var matrix = PdfMatrix.Identity;
        var rest = text.AsSpan().Trim();
        while (rest.Length > 0)
        {
            var open = rest.IndexOf('(');
            var close = rest.IndexOf(')');
            if (open < 0 || close < open || One(rest[..open].Trim(" \t\r\n,").ToString(), SvgNumbers.All(Plain(rest[(open + 1)..close]))) is not { } next)
            {
                return PdfMatrix.Identity;
            }

            // The first of the list is the outermost.
            matrix = next.Then(matrix);
            rest = rest[(close + 1)..].TrimStart(" \t\r\n,");
        }

        return matrix;
    }

    /// <summary>A matrix that moves.</summary>
    /// <param name="x">Across.</param>
    /// <param name="y">Down.</param>
    public static PdfMatrix Translate(double x, double y) => new(1, 0, 0, 1, x, y);

    /// <summary>A matrix that scales.</summary>
    /// <param name="x">Across.</param>
    /// <param name="y">Down.</param>
    public static PdfMatrix Scale(double x, double y) => new(x, 0, 0, y, 0, 0);

    // The style property has units where the attribute has none; those of pixels and degrees are the attribute's own.
    private static string Plain(ReadOnlySpan<char> arguments) =>
        arguments.ToString().Replace("px", " ", StringComparison.Ordinal).Replace("deg", " ", StringComparison.Ordinal);

    private static PdfMatrix? One(string name, List<double> n) => (name, n.Count) switch
    {
        ("matrix", 6) => new PdfMatrix(n[0], n[1], n[2], n[3], n[4], n[5]),
        ("translate", 1 or 2) => Translate(n[0], n.Count == 2 ? n[1] : 0),
        ("translateX", 1) => Translate(n[0], 0),
        ("translateY", 1) => Translate(0, n[0]),
        ("scale", 1 or 2) => Scale(n[0], n.Count == 2 ? n[1] : n[0]),
        ("scaleX", 1) => Scale(n[0], 1),
        ("scaleY", 1) => Scale(1, n[0]),
        ("rotate", 1) => Rotate(n[0]),
        ("rotate", 3) => Translate(-n[1], -n[2]).Then(Rotate(n[0])).Then(Translate(n[1], n[2])),
        ("skewX", 1) => new PdfMatrix(1, 0, Math.Tan(n[0] * Math.PI / 180), 1, 0, 0),
        ("skewY", 1) => new PdfMatrix(1, Math.Tan(n[0] * Math.PI / 180), 0, 1, 0, 0),
        _ => null,
    };

    private static PdfMatrix Rotate(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return new PdfMatrix(cos, sin, -sin, cos, 0, 0);
    }
}
