using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>A page in a file of this machine.</summary>
internal sealed class FilePage : PageSource
{
    private readonly InputReader _reader;

    public FilePage(string path, InputReader reader)
        : base(path) => _reader = reader;

    /// <inheritdoc/>
    public override string? Path => Name;

    /// <inheritdoc/>
    public override string? Stem => System.IO.Path.GetFileNameWithoutExtension(Name) is { Length: > 0 } stem ? stem : null;

    /// <inheritdoc/>
    public override ExportInput? Read(DiagnosticBag diagnostics) => _reader.Read(Name, diagnostics);
}
