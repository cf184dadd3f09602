using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Pictures;

/// <summary>A picture found on the page, with what belongs to it.</summary>
/// <param name="Scope">The element that holds picture and caption, and nothing else.</param>
/// <param name="Image">The picture's element.</param>
/// <param name="Address">The address of the best copy, as the page has it.</param>
internal sealed record FigureNode(Element Scope, Element Image, string Address)
{
    /// <summary>Tells whether another address is this picture's in another size.</summary>
    public PictureKey Key { get; } = new(Address);

    /// <summary>The nodes that hold the caption; empty where there is none.</summary>
    public IReadOnlyList<PageNode> Caption { get; set; } = [];

    /// <summary>The nodes that hold the credit, within the caption or beside it; empty where none is marked.</summary>
    public IReadOnlyList<PageNode> Credit { get; set; } = [];

    /// <summary>The alternative text that data beside the page gives; null where it gives none.</summary>
    public string? StatedAlt { get; init; }
}
