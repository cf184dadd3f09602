using ExportKit.Diagnostics;

namespace ExportKit.Writing.Epub.Narrating;

/// <summary>Packs sound as a core media type of EPUB 3.3 (3.2). For several threads.</summary>
internal interface ISoundEncoder
{
    /// <summary>The ending of the names of its files, with its dot.</summary>
    string FileExtension { get; }

    /// <summary>The media type for the manifest.</summary>
    string MediaType { get; }

    /// <summary>Whether it can be had.</summary>
    /// <param name="diagnostics">Takes why not.</param>
    bool IsThere(DiagnosticBag diagnostics);

    /// <summary>What it is, and which version: two with the same description pack the same sound as the same bytes.</summary>
    string Describe();

    /// <summary>Opens a place for sound.</summary>
    /// <exception cref="IOException">There is none.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied.</exception>
    ISoundPlace Open();
}

/// <summary>Where the sound of a document lies until it is packed; gone when disposed of.</summary>
internal interface ISoundPlace : IDisposable
{
    /// <summary>Takes a WAV file; can seek.</summary>
    Stream Wave { get; }

    /// <summary>Packs what was written.</summary>
    PackedSound Pack();
}

/// <summary>What came of packing.</summary>
/// <param name="Bytes">The file; empty where there is none.</param>
/// <param name="Trouble">Why there is none, as the end of a sentence; null where there is one.</param>
internal sealed record PackedSound(byte[] Bytes, string? Trouble = null);
