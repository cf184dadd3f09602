using ExportKit.Model;
using ExportKit.Serve.Editing;
using ExportKit.Serve.Html;
using ExportKit.Serve.Pages;

namespace ExportKit.Serve.Views;

/// <summary>The view in which title, language and the other facts are corrected.</summary>
internal static class FactsView
{
    /// <summary>The view.</summary>
    /// <param name="page">The page.</param>
    /// <param name="article">What was read of it.</param>
    /// <param name="form">The form.</param>
    /// <param name="notice">What happened; null for nothing.</param>
    public static Markup Page(OpenPage page, ReadArticle article, FactsForm form, string? notice)
    {
        var fields = new Fields(form);
        var language = article.Current.Metadata.Language;
        return FormView.Page(
            page, "facts", "Title and facts", "What is known of the article. A field that is emptied takes what the page says.", form,
            Markup.Of($"""
                {fields.Line("title", Markup.Of($"Title"), form.Title, "The headline: the one heading of level 1.", "long", language)}
                {fields.Line("language", Markup.Of($"Language"), form.Language, "A tag such as en-GB, fr or zh-Hant. Voices and braille go by it.", "short")}
                {fields.Lines("authors", Markup.Of($"Authors"), form.Authors, "One a line, without “By”.", 3)}
                {fields.Line("publisher", Markup.Of($"Publisher"), form.Publisher, null, "long")}
                {fields.Line("published", Markup.Of($"Published"), form.Published, Now(article.Current.Metadata.Published) + "A day such as 2025-05-15, or a moment with its zone such as 2025-05-15T15:54+01:00.", "medium")}
                {fields.Line("modified", Markup.Of($"Last changed"), form.Modified, Now(article.Current.Metadata.Modified) is { Length: > 0 } now ? now.TrimEnd() : null, "medium")}
                """),
            notice);
    }

    // The field holds what a sidecar holds; who looks at it reads it in words.
    private static string Now(ArticleDate? date) => date is null ? "" : $"Now {Shown.InWords(date)}. ";
}
