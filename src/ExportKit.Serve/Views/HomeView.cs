using ExportKit.Serve.Html;
using ExportKit.Serve.Pages;

namespace ExportKit.Serve.Views;

/// <summary>The first page: what can be opened, and what is open.</summary>
internal static class HomeView
{
    /// <summary>The page.</summary>
    /// <param name="folder">The pages of the folder.</param>
    /// <param name="isAll">Whether those are all of them.</param>
    /// <param name="open">What is open.</param>
    /// <param name="form">What was sent, where something is wrong with it.</param>
    /// <param name="notice">What happened; null for nothing.</param>
    public static Markup Page(IReadOnlyList<string> folder, bool isAll, IReadOnlyList<OpenPage> open, HomeForm form, string? notice) => Frame.Page(
        form.Faults.Count > 0 ? "Problem: open an article" : "Open an article",
        Markup.Of($"""
            {Frame.Notice(notice)}{Frame.Faults(form.Faults)}
            <h1>Open an article</h1>
            <p class="lead">See what is read of its page, correct what only a person can say, and take along a PDF, an EPUB and a text that carry it.</p>
            {Open(open)}<div class="ways">
            {File(form)}
            {Address(form)}
            {Text(form)}
            {Folder(folder, isAll)}</div>
            """));

    private static Markup File(HomeForm form) => Markup.Of($"""
        <section class="card" aria-labelledby="way-file"><h2 id="way-file">A file</h2>
        <form method="post" action="/open/file" enctype="multipart/form-data" data-drop>
        <p><label for="file">The page, and its pictures if you have them</label></p>
        <p class="hint" id="file-hint">A saved page: HTML or MHTML. Choose several files to take pictures along.<span class="drop-hint" hidden> Or drop them anywhere on this page.</span></p>
        <p><input type="file" id="file" name="file" multiple required aria-describedby="file-hint{Described(form, "file")}"{Invalid(form, "file")}></p>
        {Fault(form, "file")}<p><button type="submit">Open the file</button></p>
        </form></section>
        """);

    private static Markup Address(HomeForm form) => Markup.Of($"""
        <section class="card" aria-labelledby="way-address"><h2 id="way-address">An address</h2>
        <form method="post" action="/open/address">
        <p><label for="address">The article’s address on the web</label></p>
        <p class="hint" id="address-hint">It is fetched by this machine, as the command line fetches it.</p>
        <p><input type="url" id="address" name="address" required autocomplete="url" inputmode="url" placeholder="https://" value="{form.Address}" aria-describedby="address-hint{Described(form, "address")}"{Invalid(form, "address")}></p>
        {Fault(form, "address")}<p><button type="submit">Fetch and open</button></p>
        </form></section>
        """);

    private static Markup Text(HomeForm form) => Markup.Of($"""
        <section class="card" aria-labelledby="way-text"><h2 id="way-text">Source that you paste</h2>
        <form method="post" action="/open/text">
        <p><label for="source">The page’s HTML</label></p>
        <p><textarea id="source" name="source" rows="5" required spellcheck="false" autocomplete="off"{DescribedBy(form, "source")}{Invalid(form, "source")}>
        {form.Source}</textarea></p>
        {Fault(form, "source")}<p><label for="base">Its address on the web <span class="optional">(if it has one)</span></label></p>
        <p><input type="url" id="base" name="base" autocomplete="off" inputmode="url" value="{form.Base}"{DescribedBy(form, "base")}{Invalid(form, "base")}></p>
        {Fault(form, "base")}<p><button type="submit">Open what was pasted</button></p>
        </form></section>
        """);

    private static Markup Folder(IReadOnlyList<string> folder, bool isAll) => folder.Count == 0 ? Markup.Empty : Markup.Of($"""
        <section class="card" aria-labelledby="way-folder"><h2 id="way-folder">A page of this folder</h2>
        <p class="hint">Its pictures are found beside it, and corrections go to the file beside it.</p>
        <form method="post" action="/open/page"><ul class="choices">
        {folder.Select(name => Markup.Of($"""<li><button type="submit" class="plain" name="page" value="{name}"><bdi>{name}</bdi></button></li>"""))}
        </ul></form>
        {(isAll ? Markup.Empty : Markup.Of($"""<p class="hint">There are more; these are the first.</p>"""))}</section>
        """);

    private static Markup Open(IReadOnlyList<OpenPage> open) => open.Count == 0 ? Markup.Empty : Markup.Of($"""
        <section aria-labelledby="open"><h2 id="open">Open now</h2><ul class="open">
        {open.Select(page => Markup.Of($"""
            <li><a href="{Steps.Address(page, "")}"><bdi>{Name(page)}</bdi></a>
            <form method="post" action="{Steps.Address(page, "close")}"><button type="submit" class="quiet">Close<span class="unseen"> <bdi>{Name(page)}</bdi></span></button></form></li>
            """))}
        </ul></section>

        """);

    private static string Name(OpenPage page) => Shown.Beginning(
        page.Reading is { IsCompletedSuccessfully: true, Result.Article: { } article } ? Model.InlineText.Of(article.Current.Metadata.Headline) : page.Source.Name, 100);

    private static string Described(HomeForm form, string field) => form.Of(field) is null ? "" : $" {field}-fault";

    private static Markup DescribedBy(HomeForm form, string field) => form.Of(field) is null ? Markup.Empty : Markup.Of($""" aria-describedby="{field}-fault" """);

    private static Markup Invalid(HomeForm form, string field) => form.Of(field) is null ? Markup.Empty : Markup.Of($""" aria-invalid="true" """);

    private static Markup Fault(HomeForm form, string field) => form.Of(field) is { } fault ? Markup.Of($"""<p class="fault" id="{field}-fault">{fault.Message}</p>""") : Markup.Empty;
}

/// <summary>What was sent by a form of the first page, and what is wrong with it.</summary>
internal sealed record HomeForm
{
    /// <summary>The address.</summary>
    public string Address { get; init; } = "";

    /// <summary>The page's source.</summary>
    public string Source { get; init; } = "";

    /// <summary>The source's address.</summary>
    public string Base { get; init; } = "";

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<FieldFault> Faults { get; init; } = [];

    /// <summary>What is wrong with a field; null for nothing.</summary>
    /// <param name="field">The field.</param>
    public FieldFault? Of(string field) => Faults.FirstOrDefault(fault => fault.Field == field);
}
