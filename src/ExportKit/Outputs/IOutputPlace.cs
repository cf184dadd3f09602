using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Outputs;

/// <summary>Where documents go.</summary>
internal interface IOutputPlace
{
    /// <summary>Names the output of a document before any work is done for it. The name is then taken.</summary>
    /// <param name="article">The article, normalised.</param>
    /// <param name="fileExtension">The ending of the name, with its dot.</param>
    /// <param name="diagnostics">Takes the reason where there is no name, such as two inputs that want the same one.</param>
    /// <returns>The name; null where the document cannot be written here.</returns>
    string? Claim(Article article, string fileExtension, DiagnosticBag diagnostics);

    /// <summary>Writes a document, whole or not at all.</summary>
    /// <param name="name">The name that <see cref="Claim"/> gave.</param>
    /// <param name="content">The document.</param>
    /// <exception cref="IOException">The place is full, or cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The place is read-only, or permission is denied.</exception>
    void Save(string name, ReadOnlySpan<byte> content);
}
