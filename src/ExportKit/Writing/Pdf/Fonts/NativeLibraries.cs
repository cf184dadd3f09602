using System.Collections.Immutable;

namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>A native library in use.</summary>
/// <param name="Name">Its name: "HarfBuzz", "ICU".</param>
/// <param name="Version">Its version: "6.0.0".</param>
internal sealed record NativeLibraryVersion(string Name, string Version);

/// <summary>Says which native libraries are in use.</summary>
internal static class NativeLibraries
{
    /// <summary>Those that were loaded so far, in the order of their names; asking loads none.</summary>
    public static ImmutableArray<NativeLibraryVersion> Loaded => throw new NotSupportedException();
}
