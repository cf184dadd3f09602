using ExportKit.Cli.Html;
using ExportKit.Model;

namespace ExportKit.Cli;

/// <summary>Shows the pictures of an article, each beside its alternative text and where that came from.</summary>
internal sealed class HtmlPictures
{
    // What the texts beside a picture take at most, but for very long ones.
    private const int TextRoom = 2048;

    private readonly Inspection _inspection;
    private readonly ExportResult _result;
    private readonly ReportRoom _room;
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private int _number;

    private HtmlPictures(Inspection inspection, ExportResult result, ReportRoom room)
    {
        _inspection = inspection;
        _result = result;
        _room = room;
    }

    /// <summary>Writes the pictures; nothing where there are none.</summary>
    public static void Write(HtmlWriter html, Inspection inspection, ExportResult result, ReportRoom room)
    {
        var pictures = inspection.AllPictures.ToArray();
        if (pictures.Length == 0)
        {
            return;
        }

        // Those that nobody has described want to be looked at first.
        var sorted = pictures.OrderBy(picture => Rank(picture.Picture)).ToArray();
        var writer = new HtmlPictures(inspection, result, room);
        HtmlPieces.Part(html, "Pictures and their texts").Start("ul").Attribute("class", "pictures").Line();
        var left = HtmlPieces.Items(html, sorted, room, 0, writer.Item);
        html.End();
        HtmlPieces.LeftOut(html, left, "picture");
        html.End().Line();
    }

    private static int Rank(Picture picture) => picture.IsDecorative ? 2 : picture.Alt is null or { Source: AltSource.None } ? 0 : 1;

    private void Item(HtmlWriter html, InspectedPicture inspected)
    {
        var (picture, figure) = inspected;
        var hasNone = !picture.IsDecorative && picture.Alt is null or { Source: AltSource.None };
        html.Start("li").Attribute("class", hasNone ? "untold" : null);
        Shot(html, picture);
        html.Start("dl");
        Texts(html, picture);
        if (figure is { Caption.IsEmpty: false })
        {
            Words(html, "Caption", InlineText.Of(figure.Caption), figure.Language);
        }

        if (figure?.Credit is { } credit)
        {
            Words(html, "Credit", credit, figure.Language);
        }

        if (picture.LongDescription is { } description)
        {
            Words(html, "Description", description, null);
        }

        File(html, picture, figure is { IsLead: true });
        html.End().End();
    }

    private void Texts(HtmlWriter html, Picture picture)
    {
        if (picture.IsDecorative)
        {
            Pair(html, "Alternative text", "None: it is decoration, which is shown and said nowhere");
        }
        else if (picture.Alt is null or { Source: AltSource.None })
        {
            html.Start("div").Element("dt", "Alternative text").Start("dd");
            HtmlPieces.Severity(html, Diagnostics.Severity.Accessibility);
            html.Text(" None was found.").End().End();
        }
        else
        {
            Words(html, "Alternative text", picture.Alt.Text, null);
            Pair(html, "It comes from", Origin(picture.Alt.Source));
        }
    }

    private void Shot(HtmlWriter html, Picture picture)
    {
        var copy = _result.Pictures.FirstOrDefault(preview => preview.Address == picture.Address);
        var name = $"Picture {++_number}";
        html.Start("div").Attribute("class", "shot");
        if (copy is null)
        {
            html.Element("p", "A small copy of it could not be made.").End();
        }
        else if (!_shown.Add(picture.Address))
        {
            html.Element("p", "The same as above.").End();
        }
        else if (!_room.Fits((copy.Bytes.Length * 4 / 3) + TextRoom))
        {
            html.Element("p", "Not shown, so that this report stays small.").End();
        }
        else
        {
            html.Start("img").Source(copy.MediaType, copy.Bytes.Span).Attribute("alt", name)
                .Attribute("width", copy.Width > 0 ? HtmlWriter.Number(copy.Width) : null).Attribute("height", copy.Height > 0 ? HtmlWriter.Number(copy.Height) : null)
                .Attribute("decoding", "async").Text(null).End();
        }
    }

    private void File(HtmlWriter html, Picture picture, bool isLead)
    {
        var address = HtmlPieces.Cut(ReportArticle.Address(_inspection, picture.Address), 300);
        html.Start("div").Element("dt", "File").Start("dd").Attribute("class", "address");
        if (address.Length == 0)
        {
            html.Text("lost: the page does not name it");
        }
        else if (HtmlAddress.IsSafe(picture.Address))
        {
            html.Start("a").Href(picture.Address).Attribute("dir", "ltr").Text(address).End();
        }
        else
        {
            html.Start("bdi").Text(address).End();
        }

        html.Text(isLead ? " (leads the article)" : "").End().End();
    }

    private void Words(HtmlWriter html, string name, string text, string? language) => html.Start("div").Element("dt", name)
        .Start("dd").Language(language ?? _inspection.Article.Metadata.Language).Text(HtmlPieces.Cut(text)).End().End();

    private static void Pair(HtmlWriter html, string name, string text) => html.Start("div").Element("dt", name).Element("dd", text).End();

    private static string Origin(AltSource source) => source switch
    {
        AltSource.Person => "a person, in a correction",
        AltSource.LabelledBy => "what aria-labelledby names on the page",
        AltSource.Label => "aria-label on the page",
        AltSource.Alt => "alt on the page",
        AltSource.Caption => "the caption: it is heard once, and what the picture shows is not said",
        _ => "title on the page",
    };
}
