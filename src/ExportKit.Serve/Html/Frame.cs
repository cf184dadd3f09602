namespace ExportKit.Serve.Html;

/// <summary>What stands around the content of each page.</summary>
internal static class Frame
{
    /// <summary>The language of all that the page itself says.</summary>
    public const string Language = "en";

    /// <summary>A whole page.</summary>
    /// <param name="title">What it is, for its title; the site's name follows.</param>
    /// <param name="content">What stands in the landmark <c>main</c>.</param>
    /// <param name="navigation">What stands between head and content; nothing for none.</param>
    /// <param name="watched">The address that tells when the page has changed; null for a page that stays.</param>
    public static Markup Page(string title, Markup content, Markup navigation = default, string? watched = null) => Markup.Of($"""
        <!DOCTYPE html>
        <html lang="{Language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title} – ExportKit</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/assets/site.css">
        <script src="/assets/site.js" defer></script>
        </head>
        <body{Watched(watched)}>
        <a class="skip" href="#content">Skip to the content</a>
        <header class="site"><a class="home" href="/"><span class="mark" aria-hidden="true"></span>ExportKit</a><p>Articles for eye, ear and finger</p></header>
        {navigation}<main id="content" tabindex="-1">
        {content}
        </main>
        <footer class="site"><p>This page is served by your own machine, for you alone. Press Ctrl+C where it was started to end it.</p></footer>
        </body>
        </html>

        """);

    /// <summary>A message at the head of a page, which takes the focus.</summary>
    /// <param name="message">What it says.</param>
    public static Markup Notice(string? message) => message is null ? Markup.Empty
        : Markup.Of($"""<p class="notice" id="result" role="status" tabindex="-1" autofocus>{message}</p>""");

    /// <summary>What is wrong with a form, which takes the focus: each with a link to its field.</summary>
    /// <param name="faults">What is wrong.</param>
    public static Markup Faults(IReadOnlyList<FieldFault> faults) => faults.Count == 0 ? Markup.Empty
        : Markup.Of($"""
            <div class="faults" role="alert" aria-labelledby="faults" tabindex="-1" autofocus>
            <h2 id="faults">{(faults.Count == 1 ? "There is a problem" : "There are problems")}</h2>
            <ul>{faults.Select(fault => Markup.Of($"""<li><a href="#{fault.Field}">{fault.Message}</a></li>"""))}</ul>
            <p>Nothing was changed.</p>
            </div>
            """);

    private static Markup Watched(string? address) => address is null ? Markup.Empty : Markup.Of($""" data-watch="{address}" """);
}

/// <summary>Something that is wrong with what stands in a field.</summary>
/// <param name="Field">The field's identifier.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
internal sealed record FieldFault(string Field, string Message);
