using ExportKit.Writing.Raster;

namespace ExportKit.Writing.Pdf.Images;

/// <summary>A picture in the form in which PDF stores it, before it belongs to a file.</summary>
internal sealed record EncodedImage
{
    /// <summary>Width in pixels as stored.</summary>
    public required int Width { get; init; }

    /// <summary>Height in pixels as stored.</summary>
    public required int Height { get; init; }

    /// <summary>What the samples stand for.</summary>
    public required ColourModel Colour { get; init; }

    /// <summary>The filtered data.</summary>
    public required ReadOnlyMemory<byte> Data { get; init; }

    /// <summary>Bits a component: 1, 2, 4 or 8.</summary>
    public int Bits { get; init; } = 8;

    /// <summary>Whether the data is a JPEG (DCTDecode); else it is FlateDecode's.</summary>
    public bool IsJpeg { get; init; }

    /// <summary>Whether each row starts with the PNG filter that was applied to it (Predictor 15).</summary>
    public bool HasPredictor { get; init; }

    /// <summary>Whether 0 is the most of a component, as in the CMYK files of one vendor.</summary>
    public bool IsInverted { get; init; }

    /// <summary>Whether a JPEG of three components holds red, green and blue without saying so in the way that PDF knows.</summary>
    public bool IsUntransformed { get; init; }

    /// <summary>The palette for <see cref="ColourModel.Indexed"/>: three bytes a colour, a colour for each value of a sample.</summary>
    public byte[]? Palette { get; init; }

    /// <summary>A valid ICC profile of as many components; null where the picture has none.</summary>
    public byte[]? Profile { get; init; }

    /// <summary>The transparency: a grey image of the same size, 0 for what cannot be seen; null where all can be.</summary>
    public EncodedImage? Mask { get; init; }

    /// <summary>The number of samples a pixel.</summary>
    public int Components => Colour switch { ColourModel.Rgb => 3, ColourModel.Cmyk => 4, _ => 1 };
}

/// <summary>What came of encoding a picture.</summary>
/// <param name="Image">The image; null where it failed.</param>
/// <param name="Problem">Why it failed, in words that follow the picture's name: "is cut short".</param>
/// <param name="IsUnsupported">Whether the picture is sound, but of a kind that cannot be had in a PDF.</param>
/// <param name="Hint">What can be done about it; null for the usual advice.</param>
internal sealed record EncodingResult(EncodedImage? Image, string? Problem = null, bool IsUnsupported = false, string? Hint = null)
{
    /// <summary>It is done.</summary>
    /// <param name="image">The image.</param>
    public static implicit operator EncodingResult(EncodedImage image) => new(image);

    /// <summary>The bytes are not what they should be.</summary>
    /// <param name="problem">Why, in words that follow the picture's name.</param>
    public static EncodingResult Damaged(string problem) => new(null, problem);

    /// <summary>The picture is of a kind that cannot be had.</summary>
    /// <param name="problem">Why, in words that follow the picture's name.</param>
    /// <param name="hint">What can be done about it; null for the usual advice.</param>
    public static EncodingResult Unsupported(string problem, string? hint = null) => new(null, problem, true, hint);
}
