namespace ExportKit.Writing.Pdf.Metadata;

/// <summary>A matrix of three rows and three columns, for colour.</summary>
/// <param name="values">The nine values, row by row.</param>
internal readonly struct Matrix3(params double[] values)
{
    private readonly double[] _values = values;

    /// <summary>A value.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    public double this[int row, int column] => _values[3 * row + column];

    /// <summary>A matrix that scales.</summary>
    /// <param name="x">The first factor.</param>
    /// <param name="y">The second factor.</param>
    /// <param name="z">The third factor.</param>
    public static Matrix3 Diagonal(double x, double y, double z) => new(x, 0, 0, 0, y, 0, 0, 0, z);

    /// <summary>The product with another matrix.</summary>
    /// <param name="other">The matrix on the right.</param>
    public Matrix3 Times(Matrix3 other)
    {
        var product = new double[9];
        for (var i = 0; i < 9; i++)
        {
            var (row, column) = (i / 3, i % 3);
            product[i] = this[row, 0] * other[0, column] + this[row, 1] * other[1, column] + this[row, 2] * other[2, column];
        }

        return new Matrix3(product);
    }

    /// <summary>The product with a column.</summary>
    /// <param name="x">The first value.</param>
    /// <param name="y">The second value.</param>
    /// <param name="z">The third value.</param>
    public (double X, double Y, double Z) Times(double x, double y, double z) => (
        this[0, 0] * x + this[0, 1] * y + this[0, 2] * z,
        this[1, 0] * x + this[1, 1] * y + this[1, 2] * z,
        this[2, 0] * x + this[2, 1] * y + this[2, 2] * z);

    /// <summary>The inverse, by cofactors.</summary>
    public Matrix3 Inverse()
    {
        var inverse = new double[9];
        var determinant = 0.0;
        for (var column = 0; column < 3; column++)
        {
            determinant += this[0, column] * Cofactor(0, column);
        }

        for (var i = 0; i < 9; i++)
        {
            inverse[i] = Cofactor(i % 3, i / 3) / determinant;
        }

        return new Matrix3(inverse);
    }

    // With indices taken round in a circle the sign comes out by itself.
    private double Cofactor(int row, int column)
    {
        var (r1, r2) = ((row + 1) % 3, (row + 2) % 3);
        var (c1, c2) = ((column + 1) % 3, (column + 2) % 3);
        return this[r1, c1] * this[r2, c2] - this[r1, c2] * this[r2, c1];
    }
}
