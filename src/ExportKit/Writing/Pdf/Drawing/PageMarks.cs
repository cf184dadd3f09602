using ExportKit.Writing.Pdf.Syntax;
using ExportKit.Writing.Pdf.Tagging;

namespace ExportKit.Writing.Pdf.Drawing;

/// <summary>Opens and closes the marked content of one page: content runs on while it belongs to the same leaf, and each
/// sequence of a leaf gets the page's next identifier (ISO 32000-1, 14.7.4).</summary>
/// <param name="content">The page's content.</param>
/// <param name="page">The page's index.</param>
internal sealed class PageMarks(ContentWriter content, int page)
{
    private readonly List<StructureElement> _elements = [];
    private object? _open;
    private bool _inText;

    /// <summary>The element of each sequence, by its identifier: the page's part of the parent tree.</summary>
    public IReadOnlyList<StructureElement> Elements => _elements;

    /// <summary>Goes on with the content of a leaf, or with an artifact.</summary>
    /// <param name="leaf">The leaf; null for an artifact of layout.</param>
    public void Switch(ContentLeaf? leaf)
    {
        if (ReferenceEquals(_open, leaf ?? ArtifactMark))
        {
            return;
        }

        Close();
        _open = leaf ?? ArtifactMark;
        if (leaf is null)
        {
            content.BeginArtifact(ArtifactType.Layout);
            return;
        }

        content.BeginMarkedContent(leaf.Element.Type, _elements.Count);
        leaf.Drawn(new MarkedContentReference(page, _elements.Count));
        _elements.Add(leaf.Element);
    }

    /// <summary>Begins an artifact of pagination.</summary>
    /// <param name="subtype">Header or footer.</param>
    public void Pagination(ArtifactSubtype subtype)
    {
        Close();
        _open = new object();
        content.BeginArtifact(ArtifactType.Pagination, subtype);
    }

    /// <summary>Begins the ground of the whole page: an artifact (ISO 32000-1, table 330).</summary>
    /// <param name="box">The page.</param>
    public void Background(PdfRectangle box)
    {
        Close();
        _open = new object();
        content.BeginArtifact(ArtifactType.Background, null, box);
    }

    /// <summary>Sees to it that text can be shown.</summary>
    public void InText()
    {
        if (!_inText)
        {
            content.BeginText();
            _inText = true;
        }
    }

    /// <summary>Sees to it that no text object is open.</summary>
    public void OutOfText()
    {
        if (_inText)
        {
            content.EndText();
            _inText = false;
        }
    }

    /// <summary>Closes what is open.</summary>
    public void Close()
    {
        OutOfText();
        if (_open is not null)
        {
            content.EndMarkedContent();
            _open = null;
        }
    }

    private static readonly object ArtifactMark = new();
}
