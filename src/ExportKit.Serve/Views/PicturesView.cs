using ExportKit.Model;
using ExportKit.Serve.Editing;
using ExportKit.Serve.Html;
using ExportKit.Serve.Pages;

namespace ExportKit.Serve.Views;

/// <summary>The view in which is said what stands in place of pictures.</summary>
internal static class PicturesView
{
    private static readonly (string Value, string Words)[] Uses =
    [
        (PictureItem.Content, "Content, with the text below"), (PictureItem.Decoration, "Decoration: shown, and said nowhere"), (PictureItem.Removed, "Left out"),
    ];

    /// <summary>The view.</summary>
    /// <param name="page">The page.</param>
    /// <param name="article">What was read of it.</param>
    /// <param name="form">The form.</param>
    /// <param name="notice">What happened; null for nothing.</param>
    public static Markup Page(OpenPage page, ReadArticle article, PicturesForm form, string? notice) => FormView.Page(
        page, "pictures", "Pictures",
        form.Items.IsEmpty ? "The article shows no pictures." : "Say what each picture tells who does not see it: what matters here, in a sentence or two, without “picture of”.",
        form,
        form.Items.IsEmpty ? Markup.Empty : Markup.Join(form.Items.Select(item => Item(page, article, item, new Fields(form), form.Items.Length))),
        notice);

    private static Markup Item(OpenPage page, ReadArticle article, PictureItem item, Fields fields, int count)
    {
        var number = item.Index + 1;
        var language = article.Current.Metadata.Language;
        return Markup.Of($"""
            <fieldset class="item picture" id="item-{item.Index}"><legend>Picture {number} of {count}: <bdi>{Shown.FileName(item.Picture.Address)}</bdi></legend>
            <div class="side"><a href="{Steps.Address(page, FormattableString.Invariant($"picture/{item.Index}"))}"><img src="{Steps.Address(page, FormattableString.Invariant($"picture/{item.Index}"))}" alt="The picture itself, number {number}" loading="lazy"></a></div>
            <div class="main">
            <p class="origin">{Origin(item)}</p>
            {Fields.Radios(item.Field("use"), Markup.Of($"What it is"), item.Use, Uses)}
            {fields.Lines(item.Field("alt"), Markup.Of($"Alternative text of picture {number}"), item.Alt, item.Alt.Length == 0 ? "None was found." : null, 3, language)}
            {More(item, fields, language)}</div>
            </fieldset>
            """);
    }

    private static Markup More(PictureItem item, Fields fields, string? language) => Markup.Of($"""
        <details><summary>Caption, credit and a longer description</summary>
        {(item.Figure is null ? Markup.Empty : Markup.Of($"""
        {fields.Lines(item.Field("caption"), Markup.Of($"Caption"), item.Caption, "Everybody reads it, below the picture.", 2, language)}
        {fields.Line(item.Field("credit"), Markup.Of($"Credit"), item.Credit, "Who made it.", "long")}
        """))}
        {fields.Lines(item.Field("description"), Markup.Of($"Longer description"), item.Description, "For charts, maps and the like: what a sentence or two cannot hold.", 4, language)}
        </details>
        """);

    private static Markup Origin(PictureItem item)
    {
        var source = item.Picture.Alt?.Source ?? AltSource.None;
        return item.Picture.IsDecorative ? Markup.Of($"The page says that it is decoration.")
            : source == AltSource.None ? Markup.Of($"""<strong class="kind">Barrier</strong> The page has no text for it.""")
            : Markup.Of($"The page’s text comes {Shown.Origin(source)}.");
    }
}
