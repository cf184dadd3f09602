using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Writing.Pdf.Flow;
using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Layout;

/// <summary>A picture, or the frame of one that could not be had, with what is set below it: parted only where that is higher than a
/// page.</summary>
/// <param name="figure">The figure.</param>
/// <param name="start">The picture's left edge in points from the column's.</param>
/// <param name="size">The picture's width and height.</param>
/// <param name="standIn">The lines within the frame, if there is no picture.</param>
/// <param name="below">The lines of caption and credit.</param>
/// <param name="atRight">Whether lines start at the right.</param>
internal sealed class FigureAtom(
    FlowFigure figure, double start, (double Width, double Height) size, ImmutableArray<Atom> standIn, ImmutableArray<Atom> below, bool atRight) : Atom
{
    /// <summary>The space between the frame and the words in it.</summary>
    public const double FramePadding = 10;

    private const double FrameThickness = 0.75;

    // A picture may be set smaller than it could be rather than leave the rest of a page empty; but not by much.
    private const double LeastScale = 0.5;
    private const double LeastHeight = 110;

    /// <inheritdoc/>
    public override void Place(PlacedPage page, double left, double top, bool asArtifact = false)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => step.Self.Place(step.page, step.left, step.top, step.asArtifact), (Self: this, page, left, top, asArtifact));
            return;
        }

        var box = new PdfRectangle(left + start, top - size.Height, left + start + size.Width, top);
        if (figure.Element is { } element && !asArtifact)
        {
            element.BoundingBox ??= box;
        }

        if (figure.Image is not null)
        {
            page.Items.Add(new PlacedImage(asArtifact ? figure.Owner with { Content = null, Link = null } : figure.Owner, box));
        }
        else
        {
            Frame(page, box);
            new StackAtom(standIn).Place(page, left, top - FramePadding, asArtifact);
        }

        new StackAtom(below).Place(page, left, top - size.Height, asArtifact);
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
        var moved = atRight ? start + size.Width - smaller.Width : start;
        return Copy(new FigureAtom(figure, moved, smaller, standIn, below, atRight) { Height = height });
    }

    /// <inheritdoc/>
    public override (Atom Fits, Atom Left)? Split(double height)
    {
        var lines = figure.Image is null && height < size.Height;
        var count = lines
            ? StackAtom.Fitting(standIn, height - (2 * FramePadding))
            : StackAtom.Fitting(below, height - size.Height);
        if (count == 0 || (!lines && count == below.Length))
        {
            return null;
        }

        if (!lines)
        {
            return (Copy(Sized(size.Height, standIn, below[..count])), Rest(below[count..]));
        }

        var lower = standIn[count..];
        return (
            Copy(Sized(StackAtom.HeightOf(standIn[..count]) + (2 * FramePadding), standIn[..count], [])),
            Sized(StackAtom.HeightOf(lower) + (2 * FramePadding), lower, below));
    }

    private FigureAtom Sized(double height, ImmutableArray<Atom> words, ImmutableArray<Atom> lines) =>
        new(figure, start, (size.Width, height), words, lines, atRight)
        {
            Height = height + StackAtom.HeightOf(lines),
            Group = Group,
            Setting = Setting,
        };

    private StackAtom Rest(ImmutableArray<Atom> lines) => new(lines) { Height = StackAtom.HeightOf(lines), Group = Group, Setting = Setting };

    private FigureAtom Copy(FigureAtom copy)
    {
        copy.SpaceBefore = SpaceBefore;
        copy.MayBreakBefore = MayBreakBefore;
        copy.Anchors = Anchors;
        copy.Group = Group;
        copy.Setting = Setting;
        return copy;
    }

    private static void Frame(PlacedPage page, PdfRectangle box)
    {
        page.Shapes.Add(new(box with { Top = box.Bottom + FrameThickness }, Ink.Rule));
        page.Shapes.Add(new(box with { Bottom = box.Top - FrameThickness }, Ink.Rule));
        page.Shapes.Add(new(box with { Right = box.Left + FrameThickness }, Ink.Rule));
        page.Shapes.Add(new(box with { Left = box.Right - FrameThickness }, Ink.Rule));
    }
}
