using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>The options of each page with the corrections of its sidecar.</summary>
/// <param name="others">The other options of the page.</param>
/// <param name="sidecars">Finds sidecars.</param>
internal sealed class PersonalOptions(IPageOptions others, SidecarFiles sidecars) : IPageOptions
{
    /// <inheritdoc/>
    public ExportOptions? For(PageSource page, DiagnosticBag diagnostics)
    {
        if (others.For(page, diagnostics) is not { } options)
        {
            return null;
        }

        return sidecars.Find(page) is not { } path ? options
            : sidecars.Read(path, diagnostics) is { } corrections
                ? options with { Normalising = options.Normalising with { Corrections = corrections } }
                : null;
    }
}
