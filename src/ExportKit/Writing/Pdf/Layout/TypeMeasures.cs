namespace ExportKit.Writing.Pdf.Layout;

/// <summary>What a preset means for type. Distances are parts of the size unless said otherwise.</summary>
internal sealed record TypeMeasures
{
    /// <summary>The size of body text, in points.</summary>
    public double Size { get; init; } = 11.5;

    /// <summary>The distance from line to line.</summary>
    public double Leading { get; init; } = 1.5;

    /// <summary>Whether all text has that distance; otherwise larger type, which needs less, has less.</summary>
    public bool HasEvenLeading { get; init; }

    /// <summary>The space between paragraphs.</summary>
    public double ParagraphSpace { get; init; } = 0.75;

    /// <summary>What is added after each letter.</summary>
    public double LetterSpacing { get; init; }

    /// <summary>What is added to each space between words.</summary>
    public double WordSpacing { get; init; }

    /// <summary>How much heavier strokes are than the font's.</summary>
    public double Stroke { get; init; }

    /// <summary>Whether ligatures are used.</summary>
    public bool HasLigatures { get; init; } = true;

    /// <summary>Whether emphasis is set in italics; otherwise it is bold.</summary>
    public bool HasItalics { get; init; } = true;

    /// <summary>The size of captions, cells and code.</summary>
    public double SmallScale { get; init; } = 0.87;

    /// <summary>The size of running heads.</summary>
    public double RunningScale { get; init; } = 0.78;

    /// <summary>The least size to which a wide table may be set, in points.</summary>
    public double TableFloor { get; init; } = PdfOptionsCheck.LeastSize;

    /// <summary>How wide lines may become before margins grow instead.</summary>
    public double MostMeasure { get; init; } = 37.5;

    /// <summary>Whether margins are narrow, and text stands in two columns where these are wide enough.</summary>
    public bool IsCompact { get; init; }

    /// <summary>The measures for options.</summary>
    /// <param name="options">Preset, and what differs from it.</param>
    public static TypeMeasures Of(TypeOptions options)
    {
        var preset = Of(options.Preset);
        var size = options.Size ?? preset.Size;
        return preset with
        {
            Size = size,
            Leading = options.LineSpacing ?? preset.Leading,
            TableFloor = Math.Max(PdfOptionsCheck.LeastSize, preset.TableFloor * Math.Min(1, size / preset.Size)),
        };
    }

    private static TypeMeasures Of(TypePreset preset) => preset switch
    {
        TypePreset.Standard => new(),
        TypePreset.LargePrint => Large(18, 14),
        TypePreset.ExtraLarge => Large(24, 18),
        TypePreset.Dyslexia => new()
        {
            Size = 13,
            HasEvenLeading = true,
            ParagraphSpace = 2,
            LetterSpacing = 0.12,
            WordSpacing = 0.16,
            HasLigatures = false,
            HasItalics = false,
            SmallScale = 0.92,
            RunningScale = 0.85,
            MostMeasure = 42,
        },
        TypePreset.Compact => new()
        {
            Size = 9.5,
            Leading = 1.32,
            ParagraphSpace = 0.5,
            SmallScale = 0.95,
            RunningScale = 0.95,
            MostMeasure = 52,
            IsCompact = true,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(preset)),
    };

    // Whoever needs large print needs it for captions and page numbers too.
    private static TypeMeasures Large(double size, double tableFloor) => new()
    {
        Size = size,
        Leading = 1.45,
        ParagraphSpace = 0.9,
        LetterSpacing = 0.02,
        WordSpacing = 0.08,
        Stroke = 0.022,
        HasItalics = false,
        SmallScale = 1,
        RunningScale = 1,
        TableFloor = tableFloor,
    };
}
