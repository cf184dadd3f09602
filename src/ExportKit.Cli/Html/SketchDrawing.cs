using System.Globalization;
using System.Text;
using ExportKit.Writing;

namespace ExportKit.Cli.Html;

/// <summary>Draws the sketch of a page as SVG: its lines as bars, its pictures crossed, its blocks framed and numbered in the order in which
/// they are read, and a line that follows the numbers. The same order stands below it in words.</summary>
internal static class SketchDrawing
{
    /// <summary>The style that drawings need, by the names of <see cref="HtmlTheme.Tokens"/>.</summary>
    public const string Style = """
        .sheet { display: block; width: 100%; height: auto; background: var(--page); border: 0.06rem solid var(--edge); border-radius: 0.2rem; }
        .sheet .ink { stroke: var(--ink); opacity: 0.3; fill: none; }
        .sheet .artifact { stroke: var(--quiet); opacity: 0.25; fill: none; }
        .sheet .block { fill: none; stroke: var(--edge); stroke-width: 1; }
        .sheet .heading { fill: var(--note-ground); stroke: var(--note); stroke-width: 1.2; }
        .sheet .picture { fill: var(--good-ground); stroke: var(--good); stroke-width: 1.2; }
        .sheet .cross { fill: none; stroke: var(--good); stroke-width: 0.8; opacity: 0.6; }
        .sheet .way { fill: none; stroke: var(--link); stroke-width: 2; opacity: 0.55; stroke-linejoin: round; }
        .sheet .badge { fill: var(--link); }
        .sheet .badge.again { fill: var(--page); stroke: var(--link); stroke-width: 1.6; }
        .sheet text { font: 700 15px var(--text); fill: var(--page); text-anchor: middle; }
        .sheet text.again { fill: var(--link); }

        """;

    private const double Radius = 12.5;

    /// <summary>Draws a page.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="page">The page.</param>
    /// <param name="name">What the drawing is called: "Page 1 of 3".</param>
    public static void Write(HtmlWriter html, PageSketch page, string name)
    {
        var count = page.Blocks.Length;
        var blocks = count == 0 ? "nothing that is read"
            : string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "block" : "blocks")}, numbered in reading order from {page.Blocks[0].Number} to {page.Blocks[^1].Number}");
        html.Start("svg").Attribute("class", "sheet").Attribute("role", "img").Attribute("aria-label", $"{name}: {blocks}")
            .Attribute("viewBox", $"0 0 {HtmlWriter.Number(page.Width)} {HtmlWriter.Number(page.Height)}");
        foreach (var block in page.Blocks)
        {
            Frame(html, block);
        }

        Bars(html, "artifact", page.Artifacts);
        Bars(html, "ink", page.Blocks.SelectMany(block => block.Lines));
        Order(html, page);
        html.End();
    }

    /// <summary>The reading order of a page in words, as a list whose numbers are those of the drawing.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="page">The page.</param>
    /// <param name="language">The language of the words.</param>
    public static void WriteOrder(HtmlWriter html, PageSketch page, string? language)
    {
        html.Start("ol").Attribute("class", "order");
        foreach (var block in page.Blocks)
        {
            html.Start("li").Attribute("value", block.Number.ToString(CultureInfo.InvariantCulture)).Element("b", Kind(block.Kind));
            html.Text(block.IsContinued ? ", continued " : " ");
            if (block.Words.Length > 0)
            {
                html.Start("span").Language(language).Text(block.Words).End();
            }

            html.End();
        }

        html.End();
    }

    /// <summary>The word for a type of the structure.</summary>
    public static string Kind(string type) => type switch
    {
        "Title" => "Title",
        ['H', >= '1' and <= '6'] => $"Heading {type[1]}",
        "Figure" => "Picture",
        "Formula" => "Formula",
        "TR" => "Row of a table",
        "LI" => "Item of a list",
        "TOCI" => "Entry of the contents",
        "Caption" => "Caption",
        "Note" or "FENote" => "Note",
        _ => "Paragraph",
    };

    private static void Frame(HtmlWriter html, SketchBlock block)
    {
        var isHeading = block.Kind is "Title" or ['H', >= '1' and <= '6'];
        if (block.Pictures.IsEmpty || !block.Lines.IsEmpty)
        {
            Rectangle(html, isHeading ? "heading" : "block", Around(block.Box));
        }

        foreach (var picture in block.Pictures)
        {
            Rectangle(html, "picture", picture);
            html.Start("path").Attribute("class", "cross").Attribute("d", string.Create(
                CultureInfo.InvariantCulture,
                $"M{N(picture.Left)} {N(picture.Top)}l{N(picture.Width)} {N(picture.Height)}m{N(-picture.Width)} 0l{N(picture.Width)} {N(-picture.Height)}")).End();
        }
    }

    private static SketchBox Around(SketchBox box) => new(box.Left - 3, box.Top - 4, box.Width + 6, box.Height + 8);

    private static void Rectangle(HtmlWriter html, string kind, SketchBox box) => html.Start("rect").Attribute("class", kind)
        .Attribute("x", box.Left).Attribute("y", box.Top).Attribute("width", box.Width).Attribute("height", box.Height).Attribute("rx", 3).End();

    /// <summary>All bars of a height in one path: a page of text takes no more room than its words.</summary>
    private static void Bars(HtmlWriter html, string kind, IEnumerable<SketchBox> boxes)
    {
        foreach (var height in boxes.GroupBy(box => N(box.Height), StringComparer.Ordinal))
        {
            var path = new StringBuilder();
            foreach (var box in height)
            {
                path.Append(CultureInfo.InvariantCulture, $"M{N(box.Left)} {N(box.Top + (box.Height / 2))}h{N(box.Width)}");
            }

            html.Start("path").Attribute("class", kind).Attribute("stroke-width", height.Key).Attribute("d", path.ToString()).End();
        }
    }

    private static void Order(HtmlWriter html, PageSketch page)
    {
        if (page.Blocks.IsEmpty)
        {
            return;
        }

        var places = Places(page);
        html.Start("polyline").Attribute("class", "way")
            .Attribute("points", string.Join(' ', places.Select(place => $"{N(place.X)},{N(place.Y)}"))).End();
        for (var i = 0; i < places.Length; i++)
        {
            var block = page.Blocks[i];
            html.Start("circle").Attribute("class", block.IsContinued ? "badge again" : "badge")
                .Attribute("cx", places[i].X).Attribute("cy", places[i].Y).Attribute("r", Radius).End();
            html.Start("text").Attribute("class", block.IsContinued ? "again" : null).Attribute("x", places[i].X).Attribute("y", places[i].Y + 5.3)
                .Text(block.Number.ToString(CultureInfo.InvariantCulture)).End();
        }
    }

    /// <summary>Where the numbers stand: in the margin where the lines of their blocks begin, further out where they would touch.</summary>
    private static (double X, double Y)[] Places(PageSketch page)
    {
        const double Step = 2.2 * Radius;
        var places = new (double X, double Y)[page.Blocks.Length];
        for (var i = 0; i < places.Length; i++)
        {
            var box = page.Blocks[i].Box;
            var y = Math.Clamp(box.Top + Math.Min(box.Height / 2, 8), Radius + 1, Math.Max(Radius + 1, page.Height - Radius - 1));
            var (edge, outwards) = page.IsRightToLeft ? (box.Left + box.Width + Radius + 6, 1) : (box.Left - Radius - 6, -1);
            var x = Within(edge, page);
            for (var turn = 1; turn <= 3 && Touches(places.AsSpan(0, i), x, y); turn++)
            {
                // Outwards as long as the margin has room, else over the block.
                var further = edge + (outwards * turn * Step);
                x = further > Radius && further < page.Width - Radius ? further : Within(edge - (outwards * turn * Step), page);
            }

            places[i] = (x, y);
        }

        return places;
    }

    private static double Within(double x, PageSketch page) => Math.Clamp(x, Radius + 1, Math.Max(Radius + 1, page.Width - Radius - 1));

    private static bool Touches(ReadOnlySpan<(double X, double Y)> places, double x, double y)
    {
        foreach (var place in places)
        {
            if (Math.Abs(place.X - x) < 2 * Radius && Math.Abs(place.Y - y) < 2 * Radius)
            {
                return true;
            }
        }

        return false;
    }

    private static string N(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
