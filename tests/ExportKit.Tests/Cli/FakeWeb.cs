using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Resources.Web;

namespace ExportKit.Tests.Cli;

/// <summary>The web in memory.</summary>
internal sealed class FakeWeb : IWebFetcher
{
    private readonly Dictionary<string, WebContent> _contents = new(StringComparer.Ordinal);

    /// <summary>What was asked for, in order.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>What the run may do, as it asked for it; null where it needed no web.</summary>
    public WebSettings? Settings { get; private set; }

    public FakeWeb With(string address, string content, string type = "text/html", string? charset = null, string? final = null) =>
        With(address, Encoding.UTF8.GetBytes(content), type, charset, final);

    public FakeWeb With(string address, byte[] content, string type, string? charset = null, string? final = null)
    {
        _contents[address] = new WebContent(final ?? address, content, type, charset, DateTimeOffset.UnixEpoch);
        return this;
    }

    public IWebFetcher Open(WebSettings settings)
    {
        Settings = settings;
        return this;
    }

    public WebResult Fetch(string address, WebKind kind)
    {
        lock (Asked)
        {
            Asked.Add(address);
        }

        return _contents.TryGetValue(address, out var content)
            ? new(content, null)
            : new(null, new WebFailure(DiagnosticCodes.WebStatus, "the server answers 404 (Not Found)", "Check the address in a browser"));
    }

    public void Dispose()
    {
    }
}
