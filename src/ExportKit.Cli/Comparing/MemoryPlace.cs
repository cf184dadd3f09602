using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Outputs;

namespace ExportKit.Cli.Comparing;

/// <summary>Keeps the documents of an export in memory.</summary>
internal sealed class MemoryPlace : IOutputPlace
{
    /// <summary>The documents by the ending of their names.</summary>
    public Dictionary<string, byte[]> Documents { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string? Claim(Article article, string fileExtension, DiagnosticBag diagnostics) => fileExtension;

    /// <inheritdoc/>
    public void Save(string name, ReadOnlySpan<byte> content) => Documents[name] = content.ToArray();
}
