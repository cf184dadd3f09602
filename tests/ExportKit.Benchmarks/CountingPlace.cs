using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Outputs;

namespace ExportKit.Benchmarks;

/// <summary>Takes documents and keeps nothing of them but their number and size.</summary>
internal sealed class CountingPlace : IOutputPlace
{
    /// <summary>How many documents were saved.</summary>
    public int Documents { get; private set; }

    /// <summary>Their bytes together.</summary>
    public long Bytes { get; private set; }

    /// <inheritdoc/>
    public string Claim(Article article, string fileExtension, DiagnosticBag diagnostics) => fileExtension;

    /// <inheritdoc/>
    public void Save(string name, ReadOnlySpan<byte> content)
    {
        Documents++;
        Bytes += content.Length;
    }
}
