using System.Runtime.CompilerServices;

namespace ExportKit.Benchmarks;

/// <summary>The pages that are measured.</summary>
internal static class BenchmarkPages
{
    /// <summary>How what is measured was compiled, for the head of a table.</summary>
    public static string Code => RuntimeFeature.IsDynamicCodeCompiled ? "compiled as it runs" : "machine code";

    /// <summary>Reads the pages of a folder, by name.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static ExportInput[] Read(string folder)
    {
        var names = Directory.GetFiles(folder, "*.html");
        Array.Sort(names, StringComparer.Ordinal);
        return names.Length > 0
            ? Array.ConvertAll(names, name => new ExportInput(Path.GetFileName(name), File.ReadAllBytes(name), new Uri(Path.GetFullPath(name)).AbsoluteUri))
            : throw new InvalidOperationException($"{folder} has no pages.");
    }
}
