namespace ExportKit.Reading.Selecting;

/// <summary>How an element stands to the one that the compound before it matches (Selectors Level 4, 15).</summary>
internal enum Combinator
{
    /// <summary>Anywhere within it.</summary>
    Descendant,

    /// <summary>Straight within it.</summary>
    Child,

    /// <summary>Next behind it, of one parent.</summary>
    Next,

    /// <summary>Anywhere behind it, of one parent.</summary>
    Following,
}

/// <summary>How the value of an attribute is compared (Selectors Level 4, 6).</summary>
internal enum AttributeTest
{
    /// <summary><c>[a]</c>: it is there.</summary>
    Present,

    /// <summary><c>[a=v]</c>: it is this.</summary>
    Equal,

    /// <summary><c>[a~=v]</c>: one of its words is this.</summary>
    Word,

    /// <summary><c>[a|=v]</c>: it is this, or begins with this and a hyphen.</summary>
    Subcode,

    /// <summary><c>[a^=v]</c>: it begins with this.</summary>
    Beginning,

    /// <summary><c>[a$=v]</c>: it ends with this.</summary>
    End,

    /// <summary><c>[a*=v]</c>: it holds this.</summary>
    Part,
}

/// <summary>Selectors of which one must match.</summary>
/// <param name="Selectors">The selectors; at least one.</param>
internal sealed record SelectorList(ComplexSelector[] Selectors);

/// <summary>Compounds with how each stands to the one before.</summary>
/// <param name="Compounds">The compounds; at least one.</param>
/// <param name="Combinators">As many: the first says how the first compound stands to the element that <c>:has()</c> asks for, and
/// means nothing elsewhere.</param>
internal sealed record ComplexSelector(CompoundSelector[] Compounds, Combinator[] Combinators);

/// <summary>Conditions on one element.</summary>
/// <param name="Parts">The conditions, all of which must hold; at least one.</param>
internal sealed record CompoundSelector(SimpleSelector[] Parts);

/// <summary>One condition on an element.</summary>
internal abstract record SimpleSelector;

/// <summary><c>*</c>.</summary>
internal sealed record AnySelector : SimpleSelector;

/// <summary><c>p</c>.</summary>
/// <param name="Name">The name in lower case.</param>
internal sealed record TypeSelector(string Name) : SimpleSelector;

/// <summary><c>#id</c>.</summary>
/// <param name="Id">The identifier.</param>
internal sealed record IdSelector(string Id) : SimpleSelector;

/// <summary><c>.name</c>.</summary>
/// <param name="Name">The class.</param>
internal sealed record ClassSelector(string Name) : SimpleSelector;

/// <summary><c>[name=value]</c>.</summary>
/// <param name="Name">The attribute in lower case.</param>
/// <param name="Test">How it is compared.</param>
/// <param name="Value">With what.</param>
/// <param name="IgnoresCase">Whether capitals of ASCII are as good as small letters.</param>
internal sealed record AttributeSelector(string Name, AttributeTest Test, string Value, bool IgnoresCase) : SimpleSelector;

/// <summary><c>:nth-child()</c> and its kin.</summary>
/// <param name="Step">The <c>a</c> of <c>an+b</c>.</param>
/// <param name="Offset">The <c>b</c> of <c>an+b</c>.</param>
internal sealed record NthSelector(int Step, int Offset) : SimpleSelector
{
    /// <summary>Whether is counted from the last.</summary>
    public bool FromEnd { get; init; }

    /// <summary>Whether elements of the same name alone are counted.</summary>
    public bool OfType { get; init; }

    /// <summary>Which elements are counted; null for all.</summary>
    public SelectorList? Of { get; init; }

    /// <summary>Whether a place is one of <c>an+b</c>.</summary>
    /// <param name="place">The place, counted from 1.</param>
    public bool Holds(int place)
    {
        var rest = (long)place - Offset;
        return Step == 0 ? rest == 0 : rest % Step == 0 && rest / Step >= 0;
    }
}

/// <summary><c>:empty</c>.</summary>
internal sealed record EmptySelector : SimpleSelector;

/// <summary><c>:root</c>.</summary>
internal sealed record RootSelector : SimpleSelector;

/// <summary><c>:any-link</c>, <c>:link</c>.</summary>
internal sealed record LinkSelector : SimpleSelector;

/// <summary><c>:lang()</c>.</summary>
/// <param name="Ranges">Language ranges, one of which must hold (RFC 4647, 3.3.2).</param>
internal sealed record LanguageSelector(string[] Ranges) : SimpleSelector;

/// <summary><c>:is()</c>, <c>:where()</c>, <c>:not()</c>.</summary>
/// <param name="List">The selectors.</param>
/// <param name="IsNegated">Whether none of them must match.</param>
internal sealed record MatchesSelector(SelectorList List, bool IsNegated) : SimpleSelector;

/// <summary><c>:has()</c>.</summary>
/// <param name="List">What must stand to the element as each selector's first combinator says.</param>
internal sealed record HasSelector(SelectorList List) : SimpleSelector;
