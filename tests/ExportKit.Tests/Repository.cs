namespace ExportKit.Tests;

/// <summary>Where the tests find the files of the repository and what may lie beside it.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>ExportKit.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The sample articles.</summary>
    public static string Input => Path.Combine(Root, "input");

    /// <summary>What is made of the sample articles, committed.</summary>
    public static string Exports => Path.Combine(Root, "exports");

    /// <summary>A file of the material that may lie beside the repository; skips the test where it does not.</summary>
    /// <param name="path">The path within that material, with forward slashes.</param>
    public static string Shared(string path)
    {
        var full = Path.GetFullPath(Path.Combine(Root, "..", "shared", path));
        Skip.IfNot(File.Exists(full) || Directory.Exists(full), $"The optional material \"shared/{path}\" does not lie beside the repository.");
        return full;
    }

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "ExportKit.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("The tests do not run from within the repository.");
    }
}
