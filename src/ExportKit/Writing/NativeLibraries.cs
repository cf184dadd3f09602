using System.Collections.Immutable;

namespace ExportKit.Writing;

/// <summary>A native library in use.</summary>
/// <param name="Name">Its name: "HarfBuzz", "ICU".</param>
/// <param name="Version">Its version: "6.0.0".</param>
internal sealed record NativeLibraryVersion(string Name, string Version);

/// <summary>Says which native libraries are in use.</summary>
internal static class NativeLibraries
{
    private static readonly Lock Gate = new();
    private static ImmutableArray<NativeLibraryVersion> _loaded = [];

    /// <summary>Those that were loaded so far, in the order of their names; asking loads none.</summary>
    public static ImmutableArray<NativeLibraryVersion> Loaded
    {
        get
        {
            lock (Gate)
            {
                return _loaded;
            }
        }
    }

    /// <summary>Notes that a library was loaded.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="version">Its version.</param>
    internal static void Note(string name, string version)
    {
        lock (Gate)
        {
            _loaded = _loaded.Add(new(name, version)).Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        }
    }
}
