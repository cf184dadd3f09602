using ExportKit.Writing.Pdf.Fonts;

namespace ExportKit.Writing.Pdf.Text;

/// <summary>Makes runs of lines: takes the glyphs of a piece, shapes them again where the cut changes them, and places them.</summary>
internal static class RunBuilder
{
    /// <summary>Makes a run; its place in the line is left at 0.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="piece">The piece.</param>
    /// <param name="logicalIndex">Which piece of the line it is.</param>
    /// <param name="visibleEnd">Where the visible part of the line ends.</param>
    public static LineRun Build(ShapedParagraph paragraph, LinePiece piece, int logicalIndex, int visibleEnd)
    {
        var run = new LineRun
        {
            Owner = piece.Run.Item.Owner,
            Style = piece.Run.Style,
            Face = piece.Run.Face,
            Font = piece.Run.Face is { } face ? new FontUse(face, piece.Run.Widening) : null,
            Box = piece.Run.Box,
            Width = piece.Run.Box?.Width ?? 0,
            IsRightToLeft = piece.Run.Level % 2 != 0,
            LogicalIndex = logicalIndex,
            TextStart = piece.Start,
            TextEnd = piece.End,
        };
        return run.Face is null ? run : WithGlyphs(run, paragraph, piece, visibleEnd);
    }

    private static LineRun WithGlyphs(LineRun run, ShapedParagraph paragraph, LinePiece piece, int visibleEnd)
    {
        var glyphs = Glyphs(paragraph, piece);
        var scale = run.Style!.Size / run.Face!.Metrics.UnitsPerEm;
        var placed = new PlacedGlyph[glyphs.Length];
        var pen = 0.0;
        var hanging = 0.0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            var glyph = glyphs[i];
            var advance = glyph.Advance * scale + paragraph.AddedSpace(piece.Run, glyphs, i);
            placed[i] = new PlacedGlyph(glyph.Id, pen + glyph.XOffset * scale, glyph.YOffset * scale, advance, glyph.Cluster);
            pen += advance;
            hanging += glyph.Cluster >= visibleEnd ? advance : 0;
        }

        return SegmentBuilder.Fill(run, paragraph, placed) with { Width = pen, HangingWidth = hanging };
    }

    /// <summary>The glyphs of a piece from left to right: as shaped within the whole where both cuts allow it.</summary>
    private static ShapedGlyph[] Glyphs(ShapedParagraph paragraph, LinePiece piece)
    {
        var run = piece.Run;
        if (piece.Start == run.Start && piece.End == run.End)
        {
            return run.Glyphs;
        }

        if (IsSafe(paragraph, run, piece.Start) && IsSafe(paragraph, run, piece.End))
        {
            return Slice(run.Glyphs, piece.Start, piece.End);
        }

        return paragraph.Tools.Runs.Shape(run, paragraph.Shown, piece.Start, piece.End);
    }

    /// <summary>The glyphs of a stretch of text: they follow one another, whatever the direction.</summary>
    private static ShapedGlyph[] Slice(ShapedGlyph[] glyphs, int start, int end)
    {
        var first = 0;
        while (first < glyphs.Length && (glyphs[first].Cluster < start || glyphs[first].Cluster >= end))
        {
            first++;
        }

        var last = first;
        while (last < glyphs.Length && glyphs[last].Cluster >= start && glyphs[last].Cluster < end)
        {
            last++;
        }

        var slice = new ShapedGlyph[last - first];
        Array.Copy(glyphs, first, slice, 0, slice.Length);
        return slice;
    }

    private static bool IsSafe(ShapedParagraph paragraph, ShapedRun run, int index) =>
        index == run.Start || index == run.End || paragraph.IsSafeToBreak(index);
}
