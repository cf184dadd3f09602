using System.Globalization;
using ExportKit.Cli.Html;
using ExportKit.Model;

namespace ExportKit.Cli;

/// <summary>Shows the outline of an article: each heading with its level, and with that of the page where it is another.</summary>
internal static class HtmlOutline
{
    /// <summary>Writes the outline.</summary>
    public static void Write(HtmlWriter html, Article article, ReportRoom room)
    {
        HtmlPieces.Part(html, "Outline").Start("ol").Attribute("class", "outline").Line();
        var left = HtmlPieces.Items(html, [.. Headings(article)], room, 1, Item);
        html.End();
        HtmlPieces.LeftOut(html, left, "heading");
        html.End().Line();
    }

    private static IEnumerable<OutlineItem> Headings(Article article)
    {
        var (language, direction) = (article.Metadata.Language, article.Metadata.Direction);
        yield return new(1, InlineText.Of(article.Metadata.Headline), "", language, direction);
        foreach (var block in ArticleWalker.Blocks(article))
        {
            switch (block)
            {
                case Chapter chapter:
                    (language, direction) = (chapter.Language ?? article.Metadata.Language, chapter.Direction ?? article.Metadata.Direction);
                    yield return new(Chapter.HeadlineLevel, InlineText.Of(chapter.Metadata.Headline), "", language, direction);
                    break;
                case Heading heading:
                    yield return new(heading.Level, InlineText.Of(heading.Content), Origin(heading), heading.Language ?? language, heading.Direction ?? direction);
                    break;
            }
        }
    }

    private static string Origin(Heading heading) =>
        heading.Given is not null ? "its level is given by a person"
        : heading.SourceLevel is 0 ? "no heading on the page, but stands as one"
        : heading.SourceLevel is { } level && level != heading.Level ? string.Create(CultureInfo.InvariantCulture, $"h{level} on the page")
        : "";

    private static void Item(HtmlWriter html, OutlineItem item)
    {
        html.Start("li").Attribute("class", string.Create(CultureInfo.InvariantCulture, $"l{item.Level}"));
        html.Start("span").Attribute("class", "level").Element("span", "unseen", "Level ").Text(item.Level).End().Text(" ");
        html.Start("span").Language(item.Language, item.Direction == TextDirection.RightToLeft).Text(HtmlPieces.Cut(item.Text, 200)).End();
        if (item.Origin.Length > 0)
        {
            html.Text(" ").Start("span").Attribute("class", "origin").Text($"({item.Origin})").End();
        }

        html.End();
    }

    private sealed record OutlineItem(int Level, string Text, string Origin, string? Language, TextDirection Direction);
}
