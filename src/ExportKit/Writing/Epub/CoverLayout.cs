namespace ExportKit.Writing.Epub;

/// <summary>Where the words of a cover stand. All is in the units of its drawing, 1200 wide and 1600 high.</summary>
/// <param name="PictureHeight">How high the picture is that fills the top; 0 for none.</param>
/// <param name="Headline">The headline's lines.</param>
/// <param name="Size">The size of the headline's type.</param>
/// <param name="Leading">From line to line of the headline.</param>
/// <param name="Publisher">The publisher's lines.</param>
internal sealed record CoverLayout(int PictureHeight, List<string> Headline, int Size, double Leading, List<string> Publisher)
{
    /// <summary>The width of the drawing.</summary>
    public const int Width = 1200;

    /// <summary>The height of the drawing.</summary>
    public const int Height = 1600;

    /// <summary>The distance of words from the edge.</summary>
    public const int Margin = 90;

    /// <summary>The size of the publisher's type.</summary>
    public const int PublisherSize = 66;

    /// <summary>From line to line of the publisher.</summary>
    public const int PublisherLeading = 84;

    /// <summary>From the picture, or the top, to the headline.</summary>
    public const int Above = 100;

    private const int Measure = Width - (2 * Margin);
    private const int MostPublisherLines = 2;

    // The least size shows letters of eight pixels on a shelf whose covers are 160 pixels wide.
    private static readonly int[] Sizes = [168, 152, 136, 124, 112, 102, 92, 84, 76, 68];
    private static readonly int[] PictureHeights = [760, 640, 520];

    /// <summary>Lays out a cover: the largest type in which the headline fits, and a lower picture where it is long.</summary>
    /// <param name="headline">The headline.</param>
    /// <param name="publisher">The publisher; null for none.</param>
    /// <param name="hasPicture">Whether a picture fills the top.</param>
    public static CoverLayout Of(string headline, string? publisher, bool hasPicture)
    {
        headline = CoverLines.Beginning(headline);
        const double PublisherWidth = (double)Measure / PublisherSize;
        var house = string.IsNullOrWhiteSpace(publisher)
            ? []
            : CoverLines.Cut(CoverLines.Wrap(CoverLines.Beginning(publisher), PublisherWidth, out _), MostPublisherLines, PublisherWidth);
        var leading = LeadingOf(headline);
        var below = Margin + (house.Count == 0 ? 0 : (house.Count * PublisherLeading) + 60);
        foreach (var picture in hasPicture ? PictureHeights : [Margin])
        {
            var room = Height - picture - Above - below;
            foreach (var size in Sizes)
            {
                var lines = CoverLines.Wrap(headline, (double)Measure / size, out var isBroken);
                if (lines.Count * size * leading <= room && !(isBroken && size > Sizes[^1]))
                {
                    return new CoverLayout(hasPicture ? picture : 0, lines, size, size * leading, house);
                }
            }
        }

        return Cut(headline, hasPicture, leading, below, house);
    }

    private static CoverLayout Cut(string headline, bool hasPicture, double leading, int below, List<string> house)
    {
        var size = Sizes[^1];
        var picture = hasPicture ? PictureHeights[^1] : 0;
        var most = (int)((Height - Math.Max(picture, Margin) - Above - below) / (size * leading));
        var width = (double)Measure / size;
        var lines = CoverLines.Cut(CoverLines.Wrap(headline, width, out _), most, width);
        return new CoverLayout(picture, lines, size, size * leading, house);
    }

    /// <summary>Scripts with signs above and below their letters need more room between lines.</summary>
    private static double LeadingOf(string text)
    {
        var leading = 1.18;
        foreach (var rune in text.EnumerateRunes())
        {
            leading = Math.Max(leading, CoverWidths.IsWide(rune) ? 1.3 : rune.Value is >= 0x0590 and < 0x1E00 ? 1.5 : 1.18);
        }

        return leading;
    }
}
