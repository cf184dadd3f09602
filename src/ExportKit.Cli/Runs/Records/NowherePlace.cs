using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Outputs;

namespace ExportKit.Cli;

/// <summary>Where documents go that are made to be looked at, and are there already.</summary>
internal sealed class NowherePlace : IOutputPlace
{
    /// <inheritdoc/>
    public string? Claim(Article article, string fileExtension, DiagnosticBag diagnostics) => fileExtension;

    /// <inheritdoc/>
    public void Save(string name, ReadOnlySpan<byte> content)
    {
    }
}
