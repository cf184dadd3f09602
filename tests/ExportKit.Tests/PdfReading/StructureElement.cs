namespace ExportKit.Tests.PdfReading;

/// <summary>What a structure element holds.</summary>
internal abstract record StructureKid;

/// <summary>An element within it.</summary>
internal sealed record ElementKid(StructureElement Element) : StructureKid;

/// <summary>A marked-content sequence, named by the page or form that it stands on and its identifier there.</summary>
internal sealed record ContentKid(int Owner, int Mcid) : StructureKid
{
    /// <inheritdoc/>
    public override string ToString() => $"sequence {Mcid} of object {Owner}";
}

/// <summary>An object such as an annotation.</summary>
internal sealed record ObjectKid(int Number, PdfDictionary Dictionary) : StructureKid
{
    /// <inheritdoc/>
    public override string ToString() => $"object {Number}";
}

/// <summary>Attributes of one owner (ISO 32000-1, 14.7.5).</summary>
internal sealed record StructureAttributes(string Owner, PdfDictionary Entries);

/// <summary>An element of the structure tree (ISO 32000-1, 14.7.2).</summary>
internal sealed class StructureElement
{
    private static readonly HashSet<string> InlineRoles = new(StringComparer.Ordinal)
    {
        "Span", "Quote", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Em", "Strong", "Sub",
    };

    /// <summary>The number of its object; 0 for the root of the tree, and for an element that is a direct object.</summary>
    public required int Number { get; init; }

    /// <summary>Its type as the file names it.</summary>
    public required string Type { get; init; }

    /// <summary>The standard type that the role map leads to.</summary>
    public required string Role { get; init; }

    /// <summary>The name of its namespace; null for the default one.</summary>
    public string? Namespace { get; init; }

    /// <summary>What contains it; null for the root.</summary>
    public StructureElement? Parent { get; init; }

    /// <summary>The number of the object that its <c>P</c> names.</summary>
    public int? ParentNumber { get; init; }

    /// <summary>Its alternative text.</summary>
    public string? Alt { get; init; }

    /// <summary>The text that replaces its content.</summary>
    public string? ActualText { get; init; }

    /// <summary>The expansion of the short form that it holds (<c>E</c>).</summary>
    public string? Expansion { get; init; }

    /// <summary>Its language.</summary>
    public string? Language { get; init; }

    /// <summary>Its title (<c>T</c>).</summary>
    public string? Title { get; init; }

    /// <summary>Its identifier (<c>ID</c>).</summary>
    public string? Id { get; init; }

    /// <summary>Its attributes, those of its classes first.</summary>
    public required IReadOnlyList<StructureAttributes> Attributes { get; init; }

    /// <summary>What it holds, in reading order.</summary>
    public List<StructureKid> Kids { get; } = [];

    /// <summary>The elements that it holds.</summary>
    public IEnumerable<StructureElement> Children => Kids.OfType<ElementKid>().Select(kid => kid.Element);

    /// <summary>Itself and all elements within it, each before what it holds.</summary>
    public IEnumerable<StructureElement> All => Children.SelectMany(child => child.All).Prepend(this);

    /// <summary>Whether it is a part of a line, so that no word ends at its edges for its sake alone.</summary>
    public bool IsInline => Attribute("Layout", "Placement") is PdfName placement
        ? placement.Value == "Inline"
        : InlineRoles.Contains(Role);

    /// <summary>Whether a writer says of it, or of something that holds it, that its words are not the article's own.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>An attribute; null where it is not given.</summary>
    public PdfValue? Attribute(string owner, string key) => Attributes
        .Where(attributes => attributes.Owner == owner)
        .Select(attributes => attributes.Entries.Entries.GetValueOrDefault(key))
        .LastOrDefault(value => value is not null);
}
