namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>What lengths and percentages refer to (SVG 2, 8.9).</summary>
/// <param name="Width">The width of the nearest viewport.</param>
/// <param name="Height">The height of the nearest viewport.</param>
/// <param name="FontSize">The size of the font.</param>
internal readonly record struct SvgMeasures(double Width, double Height, double FontSize)
{
    /// <summary>What a length that is neither across nor down is a part of.</summary>
    public double Diagonal => Math.Sqrt(((Width * Width) + (Height * Height)) / 2);
}

/// <summary>Reads lengths in CSS pixels.</summary>
internal static class SvgLength
{
    /// <summary>A length.</summary>
    /// <param name="text">The text; null where there is none.</param>
    /// <param name="whole">What a percentage is a part of.</param>
    /// <param name="fontSize">The size of the font.</param>
    /// <returns>Null where there is no length.</returns>
    public static double? Of(string? text, double whole, double fontSize)
    {
        var numbers = new SvgNumbers(text);
        if (!numbers.TryNext(out var number))
        {
            return null;
        }

        var unit = numbers.Rest.Trim();
        var scale = unit switch
        {
            "" or "px" => 1,
            "%" => whole / 100,
            "em" => fontSize,
            "rem" => 16,
            "ex" or "ch" => fontSize / 2,
            "pt" => 96 / 72.0,
            "pc" => 16,
            "in" => 96,
            "cm" => 96 / 2.54,
            "mm" => 96 / 25.4,
            "Q" => 96 / 101.6,
            _ => double.NaN,
        };
        return double.IsNaN(scale) ? null : number * scale;
    }

    /// <summary>A number from 0 to 1, or a percentage.</summary>
    /// <param name="text">The text.</param>
    /// <param name="otherwise">What it is where there is none.</param>
    public static double Share(string? text, double otherwise) => Math.Clamp(Of(text, 1, 0) ?? otherwise, 0, 1);
}
