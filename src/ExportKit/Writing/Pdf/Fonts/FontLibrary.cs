using ExportKit.Diagnostics;

namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>The fonts that are installed: finds them, chooses among them, and opens each once. May serve many documents, one after
/// another or at once.</summary>
internal sealed class FontLibrary : IDisposable
{
    /// <summary>Opens the library: sees to the native libraries and to a font for running text.</summary>
    /// <param name="sources">Where to look.</param>
    /// <param name="diagnostics">Takes <see cref="DiagnosticCodes.NativeLibraryMissing"/> or <see cref="DiagnosticCodes.NoFont"/>.</param>
    /// <returns>The library, or null where no PDF can be made.</returns>
    public static FontLibrary? Open(FontSources sources, DiagnosticBag diagnostics) => throw new NotSupportedException();

    /// <summary>The face for a role and style that serves unless it lacks a character.</summary>
    /// <param name="role">What for.</param>
    /// <param name="bold">Whether bold is wanted.</param>
    /// <param name="italic">Whether italic is wanted.</param>
    public FontFace Face(FontRole role, bool bold, bool italic) => throw new NotSupportedException();

    /// <inheritdoc/>
    public void Dispose() => throw new NotSupportedException();
}
