namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>Draws arcs of ellipses as curves (SVG 2, appendix B.2).</summary>
internal static class SvgArc
{
    /// <summary>Adds an arc to a path.</summary>
    /// <param name="path">The path, which stands where the arc begins.</param>
    /// <param name="radiusX">The first radius.</param>
    /// <param name="radiusY">The second radius.</param>
    /// <param name="degrees">How far the ellipse is turned.</param>
    /// <param name="isLarge">Whether the longer way is meant.</param>
    /// <param name="isSweep">Whether angles grow.</param>
    /// <param name="x">Where it ends.</param>
    /// <param name="y">Where it ends.</param>
    public static void Add(SvgPath path, double radiusX, double radiusY, double degrees, bool isLarge, bool isSweep, double x, double y)
    {
        var (fromX, fromY) = path.End;
        if (fromX == x && fromY == y)
        {
            return;
        }

        if (radiusX < 1e-9 || radiusY < 1e-9)
        {
            path.LineTo(x, y);
            return;
        }

        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var (halfX, halfY) = ((fromX - x) / 2, (fromY - y) / 2);
        var (px, py) = ((cos * halfX) + (sin * halfY), (cos * halfY) - (sin * halfX));

        // Radii that are too short to reach are made longer.
        var reach = (px * px / (radiusX * radiusX)) + (py * py / (radiusY * radiusY));
        var growth = Math.Sqrt(Math.Max(1, reach));
        (radiusX, radiusY) = (radiusX * growth, radiusY * growth);
        var (a, b) = (radiusX * py, radiusY * px);
        var square = (radiusX * radiusX * radiusY * radiusY) - (a * a) - (b * b);
        var factor = Math.Sqrt(Math.Max(0, square) / ((a * a) + (b * b))) * (isLarge == isSweep ? -1 : 1);
        var (cx, cy) = (factor * radiusX * py / radiusY, -factor * radiusY * px / radiusX);
        var start = Math.Atan2((py - cy) / radiusY, (px - cx) / radiusX);
        var sweep = Math.Atan2((-py - cy) / radiusY, (-px - cx) / radiusX) - start;
        sweep += isSweep && sweep < 0 ? 2 * Math.PI : !isSweep && sweep > 0 ? -2 * Math.PI : 0;
        var centreX = (cos * cx) - (sin * cy) + ((fromX + x) / 2);
        var centreY = (sin * cx) + (cos * cy) + ((fromY + y) / 2);
        AddPieces(path, (centreX, centreY), (radiusX, radiusY), (sin, cos), start, sweep, (x, y));
    }

    private static void AddPieces(
        SvgPath path, (double X, double Y) centre, (double X, double Y) radius, (double Sin, double Cos) turn, double start, double sweep, (double X, double Y) end)
    {
        var count = Math.Max(1, (int)Math.Ceiling(Math.Abs(sweep) / (Math.PI / 2) - 1e-9));
        var step = sweep / count;
        var length = 4.0 / 3 * Math.Tan(step / 4);
        for (var i = 0; i < count; i++)
        {
            var (sin1, cos1) = Math.SinCos(start + (i * step));
            var (sin2, cos2) = Math.SinCos(start + ((i + 1) * step));
            var (x1, y1) = At(cos1 - (length * sin1), sin1 + (length * cos1));
            var (x2, y2) = At(cos2 + (length * sin2), sin2 - (length * cos2));
            var (x, y) = i == count - 1 ? end : At(cos2, sin2);
            path.CurveTo(x1, y1, x2, y2, x, y);
        }

        (double X, double Y) At(double x, double y) => (
            centre.X + (turn.Cos * radius.X * x) - (turn.Sin * radius.Y * y),
            centre.Y + (turn.Sin * radius.X * x) + (turn.Cos * radius.Y * y));
    }
}
