using System.Globalization;
using ExportKit.Model;

namespace ExportKit.Writing.Epub;

/// <summary>Draws a book's cover as SVG: the picture that leads the article, its headline, its publisher. It says nothing that
/// the article does not say, and loads nothing, since a shelf shows it as a picture alone.</summary>
internal sealed class CoverImage
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string Links = "http://www.w3.org/1999/xlink";

    // White words on it have a contrast of 15:1.
    private const string Ground = "#14283c";
    private const string Rule = "#9cc3e6";

    private readonly EpubBook _book;
    private readonly CoverPicture? _picture;
    private readonly CoverLayout _layout;
    private readonly XmlOutput _out;

    private CoverImage(EpubBook book, XmlOutput output)
    {
        _book = book;
        _out = output;
        _picture = CoverPicture.Of(book.Images.Cover);
        _layout = CoverLayout.Of(book.Title, book.Article.Metadata.Publisher, _picture is not null);
    }

    private bool IsRightToLeft => _book.Article.Metadata.Direction == TextDirection.RightToLeft;

    /// <summary>Draws the cover.</summary>
    /// <param name="book">The book, its content documents written.</param>
    public static byte[] Write(EpubBook book)
    {
        using var output = new XmlOutput();
        new CoverImage(book, output).Write();
        return output.ToBytes();
    }

    /// <summary>What the cover says, for those who do not see it.</summary>
    /// <param name="book">The book.</param>
    public static string TextOf(EpubBook book) =>
        string.IsNullOrWhiteSpace(book.Article.Metadata.Publisher) ? book.Title : $"{book.Title} ({book.Article.Metadata.Publisher})";

    private void Write()
    {
        Start("svg", ("xml:lang", _book.Language), ("role", "img"), ("aria-labelledby", "title"),
            ("width", Number(CoverLayout.Width)), ("height", Number(CoverLayout.Height)), ("viewBox", $"0 0 {CoverLayout.Width} {CoverLayout.Height}"));
        _out.NewLine();
        Start("title", ("id", "title"));
        _out.Text(TextOf(_book));
        End();
        Box(0, 0, CoverLayout.Width, CoverLayout.Height, Ground);
        if (_picture is not null)
        {
            Picture(_picture);
        }

        Words();
        End();
    }

    private void Picture(CoverPicture picture)
    {
        // What is see-through was drawn for white paper.
        Box(0, 0, CoverLayout.Width, _layout.PictureHeight, "#ffffff");
        Start("image", ("x", "0"), ("y", "0"), ("width", Number(CoverLayout.Width)), ("height", Number(_layout.PictureHeight)),
            ("preserveAspectRatio", picture.Fit(CoverLayout.Width, _layout.PictureHeight)), ("xlink:href", picture.Address));
        End();
    }

    private void Words()
    {
        var top = _layout.PictureHeight + CoverLayout.Above;
        if (_picture is null)
        {
            // The place of the picture is left to a stripe.
            Box(0, 0, CoverLayout.Width, CoverLayout.Margin / 3, Rule);
            top += CoverLayout.Margin;
        }

        Lines(_layout.Headline, top + (_layout.Size * 0.8), _layout.Size, _layout.Leading, "bold");
        if (_layout.Publisher.Count > 0)
        {
            var first = CoverLayout.Height - CoverLayout.Margin - ((_layout.Publisher.Count - 1) * CoverLayout.PublisherLeading);
            var start = IsRightToLeft ? CoverLayout.Width - CoverLayout.Margin - 160 : CoverLayout.Margin;
            Box(start, first - CoverLayout.PublisherLeading - 20, 160, 8, Rule);
            Lines(_layout.Publisher, first - 10, CoverLayout.PublisherSize, CoverLayout.PublisherLeading, "normal");
        }
    }

    private void Lines(List<string> lines, double first, int size, double leading, string weight)
    {
        var start = Number(IsRightToLeft ? CoverLayout.Width - CoverLayout.Margin : CoverLayout.Margin);
        Start("g", ("fill", "#ffffff"), ("font-family", "sans-serif"), ("font-size", Number(size)), ("font-weight", weight),
            ("direction", IsRightToLeft ? "rtl" : "ltr"));
        for (var i = 0; i < lines.Count; i++)
        {
            Start("text", ("x", start), ("y", Number(first + (i * leading))));
            _out.Text(lines[i]);
            End();
        }

        End();
    }

    private void Box(int x, int y, int width, int height, string fill)
    {
        Start("rect", ("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height)), ("fill", fill));
        End();
    }

    private void Start(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _out.Start(element, Svg);
        if (element == "svg")
        {
            _out.Prefix("xlink", Links);
        }

        foreach (var (name, value) in attributes)
        {
            _out.Attribute(name, value);
        }
    }

    private void End()
    {
        _out.End(mayBeVoid: false);
        _out.NewLine();
    }

    private static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
