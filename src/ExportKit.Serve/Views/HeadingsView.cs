using System.Globalization;
using ExportKit.Serve.Editing;
using ExportKit.Serve.Html;
using ExportKit.Serve.Pages;

namespace ExportKit.Serve.Views;

/// <summary>The view in which headings are corrected.</summary>
internal static class HeadingsView
{
    /// <summary>The view.</summary>
    /// <param name="page">The page.</param>
    /// <param name="article">What was read of it.</param>
    /// <param name="form">The form.</param>
    /// <param name="notice">What happened; null for nothing.</param>
    public static Markup Page(OpenPage page, ReadArticle article, HeadingsForm form, string? notice) => FormView.Page(
        page, "headings", "Headings",
        form.Items.IsEmpty
            ? "The article has no headings below its headline. A paragraph can be made one under “Text and tables”."
            : "The headline is of level 1. Below it no level may be skipped: one that would be is taken as deep as may be.",
        form,
        form.Items.IsEmpty ? Markup.Empty : Markup.Join(form.Items.Select(item => Item(article, item, new Fields(form), form.Items.Length))),
        notice);

    private static Markup Item(ReadArticle article, HeadingItem item, Fields fields, int count) => Markup.Of($"""
        <fieldset class="item heading depth-{item.Heading.Level}"><legend>Heading {item.Index + 1} of {count}: {Shown.Words(HeadingItem.WordsOf(item.Heading), article.Current)}</legend>
        {fields.Choice(item.Field("level"), Markup.Of($"Level"), item.Level, Levels(item))}
        {fields.Line(item.Field("words"), Markup.Of($"Words"), item.Words, null, "long", article.Current.Metadata.Language)}
        </fieldset>
        """);

    private static IEnumerable<(string Value, string Words)> Levels(HeadingItem item)
    {
        var level = item.Heading.Level.ToString(CultureInfo.InvariantCulture);
        yield return ("", item.Heading.SourceLevel == 0 ? $"{level}, as was inferred" : $"{level}, as the page has it");
        for (var other = 2; other <= 6; other++)
        {
            yield return (other.ToString(CultureInfo.InvariantCulture), FormattableString.Invariant($"Level {other}"));
        }

        yield return (HeadingItem.Paragraph, "No heading: a paragraph");
        yield return (HeadingItem.Removed, "Left out");
    }
}
