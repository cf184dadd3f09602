using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>What a step of a path does.</summary>
internal enum SvgStepKind
{
    /// <summary>Starts a subpath.</summary>
    Move,

    /// <summary>Draws a line.</summary>
    Line,

    /// <summary>Draws a Bézier curve.</summary>
    Curve,

    /// <summary>Closes the subpath.</summary>
    Close,
}

/// <summary>A step of a path.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="X1">First control point of a curve.</param>
/// <param name="Y1">First control point of a curve.</param>
/// <param name="X2">Second control point of a curve.</param>
/// <param name="Y2">Second control point of a curve.</param>
/// <param name="X">Where it ends.</param>
/// <param name="Y">Where it ends.</param>
internal readonly record struct SvgStep(SvgStepKind Kind, double X1, double Y1, double X2, double Y2, double X, double Y);

/// <summary>A rectangle.</summary>
/// <param name="Left">The left edge.</param>
/// <param name="Top">The upper edge, where y is least.</param>
/// <param name="Right">The right edge.</param>
/// <param name="Bottom">The lower edge.</param>
internal readonly record struct SvgBox(double Left, double Top, double Right, double Bottom)
{
    /// <summary>The width.</summary>
    public double Width => Right - Left;

    /// <summary>The height.</summary>
    public double Height => Bottom - Top;

    /// <summary>The box that holds this one and a point.</summary>
    /// <param name="x">The point.</param>
    /// <param name="y">The point.</param>
    public SvgBox With(double x, double y) => new(Math.Min(Left, x), Math.Min(Top, y), Math.Max(Right, x), Math.Max(Bottom, y));
}

/// <summary>A path: lines and curves.</summary>
internal sealed class SvgPath
{
    /// <summary>The most steps that a drawing may have.</summary>
    public const int MaxSteps = 500_000;

    private readonly List<SvgStep> _steps = [];

    /// <summary>The steps.</summary>
    public IReadOnlyList<SvgStep> Steps => _steps;

    /// <summary>Where the last step ended.</summary>
    public (double X, double Y) End { get; private set; }

    /// <summary>Starts a subpath.</summary>
    /// <param name="x">Where.</param>
    /// <param name="y">Where.</param>
    public void MoveTo(double x, double y) => Add(new SvgStep(SvgStepKind.Move, 0, 0, 0, 0, x, y));

    /// <summary>Adds a line.</summary>
    /// <param name="x">Where to.</param>
    /// <param name="y">Where to.</param>
    public void LineTo(double x, double y) => Add(new SvgStep(SvgStepKind.Line, 0, 0, 0, 0, x, y));

    /// <summary>Adds a Bézier curve.</summary>
    /// <param name="x1">First control point.</param>
    /// <param name="y1">First control point.</param>
    /// <param name="x2">Second control point.</param>
    /// <param name="y2">Second control point.</param>
    /// <param name="x">Where to.</param>
    /// <param name="y">Where to.</param>
    public void CurveTo(double x1, double y1, double x2, double y2, double x, double y) => Add(new SvgStep(SvgStepKind.Curve, x1, y1, x2, y2, x, y));

    /// <summary>Closes the subpath.</summary>
    /// <param name="x">Where it started.</param>
    /// <param name="y">Where it started.</param>
    public void Close(double x, double y) => Add(new SvgStep(SvgStepKind.Close, 0, 0, 0, 0, x, y));

    /// <summary>Adds the steps of another path.</summary>
    /// <param name="other">The other path.</param>
    public void Append(SvgPath other) => _steps.AddRange(other._steps);

    /// <summary>The path in another coordinate system.</summary>
    /// <param name="matrix">The way there.</param>
    public SvgPath Transformed(PdfMatrix matrix)
    {
        var path = new SvgPath();
        foreach (var step in _steps)
        {
            var (x1, y1) = Bounded(matrix.Apply(step.X1, step.Y1));
            var (x2, y2) = Bounded(matrix.Apply(step.X2, step.Y2));
            var (x, y) = Bounded(matrix.Apply(step.X, step.Y));
            path._steps.Add(new SvgStep(step.Kind, x1, y1, x2, y2, x, y));
        }

        return path;
    }

    /// <summary>The box of all that the path touches; null where it is empty.</summary>
    public SvgBox? Bounds()
    {
        SvgBox? box = null;
        var (fromX, fromY) = (0.0, 0.0);
        foreach (var step in _steps)
        {
            box = (box ?? new SvgBox(step.X, step.Y, step.X, step.Y)).With(step.X, step.Y);
            if (step.Kind == SvgStepKind.Curve)
            {
                foreach (var t in Turns(fromX, step.X1, step.X2, step.X).Concat(Turns(fromY, step.Y1, step.Y2, step.Y)))
                {
                    box = box.Value.With(At(t, fromX, step.X1, step.X2, step.X), At(t, fromY, step.Y1, step.Y2, step.Y));
                }
            }

            (fromX, fromY) = (step.X, step.Y);
        }

        return box;
    }

    /// <summary>A point that a content stream can hold; what is so far out cannot be seen.</summary>
    private static (double X, double Y) Bounded((double X, double Y) point) => (SvgNumbers.Bounded(point.X), SvgNumbers.Bounded(point.Y));

    private void Add(SvgStep step)
    {
        End = (step.X, step.Y);
        _steps.Add(step);
    }

    private static double At(double t, double p0, double p1, double p2, double p3)
    {
        var s = 1 - t;
        return (s * s * s * p0) + (3 * s * s * t * p1) + (3 * s * t * t * p2) + (t * t * t * p3);
    }

    /// <summary>Where along a curve one coordinate turns round: the zeros of its derivative.</summary>
    private static IEnumerable<double> Turns(double p0, double p1, double p2, double p3)
    {
        var a = -p0 + (3 * p1) - (3 * p2) + p3;
        var b = 2 * (p0 - (2 * p1) + p2);
        var c = p1 - p0;
        var inner = (b * b) - (4 * a * c);
        double[] found = Math.Abs(a) < 1e-9 ? [-c / b] : inner < 0 ? [] : [(-b + Math.Sqrt(inner)) / (2 * a), (-b - Math.Sqrt(inner)) / (2 * a)];
        return found.Where(t => t is > 0 and < 1);
    }
}
