using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Serve.Html;
using ExportKit.Serve.Pages;

namespace ExportKit.Serve.Views;

/// <summary>The three documents side by side.</summary>
internal static class PreviewView
{
    private const int LongestText = 400_000;

    /// <summary>The view.</summary>
    /// <param name="page">The page.</param>
    /// <param name="article">What was read of it.</param>
    /// <param name="made">The documents.</param>
    /// <param name="notice">What happened; null for nothing.</param>
    public static Markup Page(OpenPage page, ReadArticle article, MadeDocuments made, string? notice) => Frame.Page(
        "Preview",
        Markup.Of($"""
            {Frame.Notice(notice)}<p class="source">{page.Source.Name}</p>
            <h1>Preview</h1>
            <p class="lead">The same words in the same order, three times.</p>
            {Downloads.Section(page, article)}
            <div class="previews">
            {Panel("pdf", "PDF", made, Markup.Of($"""<iframe title="The PDF" src="{Steps.Address(page, "show/pdf")}"></iframe><p><a href="{Steps.Address(page, "show/pdf")}" target="_blank" rel="noopener">Open the PDF in a tab of its own</a></p>"""))}
            {Panel("epub", "EPUB", made, Markup.Of($"""<iframe title="The EPUB’s chapter" src="{Steps.Address(page, "show/epub")}" sandbox></iframe>"""))}
            {Panel("txt", "Text", made, Text(made, article))}
            </div>
            <section aria-labelledby="problems"><h2 id="problems">What to look at</h2>
            {Shown.Problems(made.Diagnostics.Where(diagnostic => diagnostic.Severity > Severity.Info), article.Input.Name, new Remedies(page, article))}</section>
            """),
        Steps.Navigation(page, "preview"));

    private static Markup Panel(string ending, string name, MadeDocuments made, Markup content) => Markup.Of($"""
        <section class="panel" aria-labelledby="{ending}"><h2 id="{ending}">{name}</h2>
        {(made.Files.ContainsKey("." + ending) ? content : Markup.Of($"""<p class="fault">It was not made; the problems below say why.</p>"""))}</section>
        """);

    private static Markup Text(MadeDocuments made, ReadArticle article)
    {
        var text = made.Files.TryGetValue(".txt", out var bytes) ? Encoding.UTF8.GetString(bytes) : "";
        var shown = text.Length <= LongestText ? text : text[..LongestText] + "\n…";
        return Markup.Of($"<pre tabindex=\"0\" role=\"group\" aria-labelledby=\"txt\" lang=\"{article.Current.Metadata.Language ?? "en"}\" dir=\"auto\">\n{shown}</pre>");
    }
}
