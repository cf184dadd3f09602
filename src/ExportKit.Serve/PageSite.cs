using System.Globalization;
using System.Text;
using ExportKit.Cli;
using ExportKit.Model;
using ExportKit.Serve.Editing;
using ExportKit.Serve.Guards;
using ExportKit.Serve.Pages;
using ExportKit.Serve.Views;
using ExportKit.Writing;
using Microsoft.AspNetCore.Http;

namespace ExportKit.Serve;

/// <summary>Answers what is asked of one open page.</summary>
/// <param name="environment">All that is outside.</param>
/// <param name="limits">How much it takes and holds.</param>
/// <param name="forms">Takes in forms.</param>
/// <param name="pages">The open pages.</param>
/// <param name="reader">Reads pages.</param>
/// <param name="queue">Does the work.</param>
internal sealed class PageSite(CommandEnvironment environment, ServeLimits limits, Forms forms, OpenPages pages, PageReader reader, WorkQueue queue)
{
    private readonly Saving _saving = new(environment, reader);

    /// <summary>Shows a view of a page, or something of it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="page">The page.</param>
    /// <param name="step">What is asked for.</param>
    /// <param name="part">Which of those; empty for none.</param>
    /// <exception cref="Refusal">There is no such thing.</exception>
    public async Task Show(HttpContext context, OpenPage page, string step, string part)
    {
        if (step == "state")
        {
            await State(context, page, part).ConfigureAwait(false);
            return;
        }

        // A view can say that it waits; a file has to be waited for.
        if (step is "documents" or "show" or "picture")
        {
            await page.Reading.WaitAsync(context.RequestAborted).ConfigureAwait(false);
        }
        else if (!await IsDone(page.Reading).ConfigureAwait(false))
        {
            await Answers.Page(context, MessageView.Working(page, "Reading the page", step)).ConfigureAwait(false);
            return;
        }

        var result = await page.Reading.ConfigureAwait(false);
        if (result.Article is not { } article)
        {
            await Answers.Page(context, MessageView.Unread(page, result.Failures)).ConfigureAwait(false);
            return;
        }

        // Pictures are those of the page itself, and are asked for by the dozen.
        var current = step == "picture" || !_saving.IsChanged(page, article) ? article : await queue.Begin(() => _saving.Refreshed(page, article), context.RequestAborted).ConfigureAwait(false);
        await Show(context, page, current, step, part).ConfigureAwait(false);
    }

    /// <summary>Takes a form of a page.</summary>
    /// <param name="context">The request.</param>
    /// <param name="page">The page.</param>
    /// <param name="step">The view that it comes from.</param>
    /// <exception cref="Refusal">There is no such form.</exception>
    public async Task Save(HttpContext context, OpenPage page, string step)
    {
        if (step == "close")
        {
            pages.Close(page.Id);
            await Answers.SeeOther(context, "/").ConfigureAwait(false);
            return;
        }

        if (!page.Reading.IsCompletedSuccessfully || page.Reading.Result.Article is not { } article)
        {
            throw new Refusal(StatusCodes.Status409Conflict, "This page is not read yet", "Wait until it is shown, and try again.");
        }

        var values = new FormValues(await forms.Read(context).ConfigureAwait(false));
        switch (step)
        {
            case "facts":
                await Save(context, page, article, step, FactsForm.Read(article, values), faulty => FactsView.Page(page, article, faulty, null)).ConfigureAwait(false);
                break;
            case "pictures":
                await Save(context, page, article, step, PicturesForm.Read(article, values), faulty => PicturesView.Page(page, article, faulty, null)).ConfigureAwait(false);
                break;
            case "headings":
                await Save(context, page, article, step, HeadingsForm.Read(article, values), faulty => HeadingsView.Page(page, article, faulty, null)).ConfigureAwait(false);
                break;
            case "text":
                await Save(context, page, article, step, TextForm.Read(article, values), faulty => TextView.Page(page, article, faulty, null)).ConfigureAwait(false);
                break;
            default:
                throw Refusal.NotFound();
        }
    }

    private async Task Save<TForm>(HttpContext context, OpenPage page, ReadArticle article, string step, TForm form, Func<TForm, Html.Markup> again)
        where TForm : CorrectionForm
    {
        if (form.Faults.Count > 0)
        {
            await Answers.Page(context, again(form), StatusCodes.Status422UnprocessableEntity).ConfigureAwait(false);
            return;
        }

        await queue.Begin(() => _saving.Save(page, article, form.Corrections), context.RequestAborted).ConfigureAwait(false);
        await Answers.SeeOther(context, Steps.Address(page, step)).ConfigureAwait(false);
    }

    private async Task Show(HttpContext context, OpenPage page, ReadArticle article, string step, string part)
    {
        switch (step, part)
        {
            case ("", ""):
                await Answers.Page(context, OverviewView.Page(page, article, page.TakeNotice())).ConfigureAwait(false);
                break;
            case ("facts", ""):
                await Answers.Page(context, FactsView.Page(page, article, FactsForm.Of(article), page.TakeNotice())).ConfigureAwait(false);
                break;
            case ("pictures", ""):
                await Answers.Page(context, PicturesView.Page(page, article, PicturesForm.Of(article), page.TakeNotice())).ConfigureAwait(false);
                break;
            case ("headings", ""):
                await Answers.Page(context, HeadingsView.Page(page, article, HeadingsForm.Of(article), page.TakeNotice())).ConfigureAwait(false);
                break;
            case ("text", ""):
                await Answers.Page(context, TextView.Page(page, article, TextForm.Of(article), page.TakeNotice())).ConfigureAwait(false);
                break;
            case ("picture", not ""):
                await Picture(context, page, article, part).ConfigureAwait(false);
                break;
            case ("documents", "sidecar") when article.Sidecar is { } sidecar:
                await Answers.Download(context, sidecar, "application/json", Stem(page, article) + SidecarFiles.Ending).ConfigureAwait(false);
                break;
            case ("preview", "") or ("documents", "pdf" or "epub" or "txt") or ("show", "pdf" or "epub" or "txt"):
                await Documents(context, page, article, step, part).ConfigureAwait(false);
                break;
            default:
                throw Refusal.NotFound();
        }
    }

    private async Task Picture(HttpContext context, OpenPage page, ReadArticle article, string part)
    {
        if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number >= article.Pictures.Length)
        {
            throw Refusal.NotFound();
        }

        var file = await queue.Begin(() => reader.Picture(page, article, article.Pictures[number]), context.RequestAborted).ConfigureAwait(false);
        if (file is null || file.Format == ImageFormat.Unknown)
        {
            throw new Refusal(StatusCodes.Status404NotFound, "This picture cannot be had", "The problems of the article say why.");
        }

        SecurityHeaders.SetForContent(context.Response.Headers, "; style-src 'unsafe-inline'; img-src data:");
        await Answers.Bytes(context, file.Bytes, MediaType(file.Format)).ConfigureAwait(false);
    }

    private static string MediaType(ImageFormat format) => format switch
    {
        ImageFormat.Jpeg => "image/jpeg",
        ImageFormat.Png => "image/png",
        ImageFormat.Gif => "image/gif",
        ImageFormat.Webp => "image/webp",
        ImageFormat.Avif => "image/avif",
        _ => "image/svg+xml",
    };

    private async Task Documents(HttpContext context, OpenPage page, ReadArticle article, string step, string part)
    {
        var making = page.Documents(() => queue.Begin(() => reader.Make(page, article), page.Closing));
        pages.KeepFewDocuments(page);

        if (step == "preview" && !await IsDone(making).ConfigureAwait(false))
        {
            await Answers.Page(context, MessageView.Working(page, "Making the documents", step)).ConfigureAwait(false);
            return;
        }

        var made = await making.WaitAsync(context.RequestAborted).ConfigureAwait(false);
        if (step == "preview")
        {
            await Answers.Page(context, PreviewView.Page(page, article, made, page.TakeNotice())).ConfigureAwait(false);
            return;
        }

        var bytes = made.Files.GetValueOrDefault("." + part)
            ?? throw new Refusal(StatusCodes.Status409Conflict, "This document was not made", "The preview says why.");
        await (step == "documents" ? Answers.Download(context, bytes, DocumentType(part), $"{Stem(page, article)}.{part}") : Framed(context, bytes, part)).ConfigureAwait(false);
    }

    private static string DocumentType(string part) => part switch
    {
        "pdf" => "application/pdf",
        "epub" => "application/epub+zip",
        _ => "text/plain; charset=utf-8",
    };

    private static Task Framed(HttpContext context, byte[] bytes, string part)
    {
        if (part == "epub")
        {
            var chapter = ChapterPreview.Of(bytes);
            SecurityHeaders.SetForFrame(context.Response.Headers, $"sandbox; default-src 'none'; img-src data:; style-src {chapter.StyleHashes}");
            return Answers.Bytes(context, chapter.Content, "application/xhtml+xml; charset=utf-8");
        }

        // The browser's own viewer shows a PDF, which no sandbox lets in; ours hold no scripts.
        SecurityHeaders.SetForFrame(context.Response.Headers, "default-src 'none'; object-src 'self'; plugin-types application/pdf; style-src 'unsafe-inline'");
        return Answers.Bytes(context, bytes, DocumentType(part));
    }

    private static string Stem(OpenPage page, ReadArticle article) =>
        page.Source.Stem is { Length: > 0 } stem && page.Source.Name != "pasted.html" ? stem : Slug.Of(InlineText.Of(article.Current.Metadata.Headline)) is { Length: > 0 } slug ? slug : "article";

    private async Task State(HttpContext context, OpenPage page, string part)
    {
        var isDone = part switch
        {
            "reading" => page.Reading.IsCompleted,
            "documents" => page.Reading.IsCompleted && page.AreDocumentsMade,
            _ => throw Refusal.NotFound(),
        };
        await Answers.Bytes(context, Encoding.ASCII.GetBytes(isDone ? "done" : "working"), "text/plain; charset=utf-8").ConfigureAwait(false);
    }

    private async Task<bool> IsDone(Task work)
    {
        await Task.WhenAny(work, Task.Delay(limits.Patience)).ConfigureAwait(false);
        return work.IsCompleted;
    }
}
