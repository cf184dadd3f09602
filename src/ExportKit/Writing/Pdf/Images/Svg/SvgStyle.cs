namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>What fills or strokes.</summary>
/// <param name="Colour">The colour; null for none.</param>
/// <param name="Reference">The identifier of a gradient; null for a colour.</param>
/// <param name="Fallback">What is used where the reference leads nowhere.</param>
internal sealed record SvgPaint(SvgColour? Colour, string? Reference = null, SvgColour? Fallback = null)
{
    /// <summary>Nothing.</summary>
    public static SvgPaint None { get; } = new((SvgColour?)null);
}

/// <summary>How text is placed against the point that it is given.</summary>
internal enum SvgAnchor
{
    /// <summary>It starts there.</summary>
    Start,

    /// <summary>Its middle is there.</summary>
    Middle,

    /// <summary>It ends there.</summary>
    End,
}

/// <summary>The computed properties of an element that its children inherit (SVG 2, 6 and 13).</summary>
internal sealed record SvgStyle
{
    /// <summary>What <c>currentColor</c> is.</summary>
    public SvgColour Colour { get; init; } = SvgColour.Black;

    /// <summary>What fills shapes.</summary>
    public SvgPaint Fill { get; init; } = new(SvgColour.Black);

    /// <summary>How much of the fill is seen.</summary>
    public double FillOpacity { get; init; } = 1;

    /// <summary>Whether what is crossed an even number of times is outside.</summary>
    public bool FillsEvenOdd { get; init; }

    /// <summary>Likewise, for shapes that clip.</summary>
    public bool ClipsEvenOdd { get; init; }

    /// <summary>What strokes shapes.</summary>
    public SvgPaint Stroke { get; init; } = SvgPaint.None;

    /// <summary>How much of the stroke is seen.</summary>
    public double StrokeOpacity { get; init; } = 1;

    /// <summary>The width of strokes.</summary>
    public double StrokeWidth { get; init; } = 1;

    /// <summary>How strokes end: 0 cut off, 1 round, 2 square.</summary>
    public int Cap { get; init; }

    /// <summary>How strokes meet: 0 in a point, 1 round, 2 cut off.</summary>
    public int Join { get; init; }

    /// <summary>How long the points may be.</summary>
    public double MiterLimit { get; init; } = 4;

    /// <summary>The lengths of dashes and gaps; empty for none.</summary>
    public double[] Dashes { get; init; } = [];

    /// <summary>Where in the dashes a stroke begins.</summary>
    public double DashOffset { get; init; }

    /// <summary>The identifier of what marks the first vertex of paths; null for none.</summary>
    public string? MarkerStart { get; init; }

    /// <summary>The identifier of what marks the inner vertices of paths; null for none.</summary>
    public string? MarkerMid { get; init; }

    /// <summary>The identifier of what marks the last vertex of paths; null for none.</summary>
    public string? MarkerEnd { get; init; }

    /// <summary>Whether it is seen; its children may be, even so.</summary>
    public bool IsVisible { get; init; } = true;

    /// <summary>The size of the font.</summary>
    public double FontSize { get; init; } = 16;

    /// <summary>Whether text is bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>Whether text is italic.</summary>
    public bool IsItalic { get; init; }

    /// <summary>Whether all letters have one width.</summary>
    public bool IsMonospace { get; init; }

    /// <summary>How text is placed.</summary>
    public SvgAnchor Anchor { get; init; }

    /// <summary>How far the baseline lies below the point that text is given, as a part of the font's size.</summary>
    public double BaselineShift { get; init; }

    /// <summary>What is added after each letter.</summary>
    public double LetterSpacing { get; init; }

    /// <summary>Whether spaces in text are kept as they are.</summary>
    public bool KeepsSpaces { get; init; }

    /// <summary>Whether anything that is filled or stroked would be drawn.</summary>
    public bool Paints => IsVisible && (Fill != SvgPaint.None || Stroke != SvgPaint.None);
}
