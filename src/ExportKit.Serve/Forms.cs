using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ExportKit.Serve;

/// <summary>Takes in forms, in memory and within limits.</summary>
/// <param name="limits">The limits.</param>
internal sealed class Forms(ServeLimits limits) : IDisposable
{
    private readonly SemaphoreSlim _uploads = new(limits.Uploads);

    /// <summary>Reads a form without files.</summary>
    /// <param name="context">The request.</param>
    /// <param name="most">The most bytes; null for those of a common form.</param>
    /// <exception cref="Refusal">It is too large, or no such form.</exception>
    public Task<IFormCollection> Read(HttpContext context, long? most = null)
    {
        if (context.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
        {
            throw new Refusal(StatusCodes.Status415UnsupportedMediaType, "This cannot be understood", "Send the form from the page itself.");
        }

        return Read(context, most ?? limits.FormBytes, 0);
    }

    /// <summary>Reads a form with files, and lets it be looked at while few others are.</summary>
    /// <param name="context">The request.</param>
    /// <param name="use">Looks at it.</param>
    /// <exception cref="Refusal">It is too large, or no such form, or too many are taken in at the moment.</exception>
    public async Task<T> Upload<T>(HttpContext context, Func<IFormCollection, T> use)
    {
        if (context.Request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) != true)
        {
            throw new Refusal(StatusCodes.Status415UnsupportedMediaType, "This cannot be understood", "Send the form from the page itself.");
        }

        return await Upload(async () => use(await Read(context, limits.UploadBytes, limits.UploadFiles).ConfigureAwait(false))).ConfigureAwait(false);
    }

    /// <summary>Reads a form with a long text, in the same way.</summary>
    /// <param name="context">The request.</param>
    /// <param name="use">Looks at it.</param>
    public Task<T> Long<T>(HttpContext context, Func<IFormCollection, T> use) =>
        Upload(async () => use(await Read(context, (long)limits.PageBytes * 3).ConfigureAwait(false)));

    /// <inheritdoc/>
    public void Dispose() => _uploads.Dispose();

    private async Task<T> Upload<T>(Func<Task<T>> read)
    {
        if (!await _uploads.WaitAsync(limits.Patience).ConfigureAwait(false))
        {
            throw Refusal.Busy();
        }

        try
        {
            return await read().ConfigureAwait(false);
        }
        finally
        {
            _uploads.Release();
        }
    }

    private async Task<IFormCollection> Read(HttpContext context, long most, int files)
    {
        var size = context.Features.Get<IHttpMaxRequestBodySizeFeature>()!;
        if (context.Request.ContentLength > most)
        {
            // A browser reads the answer when it has sent all: what it sends is thrown away for a few seconds, and not held against it.
            size.MaxRequestBodySize = null;
            throw Refusal.TooLarge(most);
        }

        size.MaxRequestBodySize = most;
        var options = new FormOptions
        {
            // Nothing of it goes to the disk.
            MemoryBufferThreshold = int.MaxValue,
            BufferBody = false,
            MultipartBodyLengthLimit = most,
            MultipartBoundaryLengthLimit = 128,
            MultipartHeadersCountLimit = 8,
            MultipartHeadersLengthLimit = 4 * 1024,
            ValueCountLimit = limits.FormValues,
            ValueLengthLimit = (int)Math.Min(most, int.MaxValue),
            KeyLengthLimit = 256,
            BufferBodyLengthLimit = most,
        };
        using var time = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        time.CancelAfter(limits.FormTime);
        try
        {
            var form = await new FormFeature(context.Request, options).ReadFormAsync(time.Token).ConfigureAwait(false);
            return form.Files.Count <= files ? form : throw Refusal.BadForm(files == 0 ? "Files are taken by the form for files alone." : $"At most {files} files can be sent at once.");
        }
        catch (Exception exception) when (exception is InvalidDataException || (exception is IOException and not BadHttpRequestException && !context.RequestAborted.IsCancellationRequested))
        {
            throw Refusal.BadForm("What was sent is no form as browsers send it, or has more fields than are taken.");
        }
    }
}
