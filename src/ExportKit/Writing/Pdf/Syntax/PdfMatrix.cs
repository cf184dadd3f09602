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
}
