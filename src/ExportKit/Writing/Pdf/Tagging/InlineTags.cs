using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Words;
using ExportKit.Writing.Pdf.Flow;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Tagging;

/// <summary>Tags the inlines of one paragraph, and makes the items that are set for them.</summary>
internal sealed class InlineTags
{
    // Of UTF-16 units, well within what a string may have (ISO 19005-2, 6.1.13).
    private const int LongestPiece = 12_000;

    private readonly TagContext _context;
    private readonly ImmutableArray<ParagraphItem>.Builder _items = ImmutableArray.CreateBuilder<ParagraphItem>();

    private InlineTags(TagContext context) => _context = context;

    /// <summary>Tags inlines within an element.</summary>
    /// <param name="context">What the document shares.</param>
    /// <param name="element">The element that they belong to.</param>
    /// <param name="inlines">The inlines.</param>
    /// <param name="style">How they are set.</param>
    /// <param name="ink">Their colour.</param>
    public static ImmutableArray<ParagraphItem> Tag(
        TagContext context, StructureElement element, ImmutableArray<Inline> inlines, TextStyle style, Ink ink)
    {
        var tags = new InlineTags(context);
        tags.Add(inlines, new Look(element, style, new TextOwner(null, ink)));
        return tags._items.ToImmutable();
    }

    /// <summary>Plain text within an element.</summary>
    /// <param name="context">What the document shares.</param>
    /// <param name="element">The element that it belongs to.</param>
    /// <param name="text">The text.</param>
    /// <param name="style">How it is set.</param>
    /// <param name="ink">Its colour.</param>
    public static TextSpan Plain(TagContext context, StructureElement element, string text, TextStyle style, Ink ink) =>
        new(text, style, new TextOwner(context.Content(element, text), ink));

    private void Add(ImmutableArray<Inline> inlines, Look look)
    {
        foreach (var inline in inlines)
        {
            Add(inline, look);
        }
    }

    private void Add(Inline inline, Look look)
    {
        switch (inline)
        {
            case TextRun run:
                Text(run.Text, look);
                break;
            case LineBreak:
                _items.Add(new ForcedBreak(look.Owner with { Content = look.Element.AddContent(" ") }));
                break;
            case Link link:
                AddLink(link, look);
                break;
            case InlineContainer container:
                AddContainer(container, look);
                break;
            case Ruby ruby:
                AddRuby(ruby, look);
                break;
            case InlineImage image:
                AddImage(image.Picture, look);
                break;
            case NoteReference reference:
                AddReference(reference, look);
                break;
            case Formula formula:
                AddFormula(formula, look);
                break;
            default:
                throw new NotSupportedException($"Inline {inline.GetType().Name} has no tag.");
        }
    }

    /// <summary>Adds text, in pieces that a string of PDF can hold where it needs one.</summary>
    private void Text(string text, Look look)
    {
        for (; text.Length > LongestPiece; text = text[PieceEnd(text)..])
        {
            AddPiece(text[..PieceEnd(text)], look);
        }

        AddPiece(text, look);
    }

    private void AddPiece(string text, Look look) =>
        _items.Add(new TextSpan(text, look.Style, look.Owner with { Content = _context.Content(look.Element, text) }));

    private static int PieceEnd(string text) =>
        text.LastIndexOf(' ', LongestPiece - 1) is var space and > 0 ? space + 1
        : char.IsHighSurrogate(text[LongestPiece - 1]) ? LongestPiece - 1 : LongestPiece;

    private void AddContainer(InlineContainer container, Look look)
    {
        var style = look.Style;
        switch (container)
        {
            case Emphasis:
                Within(StructureType.Span, container, look with { Style = style with { Italic = true } });
                break;
            case Strong:
                Within(StructureType.Span, container, look with { Style = style with { Bold = true } });
                break;
            case Superscript:
                Within(StructureType.Span, container, look with { Style = Shifted(style, 0.34) });
                break;
            case Subscript:
                Within(StructureType.Span, container, look with { Style = Shifted(style, -0.14) });
                break;
            case InlineCode:
                Within(StructureType.Code, container, look with { Style = style with { Role = Fonts.FontRole.Monospace, Size = style.Size * 0.92, Ligatures = false } });
                break;
            case InlineQuote:
                Within(StructureType.Quote, container, look);
                break;
            case Abbreviation abbreviation:
                Within(new StructureElement(StructureType.Span) { Expansion = abbreviation.Expansion }, container, look);
                break;
            case LanguageSpan span:
                Within(
                    new StructureElement(StructureType.Span) { Language = span.Language },
                    container,
                    look with { Style = style with { Language = span.Language ?? style.Language } });
                break;
            case Inserted:
                Changed(Word.Inserted, container, look with { Owner = look.Owner with { Underlined = true } });
                break;
            case Deleted:
                Changed(Word.Deleted, container, look with { Owner = look.Owner with { StruckThrough = true } });
                break;
            default:
                throw new NotSupportedException($"Inline {container.GetType().Name} has no tag.");
        }
    }

    private static TextStyle Shifted(TextStyle style, double rise) =>
        style with { Size = style.Size * 0.7, Rise = style.Rise + (style.Size * rise) };

    private void Within(string type, InlineContainer container, Look look) => Within(new StructureElement(type), container, look);

    private void Within(StructureElement element, InlineContainer container, Look look) =>
        Add(container.Content, look with { Element = look.Element.Add(element) });

    /// <summary>Inserted and deleted text says so by its replacement text. Since that would hide links and pictures within, it
    /// stands on the first stretch of plain words alone.</summary>
    private void Changed(Word word, InlineContainer container, Look look)
    {
        var element = look.Element.Add(StructureType.Span);
        var inner = look with { Element = element };
        if (container.Content is not [TextRun first, .. var rest])
        {
            Add(container.Content, inner);
            return;
        }

        var said = element.Add(new StructureElement(StructureType.Span)
        {
            ActualText = _context.Words.Format(word, first.Text),
            OwnWords = first.Text,
        });
        Text(first.Text, inner with { Element = said });
        Add(rest, inner);
    }

    private void AddLink(Link link, Look look)
    {
        var words = InlineText.Of(link.Content).Trim();
        var description = link.Title ?? (words.Length > 0 ? words : link.Address);
        var element = look.Element.Add(new StructureElement(StructureType.Link) { Place = link.Place });
        var leaf = new AnnotationLeaf(element, new LinkTarget(link.Address, description));
        Add(link.Content, look with { Element = element, Owner = look.Owner with { Ink = Ink.Link, Link = leaf, Underlined = true } });
        element.AddLink(leaf);
        if (!link.Address.StartsWith('#'))
        {
            // What paper needs to find the address is no news to who can follow the link: an artifact.
            var mark = Shifted(look.Style, 0.34) with { Bold = false, Italic = false };
            _items.Add(new TextSpan(_context.LinkNumbers.Mark(link.Address), mark, new TextOwner(null, Ink.Quiet)));
        }
    }

    private void AddRuby(Ruby ruby, Look look)
    {
        var element = look.Element.Add(StructureType.Ruby);
        foreach (var segment in ruby.Segments)
        {
            Text(segment.Base, look with { Element = element.Add(StructureType.RB) });
            if (segment.Reading.Length > 0)
            {
                var small = look with { Style = look.Style with { Size = look.Style.Size * 0.75 } };
                Text("(", small with { Element = element.Add(_context.Generated(StructureType.RP)) });
                Text(segment.Reading, small with { Element = element.Add(StructureType.RT) });
                Text(")", small with { Element = element.Add(_context.Generated(StructureType.RP)) });
            }
        }
    }

    private void AddImage(Picture picture, Look look)
    {
        var image = _context.Image(picture);
        if (picture.IsDecorative)
        {
            if (image is not null)
            {
                _items.Add(Box(image, look.Style, new TextOwner(null, look.Owner.Ink) { Image = image }));
            }

            return;
        }

        var figure = look.Element.Add(FigureElement(WithDescription(picture), "Inline"));
        if (image is null)
        {
            Text("[" + figure.Alt + "]", look with { Element = figure });
        }
        else
        {
            _items.Add(Box(image, look.Style, look.Owner with { Content = figure.AddContent(""), Image = image, Underlined = false }));
        }
    }

    // Within a line there is no place for a description of its own, so the alternative text takes it along.
    private Picture WithDescription(Picture picture) => picture is { LongDescription: { } description, Alt: { } alt }
        ? picture with { Alt = alt with { Text = alt.Text + " " + _context.Words.Format(Word.ImageDescription, description) } }
        : picture;

    /// <summary>The Figure of a picture that is content.</summary>
    /// <param name="picture">A normalised picture.</param>
    /// <param name="placement">"Block" or "Inline".</param>
    public static StructureElement FigureElement(Picture picture, string placement) => new(StructureType.Figure)
    {
        Alt = picture.Alt?.Text ?? throw new InvalidOperationException("A picture without a text: the article is not normalised."),
        IsGenerated = picture.Alt.Source == AltSource.None,
        Attributes = new StructureAttributes { Placement = placement },
        Place = picture.Place,
    };

    /// <summary>A box no higher than the line, or as wide as the page gives it where that is less.</summary>
    private static InlineBox Box(ImageFile image, TextStyle style, TextOwner owner)
    {
        var height = Math.Min(style.Size * 1.3, Math.Max(1, image.Height) * 0.75);
        var width = Math.Min(height * Math.Max(1, image.Width) / Math.Max(1, image.Height), style.Size * 20);
        return new InlineBox(width, height * 0.8, height * 0.2, owner);
    }

    private void AddReference(NoteReference reference, Look look)
    {
        var element = look.Element.Add(_context.Generated(StructureType.Reference));
        var link = element.Add(StructureType.Link);
        var leaf = new AnnotationLeaf(link, new LinkTarget("#" + reference.NoteId, Described(Word.Note, reference.Label)));
        var owner = look.Owner with { Ink = Ink.Link, Link = leaf, AnchorId = reference.Id };
        Text(reference.Label, look with { Element = link, Style = Shifted(look.Style, 0.34), Owner = owner });
        link.AddLink(leaf);
    }

    private string Described(Word word, string label) => _context.Words.Format(word, label, "").TrimEnd(' ', ':');

    private void AddFormula(Formula formula, Look look)
    {
        var element = look.Element.Add(new StructureElement(StructureType.Formula)
        {
            Alt = formula.Spoken,
            Attributes = new StructureAttributes { Placement = "Inline" },
        });
        var image = formula.Picture is { } picture ? _context.Image(picture) : null;
        if (image is null)
        {
            Text(formula.Linear.Length > 0 ? formula.Linear : formula.Spoken, look with { Element = element, Style = look.Style with { Italic = false } });
        }
        else
        {
            _items.Add(Box(image, look.Style, look.Owner with { Content = element.AddContent(""), Image = image }));
        }
    }

    /// <summary>Where inlines stand and how they look.</summary>
    private sealed record Look(StructureElement Element, TextStyle Style, TextOwner Owner);
}
