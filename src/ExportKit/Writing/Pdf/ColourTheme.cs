namespace ExportKit.Writing.Pdf;

/// <summary>The colours of a document. All that is text keeps a contrast of 7:1 (WCAG 2.2, 1.4.6) on the page and on the ground of
/// boxes; a theme that does not is refused.</summary>
public sealed record ColourTheme
{
    /// <summary>The least contrast of text with what it stands on.</summary>
    public const double LeastContrast = 7;

    /// <summary>The theme's name.</summary>
    public required string Name { get; init; }

    /// <summary>The page; null leaves it to the paper, which is taken to be white.</summary>
    public Colour? Page { get; init; }

    /// <summary>Text.</summary>
    public required Colour Text { get; init; }

    /// <summary>Text that stands back: captions' credits, dates, running heads.</summary>
    public required Colour Quiet { get; init; }

    /// <summary>Links.</summary>
    public required Colour Link { get; init; }

    /// <summary>Rules and frames, which carry no meaning.</summary>
    public required Colour Rule { get; init; }

    /// <summary>The ground of boxes.</summary>
    public required Colour Ground { get; init; }

    /// <summary>Dark text on white paper.</summary>
    public static ColourTheme Light { get; } = new()
    {
        Name = "light",
        Text = new(0x1a, 0x1a, 0x1a),
        Quiet = new(0x4d, 0x4d, 0x4d),
        Link = new(0x0b, 0x3d, 0x91),
        Rule = new(0xb8, 0xb8, 0xb8),
        Ground = new(0xf4, 0xf4, 0xf2),
    };

    /// <summary>Dark text on a page the colour of cream, which glares less.</summary>
    public static ColourTheme Cream { get; } = new()
    {
        Name = "cream",
        Page = new(0xfb, 0xf4, 0xe2),
        Text = new(0x1f, 0x1b, 0x16),
        Quiet = new(0x4a, 0x44, 0x3b),
        Link = new(0x0b, 0x3a, 0x82),
        Rule = new(0xc9, 0xbb, 0x9c),
        Ground = new(0xf3, 0xe9, 0xcf),
    };

    /// <summary>Light text on a dark page, for screens.</summary>
    public static ColourTheme Dark { get; } = new()
    {
        Name = "dark",
        Page = new(0x16, 0x18, 0x1b),
        Text = new(0xea, 0xea, 0xe6),
        Quiet = new(0xc2, 0xc4, 0xc6),
        Link = new(0xa6, 0xc8, 0xff),
        Rule = new(0x58, 0x5d, 0x63),
        Ground = new(0x22, 0x26, 0x2b),
    };

    /// <summary>The themes that have a name.</summary>
    public static IReadOnlyList<ColourTheme> Known { get; } = [Light, Cream, Dark];

    /// <summary>What text stands on: the page, and the ground of boxes.</summary>
    internal Colour[] Grounds => [PageOrPaper, Ground];

    /// <summary>The page as it looks.</summary>
    internal Colour PageOrPaper => Page ?? new(0xff, 0xff, 0xff);
}
