using System.Collections.Immutable;
using ExportKit.Diagnostics;

namespace ExportKit.Model;

/// <summary>A part of an article that stands on its own lines. All blocks are immutable.</summary>
public abstract record Block
{
    /// <summary>The language of the block as a BCP 47 tag, where it differs from what contains it; else null.</summary>
    public string? Language { get; init; }

    /// <summary>The base direction, where it differs from what contains the block; else null.</summary>
    public TextDirection? Direction { get; init; }

    /// <summary>An identifier, unique in the article, that links and notes may point to; null where nothing does.</summary>
    public string? Id { get; init; }

    /// <summary>Where in the source the block begins; null for blocks that were made.</summary>
    public SourcePlace? Place { get; init; }
}

/// <summary>A paragraph.</summary>
/// <param name="Content">What it says.</param>
public sealed record Paragraph(ImmutableArray<Inline> Content) : Block
{
    /// <summary>Whether a person says that it is a paragraph: then no heading is made of it.</summary>
    internal bool IsConfirmed { get; init; }
}

/// <summary>A level that a person gives a heading.</summary>
/// <param name="Level">The level, 2 to 6, as it is to be in the documents.</param>
/// <param name="Place">Where it is said; null where that is not known.</param>
internal sealed record GivenLevel(int Level, SourcePlace? Place);

/// <summary>A heading below the headline.</summary>
/// <param name="Level">The level: 2 to 6 after normalising, as the page has it (1 to 6) before.</param>
/// <param name="Content">What it says.</param>
public sealed record Heading(int Level, ImmutableArray<Inline> Content) : Block
{
    /// <summary>The level that the page gave it, 1 to 6; 0 where the page marks no heading there; null before normalising.</summary>
    internal int? SourceLevel { get; init; }

    /// <summary>The level that a person gives it, which wins as far as none is skipped; null to infer it from <see cref="Level"/>.</summary>
    internal GivenLevel? Given { get; init; }
}

/// <summary>A break between sections without a heading (HTML <c>hr</c>, a line of asterisks).</summary>
public sealed record SectionBreak : Block;

/// <summary>A quotation set apart from the text.</summary>
/// <param name="Content">What is quoted.</param>
public sealed record Quotation(ImmutableArray<Block> Content) : Block
{
    /// <summary>Who said it or where it stands; empty where the page does not say.</summary>
    public ImmutableArray<Inline> Attribution { get; init; } = [];

    /// <summary>The address of the source (HTML <c>cite</c>), absolute; null where none is given.</summary>
    public string? Cite { get; init; }
}

/// <summary>Code, or other text whose line ends and spaces matter.</summary>
/// <param name="Text">The text, its lines ended by LF, without a last line end.</param>
public sealed record CodeBlock(string Text) : Block
{
    /// <summary>The programming language as the page names it; null where it does not.</summary>
    public string? CodeLanguage { get; init; }
}

/// <summary>What kind of box an <see cref="Aside"/> is.</summary>
public enum AsideKind
{
    /// <summary>A fact box or sidebar that belongs to the story.</summary>
    Box,

    /// <summary>What a page lets one open (HTML <c>details</c>): its summary is the title.</summary>
    Details,

    /// <summary>A correction or an editor's note.</summary>
    Correction,

    /// <summary>A note about the author that belongs to the story.</summary>
    AuthorNote,
}

/// <summary>Content beside the main flow: a fact box, a correction, opened details.</summary>
/// <param name="Content">What the box holds, without its title.</param>
public sealed record Aside(ImmutableArray<Block> Content) : Block
{
    /// <summary>What kind of box it is.</summary>
    public AsideKind Kind { get; init; }

    /// <summary>The title of the box; empty where it has none.</summary>
    public ImmutableArray<Inline> Title { get; init; } = [];
}

/// <summary>What an <see cref="Embed"/> shows.</summary>
public enum EmbedKind
{
    /// <summary>Something else, or unknown.</summary>
    Other,

    /// <summary>A film.</summary>
    Video,

    /// <summary>Sound.</summary>
    Audio,

    /// <summary>A post of a social network; its words are the content.</summary>
    Post,

    /// <summary>A map.</summary>
    Map,

    /// <summary>A chart; its data table, where the page has one, is the content.</summary>
    Chart,

    /// <summary>A document, such as a PDF in a frame.</summary>
    Document,
}

/// <summary>Something that the page embeds and paper cannot show: kept as a titled link, with its words where it has some.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="Title">Its title; empty where none was found (writers then say what kind it is).</param>
public sealed record Embed(EmbedKind Kind, string Title) : Block
{
    /// <summary>Its address, absolute; null where none was found.</summary>
    public string? Address { get; init; }

    /// <summary>The words of a post, a transcript or a data table, if the page has one.</summary>
    public ImmutableArray<Block> Content { get; init; } = [];
}

/// <summary>A footnote or endnote, at the place where the page has it.</summary>
/// <param name="Label">How the article refers to it: "1", "*".</param>
/// <param name="Content">What it says, without label and without the way back.</param>
public sealed record Note(string Label, ImmutableArray<Block> Content) : Block;

/// <summary>A formula set on a line of its own.</summary>
/// <param name="Formula">The formula.</param>
public sealed record FormulaBlock(Formula Formula) : Block;
