namespace ExportKit.Writing.Pdf.Fonts.OpenType;

/// <summary>How a font draws its glyphs.</summary>
internal enum FontOutlines
{
    /// <summary>Not in a way that a PDF can hold: pictures alone, or variable outlines of the second Compact Font Format.</summary>
    None,

    /// <summary>TrueType.</summary>
    TrueType,

    /// <summary>The Compact Font Format.</summary>
    Cff,
}

/// <summary>What is needed of a face to choose it or pass it over.</summary>
internal sealed record FontHeader
{
    /// <summary>The family with all its weights and widths.</summary>
    public required string Family { get; init; }

    /// <summary>The PostScript name.</summary>
    public required string PostScriptName { get; init; }

    /// <summary>The weight class: 400 regular, 700 bold; of a variable font, that of its default instance.</summary>
    public required int Weight { get; init; }

    /// <summary>The least weight of a variable font; else <see cref="Weight"/>.</summary>
    public required int LeastWeight { get; init; }

    /// <summary>The greatest weight of a variable font; else <see cref="Weight"/>.</summary>
    public required int GreatestWeight { get; init; }

    /// <summary>The width class: 5 is neither narrow nor wide.</summary>
    public required int Width { get; init; }

    /// <summary>Whether it is italic or oblique.</summary>
    public required bool IsItalic { get; init; }

    /// <summary>The licence bits (OpenType OS/2 <c>fsType</c>).</summary>
    public required int LicenceBits { get; init; }

    /// <summary>How its glyphs are drawn.</summary>
    public required FontOutlines Outlines { get; init; }

    /// <summary>Whether it is variable.</summary>
    public required bool IsVariable { get; init; }

    /// <summary>Whether its licence bits let it be embedded as a subset with its outlines.</summary>
    public bool MayBeEmbedded => (LicenceBits & 0xF) != 2 && (LicenceBits & 0x300) == 0;
}
