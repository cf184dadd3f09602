namespace ExportKit.Checking.Pdf.Content;

/// <summary>A transformation of the plane (ISO 32000-1, 8.3.4).</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    /// <summary>The one that changes nothing.</summary>
    public static readonly Matrix Identity = new(1, 0, 0, 1, 0, 0);

    /// <summary>This one first, then another.</summary>
    /// <param name="next">The other.</param>
    public Matrix Then(Matrix next) => new(
        (A * next.A) + (B * next.C),
        (A * next.B) + (B * next.D),
        (C * next.A) + (D * next.C),
        (C * next.B) + (D * next.D),
        (E * next.A) + (F * next.C) + next.E,
        (E * next.B) + (F * next.D) + next.F);

    /// <summary>Where a point goes.</summary>
    /// <param name="x">Its first coordinate.</param>
    /// <param name="y">Its second.</param>
    public PagePoint Apply(double x, double y) => new((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>How long a line upwards of length 1 becomes.</summary>
    public double Height => Math.Sqrt((C * C) + (D * D));
}
