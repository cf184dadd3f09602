using ExportKit.Diagnostics;

namespace ExportKit.Cli.Rendering;

/// <summary>A page that is rendered when it has been read.</summary>
internal sealed class RenderedPage : PageSource
{
    private readonly PageSource _page;
    private readonly PageRenderer _renderer;

    public RenderedPage(PageSource page, PageRenderer renderer)
        : base(page.Name)
    {
        _page = page;
        _renderer = renderer;
    }

    /// <inheritdoc/>
    public override string? Path => _page.Path;

    /// <inheritdoc/>
    public override string? Address => _page.Address;

    /// <inheritdoc/>
    public override string? Stem => _page.Stem;

    /// <inheritdoc/>
    public override ExportInput? Read(DiagnosticBag diagnostics) => _page.Read(diagnostics) is { } input ? _renderer.Render(input, diagnostics) : null;
}
