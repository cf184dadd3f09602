using System.Globalization;
using ExportKit.Model;

namespace ExportKit.Writing.Epub;

/// <summary>Writes pictures: of figures and within lines (accessibility.md, section 2).</summary>
internal sealed class XhtmlFigures(ContentWriter content)
{
    private XhtmlWriter Out => content.Out;

    /// <summary>Writes a figure: the picture, or in place of one that cannot be had its text; then caption and credit.</summary>
    /// <param name="figure">The figure.</param>
    public void Write(Figure figure)
    {
        var image = content.Book.Images.Take(figure.Picture);
        var hasCaption = !figure.Caption.IsEmpty || figure.Credit is not null;
        if (figure.Picture.IsDecorative && !hasCaption)
        {
            Ornament(figure, image);
            return;
        }

        if (image is not null && figure.IsLead)
        {
            content.Book.Images.Lead(image);
        }

        content.Blocks.Start("figure", figure, figure.IsLead ? "lead" : null);
        if (image is not null)
        {
            Linked(figure.Picture, () => Image(figure.Picture, image, 0, 0));
        }
        else if (!figure.Picture.IsDecorative)
        {
            Missing("p", figure.Picture);
        }

        if (hasCaption)
        {
            Caption(figure);
        }

        Out.End();
    }

    /// <summary>Writes a picture within a line.</summary>
    /// <param name="inline">The picture.</param>
    public void Write(InlineImage inline)
    {
        var picture = inline.Picture;
        if (content.Book.Images.Take(picture) is { } image)
        {
            Linked(picture, () => Image(picture, image, picture.Width ?? 0, picture.Height ?? 0));
        }
        else if (!picture.IsDecorative)
        {
            Missing("span", picture);
        }
    }

    /// <summary>Writes the picture of something that has words of its own, such as a formula.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="words">The words.</param>
    /// <returns>Whether the picture could be had.</returns>
    public bool WriteAs(Picture picture, string words)
    {
        if (content.Book.Images.Take(picture) is not { } image)
        {
            return false;
        }

        var spoken = picture with { Alt = new AltText(words, AltSource.Label), IsDecorative = false };
        Image(spoken, image, picture.Width ?? 0, picture.Height ?? 0);
        return true;
    }

    private void Ornament(Figure figure, EpubImage? image)
    {
        if (image is null)
        {
            content.Blocks.KeepPlace(figure);
            return;
        }

        content.Blocks.Start("div", figure, "ornament");
        Image(figure.Picture, image, 0, 0);
        Out.End();
    }

    private void Linked(Picture picture, Action write)
    {
        var href = picture.LinkAddress is { } address
            ? content.Book.Links.Find(address, content.Document.Path, picture.Place)
            : null;
        content.Inlines.Linked(href, write, saysNothing: picture.IsDecorative);
    }

    /// <param name="picture">The picture.</param>
    /// <param name="image">Its file.</param>
    /// <param name="width">The width that the page gives it; 0 for the file's own.</param>
    /// <param name="height">The height that the page gives it; 0 for the file's own.</param>
    private void Image(Picture picture, EpubImage image, int width, int height)
    {
        content.Book.Facts.Moves |= image.Moves;
        Out.Start("img").Attribute("src", image.Path);
        if (picture.IsDecorative)
        {
            Out.Attribute("alt", "").Attribute("role", "presentation");
        }
        else
        {
            Alternative(picture);
        }

        Size(width > 0 && height > 0 ? width : image.Width, width > 0 && height > 0 ? height : image.Height);
        Out.End();
    }

    private void Alternative(Picture picture)
    {
        var alt = AltOf(picture);
        content.Book.Facts.Images++;
        if (alt.Source == AltSource.None)
        {
            content.Book.Facts.ImagesWithoutText++;
            content.SpeakWords();
        }

        Out.Attribute("alt", alt.Text);
        if (picture.LongDescription is { } description)
        {
            Out.Attribute("aria-details", content.Describe(description));
        }
    }

    /// <summary>The size, so that a page keeps its place while pictures load; the style sheet lets it shrink.</summary>
    private void Size(int width, int height)
    {
        if (width > 0 && height > 0)
        {
            Out.Attribute("width", width.ToString(CultureInfo.InvariantCulture));
            Out.Attribute("height", height.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void Missing(string element, Picture picture)
    {
        var alt = AltOf(picture);
        Out.Start(element, alt.Source == AltSource.None ? "missing-image generated" : "missing-image");
        if (picture.LongDescription is { } description)
        {
            Out.Attribute("aria-details", content.Describe(description));
        }

        if (alt.Source == AltSource.None)
        {
            content.SpeakWords();
        }

        Linked(picture, () => Out.Text(alt.Text));
        Out.End();
    }

    private void Caption(Figure figure)
    {
        Out.Start("figcaption");
        if (!figure.Caption.IsEmpty)
        {
            Out.Start("span", "caption");

            // A picture in the caption has a text that would be kept from speech with it, and the book says that its pictures have texts.
            if (figure.Picture.Alt is { Source: AltSource.Caption } && ArticleWalker.Pictures(figure.Caption).All(picture => picture.IsDecorative))
            {
                content.Inlines.WriteHidden(figure.Caption);
            }
            else
            {
                content.Inlines.Write(figure.Caption);
            }

            Out.End();
        }

        if (figure.Credit is { } credit)
        {
            Out.Text(figure.Caption.IsEmpty ? "" : " ");
            content.Pages.BeforeCredit(figure);
            Out.Start("span", "credit").Text(credit).End();
        }

        Out.End();
    }

    private static AltText AltOf(Picture picture) => picture.Alt
        ?? throw new InvalidOperationException("A picture without an alternative text: the article is not normalised.");
}
