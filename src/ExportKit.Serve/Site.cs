using System.Globalization;
using System.Reflection;
using System.Text;
using ExportKit.Cli;
using ExportKit.Cli.Html;
using ExportKit.Cli.Serving;
using ExportKit.Serve.Guards;
using ExportKit.Serve.Pages;
using ExportKit.Serve.Views;
using Microsoft.AspNetCore.Http;

namespace ExportKit.Serve;

/// <summary>Answers requests: lets in who may come, finds what the address names, and makes a page of whatever goes wrong.</summary>
internal sealed class Site : IDisposable
{
    private static readonly Dictionary<string, (string Type, byte[] Bytes)> Assets = new(StringComparer.Ordinal)
    {
        ["site.css"] = ("text/css; charset=utf-8", Encoding.UTF8.GetBytes(HtmlTheme.Tokens + HtmlTheme.Elements + Asset("site.css"))),
        ["site.js"] = ("text/javascript; charset=utf-8", Encoding.UTF8.GetBytes(Asset("site.js"))),
        ["icon.svg"] = ("image/svg+xml", Encoding.UTF8.GetBytes(Asset("icon.svg"))),
    };

    private readonly Gate _gate;
    private readonly OpenPages _pages;
    private readonly WorkQueue _queue;
    private readonly Forms _forms;
    private readonly PageReader _reader;
    private readonly Opening _opening;
    private readonly PageSite _page;

    /// <summary>Makes it.</summary>
    /// <param name="gate">Decides who is let in.</param>
    /// <param name="settings">What is wanted.</param>
    /// <param name="environment">All that is outside.</param>
    /// <param name="limits">How much it takes and holds.</param>
    public Site(Gate gate, ServeSettings settings, CommandEnvironment environment, ServeLimits limits)
    {
        _gate = gate;
        _pages = new OpenPages(limits);
        _queue = new WorkQueue(limits.Workers, limits.Waiting);
        _forms = new Forms(limits);
        _reader = new PageReader(settings, environment, limits);
        _opening = new Opening(settings, environment, limits, _forms, _pages, _reader, _queue);
        _page = new PageSite(environment, limits, _forms, _pages, _reader, _queue);
    }

    /// <summary>Answers a request.</summary>
    /// <param name="context">The request.</param>
    public async Task Answer(HttpContext context)
    {
        SecurityHeaders.Set(context.Response.Headers);
        try
        {
            await Judged(context).ConfigureAwait(false);
        }
        catch (Refusal refusal)
        {
            await Refuse(context, refusal.Status, refusal.Title, refusal.Message).ConfigureAwait(false);
        }
        catch (BadHttpRequestException bad)
        {
            await Refuse(context, bad.StatusCode, "This was not taken", bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? "It is larger than can be sent at once." : "What was sent did not arrive as it should. Try again.").ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or Microsoft.AspNetCore.Connections.ConnectionResetException)
        {
            // Nobody is there any more.
            context.Abort();
        }
        catch (Exception exception)
        {
            _reader.ShowFault(exception);
            await Refuse(context, StatusCodes.Status500InternalServerError, "A fault of the program", "It was not your doing. Try again; if it stays, please report it with the page. With exportkit serve --debug the terminal shows where in the program it is.").ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _pages.Dispose();
        _forms.Dispose();
    }

    private static string Asset(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ExportKit.Serve.Assets." + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static Task Refuse(HttpContext context, int status, string title, string message)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        context.Response.Clear();
        SecurityHeaders.Set(context.Response.Headers);
        if (status == StatusCodes.Status429TooManyRequests)
        {
            context.Response.Headers.RetryAfter = "3";
        }

        return Answers.Page(context, MessageView.Refused(title, message), status);
    }

    private Task Judged(HttpContext context)
    {
        switch (_gate.Judge(context))
        {
            case GateVerdict.Welcome:
                return Route(context);
            case GateVerdict.Entered:
                return Answers.SeeOther(context, Gate.WithoutToken(context.Request));
            case GateVerdict.Unknown:
                return Answers.Page(context, MessageView.Locked(), StatusCodes.Status401Unauthorized);
            case GateVerdict.WrongMethod:
                context.Response.Headers.Allow = "GET, HEAD, POST";
                return Answers.Page(context, MessageView.Refused("This cannot be done", "Pages are asked for, and forms are sent; nothing else is served."), StatusCodes.Status405MethodNotAllowed);
            case GateVerdict.WrongHost:
                return Answers.Page(context, MessageView.Refused("This page goes by another name", "Use the address that was printed where exportkit serve was started."), StatusCodes.Status421MisdirectedRequest);
            default:
                return Answers.Page(context, MessageView.Refused("Another site asked for this", "Only this page’s own forms and links are followed. Type its address, or go to it in a tab of its own."), StatusCodes.Status403Forbidden);
        }
    }

    private Task Route(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        var isPost = HttpMethods.IsPost(context.Request.Method);
        return path.Split('/', 6) switch
        {
            ["", ""] when !isPost => _opening.Home(context),
            ["", "assets", var name] when !isPost && Assets.TryGetValue(name, out var asset) => Answers.Bytes(context, asset.Bytes, asset.Type),
            ["", "open", var way] when isPost => _opening.Open(context, way),
            ["", "pages", var id] when !isPost => _page.Show(context, Page(id), "", ""),
            ["", "pages", var id, var step] when isPost => _page.Save(context, Page(id), step),
            ["", "pages", var id, var step] => _page.Show(context, Page(id), step, ""),
            ["", "pages", var id, var step, var part] when !isPost => _page.Show(context, Page(id), step, part),
            _ => throw Refusal.NotFound(),
        };
    }

    private OpenPage Page(string id) => int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? _pages.Get(number) : throw Refusal.NotFound();
}
