using System.Runtime.InteropServices;

namespace ExportKit.Writing;

/// <summary>Looks for native libraries under the names that systems give them.</summary>
internal static class LibraryProbe
{
    private static readonly string[] BrewFolders = ["/opt/homebrew/lib/", "/usr/local/lib/"];

    /// <summary>The file names of a library on this system, the likeliest first.</summary>
    /// <param name="name">Its name without prefix and ending: "harfbuzz".</param>
    /// <param name="version">The version in its file name: "0".</param>
    public static IEnumerable<string> Names(string name, string version)
    {
        if (OperatingSystem.IsWindows())
        {
            return [$"{name}.dll", $"lib{name}-{version}.dll", $"lib{name}.dll"];
        }

        if (OperatingSystem.IsMacOS())
        {
            var file = $"lib{name}.{version}.dylib";
            return [.. BrewFolders.Select(folder => folder + file), file];
        }

        return [$"lib{name}.so.{version}", $"lib{name}.so"];
    }

    /// <summary>Loads the first library that is there.</summary>
    /// <param name="names">File names, or paths.</param>
    /// <returns>Its handle; 0 where none is there.</returns>
    public static nint Load(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (NativeLibrary.TryLoad(name, out var handle))
            {
                return handle;
            }
        }

        return 0;
    }
}
