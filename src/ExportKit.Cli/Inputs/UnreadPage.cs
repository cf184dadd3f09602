using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>An input that stands for no page: it can be named, and not be read.</summary>
internal sealed class UnreadPage : PageSource
{
    public UnreadPage(string name)
        : base(name)
    {
    }

    /// <inheritdoc/>
    public override ExportInput? Read(DiagnosticBag diagnostics) => null;
}
