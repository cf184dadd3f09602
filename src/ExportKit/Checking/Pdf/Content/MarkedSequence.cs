using ExportKit.Checking.Pdf.Cos;

namespace ExportKit.Checking.Pdf.Content;

/// <summary>A marked-content sequence (ISO 32000-1, 14.6).</summary>
/// <param name="tag">Its tag: <c>P</c>, <c>Span</c>, <c>Artifact</c>.</param>
/// <param name="properties">Its property list; empty where it has none.</param>
/// <param name="parent">The sequence that it lies in, that of the page around a form too; null for none.</param>
/// <param name="owner">The stream that it stands in.</param>
internal sealed class MarkedSequence(string tag, CosDictionary properties, MarkedSequence? parent, StreamOwner owner)
{
    /// <summary>Its tag.</summary>
    public string Tag { get; } = tag;

    /// <summary>Its property list.</summary>
    public CosDictionary Properties { get; } = properties;

    /// <summary>The sequence that it lies in.</summary>
    public MarkedSequence? Parent { get; } = parent;

    /// <summary>The stream that it stands in.</summary>
    public StreamOwner Owner { get; } = owner;

    /// <summary>Its identifier within its stream; null where it has none.</summary>
    public int? Mcid => (Properties.Raw("MCID") as CosNumber)?.Whole;

    /// <summary>Whether it is an artifact, or lies in one.</summary>
    public bool IsInArtifact { get; } = tag == "Artifact" || parent is { IsInArtifact: true };

    /// <summary>Its depth, from 1.</summary>
    public int Depth { get; } = (parent?.Depth ?? 0) + 1;

    /// <summary>A text of its property list; null where it has none of that name.</summary>
    /// <param name="key">The key.</param>
    public string? Text(string key) => (Properties.Raw(key) as CosString)?.Text;
}

/// <summary>A page or a form, as what the identifiers of marked content belong to.</summary>
/// <param name="Number">The number of its object.</param>
/// <param name="StructParents">Its key in the parent tree; null where it has none.</param>
/// <param name="Page">The page that it is, or is drawn on.</param>
internal sealed record StreamOwner(int Number, int? StructParents, PdfPage Page);
