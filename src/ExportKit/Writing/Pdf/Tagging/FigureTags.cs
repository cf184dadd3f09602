using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Words;
using ExportKit.Writing.Pdf.Flow;

namespace ExportKit.Writing.Pdf.Tagging;

/// <summary>Tags figures: a <c>Div</c> that holds the <c>Figure</c>, its <c>Caption</c> and its credit.</summary>
internal sealed class FigureTags(TagContext context, BlockTags blocks)
{
    /// <summary>Tags a figure.</summary>
    /// <param name="parent">The element that it belongs to.</param>
    /// <param name="figure">The figure.</param>
    public ImmutableArray<FlowBlock> Tag(StructureElement parent, Figure figure)
    {
        if (figure.Picture.IsDecorative)
        {
            return Decoration(parent, figure);
        }

        var div = parent.Add(new StructureElement(StructureType.Div) { Language = figure.Language, Place = figure.Place });
        var element = InlineTags.FigureElement(figure.Picture, "Block");
        var (link, content) = Place(div, element, figure);
        var image = context.Image(figure.Picture);
        var standIn = image is null ? StandIn(content, element.Alt!, link, new(figure, 0)) : null;
        var owner = new TextOwner(image is null ? null : content.AddContent("", new(figure, 0)), Ink.Quiet) { Link = link, Image = image };
        link?.Element.AddLink(link);
        return [Flow(figure, owner, image, standIn, Below(div, element, figure)) with { Element = element }];
    }

    /// <summary>Puts the Figure of a linked picture into its Link; where the Caption lies in the Figure and is not what leads on, as in
    /// PDF 2.0 or where it has links of its own, the Link into the Figure.</summary>
    /// <returns>The link, if there is one, and the element that the picture is drawn for.</returns>
    private (AnnotationLeaf? Link, StructureElement Content) Place(StructureElement div, StructureElement element, Figure figure)
    {
        var picture = figure.Picture;
        if (context.Vocabulary.IsPdf20 || (CaptionLiesWithin(figure) && ArticleWalker.Inlines(figure).Any(inline => inline is Link or NoteReference)))
        {
            div.Add(element);
            var within = LinkOf(element, picture);
            return (within, within?.Element ?? element);
        }

        var link = LinkOf(div, picture);
        (link?.Element ?? div).Add(element);
        return (link, element);
    }

    // A caption that already serves as alternative text lies within the Figure, where the Alt ends the walk: it is heard once.
    // In PDF 2.0 that is the place of every caption.
    private bool CaptionLiesWithin(Figure figure) => context.Vocabulary.IsPdf20 || figure.Picture.Alt?.Source == AltSource.Caption;

    private static AnnotationLeaf? LinkOf(StructureElement div, Picture picture)
    {
        if (picture.LinkAddress is not { } address)
        {
            return null;
        }

        var element = div.Add(new StructureElement(StructureType.Link) { Place = picture.Place });
        return new AnnotationLeaf(element, new LinkTarget(address, picture.Alt?.Text ?? address));
    }

    /// <summary>Decoration is drawn and tagged nowhere; a picture that could not be had leaves nothing. Caption and credit
    /// are said all the same.</summary>
    private ImmutableArray<FlowBlock> Decoration(StructureElement parent, Figure figure)
    {
        ImmutableArray<FlowParagraph> below = [];
        if (!figure.Caption.IsEmpty || figure.Credit is not null)
        {
            var div = parent.Add(new StructureElement(StructureType.Div) { Language = figure.Language, Place = figure.Place });
            below = Below(div, div, figure);
        }

        return context.Image(figure.Picture) is { } image
            ? [Flow(figure, new TextOwner(null, Ink.Quiet) { Image = image }, image, null, below)]
            : ImmutableArray<FlowBlock>.CastUp(below);
    }

    private FlowFigure Flow(Figure figure, TextOwner owner, ImageFile? image, FlowParagraph? standIn, ImmutableArray<FlowParagraph> below) =>
        new(owner, image, standIn, below)
        {
            SpaceBefore = context.Styles.ParagraphSpace,
            SpaceAfter = context.Styles.ParagraphSpace * 1.6,
            Direction = context.Direction,
            Width = figure.IsLead ? null : figure.Picture.Width,
            Place = figure.Picture.Place,
        };

    /// <summary>The alternative text as what the eye sees in the frame of a picture that could not be had; it leads on where the
    /// picture would.</summary>
    private FlowParagraph StandIn(StructureElement element, string alternative, AnnotationLeaf? link, ArticlePosition position)
    {
        var style = context.Styles.Small;
        var owner = new TextOwner(context.Content(element, alternative, position), link is null ? Ink.Text : Ink.Link) { Link = link };
        return blocks.Set([new Text.TextSpan(alternative, style, owner)], style);
    }

    private ImmutableArray<FlowParagraph> Below(StructureElement div, StructureElement element, Figure figure)
    {
        var below = ImmutableArray.CreateBuilder<FlowParagraph>();
        var small = context.Styles.Small;
        if (!figure.Caption.IsEmpty)
        {
            var caption = (CaptionLiesWithin(figure) ? element : div).Add(figure.Picture.IsDecorative ? StructureType.P : StructureType.Caption);
            below.Add(blocks.Paragraph(caption, figure.Caption, small, Ink.Text) with { SpaceAfter = 0 });
        }

        if (figure.Credit is { } credit)
        {
            var position = new ArticlePosition(figure, PageBreaks.OfCredit);
            below.Add(blocks.Set([InlineTags.Plain(context, div.Add(StructureType.P), credit, small, Ink.Quiet, position)], small) with { SpaceAfter = 0 });
        }

        if (figure.Picture.LongDescription is { } description)
        {
            var paragraph = div.Add(StructureType.P);
            var pattern = context.Words.Format(Word.ImageDescription, "");
            var label = InlineTags.Plain(context, paragraph.Add(context.Generated(StructureType.Span)), pattern, small, Ink.Quiet);
            below.Add(blocks.Set([label, InlineTags.Plain(context, paragraph, description, small, Ink.Text)], small) with { SpaceBefore = small.Size * 0.4, SpaceAfter = 0 });
        }

        return below.ToImmutable();
    }
}
