using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Reports cannot be merged; nothing is written.</summary>
internal sealed class MergeRefused : Exception
{
    public MergeRefused(DiagnosticCode code, string message, string path, string hint)
        : base(message) => Diagnostic = new(code, message, new SourcePlace(path), hint);

    /// <summary>Why.</summary>
    public Diagnostic Diagnostic { get; }
}
