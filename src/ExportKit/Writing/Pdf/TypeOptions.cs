namespace ExportKit.Writing.Pdf;

/// <summary>The type of a PDF: a preset, and what differs from it.</summary>
public sealed record TypeOptions
{
    /// <summary>The preset.</summary>
    public TypePreset Preset { get; init; } = TypePreset.Standard;

    /// <summary>The name of the family for running text, as it is installed ("Atkinson Hyperlegible"); null for the one that
    /// serves by default. Characters that it lacks come from other fonts.</summary>
    public string? FontFamily { get; init; }

    /// <summary>The size of body text in points, 9 to 72; null for the preset's. Headings, captions and spaces follow it.</summary>
    public double? Size { get; init; }

    /// <summary>The distance from line to line as a multiple of the size, 1 to 3; null for the preset's.</summary>
    public double? LineSpacing { get; init; }
}

/// <summary>Ways to set type for a kind of reading.</summary>
public enum TypePreset
{
    /// <summary>11.5 points, lines at 1.5 times the size.</summary>
    Standard,

    /// <summary>18 points and no text smaller, heavier strokes, wider spacing, no italics.</summary>
    LargePrint,

    /// <summary>24 points and no text smaller, otherwise as large print.</summary>
    ExtraLarge,

    /// <summary>Lines at 1.5 times the size and more, twice the size between paragraphs, letters 0.12 and words 0.16 of the size further
    /// apart (the distances of WCAG 2.2, success criterion 1.4.12), no ligatures, no italics.</summary>
    Dyslexia,

    /// <summary>Saves paper: 9.5 points, none below 9, narrow margins, two columns where the page is wide enough.</summary>
    Compact,
}
