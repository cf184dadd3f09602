using System.Collections.Immutable;

namespace ExportKit.Model;

/// <summary>How the items of a list are marked (PDF <c>ListNumbering</c>, HTML <c>ol type</c>).</summary>
public enum ListNumbering
{
    /// <summary>Bullets: the order does not matter.</summary>
    Bullet,

    /// <summary>1, 2, 3.</summary>
    Decimal,

    /// <summary>a, b, c.</summary>
    LowerAlpha,

    /// <summary>A, B, C.</summary>
    UpperAlpha,

    /// <summary>i, ii, iii.</summary>
    LowerRoman,

    /// <summary>I, II, III.</summary>
    UpperRoman,
}

/// <summary>A list of items.</summary>
/// <param name="Numbering">How the items are marked.</param>
/// <param name="Items">The items; none of them empty after normalising.</param>
public sealed record ListBlock(ListNumbering Numbering, ImmutableArray<ListItem> Items) : Block
{
    /// <summary>Whether the items are numbered.</summary>
    public bool IsOrdered => Numbering != ListNumbering.Bullet;
}

/// <summary>An item of a list.</summary>
/// <param name="Content">What it holds: paragraphs, and lists within it.</param>
/// <param name="Number">Its number in an ordered list (HTML <c>start</c>, <c>value</c> and <c>reversed</c> resolved); 0 in others.</param>
public sealed record ListItem(ImmutableArray<Block> Content, int Number = 0);

/// <summary>A list of terms with their definitions (HTML <c>dl</c>).</summary>
/// <param name="Entries">The entries in order.</param>
public sealed record DefinitionList(ImmutableArray<DefinitionEntry> Entries) : Block;

/// <summary>One or more terms and what they mean.</summary>
/// <param name="Terms">The terms, each its own inlines; at least one.</param>
/// <param name="Definitions">The definitions, each its own blocks; may be empty.</param>
public sealed record DefinitionEntry(
    ImmutableArray<ImmutableArray<Inline>> Terms,
    ImmutableArray<ImmutableArray<Block>> Definitions);
