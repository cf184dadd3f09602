using System.Collections.Immutable;
using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>Where an element stands while a drawing is read.</summary>
/// <param name="Style">The style that it inherits, then its own.</param>
/// <param name="Matrix">The way from its units to those of the form.</param>
/// <param name="Width">The width of the viewport.</param>
/// <param name="Height">The height of the viewport.</param>
/// <param name="Clips">What it is seen through.</param>
/// <param name="Target">Takes what is drawn.</param>
internal sealed record SvgState(SvgStyle Style, PdfMatrix Matrix, double Width, double Height, ImmutableArray<SvgClip> Clips, List<SvgItem> Target)
{
    /// <summary>How many groups that let something through lie around it.</summary>
    public int Groups { get; init; }

    /// <summary>The elements that were used on the way here, to find those that use themselves.</summary>
    public ImmutableArray<SvgNode> Used { get; init; } = [];

    /// <summary>What lengths refer to.</summary>
    public SvgMeasures Measures => new(Width, Height, Style.FontSize);
}
