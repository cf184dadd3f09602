using ExportKit.Writing.Pdf.Tagging;

namespace ExportKit.Writing.Pdf.Flow;

/// <summary>What a stretch of text belongs to: the content of a structure element, or an artifact; and how it looks beyond its font.</summary>
/// <param name="Content">The content that it is drawn for; null for an artifact.</param>
/// <param name="Ink">Its colour.</param>
internal sealed record TextOwner(ContentLeaf? Content, Ink Ink)
{
    /// <summary>The link that the stretch is part of, for its annotation; null where it is part of none.</summary>
    public AnnotationLeaf? Link { get; init; }

    /// <summary>Whether a line runs below the text.</summary>
    public bool Underlined { get; init; }

    /// <summary>Whether a line runs through the text.</summary>
    public bool StruckThrough { get; init; }

    /// <summary>The identifier of a place that links within the document lead to; null where none does.</summary>
    public string? AnchorId { get; init; }

    /// <summary>The picture that an inline box shows; null for text.</summary>
    public ImageFile? Image { get; init; }
}
