using System.Globalization;

namespace ExportKit.Writing.Pdf.Text;

/// <summary>Breaks shaped paragraphs into lines: each takes the words that fit, no hyphenation.</summary>
internal static class LineBreaker
{
    // A rounding error must not push a word to the next line.
    private const double Tolerance = 0.001;

    // A last line narrower than this part of the measure, with one word, is given company if the line before it stays fuller than that.
    private const double ShortLine = 0.12;
    private const double FullLine = 0.7;

    /// <summary>Breaks a paragraph. A word wider than the measure is parted between grapheme clusters; nothing is lost.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="width">The measure in points.</param>
    /// <param name="firstLineIndent">By how many points the first line is shorter; negative where it is longer.</param>
    /// <returns>The lines from top to bottom; none for a paragraph without text, box or forced break.</returns>
    public static IReadOnlyList<TextLine> Break(ShapedParagraph paragraph, double width, double firstLineIndent = 0)
    {
        var lines = new List<TextLine>();
        for (var start = 0; start < paragraph.Text.Length;)
        {
            paragraph.Tools.Budget?.Check();
            var line = Next(paragraph, start, lines.Count == 0 ? width - firstLineIndent : width);
            lines.Add(line);
            start = line.TextEnd;
            if (line.IsForcedEnd)
            {
                Accompany(paragraph, lines, width, lines.Count == 2 ? width - firstLineIndent : width);
            }
        }

        return lines;
    }

    private static TextLine Next(ShapedParagraph paragraph, int start, double width)
    {
        var end = FindEnd(paragraph, start, width);
        var line = LineBuilder.Build(paragraph, start, end);
        // Shaped apart from what follows, a line may turn out wider than it was within the whole.
        while (line.Width > width + Tolerance && Earlier(paragraph, start, end) is { } earlier)
        {
            end = earlier;
            line = LineBuilder.Build(paragraph, start, end);
        }

        return line;
    }

    /// <summary>The last place at which a line that starts here may end.</summary>
    private static int FindEnd(ShapedParagraph paragraph, int start, double width)
    {
        var best = -1;
        for (var i = start + 1; i <= paragraph.Text.Length; i++)
        {
            var isHanging = CharacterKinds.Hangs(paragraph.Text[i - 1]);
            if (!isHanging && paragraph.Width(start, i) > width + Tolerance)
            {
                break;
            }

            if (paragraph.Breaks[i] != BreakKind.None)
            {
                best = i;
                if (paragraph.Breaks[i] == BreakKind.Forced)
                {
                    break;
                }
            }
        }

        return best > 0 ? best : FindEndInWord(paragraph, start, width);
    }

    /// <summary>The last grapheme cluster of a word that fits; at least one.</summary>
    private static int FindEndInWord(ShapedParagraph paragraph, int start, double width)
    {
        var end = Math.Min(NextCluster(paragraph.Text, start), paragraph.Text.Length);
        while (end < paragraph.Text.Length && paragraph.Breaks[end] == BreakKind.None)
        {
            var next = NextCluster(paragraph.Text, end);
            if (paragraph.Width(start, next) > width + Tolerance)
            {
                break;
            }

            end = next;
        }

        return end;
    }

    private static int NextCluster(string text, int index) =>
        index + StringInfo.GetNextTextElementLength(text.AsSpan(index, Math.Min(text.Length - index, 256)));

    /// <summary>The place before this one at which the line may end; within a word, the cluster before.</summary>
    private static int? Earlier(ShapedParagraph paragraph, int start, int end)
    {
        for (var i = end - 1; i > start; i--)
        {
            if (paragraph.Breaks[i] != BreakKind.None)
            {
                return i;
            }
        }

        var last = start;
        for (var next = NextCluster(paragraph.Text, start); next < end; next = NextCluster(paragraph.Text, next))
        {
            last = next;
        }

        return last > start ? last : null;
    }

    /// <summary>Brings a word down to a last line that has but one short word.</summary>
    private static void Accompany(ShapedParagraph paragraph, List<TextLine> lines, double width, double widthBefore)
    {
        if (lines.Count < 2 || lines[^2].IsForcedEnd || lines[^1].Width > width * ShortLine || HasBreak(paragraph, lines[^1]))
        {
            return;
        }

        var before = lines[^2];
        var end = before.TextEnd - 1;
        while (end > before.TextStart && paragraph.Breaks[end] == BreakKind.None)
        {
            end--;
        }

        if (end > before.TextStart && paragraph.Width(before.TextStart, paragraph.VisibleEnd(before.TextStart, end)) > widthBefore * FullLine)
        {
            var shorter = LineBuilder.Build(paragraph, before.TextStart, end);
            var last = LineBuilder.Build(paragraph, end, lines[^1].TextEnd);
            if (last.Width <= width)
            {
                lines[^2] = shorter;
                lines[^1] = last;
            }
        }
    }

    private static bool HasBreak(ShapedParagraph paragraph, TextLine line)
    {
        for (var i = line.TextStart + 1; i < paragraph.VisibleEnd(line.TextStart, line.TextEnd); i++)
        {
            if (paragraph.Breaks[i] != BreakKind.None)
            {
                return true;
            }
        }

        return false;
    }
}
