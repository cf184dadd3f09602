namespace ExportKit.Writing.Pdf.Syntax;

/// <summary>A transformation matrix (ISO 32000-1, 8.3.3).</summary>
/// <param name="A">Horizontal scaling.</param>
/// <param name="B">Rotation and skewing.</param>
/// <param name="C">Rotation and skewing.</param>
/// <param name="D">Vertical scaling.</param>
/// <param name="E">Horizontal translation.</param>
/// <param name="F">Vertical translation.</param>
internal readonly record struct PdfMatrix(double A, double B, double C, double D, double E, double F)
{
    /// <summary>The matrix that changes nothing.</summary>
    public static PdfMatrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>The matrix that applies this one first, then another.</summary>
    /// <param name="next">The one to apply next.</param>
    public PdfMatrix Then(PdfMatrix next) => new(
        A * next.A + B * next.C,
        A * next.B + B * next.D,
        C * next.A + D * next.C,
        C * next.B + D * next.D,
        E * next.A + F * next.C + next.E,
        E * next.B + F * next.D + next.F);

    /// <summary>Where a point gets to.</summary>
    /// <param name="x">The point.</param>
    /// <param name="y">The point.</param>
    public (double X, double Y) Apply(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>How much larger things become, as a mean of all directions.</summary>
    public double MeanScale() => Math.Sqrt(Math.Abs((A * D) - (B * C)));

    /// <summary>Whether there is a way back.</summary>
    public bool IsInvertible() => MeanScale() > 1e-9;

    /// <summary>Whether circles stay circles.</summary>
    public bool IsSimilar()
    {
        var (across, down) = ((A * A) + (B * B), (C * C) + (D * D));
        var tolerance = 1e-6 * Math.Max(across, down);
        return Math.Abs(across - down) <= tolerance && Math.Abs((A * C) + (B * D)) <= tolerance;
    }
}
