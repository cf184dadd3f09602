namespace ExportKit.Writing.Pdf.Layout;

/// <summary>Where text stands on pages. Lengths are in points.</summary>
internal sealed record PageGeometry
{
    // What a page and a column must have at least for compact text to stand in two of them, as multiples of its size.
    private const double ColumnOfCompact = 20;

    /// <summary>The page's width.</summary>
    public required double Width { get; init; }

    /// <summary>The page's height.</summary>
    public required double Height { get; init; }

    /// <summary>The margins of the first page.</summary>
    public required PageMargins Margins { get; init; }

    /// <summary>How many columns the body has.</summary>
    public int Columns { get; init; } = 1;

    /// <summary>The space between columns.</summary>
    public double Gap { get; init; }

    /// <summary>Whether margins swap on every second page.</summary>
    public bool IsDuplex { get; init; }

    /// <summary>Whether the first column stands at the right.</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>The width between the margins.</summary>
    public double Measure => Width - Margins.Left - Margins.Right;

    /// <summary>The width of a column.</summary>
    public double ColumnWidth => (Measure - (Gap * (Columns - 1))) / Columns;

    /// <summary>The upper edge of the text, from the page's lower edge.</summary>
    public double Top => Height - Margins.Top;

    /// <summary>The height of the text.</summary>
    public double TextHeight => Height - Margins.Top - Margins.Bottom;

    /// <summary>The same sheet turned, in one column, for what is too wide; the same page where that is no wider.</summary>
    public PageGeometry Turned => Height <= Width ? this with { Columns = 1, Gap = 0 } : this with
    {
        Width = Height,
        Height = Width,
        Margins = new PageMargins(Margins.Top, Narrow, Margins.Bottom, Narrow),
        Columns = 1,
        Gap = 0,
        IsDuplex = false,
    };

    private double Narrow => Math.Min(Math.Min(Margins.Left, Margins.Right), Math.Max(22, Width * 0.09));

    /// <summary>Puts pages together.</summary>
    /// <param name="paper">What is wanted.</param>
    /// <param name="type">The type, which margins and columns follow.</param>
    /// <param name="isRightToLeft">Whether the article reads from right to left, and is bound at the right.</param>
    public static PageGeometry Of(PaperOptions paper, TypeMeasures type, bool isRightToLeft)
    {
        var size = paper.Size;
        var gap = Math.Clamp(Math.Min(type.Size * 1.7, size.Width * 0.06), 10, 30);
        var least = LeastSide(size, type);
        var columns = paper.Columns ?? (type.IsCompact && Room(size, paper.Margins, least) - gap >= 2 * ColumnOfCompact * type.Size ? 2 : 1);
        var most = (type.MostMeasure * type.Size * columns) + (gap * (columns - 1));
        var side = Math.Max(least, (size.Width - most) / 2);
        return new PageGeometry
        {
            Width = size.Width,
            Height = size.Height,
            Margins = paper.Margins ?? DefaultMargins(size, type, side, paper.IsDuplex, isRightToLeft),
            Columns = columns,
            Gap = columns > 1 ? gap : 0,
            IsDuplex = paper.IsDuplex,
            IsRightToLeft = isRightToLeft,
        };
    }

    /// <summary>The margin at the left of a page.</summary>
    /// <param name="index">The page's index, from 0.</param>
    public double Left(int index) => IsDuplex && index % 2 != 0 ? Margins.Right : Margins.Left;

    /// <summary>The left edge of a column, or of the whole text.</summary>
    /// <param name="index">The page's index, from 0.</param>
    /// <param name="column">The column in reading order, from 0.</param>
    public double ColumnLeft(int index, int column) =>
        Left(index) + ((IsRightToLeft ? Columns - 1 - column : column) * (ColumnWidth + Gap));

    /// <summary>Whether the outer edge of a page is its left one; that of a sheet printed on one side is where lines end.</summary>
    /// <param name="index">The page's index, from 0.</param>
    public bool OuterIsLeft(int index) => IsRightToLeft != (IsDuplex && index % 2 != 0);

    private static double Room(PageSize size, PageMargins? margins, double side) =>
        size.Width - (margins is null ? 2 * side : margins.Left + margins.Right);

    private static double LeastSide(PageSize size, TypeMeasures type) => type.IsCompact
        ? Math.Clamp(size.Width * 0.075, 20, 45)
        : Math.Clamp(size.Width * 0.09, 22, 62);

    private static PageMargins DefaultMargins(PageSize size, TypeMeasures type, double side, bool isDuplex, bool isRightToLeft)
    {
        var high = Math.Round(type.IsCompact ? Math.Clamp(size.Height * 0.068, 34, 58) : Math.Clamp(size.Height * 0.0927, 36, 96));

        // The inner margin loses some of its width in the binding.
        var shift = isDuplex ? Math.Min(side * 0.15, 14) : 0;
        return new PageMargins(high, side + (isRightToLeft ? shift : -shift), high, side + (isRightToLeft ? -shift : shift));
    }
}
