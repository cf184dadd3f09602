using SharpFuzz;

namespace ExportKit.Fuzzing;

/// <summary>Makes a copy of this program whose library counts the ways that are taken through it.</summary>
internal static class Instrumentation
{
    /// <summary>Makes the copy.</summary>
    /// <param name="folder">Where it goes.</param>
    /// <returns>The copy's program.</returns>
    public static string Copy(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var path in Directory.GetFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(AppContext.BaseDirectory, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }

        Fuzzer.Instrument(Path.Combine(folder, "ExportKit.dll"), name => name.StartsWith("ExportKit.", StringComparison.Ordinal), Options.Value);
        return Path.Combine(folder, Path.GetFileName(typeof(Instrumentation).Assembly.Location));
    }
}
