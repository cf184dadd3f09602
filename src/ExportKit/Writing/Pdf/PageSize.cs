namespace ExportKit.Writing.Pdf;

/// <summary>The size of a page in points (1/72 inch).</summary>
/// <param name="Name">Its name: "A4".</param>
/// <param name="Width">The width in points.</param>
/// <param name="Height">The height in points.</param>
public sealed record PageSize(string Name, double Width, double Height)
{
    /// <summary>ISO 216 A3, 297 by 420 mm.</summary>
    public static PageSize A3 { get; } = new("A3", 841.89, 1190.551);

    /// <summary>ISO 216 A4, 210 by 297 mm.</summary>
    public static PageSize A4 { get; } = new("A4", 595.276, 841.89);

    /// <summary>ISO 216 A5, 148 by 210 mm.</summary>
    public static PageSize A5 { get; } = new("A5", 419.528, 595.276);

    /// <summary>ISO 216 A6, 105 by 148 mm.</summary>
    public static PageSize A6 { get; } = new("A6", 297.638, 419.528);

    /// <summary>US Letter, 8.5 by 11 inches.</summary>
    public static PageSize Letter { get; } = new("Letter", 612, 792);

    /// <summary>US Legal, 8.5 by 14 inches.</summary>
    public static PageSize Legal { get; } = new("Legal", 612, 1008);

    /// <summary>The sizes that have a name.</summary>
    public static IReadOnlyList<PageSize> Known { get; } = [A3, A4, A5, A6, Letter, Legal];

    /// <summary>The same sheet on its longer side.</summary>
    public PageSize Landscape => Width >= Height ? this : this with { Width = Height, Height = Width };
}
