using ExportKit.Writing.Pdf.Fonts;

namespace ExportKit.Writing.Pdf.Text;

/// <summary>How a stretch of text is set. Lengths are in points (1/72 inch).</summary>
internal sealed record TextStyle
{
    /// <summary>Which family.</summary>
    public FontRole Role { get; init; }

    /// <summary>Whether bold. A family without a bold face serves its regular one; nothing is thickened.</summary>
    public bool Bold { get; init; }

    /// <summary>Whether italic. A family without an italic face serves its upright one; nothing is slanted.</summary>
    public bool Italic { get; init; }

    /// <summary>The size of the em.</summary>
    public required double Size { get; init; }

    /// <summary>How far the baseline is raised above the line's; negative lowers it.</summary>
    public double Rise { get; init; }

    /// <summary>What is added after each letter, as a part of the size. Joined scripts (Arabic, Devanagari, ...) take none; any but 0 turns ligatures off.</summary>
    public double LetterSpacing { get; init; }

    /// <summary>What is added to each space between words, as a part of the size.</summary>
    public double WordSpacing { get; init; }

    /// <summary>How much heavier than the font's the strokes are, as a part of the size.</summary>
    public double Stroke { get; init; }

    /// <summary>Whether the font's usual ligatures are used. Those that a script needs always are.</summary>
    public bool Ligatures { get; init; } = true;

    /// <summary>The language, a BCP 47 tag; chooses glyph forms and, for Han characters, the font. Empty where unknown.</summary>
    public string Language { get; init; } = "";
}
