using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Layout;

/// <summary>Sizes, spaces and margins of a document, all in points, after the habits of clear print: left-aligned, generous
/// leading, no hyphenation.</summary>
internal sealed record StyleSheet
{
    /// <summary>The size of body text.</summary>
    public double BodySize { get; init; } = 11.5;

    /// <summary>The distance from line to line, as a multiple of the size.</summary>
    public double Leading { get; init; } = 1.5;

    /// <summary>The page.</summary>
    public required PageSize Page { get; init; }

    /// <summary>The space at the page's left and right.</summary>
    public double SideMargin { get; init; } = 82;

    /// <summary>The space above the text.</summary>
    public double TopMargin { get; init; } = 78;

    /// <summary>The space below the text.</summary>
    public double BottomMargin { get; init; } = 78;

    /// <summary>The article's language, for text that has none of its own.</summary>
    public required string Language { get; init; }

    /// <summary>The width of the lines.</summary>
    public double Measure => Page.Width - (2 * SideMargin);

    /// <summary>The height of the text on a page.</summary>
    public double TextHeight => Page.Height - TopMargin - BottomMargin;

    /// <summary>The space between paragraphs.</summary>
    public double ParagraphSpace => BodySize * 0.75;

    /// <summary>How far lists, quotations and notes are set in.</summary>
    public double Indent => BodySize * 2;

    /// <summary>The distance from line to line of body text.</summary>
    public double LineHeight => BodySize * Leading;

    /// <summary>Body text.</summary>
    public TextStyle Body => new() { Size = BodySize, Language = Language };

    /// <summary>Captions, credits, dates, notes.</summary>
    public TextStyle Small => Body with { Size = BodySize * 0.87 };

    /// <summary>The standfirst.</summary>
    public TextStyle Standfirst => Body with { Size = BodySize * 1.2 };

    /// <summary>Code.</summary>
    public TextStyle Code => Body with { Role = FontRole.Monospace, Size = BodySize * 0.87, Ligatures = false };

    /// <summary>Running head and page number.</summary>
    public TextStyle Running => Body with { Size = BodySize * 0.78 };

    /// <summary>A heading.</summary>
    /// <param name="level">1 for the headline, to 6.</param>
    public TextStyle Heading(int level) => Body with { Bold = true, Size = BodySize * HeadingScale(level) };

    /// <summary>The distance from line to line of a size: larger type needs less.</summary>
    /// <param name="style">The text.</param>
    public double LineHeightOf(TextStyle style) => style.Size * (style.Size > BodySize * 1.5 ? Math.Min(Leading, 1.25) : Math.Min(Leading, style.Size > BodySize ? 1.4 : Leading));

    private static double HeadingScale(int level) => level switch
    {
        1 => 1.95,
        2 => 1.4,
        3 => 1.2,
        4 => 1.08,
        _ => 1,
    };
}
