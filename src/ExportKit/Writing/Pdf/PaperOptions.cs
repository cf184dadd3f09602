namespace ExportKit.Writing.Pdf;

/// <summary>The pages of a PDF.</summary>
public sealed record PaperOptions
{
    /// <summary>The size of a page.</summary>
    public PageSize Size { get; init; } = PageSize.A4;

    /// <summary>The margins; null for those that suit the page and the type.</summary>
    public PageMargins? Margins { get; init; }

    /// <summary>In how many columns the body is set, 1 or 2; null for what suits the preset.</summary>
    public int? Columns { get; init; }

    /// <summary>Whether the sheets are printed on both sides: on every second page the margins at the left and right swap, and running
    /// head and page number stand at the outer edge.</summary>
    public bool IsDuplex { get; init; }
}

/// <summary>The margins of a page, in points (1/72 inch), as the first page has them: the running head and the page number stand within
/// them. In duplex the left and right ones swap on every second page.</summary>
/// <param name="Top">Above the text.</param>
/// <param name="Right">At the right of the text.</param>
/// <param name="Bottom">Below the text.</param>
/// <param name="Left">At the left of the text.</param>
public sealed record PageMargins(double Top, double Right, double Bottom, double Left);
