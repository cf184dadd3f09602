using System.Text;
using ExportKit.Serve.Guards;
using ExportKit.Serve.Html;
using Microsoft.AspNetCore.Http;

namespace ExportKit.Serve;

/// <summary>Writes answers.</summary>
internal static class Answers
{
    /// <summary>A page.</summary>
    /// <param name="context">The request.</param>
    /// <param name="page">The page.</param>
    /// <param name="status">The status.</param>
    public static Task Page(HttpContext context, Markup page, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        return Bytes(context, Encoding.UTF8.GetBytes(page.ToString()), "text/html; charset=utf-8");
    }

    /// <summary>Leads to another address of this site, which is asked for with GET.</summary>
    /// <param name="context">The request.</param>
    /// <param name="path">The address.</param>
    public static Task SeeOther(HttpContext context, string path)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = path;
        return Task.CompletedTask;
    }

    /// <summary>Bytes of a type of ours.</summary>
    /// <param name="context">The request.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="type">Their media type.</param>
    public static Task Bytes(HttpContext context, ReadOnlyMemory<byte> bytes, string type)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    /// <summary>Bytes to be kept as a file.</summary>
    /// <param name="context">The request.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="type">Their media type.</param>
    /// <param name="name">The file's name.</param>
    public static Task Download(HttpContext context, ReadOnlyMemory<byte> bytes, string type, string name)
    {
        SecurityHeaders.SetForContent(context.Response.Headers);
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{Plain(name)}\"; filename*=UTF-8''{Uri.EscapeDataString(name)}";
        return Bytes(context, bytes, type);
    }

    // RFC 6266, appendix D: the plain name for who does not know the other.
    private static string Plain(string name) => new([.. name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-')]);
}
