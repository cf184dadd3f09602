namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>What a font says of its measures, in font units, <see cref="UnitsPerEm"/> of them to the em; y grows upwards.</summary>
internal sealed record FontMetrics
{
    /// <summary>How many font units make an em.</summary>
    public required int UnitsPerEm { get; init; }

    /// <summary>How high a line reaches above its baseline.</summary>
    public required int Ascent { get; init; }

    /// <summary>How deep a line reaches below its baseline; negative.</summary>
    public required int Descent { get; init; }

    /// <summary>What the font would have between lines.</summary>
    public required int LineGap { get; init; }

    /// <summary>The height of flat capitals.</summary>
    public required int CapHeight { get; init; }

    /// <summary>The height of a flat small letter.</summary>
    public required int XHeight { get; init; }

    /// <summary>The slant in degrees, counted against the clock; negative for the usual italics.</summary>
    public required double ItalicAngle { get; init; }

    /// <summary>The weight class: 400 regular, 700 bold.</summary>
    public required int Weight { get; init; }

    /// <summary>The thickness of upright stems, reckoned from the weight: the font does not say it.</summary>
    public required int StemV { get; init; }

    /// <summary>The left edge of the box that holds every glyph.</summary>
    public required int XMin { get; init; }

    /// <summary>The lower edge of the box that holds every glyph.</summary>
    public required int YMin { get; init; }

    /// <summary>The right edge of the box that holds every glyph.</summary>
    public required int XMax { get; init; }

    /// <summary>The upper edge of the box that holds every glyph.</summary>
    public required int YMax { get; init; }

    /// <summary>Whether every glyph has the same width.</summary>
    public required bool IsFixedPitch { get; init; }

    /// <summary>Where the middle of an underline lies; negative below the baseline.</summary>
    public required int UnderlinePosition { get; init; }

    /// <summary>How thick an underline is.</summary>
    public required int UnderlineThickness { get; init; }
}
