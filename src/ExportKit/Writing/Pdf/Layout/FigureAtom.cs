using System.Collections.Immutable;
using ExportKit.Writing.Pdf.Flow;
using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Layout;

/// <summary>A picture, or the frame of one that could not be had, with what is set below it: never parted.</summary>
/// <param name="figure">The figure.</param>
/// <param name="left">The picture's left edge in points from the page's.</param>
/// <param name="size">The picture's width and height.</param>
/// <param name="standIn">The lines within the frame, if there is no picture.</param>
/// <param name="below">The lines of caption and credit.</param>
/// <param name="atRight">Whether lines start at the right.</param>
internal sealed class FigureAtom(
    FlowFigure figure, double left, (double Width, double Height) size, ImmutableArray<Atom> standIn, ImmutableArray<Atom> below, bool atRight) : Atom
{
    /// <summary>The space between the frame and the words in it.</summary>
    public const double FramePadding = 10;

    private const double FrameThickness = 0.75;

    // A picture may be set smaller than it could be rather than leave the rest of a page empty; but not by much.
    private const double LeastScale = 0.6;
    private const double LeastHeight = 110;

    /// <inheritdoc/>
    public override void Place(PlacedPage page, double top, bool asArtifact = false)
    {
        var box = new PdfRectangle(left, top - size.Height, left + size.Width, top);
        if (figure.Element is { } element && !asArtifact)
        {
            element.BoundingBox = box;
        }

        if (figure.Image is not null)
        {
            page.Items.Add(new PlacedImage(asArtifact ? figure.Owner with { Content = null, Link = null } : figure.Owner, box));
        }
        else
        {
            Frame(page, box);
            Stack(page, standIn, top - FramePadding, asArtifact);
        }

        Stack(page, below, top - size.Height, asArtifact);
    }

    /// <inheritdoc/>
    public override Atom? Shrink(double height)
    {
        var scale = (size.Height - (Height - height)) / size.Height;
        if (figure.Image is null || scale < LeastScale || size.Height * scale < LeastHeight)
        {
            return null;
        }

        var smaller = (Width: size.Width * scale, Height: size.Height * scale);
        var moved = atRight ? left + size.Width - smaller.Width : left;
        return new FigureAtom(figure, moved, smaller, standIn, below, atRight)
        {
            Height = height,
            SpaceBefore = SpaceBefore,
            MayBreakBefore = MayBreakBefore,
            Anchors = Anchors,
            Group = Group,
        };
    }

    private static void Stack(PlacedPage page, ImmutableArray<Atom> atoms, double top, bool asArtifact)
    {
        foreach (var atom in atoms)
        {
            top -= atom.SpaceBefore;
            atom.Place(page, top, asArtifact);
            top -= atom.Height;
        }
    }

    private static void Frame(PlacedPage page, PdfRectangle box)
    {
        page.Shapes.Add(new(box with { Top = box.Bottom + FrameThickness }, Ink.Rule));
        page.Shapes.Add(new(box with { Bottom = box.Top - FrameThickness }, Ink.Rule));
        page.Shapes.Add(new(box with { Right = box.Left + FrameThickness }, Ink.Rule));
        page.Shapes.Add(new(box with { Left = box.Right - FrameThickness }, Ink.Rule));
    }
}
