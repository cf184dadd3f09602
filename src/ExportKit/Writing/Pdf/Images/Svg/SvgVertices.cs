namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>A vertex of a path, with the ways in and out.</summary>
/// <param name="X">Where.</param>
/// <param name="Y">Where.</param>
/// <param name="In">The angle of the way in, in radians; null where there is none.</param>
/// <param name="Out">The angle of the way out, in radians; null where there is none.</param>
internal readonly record struct SvgVertex(double X, double Y, double? In, double? Out)
{
    /// <summary>The angle halfway between both ways, or that of the only one.</summary>
    public double Angle => (In, Out) switch
    {
        ({ } before, { } after) => Math.Atan2(Math.Sin(before) + Math.Sin(after), Math.Cos(before) + Math.Cos(after)),
        _ => In ?? Out ?? 0,
    };
}

/// <summary>Finds the vertices of paths (SVG 2, 13.7.4).</summary>
internal static class SvgVertices
{
    /// <summary>The vertices of a path, in order.</summary>
    /// <param name="path">The path.</param>
    public static List<SvgVertex> Of(SvgPath path)
    {
        var vertices = new List<SvgVertex>();
        var (x, y) = (0.0, 0.0);
        foreach (var step in path.Steps)
        {
            if (step.Kind == SvgStepKind.Move)
            {
                vertices.Add(new SvgVertex(step.X, step.Y, null, null));
            }
            else
            {
                var isCurve = step.Kind == SvgStepKind.Curve;
                var start = Angle(x, y, [(isCurve ? step.X1 : step.X, isCurve ? step.Y1 : step.Y), (isCurve ? step.X2 : step.X, isCurve ? step.Y2 : step.Y), (step.X, step.Y)]);
                var end = Angle(step.X, step.Y, [(isCurve ? step.X2 : x, isCurve ? step.Y2 : y), (isCurve ? step.X1 : x, isCurve ? step.Y1 : y), (x, y)]) + Math.PI;
                vertices[^1] = vertices[^1] with { Out = start ?? vertices[^1].In };
                vertices.Add(new SvgVertex(step.X, step.Y, end ?? vertices[^1].In, null));
            }

            (x, y) = (step.X, step.Y);
        }

        return vertices;
    }

    /// <summary>The angle towards the first of some points that lies elsewhere.</summary>
    private static double? Angle(double x, double y, ReadOnlySpan<(double X, double Y)> points)
    {
        foreach (var point in points)
        {
            if (point.X != x || point.Y != y)
            {
                return Math.Atan2(point.Y - y, point.X - x);
            }
        }

        return null;
    }
}
