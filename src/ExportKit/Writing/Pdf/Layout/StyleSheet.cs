using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Layout;

/// <summary>Sizes and spaces of a document, all in points, after the habits of clear print: left-aligned, generous leading, no
/// hyphenation.</summary>
internal sealed record StyleSheet
{
    // On a narrow measure, headings of the usual size would have a word or two a line.
    private const double WideMeasure = 30;
    private const double NarrowMeasure = 10;

    /// <summary>The pages.</summary>
    public required PageGeometry Page { get; init; }

    /// <summary>The type.</summary>
    public required TypeMeasures Type { get; init; }

    /// <summary>The article's language, for text that has none of its own.</summary>
    public required string Language { get; init; }

    /// <summary>The size of body text.</summary>
    public double BodySize => Type.Size;

    /// <summary>The distance from line to line, as a multiple of the size.</summary>
    public double Leading => Type.Leading;

    /// <summary>The space between paragraphs.</summary>
    public double ParagraphSpace => BodySize * Type.ParagraphSpace;

    /// <summary>How far lists, quotations and notes are set in.</summary>
    public double Indent => BodySize * 2;

    /// <summary>The distance from line to line of body text.</summary>
    public double LineHeight => BodySize * Leading;

    /// <summary>Body text.</summary>
    public TextStyle Body => new()
    {
        Size = BodySize,
        Language = Language,
        LetterSpacing = Type.LetterSpacing,
        WordSpacing = Type.WordSpacing,
        Ligatures = Type.HasLigatures,
        Stroke = Type.Stroke,
    };

    /// <summary>Captions, credits, dates, notes.</summary>
    public TextStyle Small => Body with { Size = Readable(BodySize * Type.SmallScale) };

    /// <summary>The standfirst.</summary>
    public TextStyle Standfirst => Body with { Size = BodySize * (1 + (0.2 * Spread(Page.Measure))) };

    /// <summary>Code.</summary>
    public TextStyle Code => Small with { Role = FontRole.Monospace, LetterSpacing = 0, WordSpacing = 0, Ligatures = false };

    /// <summary>Running head and page number.</summary>
    public TextStyle Running =>
        Body with { Size = Readable(Math.Min(BodySize * Type.RunningScale, Math.Max(Page.Margins.Top, Page.Margins.Bottom) * 0.4)) };

    /// <summary>The styles of options.</summary>
    /// <param name="options">The options; <see cref="PdfOptionsCheck"/> finds nothing wrong with them.</param>
    /// <param name="language">The article's language; empty where unknown.</param>
    /// <param name="isRightToLeft">Whether the article reads from right to left.</param>
    public static StyleSheet Of(PdfOptions options, string language, bool isRightToLeft)
    {
        var type = TypeMeasures.Of(options.Type);
        return new StyleSheet { Page = PageGeometry.Of(options.Paper, type, isRightToLeft), Type = type, Language = language };
    }

    /// <summary>A heading.</summary>
    /// <param name="level">1 for the headline, to 6.</param>
    public TextStyle Heading(int level)
    {
        var spread = Spread(level == 1 ? Page.Measure : Page.ColumnWidth);
        return Body with { Bold = true, Size = BodySize * (1 + ((HeadingScale(level) - 1) * spread)) };
    }

    /// <summary>Emphasised text.</summary>
    /// <param name="style">The text around it.</param>
    public TextStyle Emphasised(TextStyle style) => Type.HasItalics ? style with { Italic = true } : style with { Bold = true };

    /// <summary>The distance from line to line of a size: larger type needs less.</summary>
    /// <param name="style">The text.</param>
    public double LineHeightOf(TextStyle style) => style.Size * (Type.HasEvenLeading || style.Size <= BodySize ? Leading
        : Math.Min(Leading, style.Size > BodySize * 1.5 ? 1.25 : 1.4));

    /// <summary>The distance from line to line of short lines that belong together.</summary>
    /// <param name="style">The text.</param>
    public double CloseLineHeight(TextStyle style) => style.Size * (Type.HasEvenLeading ? Leading : Math.Min(Leading, 1.4));

    /// <summary>The size of text in the cells of tables.</summary>
    /// <param name="size">Its size elsewhere.</param>
    public double CellSize(double size) => size < PdfOptionsCheck.LeastSize ? size * Type.SmallScale : Readable(size * Type.SmallScale);

    /// <summary>A size, but none below what can be read.</summary>
    private static double Readable(double size) => Math.Max(PdfOptionsCheck.LeastSize, size);

    /// <summary>How much of their usual contrast in size headings have on a measure.</summary>
    private double Spread(double measure) => Math.Clamp(((measure / BodySize) - NarrowMeasure) / (WideMeasure - NarrowMeasure), 0.2, 1);

    private static double HeadingScale(int level) => level switch
    {
        1 => 1.95,
        2 => 1.4,
        3 => 1.2,
        4 => 1.08,
        _ => 1,
    };
}
