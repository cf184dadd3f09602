using System.Collections.Immutable;

namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>Where fonts are looked for.</summary>
/// <param name="Folders">Folders, each with all the folders within it; the first ones win where a font lies in several.</param>
/// <param name="CacheFolder">Where the index of the fonts is kept from run to run; null to keep none.</param>
internal sealed record FontSources(ImmutableArray<string> Folders, string? CacheFolder = null)
{
    /// <summary>Faces that a person gave by their file; they come before what is installed under the same name.</summary>
    public ImmutableArray<FontEntry> Given { get; init; } = [];

    /// <summary>The folders in which this system keeps its fonts: those of all users first, then the user's own.</summary>
    public static FontSources OfSystem() => SystemFontFolders.Find();
}
