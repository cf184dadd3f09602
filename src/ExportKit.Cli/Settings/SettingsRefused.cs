using System.Collections.Immutable;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>The settings are wrong, and nothing was done.</summary>
internal sealed class SettingsRefused : Exception
{
    public SettingsRefused(ImmutableArray<Diagnostic> diagnostics)
        : base("The settings are wrong.") => Diagnostics = diagnostics;

    /// <summary>What is wrong, and what else is to be said of them.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}
