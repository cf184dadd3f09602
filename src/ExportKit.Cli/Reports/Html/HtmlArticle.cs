using System.Globalization;
using ExportKit.Cli.Html;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Resources;

namespace ExportKit.Cli;

/// <summary>Writes what a report for people shows of one article: what it is and what harms its readers at once, the rest folded.</summary>
internal sealed class HtmlArticle
{
    // What stands around the parts of an article: their headings and lists.
    private const int Frame = 900;

    private readonly CommandEnvironment _environment;
    private readonly ReportRoom _room;
    private readonly bool _isAlone;

    /// <summary>Makes a writer.</summary>
    /// <param name="environment">All that is outside.</param>
    /// <param name="room">The room that articles have.</param>
    /// <param name="isAlone">Whether there is one article alone, which is not folded.</param>
    public HtmlArticle(CommandEnvironment environment, ReportRoom room, bool isAlone)
    {
        _environment = environment;
        _room = room;
        _isAlone = isAlone;
    }

    /// <summary>The title of an article: its headline, or the name of its page.</summary>
    public static string Title(ExportResult result) =>
        result.Article is { } article && InlineText.Of(article.Metadata.Headline) is { Length: > 0 } headline ? HtmlPieces.Cut(headline, 200) : HtmlPieces.Cut(result.Source, 200);

    /// <summary>Writes an article.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="mention">How lists name it.</param>
    /// <param name="page">The page that it was read from.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="problems">What is to be mended in it, the most harmful first.</param>
    public void Write(HtmlWriter html, ArticleMention mention, PageSource page, ExportResult result, Diagnostic[] problems)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"article-{mention.Number}");
        var head = HtmlPieces.Of(inner => Head(inner, id, mention, page, result));
        _room.Spend(head.Length + Frame);
        html.Start("article").Attribute("id", id).Attribute("class", Kind(mention)).Attribute("aria-labelledby", id + "-title").Line().Written(head);
        html.Start("details").Flag("open", _isAlone).Start("summary").Text(_isAlone ? "Everything about it" : "Show everything about it")
            .Start("span").Attribute("class", "unseen").Text(": ").Start("span").Language(mention.Language).Text(HtmlPieces.Cut(mention.Title, 80)).End().End().End().Line();
        html.Start("div").Attribute("class", "parts");
        HtmlProblems.WriteToMend(html, problems, _room);
        HtmlDocuments.Write(html, result, _room);
        HtmlProblems.WriteChanges(html, result, _room, result.Article is { } known ? Personal(known) : null);
        if (result.Article is { } article)
        {
            var file = page.Path is { Length: > 0 } path ? FileAddress.Of(_environment.Files.FullPath(path)) : null;
            HtmlOutline.Write(html, article, _room);
            HtmlPictures.Write(html, new Inspection(new ExportInput(page.Name, default, file), article, result.Diagnostics), result, _room);
            HtmlPages.Write(html, result, _room);
        }

        html.End().End().End().Line();
    }

    private static string Kind(ArticleMention mention) =>
        mention.Errors + mention.Barriers > 0 ? "barred" : mention.Warnings > 0 ? "flawed" : "sound";

    private static void Head(HtmlWriter html, string id, ArticleMention mention, PageSource page, ExportResult result)
    {
        html.Start("header").Start("h3").Attribute("id", id + "-title").Start("span").Language(mention.Language).Text(mention.Title).End().End();
        html.Start("p").Attribute("class", "facts").Start("bdi").Attribute("class", "file").Text(HtmlPieces.Cut(result.Source, 200)).End();
        if (result.Article is { } article)
        {
            html.Text($" · {article.Metadata.Language ?? "no language"} · {HtmlPieces.Count(ReportArticle.Words(BodyText.Of(article)), "word")} in the body · "
                + $"{HtmlPieces.Count(ArticleWalker.Pictures(article).Count(picture => !picture.IsDecorative), "picture")}");
        }

        html.End();
        if ((result.Facts?.Address ?? page.Address ?? result.Article?.Metadata.Address) is { } address && HtmlAddress.IsSafe(address))
        {
            html.Start("p").Attribute("class", "address").Start("a").Href(address).Attribute("dir", "ltr").Text(HtmlPieces.Cut(address, 300)).End().End();
        }

        html.Start("p").Attribute("class", "tags");
        Tag(html, mention.Errors, Severity.Error, "error");
        Tag(html, mention.Barriers, Severity.Accessibility, "barrier");
        Tag(html, mention.Warnings, Severity.Warning, "warning");
        if (mention.Worst is null)
        {
            html.Element("span", "tag good", "Nothing to mend");
        }

        html.End().End().Line();
    }

    private static void Tag(HtmlWriter html, int count, Severity severity, string noun)
    {
        if (count > 0)
        {
            html.Start("span").Attribute("class", "tag " + Harm.Class(severity)).Text(HtmlPieces.Count(count, noun)).End().Text(" ");
        }
    }

    /// <summary>What a person has said of an article; null where nobody said anything.</summary>
    private static string? Personal(Article article)
    {
        var texts = ArticleWalker.Pictures(article).Count(picture => picture.Alt is { Source: AltSource.Person });
        var levels = ArticleWalker.Blocks(article).Count(block => block is Heading { Given: not null });
        var paragraphs = ArticleWalker.Blocks(article).Count(block => block is Paragraph { IsConfirmed: true });
        var said = new List<string>();
        Add(texts, "text", "of a picture", "of pictures");
        Add(levels, "level", "of a heading", "of headings");
        Add(paragraphs, "paragraph", "that is no heading", "that are no headings");
        return said.Count == 0 ? null : string.Join(", ", said) + ".";

        void Add(int count, string noun, string one, string several)
        {
            if (count > 0)
            {
                said.Add($"{HtmlPieces.Count(count, noun)} {(count == 1 ? one : several)}");
            }
        }
    }
}
