using ExportKit.Model;
using ExportKit.Words;
using ExportKit.Writing.Pdf.Flow;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Tagging;

/// <content>Links, ruby, pictures, references to notes, formulas.</content>
internal sealed partial class InlineTags
{
    private void AddLink(Link link, Look look)
    {
        // Normalising has left out what no document may lead to; should one come another way, its words stay.
        if (!link.Address.StartsWith('#') && !OutwardAddress.MayLead(link.Address))
        {
            Add(link.Content, look);
            return;
        }

        var words = InlineText.Of(link.Content).Trim();
        var description = link.Title ?? (words.Length > 0 ? words : link.Address);
        var element = look.Element.Add(new StructureElement(StructureType.Link) { Place = link.Place });
        var leaf = new AnnotationLeaf(element, new LinkTarget(link.Address, description));
        Add(link.Content, look with { Element = element, Owner = look.Owner with { Ink = Ink.Link, Link = leaf, Underlined = true } });
        element.AddLink(leaf);
        if (!link.Address.StartsWith('#') && _context.Options.HasLinkList)
        {
            // What paper needs to find the address is no news to who can follow the link: an artifact.
            var mark = Shifted(look.Style, 0.34) with { Bold = false, Italic = false };
            _items.Add(new TextSpan(_context.LinkNumbers.Mark(link.Address), mark, new TextOwner(null, Ink.Quiet)));
        }
    }

    private void AddRuby(Ruby ruby, Look look)
    {
        foreach (var segment in ruby.Segments)
        {
            // One base and its reading an element (ISO 32000-1, table 339; ISO 14289-2, 8.2.5.23); a base without one is plain text.
            if (segment.Reading.Length == 0)
            {
                Text(segment.Base, look, ruby);
                continue;
            }

            var element = look.Element.Add(StructureType.Ruby);
            Text(segment.Base, look with { Element = element.Add(StructureType.RB) }, ruby);
            var small = look with { Style = look.Style with { Size = look.Style.Size * 0.75 } };
            Text("(", small with { Element = element.Add(_context.Generated(StructureType.RP)) }, ruby);
            Text(segment.Reading, small with { Element = element.Add(StructureType.RT) }, ruby);
            Text(")", small with { Element = element.Add(_context.Generated(StructureType.RP)) }, ruby);
        }
    }

    private void AddImage(InlineImage inline, Look look)
    {
        var picture = inline.Picture;
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
            Text("[" + figure.Alt + "]", look with { Element = figure }, inline);
        }
        else
        {
            _items.Add(Box(image, look.Style, look.Owner with { Content = figure.AddContent("", new(inline, 0)), Image = image, Underlined = false }));
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
        _context.Targets.Cite(element, reference.NoteId);
        if (reference.Id is { } id)
        {
            _context.Targets.Add(id, element);
        }

        var link = element.Add(StructureType.Link);
        var leaf = new AnnotationLeaf(link, new LinkTarget("#" + reference.NoteId, Described(Word.Note, reference.Label)));
        var owner = look.Owner with { Ink = Ink.Link, Link = leaf, AnchorId = reference.Id };
        Text(reference.Label, look with { Element = link, Style = Shifted(look.Style, 0.34), Owner = owner }, reference);
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
            Text(formula.Linear.Length > 0 ? formula.Linear : formula.Spoken, look with { Element = element, Style = look.Style with { Italic = false } }, formula);
        }
        else
        {
            _items.Add(Box(image, look.Style, look.Owner with { Content = element.AddContent("", new(formula, 0)), Image = image }));
        }
    }
}
