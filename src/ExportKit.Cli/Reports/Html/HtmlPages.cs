using ExportKit.Cli.Html;
using ExportKit.Writing;

namespace ExportKit.Cli;

/// <summary>Shows the pages of an article's PDF small, with the order in which they are read.</summary>
internal static class HtmlPages
{
    /// <summary>Writes the pages; nothing where there is no PDF.</summary>
    public static void Write(HtmlWriter html, ExportResult result, ReportRoom room)
    {
        var preview = result.Documents.FirstOrDefault(document => document.Format == ExportFormat.Pdf)?.Preview;
        if (preview is null || preview.Pages.IsEmpty)
        {
            return;
        }

        HtmlPieces.Part(html, "Pages, and the order in which they are read")
            .Element("p", "about", "The PDF as it is laid out, drawn small: bars are lines of text, framed boxes are blocks, crossed boxes are pictures. The numbers follow the structure that assistive technology reads; a number in a ring goes on from the page before.");
        html.Start("ul").Attribute("class", "sheets").Line();
        var left = HtmlPieces.Items(html, preview.Pages, room, 0, (inner, page) => Page(inner, page, preview.PageCount, result.Article?.Metadata.Language));
        html.End();
        HtmlPieces.LeftOut(html, left + preview.PageCount - preview.Pages.Length, "page");
        html.End().Line();
    }

    private static void Page(HtmlWriter html, PageSketch page, int count, string? language)
    {
        var name = $"Page {page.Label} of {count}";
        html.Start("li").Start("figure");
        SketchDrawing.Write(html, page, name);
        html.Element("figcaption", name).End();
        if (!page.Blocks.IsEmpty)
        {
            html.Start("details").Start("summary").Text("Its reading order in words").Start("span").Attribute("class", "unseen").Text($", {name}").End().End();
            SketchDrawing.WriteOrder(html, page, language);
            html.End();
        }

        html.End();
    }
}
