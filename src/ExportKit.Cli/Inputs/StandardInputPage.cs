using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>The page that comes through standard input.</summary>
internal sealed class StandardInputPage : PageSource
{
    private readonly InputReader _reader;

    public StandardInputPage(InputReader reader)
        : base(InputReader.Standard) => _reader = reader;

    /// <inheritdoc/>
    public override ExportInput? Read(DiagnosticBag diagnostics) => _reader.Read(Name, diagnostics);
}
