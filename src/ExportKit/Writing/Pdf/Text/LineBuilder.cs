using System.Collections.Immutable;
using ExportKit.Model;

namespace ExportKit.Writing.Pdf.Text;

/// <summary>Makes a line of a stretch of a paragraph: cuts runs, puts them in visual order and in their places.</summary>
internal static class LineBuilder
{
    /// <summary>Makes a line.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="start">Where the line begins.</param>
    /// <param name="end">Where it ends.</param>
    public static TextLine Build(ShapedParagraph paragraph, int start, int end)
    {
        var visibleEnd = paragraph.VisibleEnd(start, end);
        var pieces = Cut(paragraph, start, end, visibleEnd);
        var runs = new LineRun[pieces.Count];
        for (var i = 0; i < runs.Length; i++)
        {
            runs[i] = RunBuilder.Build(paragraph, pieces[i], i, visibleEnd);
        }

        var isRightToLeft = paragraph.Direction == TextDirection.RightToLeft;
        var hanging = 0.0;
        foreach (var run in runs)
        {
            hanging += run.HangingWidth;
        }

        var visual = Place(runs, VisualOrder(paragraph, pieces), isRightToLeft ? -hanging : 0, out var width);
        return new TextLine
        {
            Runs = visual,
            Width = width - hanging,
            Ascent = Ascent(runs),
            Descent = Descent(runs),
            IsRightToLeft = isRightToLeft,
            TextStart = start,
            TextEnd = end,
            IsForcedEnd = paragraph.Breaks[end] == BreakKind.Forced,
        };
    }

    private static double Ascent(LineRun[] runs)
    {
        var most = double.NegativeInfinity;
        foreach (var run in runs)
        {
            most = Math.Max(most, run.Box?.Ascent ?? (run.Face is { } face ? Scaled(run, face.Metrics.Ascent) + run.Style!.Rise : most));
        }

        return double.IsNegativeInfinity(most) ? 0 : most;
    }

    private static double Descent(LineRun[] runs)
    {
        var most = double.NegativeInfinity;
        foreach (var run in runs)
        {
            most = Math.Max(most, run.Box?.Descent ?? (run.Face is { } face ? -Scaled(run, face.Metrics.Descent) - run.Style!.Rise : most));
        }

        return double.IsNegativeInfinity(most) ? 0 : most;
    }

    private static double Scaled(LineRun run, int units) => units * run.Style!.Size / run.Face!.Metrics.UnitsPerEm;

    /// <summary>The parts of runs that lie in the line, in logical order; spaces at its end in the paragraph's direction (UAX 9, L1).</summary>
    private static List<LinePiece> Cut(ShapedParagraph paragraph, int start, int end, int visibleEnd)
    {
        var pieces = new List<LinePiece>();
        var baseLevel = (byte)(paragraph.Direction == TextDirection.RightToLeft ? 1 : 0);
        for (var i = paragraph.RunAt(start); i < paragraph.Runs.Count && paragraph.Runs[i].Start < end; i++)
        {
            var run = paragraph.Runs[i];
            var from = Math.Max(run.Start, start);
            var to = Math.Min(run.End, end);
            if (run.Item is ForcedBreak && (run.Face is null || from > start && CharacterKinds.Hangs(paragraph.Text[from - 1])))
            {
                continue;
            }

            if (run.Level == baseLevel || to <= visibleEnd || from >= visibleEnd)
            {
                pieces.Add(new LinePiece(run, from, to, from >= visibleEnd ? baseLevel : run.Level));
                continue;
            }

            pieces.Add(new LinePiece(run, from, visibleEnd, run.Level));
            pieces.Add(new LinePiece(run, visibleEnd, to, baseLevel));
        }

        return pieces;
    }

    private static int[] VisualOrder(ShapedParagraph paragraph, List<LinePiece> pieces)
    {
        var levels = new byte[pieces.Count];
        var order = new int[pieces.Count];
        var isPlain = true;
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            levels[i] = pieces[i].Level;
            isPlain &= levels[i] == 0;
        }

        return isPlain || paragraph.Tools.Bidi is not { } bidi ? order : bidi.VisualOrder(levels);
    }

    private static ImmutableArray<LineRun> Place(LineRun[] runs, int[] order, double left, out double width)
    {
        var placed = ImmutableArray.CreateBuilder<LineRun>(runs.Length);
        width = 0;
        foreach (var index in order)
        {
            placed.Add(runs[index] with { X = left + width });
            width += runs[index].Width;
        }

        return placed.MoveToImmutable();
    }
}
