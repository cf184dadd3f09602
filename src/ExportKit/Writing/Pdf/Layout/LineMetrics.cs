using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Layout;

/// <summary>How high a line is and where its baseline lies. Lines of one paragraph stand at even distances, whatever fonts
/// they mix: what a font says of its height beyond the leading is room for marks that rarely stand there.</summary>
/// <param name="Height">The height in points.</param>
/// <param name="Baseline">How far the baseline lies below the upper edge, in points.</param>
internal readonly record struct LineMetrics(double Height, double Baseline)
{
    // The height and depth of letters in the fonts of running text, as parts of their size.
    private const double Ascent = 1.07;
    private const double Descent = 0.29;

    // A line that asks for more than this part of the leading gets what it asks for: Nastaliq, pictures, stacked marks.
    private const double Tolerance = 1.5;

    /// <summary>The metrics of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="lineHeight">The distance from line to line that the paragraph wants, in points.</param>
    public static LineMetrics Of(TextLine line, double lineHeight)
    {
        var size = 0.0;
        var hasBox = false;
        foreach (var run in line.Runs)
        {
            size = Math.Max(size, run.Style?.Size ?? 0);
            hasBox |= run.Box is not null;
        }

        var asked = line.Ascent + line.Descent;
        if (hasBox || asked > lineHeight * Tolerance)
        {
            var height = Math.Max(lineHeight, asked);
            return new(height, ((height - asked) / 2) + line.Ascent);
        }

        return new(lineHeight, ((lineHeight - (size * (Ascent + Descent))) / 2) + (size * Ascent));
    }
}
