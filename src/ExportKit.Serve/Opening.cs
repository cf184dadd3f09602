using ExportKit.Cli;
using ExportKit.Cli.Serving;
using ExportKit.Diagnostics;
using ExportKit.Resources.Web;
using ExportKit.Serve.Html;
using ExportKit.Serve.Pages;
using ExportKit.Serve.Views;
using Microsoft.AspNetCore.Http;

namespace ExportKit.Serve;

/// <summary>Opens pages: from the first page's forms to a page that is being read.</summary>
/// <param name="settings">What is wanted.</param>
/// <param name="environment">All that is outside.</param>
/// <param name="limits">How much is taken.</param>
/// <param name="forms">Takes in forms.</param>
/// <param name="pages">The open pages.</param>
/// <param name="reader">Reads pages.</param>
/// <param name="queue">Does the reading.</param>
internal sealed class Opening(
    ServeSettings settings, CommandEnvironment environment, ServeLimits limits, Forms forms, OpenPages pages, PageReader reader, WorkQueue queue)
{
    private static readonly string[] PageEndings = [".html", ".htm", ".xhtml", ".mhtml", ".mht"];
    private static readonly string[] PageTypes = ["text/html", "application/xhtml+xml", "multipart/related", "message/rfc822"];

    /// <summary>The first page.</summary>
    /// <param name="context">The request.</param>
    /// <param name="form">What was sent, where something is wrong with it.</param>
    /// <param name="notice">What happened; null for nothing.</param>
    public Task Home(HttpContext context, HomeForm? form = null, string? notice = null)
    {
        var names = FolderPages();
        string[] shown = [.. names.Take(limits.FolderPages)];
        var page = HomeView.Page(shown, shown.Length == names.Length, pages.All, form ?? new HomeForm(), notice);
        return Answers.Page(context, page, form is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Opens what a form of the first page gives.</summary>
    /// <param name="context">The request.</param>
    /// <param name="way">Which of the forms it is.</param>
    /// <exception cref="Refusal">There is no such form.</exception>
    public async Task Open(HttpContext context, string way)
    {
        var (page, form) = way switch
        {
            "file" => await forms.Upload(context, File).ConfigureAwait(false),
            "text" => await forms.Long(context, Text).ConfigureAwait(false),
            "address" => Address(await forms.Read(context).ConfigureAwait(false)),
            "page" => FromFolder(await forms.Read(context).ConfigureAwait(false)),
            _ => throw Refusal.NotFound(),
        };
        await (page is null ? Home(context, form) : Answers.SeeOther(context, Steps.Address(page, ""))).ConfigureAwait(false);
    }

    private static string One(IFormCollection form, string field) => form[field].ToString().Trim();

    private static (OpenPage? Page, HomeForm? Form) Wrong(HomeForm form, string field, string message) => (null, form with { Faults = [new FieldFault(field, message)] });

    private static bool IsPage(IFormFile file) =>
        PageEndings.Contains(Path.GetExtension(UploadNames.Of(file.FileName, "")), StringComparer.OrdinalIgnoreCase)
        || (Path.GetExtension(file.FileName).Length == 0 && PageTypes.Contains(file.ContentType?.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase));

    private static byte[] Bytes(IFormFile file)
    {
        using var content = new MemoryStream((int)file.Length);
        file.CopyTo(content);
        return content.GetBuffer().AsSpan(0, (int)content.Length).ToArray();
    }

    private static string? Wrong(IFormFile[] pages, IFormFileCollection files, int most) => pages switch
    {
        _ when files.Count == 0 || files.All(file => file.Length == 0) => "Choose the file of a page. What was sent is empty.",
        { Length: 0 } => "None of the files is a page. Choose one whose name ends in .html, .htm, .xhtml, .mhtml or .mht.",
        { Length: > 1 } => "Several of the files are pages. Open them one after the other.",
        [var page] when page.Length == 0 => "The file of the page is empty.",
        [var page] when page.Length > most => $"The page is larger than {ByteCount.Words(most)}, the most that it may have here.",
        _ => null,
    };

    private (OpenPage? Page, HomeForm? Form) File(IFormCollection form)
    {
        IFormFile[] found = [.. form.Files.Where(IsPage)];
        if (Wrong(found, form.Files, limits.PageBytes) is { } wrong)
        {
            return Wrong(new HomeForm(), "file", wrong);
        }

        UploadedPictures? pictures = null;
        foreach (var file in form.Files.Where(file => file != found[0] && file.Length > 0))
        {
            pictures ??= new UploadedPictures();
            pictures.Add(UploadNames.Of(file.FileName, "picture"), Bytes(file));
        }

        var page = new UploadedPage(UploadNames.Of(found[0].FileName, "page.html"), Bytes(found[0]), null, pictures);
        return (Begin(page, page.Size), null);
    }

    private (OpenPage? Page, HomeForm? Form) Text(IFormCollection form)
    {
        var sent = new HomeForm { Source = form["source"].ToString(), Base = One(form, "base") };
        if (string.IsNullOrWhiteSpace(sent.Source))
        {
            return Wrong(sent, "source", "Paste the source of a page: its HTML.");
        }

        var bytes = System.Text.Encoding.UTF8.GetBytes("\ufeff" + sent.Source);
        if (bytes.Length > limits.PageBytes)
        {
            return Wrong(sent with { Source = "" }, "source", $"The page is larger than {ByteCount.Words(limits.PageBytes)}, the most that it may have here.");
        }

        if (sent.Base.Length > 0 && !IsWeb(sent.Base))
        {
            return Wrong(sent, "base", "This is no address of the web. Write one such as https://example.org/news/story.html, or leave it out.");
        }

        var page = new UploadedPage("pasted.html", bytes, sent.Base.Length == 0 ? null : sent.Base, null);
        return (Begin(page, page.Size), null);
    }

    private (OpenPage? Page, HomeForm? Form) Address(IFormCollection form)
    {
        var address = One(form, "address");
        return IsWeb(address)
            ? (Begin(web => new WebPage(address, web), 0), null)
            : Wrong(new HomeForm { Address = address }, "address", "This is no address of the web. Write one such as https://example.org/news/story.html.");
    }

    private (OpenPage? Page, HomeForm? Form) FromFolder(IFormCollection form)
    {
        // What the browser says is looked up, never followed.
        var name = FolderPages().FirstOrDefault(name => name == form["page"].ToString())
            ?? throw new Refusal(StatusCodes.Status404NotFound, "There is no such page", "The folder has no page of this name any more. Go back to the beginning.");
        var path = environment.Files.FullPath(name) == Path.Join(settings.Folder, name) ? name : Path.Join(settings.Folder, name);
        var reader = new InputReader(environment, limits.PageBytes);
        return (Begin(new FilePage(path, reader), 0), null);
    }

    private static bool IsWeb(string address) =>
        address.Length <= 2000 && WebAddress.Is(address) && Uri.TryCreate(address, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https" && whole.Host.Length > 0;

    private string[] FolderPages()
    {
        try
        {
            return [.. environment.Files.Entries(settings.Folder)
                .Where(entry => !entry.IsFolder && !entry.IsLink && !entry.Name.StartsWith('.') && PageEndings.Contains(Path.GetExtension(entry.Name), StringComparer.OrdinalIgnoreCase))
                .Select(entry => entry.Name)];
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            return [];
        }
    }

    private OpenPage Begin(PageSource source, long size) => Begin(_ => source, size);

    private OpenPage Begin(Func<WebAccess, PageSource> source, long size)
    {
        var web = settings.Web();
        try
        {
            var page = source(web);
            return pages.Open(page, size, reader.Sidecars.FileFor(page), web, opened => queue.Begin(() => reader.Read(opened), opened.Closing));
        }
        catch
        {
            web.Dispose();
            throw;
        }
    }
}
