using System.Globalization;
using ExportKit.Model;
using ExportKit.Serve.Editing;
using ExportKit.Serve.Html;
using ExportKit.Serve.Pages;

namespace ExportKit.Serve.Views;

/// <summary>The view in which is said what is left out, in which language parts are, and what heads tables.</summary>
internal static class TextView
{
    private static readonly (string Value, string Words)[] Levels =
    [
        ("", "No heading"), .. Enumerable.Range(2, 5).Select(level => (level.ToString(CultureInfo.InvariantCulture), FormattableString.Invariant($"A heading of level {level}"))),
    ];

    /// <summary>The view.</summary>
    /// <param name="page">The page.</param>
    /// <param name="article">What was read of it.</param>
    /// <param name="form">The form.</param>
    /// <param name="notice">What happened; null for nothing.</param>
    public static Markup Page(OpenPage page, ReadArticle article, TextForm form, string? notice)
    {
        var fields = new Fields(form);
        return FormView.Page(
            page, "text", "Text and tables", "Leave out what is no part of the story, and say what is in another language or heads a table.", form,
            Markup.Of($"""
                {Markup.Join(form.Items.Select(item => Item(article, item, fields)))}
                <section class="passages" aria-labelledby="passages"><h2 id="passages">Words in another language</h2>
                <p class="hint">Exactly as they stand in the text, such as fait accompli. A row that is emptied goes.</p>
                {Markup.Join(form.Passages.Select(passage => Passage(passage, fields)))}</section>
                """),
            notice);
    }

    private static Markup Item(ReadArticle article, BlockItem item, Fields fields) => Markup.Of($"""
        <div class="item block{(item.IsRemoved ? " out" : "")}" role="group" aria-labelledby="kind-{item.Index} words-{item.Index}"><input type="hidden" name="{item.Field("shown")}" value="1">
        <p class="words"><span class="kind" id="kind-{item.Index}">{item.Kind}</span> <span id="words-{item.Index}">{Shown.Words(Shown.Beginning(item.Words, 220), article.Current)}</span></p>
        <div class="controls">{fields.Box(item.Field("out"), Markup.Of($"Leave out"), item.IsRemoved)}
        {More(item, fields)}</div></div>
        """);

    private static Markup More(BlockItem item, Fields fields)
    {
        var isOpen = item.Block is Table || item.Level.Length > 0 || item.Language.Length > 0;
        return Markup.Of($"""
            <details{(isOpen ? Markup.Of($" open") : Markup.Empty)}><summary>{(item.Block is Table ? "Headers and more" : "More")}</summary>
            {(item.Block is Table table ? OfTable(item, table, fields) : Markup.Empty)}{(item.Block is Paragraph ? fields.Choice(item.Field("level"), Markup.Of($"It is"), item.Level, Levels) : Markup.Empty)}
            {fields.Line(item.Field("language"), Markup.Of($"Language"), item.Language, "A tag such as fr; empty for the article’s own.", "short")}
            </details>
            """);
    }

    private static Markup OfTable(BlockItem item, Table table, Fields fields)
    {
        var hasHeaders = table.Rows.Any(row => row.Cells.Any(cell => cell.IsHeader));
        return Markup.Of($"""
            <p>{Shown.Count(table.Rows.Length, "row", "rows")}, {(hasHeaders ? "with header cells" : "without header cells")}.</p>
            {fields.Line(item.Field("rows"), Markup.Of($"Rows at the top that are headers"), item.HeaderRows, "Empty to leave them as they are.", "short")}
            {fields.Line(item.Field("columns"), Markup.Of($"Columns at the beginning that are headers"), item.HeaderColumns, null, "short")}
            {fields.Line(item.Field("caption"), Markup.Of($"Caption"), item.Caption, null, "long")}
            """);
    }

    private static Markup Passage(PassageItem item, Fields fields) => Markup.Of($"""
        <div class="row">{fields.Line(item.Field("passage"), Markup.Of($"Words {item.Index + 1}"), item.Words, null, "long")}
        {fields.Line(item.Field("passage-language"), Markup.Of($"Language {item.Index + 1}"), item.Language, null, "short")}
        <input type="hidden" name="{item.Field("passage-number")}" value="{item.Number?.ToString(CultureInfo.InvariantCulture)}"></div>
        """);
}
