using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Tells what holds for one page of a run: the settings that are found from where it lies, and what a person said of it alone.</summary>
internal interface IPageOptions
{
    /// <summary>The options for a page. It may be called on any thread.</summary>
    /// <param name="page">The page.</param>
    /// <param name="diagnostics">Takes what is wrong with them.</param>
    /// <returns>The options; null with an error among the diagnostics where they cannot be understood.</returns>
    ExportOptions? For(PageSource page, DiagnosticBag diagnostics);
}

/// <summary>The same options for each page.</summary>
/// <param name="options">The options.</param>
internal sealed class SameOptions(ExportOptions options) : IPageOptions
{
    /// <inheritdoc/>
    public ExportOptions? For(PageSource page, DiagnosticBag diagnostics) => options;
}
