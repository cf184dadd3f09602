using ExportKit.Serve.Html;
using ExportKit.Serve.Pages;

namespace ExportKit.Serve.Views;

/// <summary>The views of one open page, one after the other.</summary>
internal static class Steps
{
    /// <summary>Their names in addresses, and in words.</summary>
    private static readonly (string Name, string Words)[] All =
    [
        ("", "Overview"), ("facts", "Title and facts"), ("pictures", "Pictures"), ("headings", "Headings"), ("text", "Text and tables"), ("preview", "Preview"),
    ];

    /// <summary>The address of a view.</summary>
    /// <param name="page">The open page.</param>
    /// <param name="step">The view's name.</param>
    public static string Address(OpenPage page, string step) => FormattableString.Invariant($"/pages/{page.Id}") + (step.Length == 0 ? "" : "/" + step);

    /// <summary>The navigation between them.</summary>
    /// <param name="page">The open page.</param>
    /// <param name="current">The view that is shown.</param>
    public static Markup Navigation(OpenPage page, string current) => Markup.Of($"""
        <nav class="steps" aria-label="Views of the article"><ul>
        {All.Select(step => Markup.Of($"""<li><a href="{Address(page, step.Name)}"{(step.Name == current ? Markup.Of($""" aria-current="page" """) : Markup.Empty)}>{step.Words}</a></li>"""))}
        </ul></nav>

        """);
}
