using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Normalising.Correcting;

/// <summary>What a person corrects in one article, as a sidecar holds it: each wins over what the page says and over all inference. What a
/// correction is for is named so that small changes of the page do not lose it: by words, by a picture's file, by number among the same.</summary>
internal sealed record Corrections
{
    /// <summary>The headline; null to take the page's.</summary>
    public Stated<string>? Title { get; init; }

    /// <summary>The authors; null to take the page's.</summary>
    public Stated<ImmutableArray<string>>? Authors { get; init; }

    /// <summary>When it was published; null to take the page's.</summary>
    public Stated<ArticleDate>? Published { get; init; }

    /// <summary>When it was last changed; null to take the page's.</summary>
    public Stated<ArticleDate>? Modified { get; init; }

    /// <summary>Who publishes; null to take the page's.</summary>
    public Stated<string>? Publisher { get; init; }

    /// <summary>The language as a BCP 47 tag; null to take the page's.</summary>
    public Stated<string>? Language { get; init; }

    /// <summary>Corrections of pictures.</summary>
    public ImmutableArray<PictureCorrection> Pictures { get; init; } = [];

    /// <summary>Corrections of headings.</summary>
    public ImmutableArray<HeadingCorrection> Headings { get; init; } = [];

    /// <summary>Corrections of other blocks.</summary>
    public ImmutableArray<BlockCorrection> Blocks { get; init; } = [];

    /// <summary>The languages of passages.</summary>
    public ImmutableArray<PassageCorrection> Passages { get; init; } = [];

    /// <summary>Corrections of tables.</summary>
    public ImmutableArray<TableCorrection> Tables { get; init; } = [];
}

/// <summary>Something that a person states, and where.</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <param name="Value">What is stated.</param>
/// <param name="Place">Where it is written.</param>
internal sealed record Stated<T>(T Value, SourcePlace Place);

/// <summary>What a correction is for.</summary>
/// <param name="Name">The words or the file by which it is known; empty where the number alone tells it.</param>
/// <param name="Number">Which of those that are named the same, counted from 1; null where there is one alone.</param>
/// <param name="Place">Where the correction is written.</param>
internal sealed record CorrectionTarget(string Name, int? Number, SourcePlace Place);

/// <summary>A correction of a picture.</summary>
/// <param name="Target">The picture, by its whole address, the end of it, or the name of its file.</param>
internal sealed record PictureCorrection(CorrectionTarget Target)
{
    /// <summary>Its alternative text; null to leave it.</summary>
    public string? Alt { get; init; }

    /// <summary>Whether it is decoration.</summary>
    public bool IsDecoration { get; init; }

    /// <summary>A long description beside the alternative text; null to leave it.</summary>
    public string? Description { get; init; }

    /// <summary>Its caption, empty for none; null to leave it.</summary>
    public string? Caption { get; init; }

    /// <summary>Its credit, empty for none; null to leave it.</summary>
    public string? Credit { get; init; }

    /// <summary>Whether it is left out.</summary>
    public bool IsRemoved { get; init; }
}

/// <summary>A correction of a heading, or of a line that was taken for one.</summary>
/// <param name="Target">The heading, by its words.</param>
internal sealed record HeadingCorrection(CorrectionTarget Target)
{
    /// <summary>Its level, 2 to 6; null to leave it.</summary>
    public int? Level { get; init; }

    /// <summary>What it says instead; null to leave it.</summary>
    public string? Text { get; init; }

    /// <summary>Whether it is no heading, but a paragraph.</summary>
    public bool IsParagraph { get; init; }

    /// <summary>Whether it is left out.</summary>
    public bool IsRemoved { get; init; }
}

/// <summary>A correction of a block.</summary>
/// <param name="Target">The block, by its words or their beginning.</param>
internal sealed record BlockCorrection(CorrectionTarget Target)
{
    /// <summary>The level of the heading that it is, 2 to 6; null where it is none.</summary>
    public int? Level { get; init; }

    /// <summary>Its language as a BCP 47 tag; null to leave it.</summary>
    public string? Language { get; init; }

    /// <summary>Whether it is left out.</summary>
    public bool IsRemoved { get; init; }
}

/// <summary>The language of some words.</summary>
/// <param name="Target">The words, exactly.</param>
/// <param name="Language">Their language as a BCP 47 tag.</param>
internal sealed record PassageCorrection(CorrectionTarget Target, string Language);

/// <summary>A correction of a table.</summary>
/// <param name="Target">The table, by its caption, or by its number alone.</param>
internal sealed record TableCorrection(CorrectionTarget Target)
{
    /// <summary>How many rows at its top are header cells; null to leave them, 0 for none where columns are given.</summary>
    public int? HeaderRows { get; init; }

    /// <summary>How many columns at its beginning are header cells; null to leave them.</summary>
    public int? HeaderColumns { get; init; }

    /// <summary>Its caption, empty for none; null to leave it.</summary>
    public string? Caption { get; init; }

    /// <summary>Whether it is left out.</summary>
    public bool IsRemoved { get; init; }
}
