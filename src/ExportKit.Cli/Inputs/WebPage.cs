using ExportKit.Diagnostics;
using ExportKit.Resources.Web;

namespace ExportKit.Cli;

/// <summary>A page at an address of the web.</summary>
internal sealed class WebPage : PageSource
{
    private readonly string _address;
    private readonly WebAccess _web;

    public WebPage(string address, WebAccess web)
        : base(WebAddress.Printable(address))
    {
        _address = address;
        _web = web;
    }

    /// <inheritdoc/>
    public override string? Address => Name;

    /// <inheritdoc/>
    public override string? Stem => PageAddresses.Stem(Name);

    /// <inheritdoc/>
    public override ExportInput? Read(DiagnosticBag diagnostics)
    {
        var (content, failure) = _web.Fetcher.Fetch(_address, WebKind.Page);
        if (failure is not null)
        {
            diagnostics.Report(failure.Code, $"The page cannot be had: {failure.Reason}", new SourcePlace(Name), failure.Hint);
            return null;
        }

        return new ExportInput(Name, content!.Bytes)
        {
            Address = content.Address, DeclaredEncoding = content.Charset, Retrieved = content.Retrieved, IsFetched = true,
        };
    }
}
