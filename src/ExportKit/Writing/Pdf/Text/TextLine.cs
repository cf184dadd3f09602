using System.Collections.Immutable;

namespace ExportKit.Writing.Pdf.Text;

/// <summary>One line of a paragraph. Lengths are in points.</summary>
internal sealed record TextLine
{
    /// <summary>The runs from left to right.</summary>
    public required ImmutableArray<LineRun> Runs { get; init; }

    /// <summary>The visible width: spaces at the end hang and are left out.</summary>
    public required double Width { get; init; }

    /// <summary>How high its fonts and boxes reach above the baseline.</summary>
    public required double Ascent { get; init; }

    /// <summary>How deep its fonts and boxes reach below the baseline; positive downwards.</summary>
    public required double Descent { get; init; }

    /// <summary>Whether the paragraph reads from right to left, so that the line starts at the right.</summary>
    public required bool IsRightToLeft { get; init; }

    /// <summary>The index of its first character in the paragraph's text.</summary>
    public required int TextStart { get; init; }

    /// <summary>The index after its last character in the paragraph's text.</summary>
    public required int TextEnd { get; init; }

    /// <summary>Whether it ends where the article asks for a new line or the paragraph ends, not for want of room.</summary>
    public required bool IsForcedEnd { get; init; }

    /// <summary>The runs in logical order: the order in which they are drawn and read.</summary>
    public ImmutableArray<LineRun> LogicalRuns => Runs.Sort((left, right) => left.LogicalIndex.CompareTo(right.LogicalIndex));
}
