using ExportKit.Writing.Pdf.Flow;
using ExportKit.Writing.Pdf.Syntax;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Layout;

/// <summary>A page after layout: what is drawn on it, in reading order. Lengths are in points from the page's lower left.</summary>
/// <param name="index">The page's index, from 0.</param>
/// <param name="geometry">Its size and margins.</param>
internal sealed class PlacedPage(int index, PageGeometry geometry)
{
    /// <summary>The page's index, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>Its size and margins.</summary>
    public PageGeometry Geometry { get; } = geometry;

    /// <summary>Grounds, bars and rules: artifacts, drawn first.</summary>
    public List<PlacedShape> Shapes { get; } = [];

    /// <summary>Text and pictures, in reading order.</summary>
    public List<PlacedItem> Items { get; } = [];

    /// <summary>Running head and page number, drawn last.</summary>
    public List<PlacedRunningLine> RunningLines { get; } = [];
}

/// <summary>A filled rectangle: an artifact.</summary>
internal sealed record PlacedShape(PdfRectangle Box, Ink Ink);

/// <summary>Something that is drawn for the structure, or as an artifact in its place.</summary>
internal abstract record PlacedItem;

/// <summary>A line of text.</summary>
/// <param name="Line">The line.</param>
/// <param name="X">Its visible left edge.</param>
/// <param name="Baseline">Its baseline.</param>
/// <param name="IsArtifact">Whether it repeats what was drawn before (the head of a table on its next page).</param>
internal sealed record PlacedLine(TextLine Line, double X, double Baseline, bool IsArtifact) : PlacedItem
{
    /// <summary>How far the place of its link reaches beyond its words, to one side or the other; null where it does not.</summary>
    public double? LinkReach { get; init; }
}

/// <summary>The number of a page that is not known yet, with the dots before it; lines stand in its place when it is.</summary>
/// <param name="Entry">What it is part of.</param>
/// <param name="From">The edge of the words before it.</param>
/// <param name="To">The edge that it stands at: the right one where lines begin at the left.</param>
/// <param name="Baseline">Its baseline.</param>
internal sealed record PlacedPageNumber(FlowContentsEntry Entry, double From, double To, double Baseline) : PlacedItem;

/// <summary>A picture.</summary>
/// <param name="Owner">What it is drawn for; it names the picture.</param>
/// <param name="Box">Where it stands.</param>
internal sealed record PlacedImage(TextOwner Owner, PdfRectangle Box) : PlacedItem;

/// <summary>A running head or page number: an artifact of pagination.</summary>
/// <param name="Line">The line.</param>
/// <param name="X">Its visible left edge.</param>
/// <param name="Baseline">Its baseline.</param>
/// <param name="IsHeader">Whether it stands at the head of the page; else at its foot.</param>
internal sealed record PlacedRunningLine(TextLine Line, double X, double Baseline, bool IsHeader);

/// <summary>Where links and bookmarks lead to.</summary>
/// <param name="Page">The page's index.</param>
/// <param name="Top">The upper edge, in points from the page's lower edge.</param>
internal sealed record Anchor(int Page, double Top);

/// <summary>The outcome of layout.</summary>
/// <param name="Pages">The pages.</param>
/// <param name="Anchors">The places that have identifiers.</param>
internal sealed record PlacedDocument(IReadOnlyList<PlacedPage> Pages, IReadOnlyDictionary<string, Anchor> Anchors);

/// <summary>A QR code.</summary>
/// <param name="Owner">What it is drawn for.</param>
/// <param name="Symbol">The modules.</param>
/// <param name="Box">Where it stands, quiet zone included.</param>
/// <param name="Module">The side of a module.</param>
internal sealed record PlacedSymbol(TextOwner Owner, QrSymbol Symbol, PdfRectangle Box, double Module) : PlacedItem;
