using ExportKit.Diagnostics;

namespace ExportKit.Resources;

/// <summary>Paths with all links on the way followed, which tell where a file really lies.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The real path; what is not there is kept as it is written. Null where links go round in a circle or cannot be read.</summary>
    /// <param name="path">A full path.</param>
    public static string? Of(string path)
    {
        var links = 0;
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;
        var rest = new Stack<string>(Parts(full[real.Length..]));
        try
        {
            while (rest.TryPop(out var part))
            {
                var next = part == ".." ? Path.GetDirectoryName(real) ?? real : Path.Combine(real, part);
                if (part == ".." || new FileInfo(next).LinkTarget is not { } target)
                {
                    real = next;
                    continue;
                }

                if (++links > MostLinks)
                {
                    return null;
                }

                var root = Path.GetPathRoot(target) ?? "";
                real = root.Length > 0 ? root : real;
                foreach (var inner in Parts(target[root.Length..]))
                {
                    rest.Push(inner);
                }
            }
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            return null;
        }

        return real;
    }

    /// <summary>Whether a path lies below a folder; both are real.</summary>
    /// <param name="path">The path.</param>
    /// <param name="folder">The folder.</param>
    public static bool IsBelow(string path, string folder)
    {
        var comparison = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, comparison);
    }

    // The last first, as a stack wants them.
    private static IEnumerable<string> Parts(string path) =>
        path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
            .Where(static part => part != ".").Reverse();
}
