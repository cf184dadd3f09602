using System.Globalization;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Serve.Html;
using ExportKit.Serve.Pages;
using ExportKit.Writing;

namespace ExportKit.Serve.Views;

/// <summary>What was read of a page: facts, outline, pictures, problems.</summary>
internal static class OverviewView
{
    /// <summary>The view.</summary>
    /// <param name="page">The page.</param>
    /// <param name="article">What was read of it.</param>
    /// <param name="notice">What happened; null for nothing.</param>
    public static Markup Page(OpenPage page, ReadArticle article, string? notice)
    {
        var current = article.Current;
        var headline = InlineText.Of(current.Metadata.Headline);
        return Frame.Page(
            Shown.Beginning(headline, 60),
            Markup.Of($"""
                {Frame.Notice(notice)}<p class="source">{page.Source.Name}</p>
                <h1>{Shown.Words(headline, current)}</h1>
                {Standfirst(current)}{Facts(current)}
                {Downloads.Section(page, article)}
                <div class="columns">
                <section aria-labelledby="problems"><h2 id="problems">What to look at</h2>{Tally(article)}
                {Shown.Problems(article.Diagnostics, article.Input.Name, new Remedies(page, article))}</section>
                <div>
                <section aria-labelledby="outline"><h2 id="outline">Outline</h2>{Headings(current)}<p><a href="{Steps.Address(page, "headings")}">Correct the headings</a></p></section>
                <section aria-labelledby="pictures"><h2 id="pictures">Pictures</h2>{Pictures(current)}</section>
                </div></div>
                """),
            Steps.Navigation(page, ""));
    }

    private static Markup Standfirst(Article article) => article.Metadata.Standfirst.IsEmpty ? Markup.Empty
        : Markup.Of($"""<p class="lead">{Shown.Words(InlineText.Of(article.Metadata.Standfirst), article)}</p>""");

    private static Markup Facts(Article article)
    {
        var facts = article.Metadata;
        var words = BodyText.Of(article).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        (string Name, Markup Value)[] all =
        [
            ("Authors", Given(string.Join(", ", facts.Authors))), ("Published", Shown.Date(facts.Published)), ("Changed", Shown.Date(facts.Modified)),
            ("Publisher", Given(facts.Publisher)), ("Language", Given(facts.Language)), ("Words of the body", Given(words.ToString("N0", CultureInfo.InvariantCulture))), ("Address", Given(facts.Address)),
        ];
        return Markup.Of($"""<dl class="facts">{all.Where(fact => fact.Value != Markup.Empty).Select(fact => Markup.Of($"""<div><dt>{fact.Name}</dt><dd>{fact.Value}</dd></div>"""))}</dl>""");
    }

    private static Markup Given(string? value) => string.IsNullOrEmpty(value) ? Markup.Empty : Markup.Of($"<bdi>{value}</bdi>");

    private static Markup Tally(ReadArticle article)
    {
        int Count(Severity severity) => article.Diagnostics.Count(diagnostic => diagnostic.Severity == severity);
        (int Count, string One, string Many)[] kinds =
        [
            (Count(Severity.Error), "error", "errors"), (Count(Severity.Accessibility), "barrier", "barriers"), (Count(Severity.Warning), "warning", "warnings"), (Count(Severity.Info), "note", "notes"),
        ];
        string[] said = [.. kinds.Where(kind => kind.Count > 0).Select(kind => Shown.Count(kind.Count, kind.One, kind.Many))];
        return said.Length == 0 ? Markup.Empty : Markup.Of($"""<p class="hint">{string.Join(", ", said)}</p>""");
    }

    private static Markup Headings(Article article)
    {
        var outline = Outline.Of(article);
        return outline.IsEmpty ? Markup.Of($"<p>There are no headings below the headline.</p>") : Entries(outline, article);
    }

    // As deep as levels go, which is six.
    private static Markup Entries(IEnumerable<OutlineEntry> entries, Article article) => Markup.Of($"""
        <ul class="outline">{entries.Select(entry => Markup.Of($"""<li><span class="level">h{entry.Level}</span> {Shown.Words(entry.Text, article)}{(entry.Children.IsEmpty ? Markup.Empty : Entries(entry.Children, article))}</li>"""))}</ul>
        """);

    private static Markup Pictures(Article article)
    {
        Picture[] pictures = [.. ArticleWalker.Pictures(article)];
        if (pictures.Length == 0)
        {
            return Markup.Of($"<p>The article shows no pictures.</p>");
        }

        var decoration = pictures.Count(picture => picture.IsDecorative);
        var without = pictures.Count(picture => !picture.IsDecorative && (picture.Alt?.Source ?? AltSource.None) == AltSource.None);
        var inferred = pictures.Count(picture => !picture.IsDecorative && picture.Alt?.Source is AltSource.Caption or AltSource.Title);
        return Markup.Of($"""
            <p>{Shown.Count(pictures.Length, "picture", "pictures")}, of them {decoration} decoration.
            {(without == 0 ? "Each that is content has a text." : $"{Shown.Count(without, "picture has", "pictures have")} no text.")}
            {(inferred == 0 ? "" : $"{Shown.Count(inferred, "picture takes its text", "pictures take their text")} from caption or title.")}</p>
            """);
    }
}
