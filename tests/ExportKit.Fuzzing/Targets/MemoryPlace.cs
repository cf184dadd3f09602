using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Outputs;

namespace ExportKit.Fuzzing;

/// <summary>Keeps documents in memory.</summary>
internal sealed class MemoryPlace : IOutputPlace
{
    /// <summary>The documents by their endings.</summary>
    public Dictionary<string, byte[]> Saved { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Claim(Article article, string fileExtension, DiagnosticBag diagnostics) => fileExtension;

    /// <inheritdoc/>
    public void Save(string name, ReadOnlySpan<byte> content) => Saved.Add(name, content.ToArray());
}
