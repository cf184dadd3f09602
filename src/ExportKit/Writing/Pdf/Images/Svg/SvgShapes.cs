namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>Makes paths of the basic shapes (SVG 2, 10).</summary>
internal static class SvgShapes
{
    // Four curves with control points at this distance make a circle.
    private const double Kappa = 0.5522847498307936;

    /// <summary>The path of an element.</summary>
    /// <param name="node">The element.</param>
    /// <param name="measures">What lengths refer to.</param>
    /// <returns>Null where the element is no shape; an empty path where it shows nothing.</returns>
    public static SvgPath? Of(SvgNode node, SvgMeasures measures) => node.Name switch
    {
        "path" => node["d"] is { } data ? SvgPathReader.Read(data) : new SvgPath(),
        "rect" => Rectangle(node, measures),
        "circle" => Ellipse(node, measures, Length(node, "r", measures.Diagonal, measures), null),
        "ellipse" => Ellipse(node, measures, Radius(node, "rx", measures.Width, measures), Radius(node, "ry", measures.Height, measures)),
        "line" => Line(node, measures),
        "polyline" => Polygon(node, isClosed: false),
        "polygon" => Polygon(node, isClosed: true),
        _ => null,
    };

    /// <summary>A rectangle's path.</summary>
    /// <param name="x">The left edge.</param>
    /// <param name="y">The upper edge.</param>
    /// <param name="width">The width.</param>
    /// <param name="height">The height.</param>
    public static SvgPath Rectangle(double x, double y, double width, double height)
    {
        var path = new SvgPath();
        path.MoveTo(x, y);
        path.LineTo(x + width, y);
        path.LineTo(x + width, y + height);
        path.LineTo(x, y + height);
        path.Close(x, y);
        return path;
    }

    private static double Length(SvgNode node, string name, double whole, SvgMeasures measures) =>
        SvgLength.Of(node[name], whole, measures.FontSize) ?? 0;

    private static double? Radius(SvgNode node, string name, double whole, SvgMeasures measures) =>
        SvgLength.Of(node[name], whole, measures.FontSize) is { } radius && radius >= 0 ? radius : null;

    private static SvgPath Rectangle(SvgNode node, SvgMeasures measures)
    {
        var (x, y) = (Length(node, "x", measures.Width, measures), Length(node, "y", measures.Height, measures));
        var (width, height) = (Length(node, "width", measures.Width, measures), Length(node, "height", measures.Height, measures));
        if (width <= 0 || height <= 0)
        {
            return new SvgPath();
        }

        var (givenX, givenY) = (Radius(node, "rx", measures.Width, measures), Radius(node, "ry", measures.Height, measures));
        var radiusX = Math.Min(givenX ?? givenY ?? 0, width / 2);
        var radiusY = Math.Min(givenY ?? givenX ?? 0, height / 2);
        return radiusX <= 0 || radiusY <= 0 ? Rectangle(x, y, width, height) : Rounded(new SvgBox(x, y, x + width, y + height), radiusX, radiusY);
    }

    private static SvgPath Rounded(SvgBox box, double radiusX, double radiusY)
    {
        var (left, top, right, bottom) = box;
        var (x, y) = (radiusX * (1 - Kappa), radiusY * (1 - Kappa));
        var path = new SvgPath();
        path.MoveTo(left + radiusX, top);
        path.LineTo(right - radiusX, top);
        path.CurveTo(right - x, top, right, top + y, right, top + radiusY);
        path.LineTo(right, bottom - radiusY);
        path.CurveTo(right, bottom - y, right - x, bottom, right - radiusX, bottom);
        path.LineTo(left + radiusX, bottom);
        path.CurveTo(left + x, bottom, left, bottom - y, left, bottom - radiusY);
        path.LineTo(left, top + radiusY);
        path.CurveTo(left, top + y, left + x, top, left + radiusX, top);
        path.Close(left + radiusX, top);
        return path;
    }

    private static SvgPath Ellipse(SvgNode node, SvgMeasures measures, double? radiusX, double? radiusY)
    {
        var (x, y) = (Length(node, "cx", measures.Width, measures), Length(node, "cy", measures.Height, measures));
        var (horizontal, vertical) = (radiusX ?? radiusY ?? 0, radiusY ?? radiusX ?? 0);
        return horizontal <= 0 || vertical <= 0
            ? new SvgPath()
            : Rounded(new SvgBox(x - horizontal, y - vertical, x + horizontal, y + vertical), horizontal, vertical);
    }

    private static SvgPath Line(SvgNode node, SvgMeasures measures)
    {
        var path = new SvgPath();
        path.MoveTo(Length(node, "x1", measures.Width, measures), Length(node, "y1", measures.Height, measures));
        path.LineTo(Length(node, "x2", measures.Width, measures), Length(node, "y2", measures.Height, measures));
        return path;
    }

    private static SvgPath Polygon(SvgNode node, bool isClosed)
    {
        var points = SvgNumbers.All(node["points"]);
        var path = new SvgPath();
        for (var i = 0; i + 1 < points.Count; i += 2)
        {
            if (i == 0)
            {
                path.MoveTo(points[0], points[1]);
            }
            else
            {
                path.LineTo(points[i], points[i + 1]);
            }
        }

        if (isClosed && points.Count >= 2)
        {
            path.Close(points[0], points[1]);
        }

        return path;
    }
}
