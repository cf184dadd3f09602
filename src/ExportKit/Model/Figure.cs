using System.Collections.Immutable;
using ExportKit.Diagnostics;

namespace ExportKit.Model;

/// <summary>Where an alternative text came from; from most to least trusted (accessible name computation).</summary>
public enum AltSource
{
    /// <summary>Nothing was found: the text is the stand-in "Image, no description available".</summary>
    None,

    /// <summary>A person gave it, on the command line or in a sidecar.</summary>
    Person,

    /// <summary>What <c>aria-labelledby</c> points to.</summary>
    LabelledBy,

    /// <summary><c>aria-label</c>.</summary>
    Label,

    /// <summary><c>alt</c>.</summary>
    Alt,

    /// <summary>The caption, without its credit; or an <c>alt</c> that says no more than caption and credit do. It is heard once.</summary>
    Caption,

    /// <summary><c>title</c>.</summary>
    Title,
}

/// <summary>The text that stands for a picture.</summary>
/// <param name="Text">What to say; never empty.</param>
/// <param name="Source">Where it came from.</param>
public sealed record AltText(string Text, AltSource Source);

/// <summary>Every text that a page gives for a picture, as it gives them: what normalising decides by.</summary>
public sealed record PictureTexts
{
    /// <summary>The text of what <c>aria-labelledby</c> points to; null where absent.</summary>
    public string? LabelledBy { get; init; }

    /// <summary><c>aria-label</c>; null where absent.</summary>
    public string? Label { get; init; }

    /// <summary><c>alt</c>; null where absent, empty where the page has it empty.</summary>
    public string? Alt { get; init; }

    /// <summary><c>title</c>; null where absent.</summary>
    public string? Title { get; init; }

    /// <summary>The text of what <c>aria-describedby</c> or <c>longdesc</c> points to within the page; null where absent.</summary>
    public string? Description { get; init; }

    /// <summary>Whether the page itself marks the picture as decoration (<c>role=presentation</c>, <c>aria-hidden</c>).</summary>
    public bool MarkedDecorative { get; init; }
}

/// <summary>A picture: where it is, and what is said in its place.</summary>
/// <param name="Address">The address of the best copy, absolute where a base is known; may be a <c>data:</c> address;
/// empty where the page lost it and only its texts are left.</param>
public sealed record Picture(string Address)
{
    /// <summary>The texts that the page gives.</summary>
    public PictureTexts Texts { get; init; } = new();

    /// <summary>The text that stands for it; null for decoration, and before normalising.</summary>
    public AltText? Alt { get; init; }

    /// <summary>A long description beside <see cref="Alt"/>; null where there is none.</summary>
    public string? LongDescription { get; init; }

    /// <summary>Whether it is decoration: shown, and said nowhere. Decided by normalising.</summary>
    public bool IsDecorative { get; init; }

    /// <summary>The address that the picture links to, absolute; null where it is no link.</summary>
    public string? LinkAddress { get; init; }

    /// <summary>The width that the page gives it, in CSS pixels; null where it gives none.</summary>
    public int? Width { get; init; }

    /// <summary>The height that the page gives it, in CSS pixels; null where it gives none.</summary>
    public int? Height { get; init; }

    /// <summary>Where in the source the picture stands.</summary>
    public SourcePlace? Place { get; init; }
}

/// <summary>A picture that stands on its own lines, with caption and credit apart.</summary>
/// <param name="Picture">The picture.</param>
public sealed record Figure(Picture Picture) : Block
{
    /// <summary>The caption without the credit; empty where there is none.</summary>
    public ImmutableArray<Inline> Caption { get; init; } = [];

    /// <summary>The credit, as the page writes it ("Leon Neal/PA", "Photo: A. Person"), without its brackets; null where there is none.</summary>
    public string? Credit { get; init; }

    /// <summary>Whether the picture leads the article.</summary>
    public bool IsLead { get; init; }
}
