using System.Globalization;
using ExportKit.Checking.Comparing;

namespace ExportKit.Cli.Comparing;

/// <summary>Writes where two documents part, for people.</summary>
internal static class ComparisonText
{
    private const int MostDifferences = 40;
    private const int MostWords = 40;
    private const int Context = 6;

    /// <summary>Writes it.</summary>
    public static void Write(DocumentComparison comparison, TextWriter output)
    {
        var (left, right) = (comparison.Left, comparison.Right);
        var number = 0;
        foreach (var difference in comparison.Differences)
        {
            if (++number > MostDifferences)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"and {comparison.Differences.Count - MostDifferences} more differences; --json shows all"));
                break;
            }

            Write(difference, number, comparison, output);
        }

        output.WriteLine(DiagnosticPrinter.Printable(string.Create(
            CultureInfo.InvariantCulture,
            $"{left.Name}: {left.Kind}, {left.Words.Count} words. {right.Name}: {right.Kind}, {right.Words.Count} words.")));
        output.WriteLine(comparison.Differences.Count == 0
            ? "The same words in the same order."
            : DiagnosticPrinter.Printable(string.Create(
                CultureInfo.InvariantCulture,
                $"They part in {comparison.Differences.Count} places: {comparison.OnlyLeft} words are in {left.Name} alone, {comparison.OnlyRight} in {right.Name} alone.")));
    }

    /// <summary>A place in words.</summary>
    public static string Place(WordPlace? place)
    {
        var parts = new List<string>();
        if (place is { Page: > 0 })
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"page {place.Page}"));
        }

        if (place?.File is { } file)
        {
            parts.Add(file);
        }

        if (place is { Line: > 0 })
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"line {place.Line}"));
        }

        if (place?.Heading is { Length: > 0 } heading)
        {
            parts.Add($"under \"{heading}\"");
        }

        return parts.Count == 0 ? "" : ", " + string.Join(", ", parts);
    }

    private static void Write(WordDifference difference, int number, DocumentComparison comparison, TextWriter output)
    {
        var (left, right) = (comparison.Left, comparison.Right);
        Line(output, $"{number.ToString(CultureInfo.InvariantCulture)}. {left.Name}{Place(left.Words.Place(difference.LeftStart))}; {right.Name}{Place(right.Words.Place(difference.RightStart))}");
        Shown(output, "    ", DocumentComparison.Text(left.Words, difference.LeftStart - Context, difference.LeftStart, Context));
        Shown(output, "  - ", DocumentComparison.Text(left.Words, difference.LeftStart, difference.LeftEnd, MostWords));
        Shown(output, "  + ", DocumentComparison.Text(right.Words, difference.RightStart, difference.RightEnd, MostWords));
        Shown(output, "    ", DocumentComparison.Text(left.Words, difference.LeftEnd, difference.LeftEnd + Context, Context));
        output.WriteLine();
    }

    private static void Shown(TextWriter output, string sign, string words)
    {
        if (words.Length > 0)
        {
            Line(output, sign + words);
        }
    }

    private static void Line(TextWriter output, string line) => output.WriteLine(DiagnosticPrinter.Printable(line));
}
