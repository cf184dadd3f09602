using ExportKit.Cli.Rendering;
using ExportKit.Resources;
using ExportKit.Resources.Web;
using ExportKit.Writing;

namespace ExportKit.Cli;

/// <summary>The web as one run may use it. What fetching needs is made when something is first fetched, so that other runs do without.</summary>
internal sealed class WebAccess : IDisposable
{
    private readonly WebSettings _settings;
    private readonly string? _contact;
    private readonly CommandEnvironment _environment;
    private readonly ResourceRules _rules;
    private readonly Lock _making = new();
    private readonly bool _renders;
    private IWebFetcher? _fetcher;
    private WebPictures? _pictures;

    public WebAccess(WebSettings settings, string? contact, ResourceRules rules, bool renders, CommandEnvironment environment)
    {
        _renders = renders;
        _settings = settings;
        _contact = contact;
        _rules = rules;
        _environment = environment;
    }

    /// <summary>Fetches pages, feeds and sitemaps. It may be asked for on any thread.</summary>
    public IWebFetcher Fetcher
    {
        get
        {
            lock (_making)
            {
                return _fetcher ??= _environment.Web(Settings());
            }
        }
    }

    /// <summary>What pages may show, as the run's loader of pictures.</summary>
    /// <param name="local">Loads files.</param>
    public IResourceLoader Resources(IResourceLoader local) => new GuardedResources(local, Pictures, _rules);

    /// <summary>The pages as they shall be read: each by a browser first, where that is wanted.</summary>
    /// <param name="pages">The pages.</param>
    public PageSource[] Rendered(PageSource[] pages)
    {
        if (!_renders)
        {
            return pages;
        }

        var renderer = new PageRenderer(_environment.Programs, Settings(), _environment.WebServices());
        return Array.ConvertAll<PageSource, PageSource>(pages, page => page is UnreadPage ? page : new RenderedPage(page, renderer));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _pictures?.Dispose();
        _fetcher?.Dispose();
    }

    private WebPictures Pictures()
    {
        var fetcher = Fetcher;
        lock (_making)
        {
            return _pictures ??= new WebPictures(fetcher, _settings.Limits.PictureMemoryBytes);
        }
    }

    private WebSettings Settings() => _settings with
    {
        UserAgent = $"{ToolInfo.Name}/{ToolInfo.Version}{(_contact is null ? "" : $" (+{_contact})")}",
        Proxies = ProxySettings.Of(_environment.Variable),
    };
}
