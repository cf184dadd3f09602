using ExportKit.Serve.Html;
using ExportKit.Serve.Pages;

namespace ExportKit.Serve.Views;

/// <summary>What can be taken along.</summary>
internal static class Downloads
{
    /// <summary>The links.</summary>
    /// <param name="page">The page.</param>
    /// <param name="article">What was read of it.</param>
    public static Markup Section(OpenPage page, ReadArticle article) => Markup.Of($"""
        <section class="downloads" aria-labelledby="downloads"><h2 id="downloads">Take along</h2><ul>
        <li><a class="button" href="{Steps.Address(page, "documents/pdf")}" download>PDF</a></li>
        <li><a class="button" href="{Steps.Address(page, "documents/epub")}" download>EPUB</a></li>
        <li><a class="button" href="{Steps.Address(page, "documents/txt")}" download>Text</a></li>
        {(article.Sidecar is null ? Markup.Empty : Markup.Of($"""<li><a class="button quiet" href="{Steps.Address(page, "documents/sidecar")}" download>Corrections</a></li>"""))}
        </ul>{Saved(page, article)}</section>
        """);

    private static Markup Saved(OpenPage page, ReadArticle article) => article.Sidecar is null ? Markup.Empty
        : page.SidecarPath is { } path ? Markup.Of($"""<p class="hint">The corrections stand in <code>{Path.GetFileName(path)}</code>, which the command line reads.</p>""")
        : Markup.Of($"""<p class="hint">No file holds the corrections yet: download them, and put them beside the page.</p>""");
}
