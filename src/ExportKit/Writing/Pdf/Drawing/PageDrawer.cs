using ExportKit.Writing.Pdf.Flow;
using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Layout;
using ExportKit.Writing.Pdf.Syntax;
using ExportKit.Writing.Pdf.Tagging;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Drawing;

/// <summary>What drawing a page gave.</summary>
/// <param name="Content">The content stream.</param>
/// <param name="Elements">The element of each marked-content sequence, by its identifier.</param>
/// <param name="Links">Where the annotations of links stand, in reading order.</param>
internal sealed record DrawnPage(byte[] Content, IReadOnlyList<StructureElement> Elements, IReadOnlyList<DrawnLink> Links)
{
    /// <summary>The names of the pictures on the page, in order.</summary>
    public IReadOnlyList<string> ImageNames { get; init; } = [];
}

/// <summary>The place of one annotation of a link.</summary>
/// <param name="Leaf">The link's leaf in the structure.</param>
/// <param name="Box">Where it stands.</param>
internal sealed record DrawnLink(AnnotationLeaf Leaf, PdfRectangle Box);

/// <summary>Draws a page: grounds and rules, then text and pictures in reading order, then running lines.</summary>
internal sealed class PageDrawer
{
    private readonly ContentWriter _content = new();
    private readonly PageMarks _marks;
    private readonly PagePen _pen;
    private readonly DocumentFonts _fonts;
    private readonly PageImages _images;
    private readonly Palette _palette;
    private readonly List<PlacedShape> _lines = [];
    private readonly List<DrawnLink> _links = [];
    private readonly SortedSet<string> _imageNames = new(StringComparer.Ordinal);

    private PageDrawer(int page, DocumentFonts fonts, PageImages images, Palette palette)
    {
        _palette = palette;
        _pen = new PagePen(_content, palette);
        _marks = new PageMarks(_content, page);
        _fonts = fonts;
        _images = images;
    }

    /// <summary>Draws a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="fonts">The document's fonts, subset.</param>
    /// <param name="images">The document's pictures.</param>
    /// <param name="palette">The document's colours.</param>
    public static DrawnPage Draw(PlacedPage page, DocumentFonts fonts, PageImages images, Palette palette)
    {
        var drawer = new PageDrawer(page.Index, fonts, images, palette);
        drawer.Background(page.Geometry);
        drawer.Shapes(page.Shapes);
        foreach (var item in page.Items)
        {
            drawer.Item(item);
        }

        drawer.Shapes(drawer._lines);
        foreach (var line in page.RunningLines)
        {
            drawer.Running(line);
        }

        drawer._marks.Close();
        return new DrawnPage(drawer._content.ToArray(), drawer._marks.Elements, drawer._links) { ImageNames = [.. drawer._imageNames] };
    }

    /// <summary>A theme's page is filled before all else.</summary>
    private void Background(PageGeometry page)
    {
        if (_palette.FillsPages)
        {
            var box = new PdfRectangle(0, 0, page.Width, page.Height);
            _marks.Background(box);
            _pen.Fill(box, Ink.Page);
        }
    }

    private void Shapes(List<PlacedShape> shapes)
    {
        foreach (var (box, ink) in shapes)
        {
            _marks.Switch(null);
            _marks.OutOfText();
            _pen.Fill(box, ink);
        }
    }

    private void Item(PlacedItem item)
    {
        switch (item)
        {
            case PlacedLine line:
                Line(line);
                break;
            case PlacedImage { Owner.Image: { } image } placed:
                Plate(placed.Box);
                Image(image, placed.Owner.Content, placed.Box);
                AddLink(placed.Owner.Link, placed.Box);
                break;
            case PlacedSymbol symbol:
                Symbol(symbol);
                break;
            default:
                throw new NotSupportedException($"{item.GetType().Name} cannot be drawn.");
        }
    }

    private void Line(PlacedLine placed)
    {
        foreach (var run in placed.Line.LogicalRuns)
        {
            var owner = (TextOwner)run.Owner!;
            if (placed.IsArtifact)
            {
                owner = new TextOwner(null, owner.Ink) { Image = owner.Image, Underlined = owner.Underlined, StruckThrough = owner.StruckThrough };
            }

            Run(run, owner, placed);
        }

        Links(placed);
    }

    private void Run(LineRun run, TextOwner owner, PlacedLine placed)
    {
        if (run.Box is { } box)
        {
            if (owner.Image is { } image)
            {
                var left = placed.X + run.X;
                var place = new PdfRectangle(left, placed.Baseline - box.Descent, left + box.Width, placed.Baseline + box.Ascent);
                if (owner.Content is { Element: { Attributes.Placement: not null } element })
                {
                    element.BoundingBox = place;
                }

                if (_palette.IsDark && _images.Embedded(image) is { IsTransparent: true })
                {
                    Plate(place);
                }

                Image(image, owner.Content, place);
            }

            return;
        }

        if (run.Glyphs.Count == 0)
        {
            return;
        }

        _marks.Switch(owner.Content);
        Text(run, owner.Ink, placed.X, placed.Baseline);
        Decorate(run, owner, placed);
    }

    private void Text(LineRun run, Ink ink, double x, double baseline)
    {
        _marks.InText();
        _pen.Colour(ink);
        _pen.Weigh(run, ink);
        RunPainter.Draw(_content, _fonts, run, x, baseline);
    }

    private void Decorate(LineRun run, TextOwner owner, PlacedLine placed)
    {
        var size = run.Style!.Size;
        var thickness = Math.Max(0.4, size * 0.05);
        var left = placed.X + run.X + (run.IsRightToLeft ? run.HangingWidth : 0);
        var right = left + run.Width - run.HangingWidth;
        if (owner.Underlined)
        {
            var bottom = placed.Baseline + run.Style.Rise - (size * 0.16);
            _lines.Add(new(new(left, bottom, right, bottom + thickness), owner.Ink));
        }

        if (owner.StruckThrough)
        {
            var bottom = placed.Baseline + run.Style.Rise + (size * 0.26);
            _lines.Add(new(new(left, bottom, right, bottom + thickness), owner.Ink));
        }
    }

    /// <summary>Pictures with see-through parts are drawn for white paper: on a page of another colour they get a white ground.</summary>
    private void Plate(PdfRectangle box)
    {
        if (_palette.FillsPages)
        {
            _marks.Switch(null);
            _marks.OutOfText();
            _pen.Fill(box, Ink.White);
        }
    }

    /// <summary>The modules of a code, as rectangles that reach over all dark neighbours of a row.</summary>
    private void Symbol(PlacedSymbol placed)
    {
        Plate(placed.Box);
        _marks.Switch(placed.Owner.Content);
        _marks.OutOfText();
        _pen.Colour(Ink.Black);
        var (symbol, side) = (placed.Symbol, placed.Module);
        var left = placed.Box.Left + (QrSymbol.QuietZone * side);
        var top = placed.Box.Top - (QrSymbol.QuietZone * side);
        for (var row = 0; row < symbol.Size; row++)
        {
            for (var column = 0; column < symbol.Size; column++)
            {
                var first = column;
                while (column < symbol.Size && symbol.IsDark(row, column))
                {
                    column++;
                }

                if (column > first)
                {
                    _content.Rectangle(left + (first * side), top - ((row + 1) * side), (column - first) * side, side);
                }
            }
        }

        _content.Fill();
    }

    /// <summary>A picture of the unit square, put where it stands.</summary>
    private void Image(ImageFile file, ContentLeaf? leaf, PdfRectangle box)
    {
        if (_images.Embedded(file) is not { } image)
        {
            return;
        }

        _marks.Switch(leaf);
        _marks.OutOfText();
        _content.Save();
        _content.Transform(image.MatrixFor(box));
        var name = _images.NameOf(image);
        _imageNames.Add(name);
        _content.DrawXObject(name);
        _content.Restore();
    }

    /// <summary>One annotation for each stretch of a line that a link covers.</summary>
    private void Links(PlacedLine placed)
    {
        if (placed.IsArtifact)
        {
            return;
        }

        var runs = placed.Line.LogicalRuns.Where(run => run.Owner is TextOwner { Link: not null });
        foreach (var link in runs.GroupBy(run => ((TextOwner)run.Owner!).Link!))
        {
            var left = link.Min(run => run.X + (run.IsRightToLeft ? run.HangingWidth : 0));
            var right = link.Max(run => run.X + run.Width - (run.IsRightToLeft ? 0 : run.HangingWidth));
            var size = link.Max(run => run.Style?.Size ?? 0);
            AddLink(link.Key, new(
                Math.Min(placed.X + left, placed.LinkReach ?? double.MaxValue),
                placed.Baseline - Math.Min(placed.Line.Descent, size * 0.3),
                Math.Max(placed.X + right, placed.LinkReach ?? 0),
                placed.Baseline + Math.Min(placed.Line.Ascent, size * 1.05)));
        }
    }

    private void AddLink(AnnotationLeaf? leaf, PdfRectangle box)
    {
        if (leaf is not null)
        {
            _links.Add(new DrawnLink(leaf, box));
        }
    }

    private void Running(PlacedRunningLine running)
    {
        _marks.Pagination(running.IsHeader ? ArtifactSubtype.Header : ArtifactSubtype.Footer);
        foreach (var run in running.Line.LogicalRuns.Where(run => run.Glyphs.Count > 0))
        {
            Text(run, ((TextOwner)run.Owner!).Ink, running.X, running.Baseline);
        }
    }
}
